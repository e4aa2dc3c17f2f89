/**
 * `npm test`: every check and every test, in one run, with one last line that adds them up.
 */
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { freePorts } from '../packages/collector/test/free-ports.ts';
import { PostgresCluster } from '../packages/collector/test/postgres-cluster.ts';
import { ensureChromium, ensureFirefox } from './browser.mjs';
import { ensurePostgres } from './postgres.mjs';
import { ensureWebKit } from './webkit/ensure-webkit.mjs';

const NODE_TESTS = [
  'packages/protocol/test/**/*.test.ts',
  'packages/stats/test/**/*.test.ts',
  'packages/collector/test/**/*.test.ts',
  'packages/*/test/**/*.node-test.ts',
  'scripts/*.test.mjs',
];
const END_TO_END_TESTS = ['examples/*/test/**/*.test.ts'];

/** Of one test, suite or hook, and of a whole run: what hangs is ended, so that the report says where. */
const TEST_LIMIT_MS = 10 * 60_000;
const RUN_LIMIT_MS = 25 * 60_000;

const folder = mkdtempSync(join(tmpdir(), 'trustgauge-test-'));
process.env.POSTGRES_BIN = ensurePostgres();
const hasWebKit = ensureWebKit() !== null;
const browsers = { CHROME_PATH: ensureChromium(), FIREFOX_PATH: ensureFirefox() };
// One for all test files: to start one takes seconds.
const postgres = await PostgresCluster.start();
// No name that begins with TRUSTGAUGE_: the collectors that tests start would warn of it.
const env = {
  ...process.env,
  ...browsers,
  TEST_POSTGRES_URL: postgres.url(),
};

/** They run one after another. The runs of one stage run at the same time: each leaves most of a processor idle. */
const stages = [
  [['Checks', [process.execPath, 'scripts/check.mjs']]],
  [['Node', nodeTests(NODE_TESTS)]],
  [['Chromium', browserTests('web-test-runner.config.js')]],
  [
    ['Firefox', browserTests('web-test-runner.firefox.config.js')],
    ...(hasWebKit ? [['WebKit', browserTests('web-test-runner.webkit.config.js')]] : []),
  ],
  [['End to end', nodeTests(END_TO_END_TESTS)]],
];

const sum = { passed: 0, failed: 0, skipped: 0 };
for (const stage of stages) {
  const ports = await freePorts(stage.length);
  const ends = stage.map(([name, command], index) =>
    run(name, command, { port: ports[index], isShown: index === 0 }),
  );
  for (const end of ends) {
    const { name, reason, counts, output } = await end;
    if (output) {
      console.log(`\n── ${name}`);
      await pipeline(createReadStream(output), process.stdout, { end: false });
    }
    for (const count of counts) for (const key of Object.keys(sum)) sum[key] += count[key];
    // A run that ends badly without having counted a failure (or anything at all) must not pass in silence.
    const hasFailed = counts.some(({ failed }) => failed > 0);
    const hasPassed = counts.some(({ passed }) => passed > 0);
    if (!hasPassed || (reason !== 'status 0' && !hasFailed)) {
      console.log(`✖ ${name}: the run ended with ${reason} and ${counts.length} reports`);
      sum.failed += 1;
    }
  }
}

await postgres.stop();

rmSync(folder, { recursive: true });
if (sum.skipped > 0) console.log(`${sum.skipped} skipped: a test that does not run proves nothing`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 || sum.skipped > 0 ? 1 : 0;

function nodeTests(patterns) {
  const reporters = ['spec', './scripts/node-test-reporter.mjs'];
  return [
    process.execPath,
    '--test',
    // Much of it waits: for disks, for other processes, for time to pass.
    '--test-concurrency=3',
    `--test-timeout=${TEST_LIMIT_MS}`,
    ...reporters.flatMap((reporter) => [`--test-reporter=${reporter}`, '--test-reporter-destination=stdout']),
    ...patterns,
  ];
}

function browserTests(config) {
  return [process.execPath, 'node_modules/@web/test-runner/dist/bin.js', '--config', config];
}

/** Resolves with why a program ended, its counts, and the file with its output, if that is not shown while it runs. */
function run(name, [program, ...args], { port, isShown }) {
  const countsFile = join(folder, `counts-${name}`);
  const output = isShown ? undefined : join(folder, `output-${name}`);
  if (isShown) console.log(`\n── ${name}`);
  const stream = output ? openSync(output, 'w') : 'inherit';
  const child = spawn(program, args, {
    stdio: ['ignore', stream, stream],
    env: { ...env, TEST_COUNTS_FILE: countsFile, TEST_PORT: port },
    timeout: RUN_LIMIT_MS,
    // Node's runner then prints the names of the tests that still run.
    killSignal: 'SIGINT',
  });
  return new Promise((resolve) => {
    const end = (reason) => resolve({ name, reason, counts: readCounts(countsFile), output });
    child.on('error', ({ code }) => end(code));
    child.on('close', (status, signal) => end(signal ?? `status ${status}`));
  });
}

function readCounts(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  return lines.map((line) => JSON.parse(line));
}
