/**
 * `npm test`: every check and every test, in one run, with one last line that adds them up.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
const countsFile = join(folder, 'counts');
writeFileSync(countsFile, '');
process.env.POSTGRES_BIN = ensurePostgres();
const hasWebKit = ensureWebKit() !== null;
const browsers = { CHROME_PATH: ensureChromium(), FIREFOX_PATH: ensureFirefox() };
// One for all test files: to start one takes seconds.
const postgres = await PostgresCluster.start();
const env = {
  ...process.env,
  ...browsers,
  TRUSTGAUGE_TEST_POSTGRES: postgres.url(),
  TRUSTGAUGE_TEST_COUNTS: countsFile,
};

const runs = [
  ['Checks', [process.execPath, 'scripts/check.mjs']],
  ['Node', nodeTests(NODE_TESTS)],
  ['Chromium', browserTests('web-test-runner.config.js')],
  ['Firefox', browserTests('web-test-runner.firefox.config.js')],
  ...(hasWebKit ? [['WebKit', browserTests('web-test-runner.webkit.config.js')]] : []),
  ['End to end', nodeTests(END_TO_END_TESTS)],
];

let brokenRuns = 0;
for (const [name, [program, ...args]] of runs) {
  console.log(`\n── ${name}`);
  const before = readCounts().length;
  // Node's runner answers SIGINT with the names of what it still waits for.
  const limits = { timeout: RUN_LIMIT_MS, killSignal: 'SIGINT' };
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', env, ...limits });
  const counted = readCounts().slice(before);
  // A run that ends badly without having counted a failure (or anything at all) must not pass in silence.
  const hasFailed = counted.some(({ failed }) => failed > 0);
  const hasPassed = counted.some(({ passed }) => passed > 0);
  if (!hasPassed || error !== undefined || (status !== 0 && !hasFailed)) {
    console.log(
      `✖ ${name}: the run ended with ${error?.code ?? `status ${status}`} and ${counted.length} reports`,
    );
    brokenRuns += 1;
  }
}

await postgres.stop();

const sum = { passed: 0, failed: brokenRuns, skipped: 0 };
for (const counts of readCounts()) for (const key of Object.keys(sum)) sum[key] += counts[key];
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

function readCounts() {
  const lines = readFileSync(countsFile, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}
