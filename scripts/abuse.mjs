/**
 * What nobody honest sends, at length: 100,000 hostile bodies, then 5,000 connections that send a byte a second while
 * others submit, then connections that ask for files and read nothing. `pnpm test:abuse` ends with 1 where one of them
 * brought a fault, an answer outside the protocol, or memory that stays. `--bodies 100000`, `--connections 5000`,
 * `--seed 1`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sendHostile } from './abuse/send-hostile.mjs';
import { openConnections, silentReaders } from './abuse/silent-readers.mjs';
import { slowConnections } from './abuse/slow-connections.mjs';
import { steadyLoad } from './bench-collector/load.mjs';
import { residentMegabytes } from './bench-collector/process-usage.mjs';
import { submissionRequests } from './bench-collector/submission-requests.mjs';
import { startServer, TRUSTGAUGE_DEPLOYED } from './durability/server-process.mjs';
import { until } from './durability/until.mjs';
import { seededRandom } from './seeded-random.mjs';

const { values: options } = parseArgs({
  options: {
    bodies: { type: 'string', default: '100000' },
    connections: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
  },
});
const random = seededRandom(Number(options.seed));
const count = Number(options.connections);
/** The bodies are sent in so many parts, and memory is looked at after each. */
const PARTS = 6;
/** A leak of a kilobyte for each body would be as much from one half of the bodies to the other. */
const GROWTH_MB = 40;
/** Connections that read nothing, requests of each, and how much memory they may cost in all. */
const SILENT = [
  { connections: 4, requests: 850, mostMb: 80 },
  { connections: 300, requests: 20, mostMb: 80 },
];
const SILENT_WITHIN_MS = 15_000;

const folder = mkdtempSync(join(tmpdir(), 'trustgauge-abuse-'));
const server = await startServer(folder, [...TRUSTGAUGE_DEPLOYED, '--site-limit=0']);
const problems = [];
try {
  const port = Number(new URL(server.address).port);
  const series = await server.series();
  const memory = [];
  let refused = 0;
  let taken = 0;
  let lastedMs = 0;
  const codes = new Map();
  for (let part = 0; part < PARTS; part += 1) {
    const sent = await sendHostile({
      port,
      series,
      random,
      count: Math.ceil(Number(options.bodies) / PARTS),
    });
    memory.push(Math.round(residentMegabytes(server.pid)));
    refused += sent.refused;
    taken += sent.taken;
    lastedMs += sent.lastedMs;
    for (const [code, times] of sent.codes) codes.set(code, (codes.get(code) ?? 0) + times);
    problems.push(...sent.problems);
  }
  // The heap first grows to the size that it works with; a leak would go on.
  const growthMb = Math.max(...memory.slice(PARTS / 2)) - Math.max(...memory.slice(0, PARTS / 2));
  if (growthMb > GROWTH_MB)
    problems.push(`memory grew by ${growthMb} MB from the first half of the bodies to the second`);
  console.log(
    `${refused} hostile bodies refused, ${taken} taken as well-formed, ${Math.round(refused / (lastedMs / 1_000))} a second; resident memory ${memory.join(', ')} MB`,
  );
  console.log([...codes].map(([code, times]) => `  ${code} ${times}`).join('\n'));

  const next = submissionRequests(random, series);
  const slow = await slowConnections(port, count);
  const load = await steadyLoad({ port, connections: 16, seconds: 5, perSecond: 100, next });
  const failed = [...load.statuses].filter(([status]) => status !== 202);
  if (failed.length > 0)
    problems.push(`beside slow connections, submissions were answered ${failed.join(', ')}`);
  await until(() => slow.closed() === count, 60_000);
  if (slow.closed() < count) problems.push(`${count - slow.closed()} slow connections were never closed`);
  console.log(
    `${count} slow connections, ${load.latenciesMs.length} submissions beside them, ${slow.closed()} closed`,
  );
  slow.end();
  await until(() => openConnections(port) === 0);

  for (const { connections, requests, mostMb } of SILENT) {
    const beforeMb = residentMegabytes(server.pid);
    const silent = await silentReaders({ port, connections, requests });
    let mostAtOnceMb = beforeMb;
    const areClosed = await until(() => {
      mostAtOnceMb = Math.max(mostAtOnceMb, residentMegabytes(server.pid));
      return openConnections(port) === 0;
    }, SILENT_WITHIN_MS);
    const grownMb = Math.round(mostAtOnceMb - beforeMb);
    console.log(
      `${connections} connections with ${requests} requests each that read nothing: resident memory ${Math.round(beforeMb)} + ${grownMb} MB`,
    );
    if (grownMb > mostMb) problems.push(`${connections} silent readers cost ${grownMb} MB`);
    if (!areClosed)
      problems.push(`${openConnections(port)} of ${connections} silent readers were not closed`);
    silent.end();
    await until(() => openConnections(port) === 0);
  }
  if (server.log !== '') problems.push(`the server wrote to its log: ${server.log.slice(0, 300)}`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}
for (const problem of problems) console.log(`✖ ${problem}`);
console.log(`${problems.length} problems; seed ${options.seed}`);
process.exitCode = problems.length > 0 ? 1 : 0;
