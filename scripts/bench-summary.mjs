/**
 * `pnpm bench:summary`: how long the summary of a year over 24 segments takes, read through HTTP from a process that
 * has just been started, at a hundred thousand answers and at ten million. Beside it, as the reference, a bare
 * `node:http` server in the same run that sends the same bytes.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector, openSqliteStore } from '../packages/collector/dist/index.js';
import { DAYS, makeYear, SITE } from './bench-summary/made-up-year.mjs';
import { median } from './bench-widget/statistics.mjs';

const HOST = '127.0.0.1';
const READS = 40;
const DAY_MS = 86_400_000;

const nowMs = Date.now();
const dayOf = (epochMs) => new Date(epochMs).toISOString().slice(0, 10);
const query = `from=${dayOf(nowMs - DAYS * DAY_MS)}&to=${dayOf(nowMs - DAY_MS)}&granularity=week`;
const path = `/api/sites/${SITE}/surveys/pulse/summary?${query}`;
const folder = mkdtempSync(join(tmpdir(), 'trustgauge-bench-'));

const rows = [];
try {
  for (const answers of [100_000, 10_000_000]) rows.push(await measureYear(answers));
} finally {
  rmSync(folder, { recursive: true });
}
const [small, large] = rows;
console.log(`\nA year over 24 segments, ${cpus()[0].model}, Node ${process.version}, ${dayOf(nowMs)}\n`);
console.table(
  Object.fromEntries(
    rows.map(({ answers, bytes, firstMs, medianMs, p95Ms, referenceMs }) => [
      answers.toLocaleString('en'),
      {
        'bytes of JSON': bytes,
        'first read, ms': round(firstMs),
        'median, ms': round(medianMs),
        'p95, ms': round(p95Ms),
        'bare server, ms': round(referenceMs),
        'times the bare server': round(medianMs / referenceMs),
      },
    ]),
  ),
);
console.log(`ten million against a hundred thousand: ${round(large.medianMs / small.medianMs)} times as long`);

async function measureYear(answers) {
  const data = mkdtempSync(join(folder, 'data-'));
  const file = join(data, 'trustgauge.sqlite');
  process.stdout.write(`making a year of about ${answers.toLocaleString('en')} answers, and closing it … `);
  const startMs = performance.now();
  await makeYear(file, answers, nowMs);
  const secret = await closeYear(file);
  console.log(`${Math.round((performance.now() - startMs) / 1000)} s`);

  const server = await startCollector(data);
  try {
    const authorization = { Authorization: `Bearer ${secret}` };
    const { times, text } = await read(server.address + path, authorization);
    const reference = await serveBytes(text);
    const { times: bare } = await read(reference.address, {});
    await reference.stop();
    const sorted = times.toSorted((one, other) => one - other);
    return {
      answers,
      bytes: Buffer.byteLength(text),
      firstMs: times[0],
      medianMs: median(times),
      p95Ms: sorted[Math.floor(sorted.length * 0.95)],
      referenceMs: median(bare),
    };
  } finally {
    await server.stop();
  }
}

/** All that is to be computed when days end; what is measured comes after, in another process. */
async function closeYear(file) {
  const store = openSqliteStore(file);
  const collector = createCollector({ store });
  const { secret } = await collector.tokens.issueRead({ site: null, role: 'viewer', label: 'benchmark' });
  const reply = await collector.fetch(
    new Request(`http://${HOST}${path}`, { headers: { Authorization: `Bearer ${secret}` } }),
  );
  if (!reply.ok) throw new Error(`expected a summary, got ${reply.status} ${await reply.text()}`);
  await store.close();
  return secret;
}

async function startCollector(data) {
  const child = spawn(
    process.execPath,
    ['packages/collector/dist/main.js', 'serve', `--data=${data}`, `--host=${HOST}`, '--port=0'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const address = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the collector ended with ${code}`)));
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /http:\/\/[\d.]+:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
  });
  // Its first second is its own.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    address,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** One after another, each to its last byte. */
async function read(url, headers) {
  const times = [];
  let text = '';
  for (let index = 0; index < READS; index += 1) {
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
    stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

function round(value) {
  return Number(value.toPrecision(3));
}
