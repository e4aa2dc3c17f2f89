/**
 * How long the summary of a year over 24 segment values takes, with report and live intervals, read through HTTP from a
 * process that has just been started: at a hundred thousand answers and at ten million. Beside it a bare `node:http`
 * server in the same run that sends the same bytes. `pnpm bench:summary` prints the table; `--write` puts it into
 * docs/benchmarks.md.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createCollector, openSqliteStore } from '../packages/collector/dist/index.js';
import { DAYS, makeYear, SITE } from './bench-summary/made-up-year.mjs';
import { median } from './benchmark/statistics.mjs';
import { asText } from './benchmark/table.mjs';
import { writeReport } from './benchmark/write-report.mjs';

const { values: options } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const HOST = '127.0.0.1';
const READS = 60;
const OTHER_PERIODS = 30;
const SIZES = [100_000, 10_000_000];
const DAY_MS = 86_400_000;
const AIM_MS = 10;
const AIM_RATIO = 1.5;

const nowMs = Date.now();
const dayOf = (epochMs) => new Date(epochMs).toISOString().slice(0, 10);
/** @param later By how many days the period begins after the first day of the year. */
const pathOf = (later) => {
  const query = `from=${dayOf(nowMs - (DAYS - later) * DAY_MS)}&to=${dayOf(nowMs - DAY_MS)}&granularity=week`;
  return `/api/sites/${SITE}/surveys/pulse/summary?${query}`;
};
const [load] = loadavg();
const folder = mkdtempSync(join(tmpdir(), 'trustgauge-bench-'));
const years = [];
try {
  for (const answers of SIZES) years.push(await measureYear(answers));
} finally {
  rmSync(folder, { recursive: true });
}

const [small, large] = years;
const ms = (value) => value.toFixed(1);
const reached = (isReached) => (isReached ? 'yes' : 'no');
const row = (name, of, aim = '', isReached = '') => [name, of(small), of(large), aim, isReached];
const table = [
  ['answers in the year', ...SIZES.map((answers) => answers.toLocaleString('en-GB')), 'aim', 'reached'],
  row('the year, asked for the first time, ms', (year) => ms(year.firstMs)),
  row(
    'asked for again: median, ms',
    (year) => ms(year.medianMs),
    `${AIM_MS}`,
    reached(Math.max(small.medianMs, large.medianMs) <= AIM_MS),
  ),
  row('asked for again: 95th percentile, ms', (year) => ms(year.p95Ms)),
  row('another period each time: median, ms', (year) => ms(year.othersMs)),
  row('the bare server, median, ms', (year) => ms(year.bareMs)),
  [
    'asked for again: against fewer answers',
    '',
    `${(large.medianMs / small.medianMs).toFixed(2)}×`,
    `${AIM_RATIO}×`,
    reached(large.medianMs <= AIM_RATIO * small.medianMs),
  ],
  row('bytes of JSON', (year) => year.bytes.toLocaleString('en-GB')),
  row('closing the whole year at once, s', (year) => (year.closingMs / 1_000).toFixed(1)),
];
const cores = cpus();
const facts = [
  `Measured on ${dayOf(nowMs)}, Node ${process.version}, ${cores.length} cores of ${cores[0]?.model.trim()}, load ${load.toFixed(1)} at the start.`,
  `${READS} reads of the year one after another, the first a second after the process listens, then ${OTHER_PERIODS} of periods that begin a day later each. 365 batches, 52 points, 24 segment values of two dimensions, two follow-ups with their crosses. The counters are made up.`,
];
console.log(`\n${asText(table)}\n\n${facts.join('\n')}`);
if (options.write) writeReport('bench:summary', { tables: [table], facts });

async function measureYear(answers) {
  const data = mkdtempSync(join(folder, 'data-'));
  const file = join(data, 'trustgauge.sqlite');
  console.log(`making a year of about ${answers.toLocaleString('en-GB')} answers`);
  await makeYear(file, answers, nowMs);
  const { secret, closingMs } = await closeYear(file);

  const collector = await startCollector(data);
  try {
    const headers = { Authorization: `Bearer ${secret}` };
    // The client's own first request is not what is measured.
    await (await fetch(`${collector.address}/health/live`)).text();
    const { times, text } = await read(Array(READS).fill(collector.address + pathOf(0)), headers);
    const others = Array.from({ length: OTHER_PERIODS }, (_, index) => collector.address + pathOf(index + 1));
    const { times: otherTimes } = await read(others, headers);
    const bare = await serveBytes(text);
    const { times: bareTimes } = await read(Array(READS).fill(bare.address), {});
    await bare.stop();
    const [firstMs, ...again] = times;
    const sorted = again.toSorted((one, other) => one - other);
    return {
      bytes: Buffer.byteLength(text),
      firstMs,
      medianMs: median(again),
      p95Ms: sorted[Math.floor(sorted.length * 0.95)],
      othersMs: median(otherTimes),
      bareMs: median(bareTimes),
      closingMs,
    };
  } finally {
    await collector.stop();
  }
}

/** All that is to be computed when days end; what is measured comes after, in another process. */
async function closeYear(file) {
  const store = openSqliteStore(file);
  // A clock that is given is believed at once: the days of the year are finished without ten steady minutes.
  const collector = createCollector({ store, clock: Date.now });
  const { secret } = await collector.tokens.issueRead({ site: null, role: 'viewer', label: 'benchmark' });
  const startMs = performance.now();
  await collector.maintain();
  const closingMs = performance.now() - startMs;
  await store.close();
  return { secret, closingMs };
}

async function startCollector(data) {
  const child = spawn(
    process.execPath,
    [
      'packages/collector/dist/main.js',
      'serve',
      '--log-level=warn',
      `--data=${data}`,
      `--host=${HOST}`,
      '--port=0',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const address = await addressIn(child.stdout);
  // Its first second is its own.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return {
    address,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function addressIn(output) {
  for await (const line of createInterface({ input: output })) {
    const address = /listens on (\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('the collector ended without listening');
}

/** One after another, each to its last byte. */
async function read(urls, headers) {
  const times = [];
  let text = '';
  for (const url of urls) {
    const startMs = performance.now();
    const reply = await fetch(url, { headers });
    text = await reply.text();
    times.push(performance.now() - startMs);
    if (!reply.ok) throw new Error(`expected a summary, got ${reply.status} ${text}`);
  }
  return { times, text };
}

async function serveBytes(text) {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(text);
  });
  await new Promise((resolve) => server.listen(0, HOST, resolve));
  return {
    address: `http://${HOST}:${server.address().port}/`,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
