/**
 * One round: the bare server and the collector, one after the other, each a process of its own on an empty folder.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sendHostile } from '../abuse/send-hostile.mjs';
import { slowConnections } from '../abuse/slow-connections.mjs';
import { ServerProcess, TRUSTGAUGE_SERVE } from '../durability/server-process.mjs';
import { HttpConnection } from './http-connection.mjs';
import { fullLoad, steadyLoad } from './load.mjs';
import { cpuMicroseconds, residentMegabytes } from './process-usage.mjs';
import { submissionRequests } from './submission-requests.mjs';

const BARE = [fileURLToPath(new URL('bare-server.mjs', import.meta.url))];
/** As deploy/ starts it. All clients are one site's here; networks are not limited on the loopback. */
const COLLECTOR = ['--max-semi-space-size=4', ...TRUSTGAUGE_SERVE, '--site-limit=0'];
export const CONNECTIONS = 64;
export const SLOW_CONNECTIONS = 5_000;
/** Until the compiler has seen to what is called often: before that a request costs twice as much. */
const WARM_SECONDS = 10;
const HOSTILE = 20_000;
const QUIET_PER_SECOND = 200;

/** @param {{ random: () => number, seconds: number }} setting @returns {Promise<Record<string, number>>} */
export async function measureRound({ random, seconds }) {
  const bare = await withServer(BARE, ({ server, port }) =>
    underFullLoad({ pid: server.pid, port, seconds, next: submissionRequests(random, '0123456789abcdef') }),
  );
  return withServer(COLLECTOR, async ({ server, port, startedAt }) => {
    const series = await server.series();
    const next = submissionRequests(random, series);
    const first = await HttpConnection.open(port);
    if ((await first.send(next())) !== 202) throw new Error('the first submission was not taken');
    const firstMs = performance.now() - startedAt;
    first.close();

    const full = await underFullLoad({ pid: server.pid, port, seconds, next });
    const half = await steadyLoad({ port, connections: 256, seconds, perSecond: full.perSecond / 2, next });
    const residentMb = residentMegabytes(server.pid);
    const hostile = await sendHostile({ port, series, random, count: HOSTILE });
    const quiet = () => steadyLoad({ port, connections: 16, seconds, perSecond: QUIET_PER_SECOND, next });
    const without = await quiet();
    const slow = await slowConnections(port, SLOW_CONNECTIONS);
    const beside = await quiet();
    slow.end();
    return {
      bareCpu: bare.cpuPerRequest,
      barePerSecond: bare.perSecond,
      cpu: full.cpuPerRequest,
      perSecond: full.perSecond,
      halfP50Ms: quantile(half.latenciesMs, 0.5),
      halfP99Ms: quantile(half.latenciesMs, 0.99),
      residentMb,
      firstMs,
      hostilePerSecond: hostile.refused / (hostile.lastedMs / 1_000),
      quietP99Ms: quantile(without.latenciesMs, 0.99),
      besideSlowP99Ms: quantile(beside.latenciesMs, 0.99),
    };
  });
}

async function underFullLoad({ pid, port, seconds, next }) {
  const load = { port, connections: CONNECTIONS, next };
  await fullLoad({ ...load, seconds: WARM_SECONDS });
  const before = cpuMicroseconds(pid);
  const { statuses, latenciesMs, lastedMs } = await fullLoad({ ...load, seconds });
  const used = cpuMicroseconds(pid) - before;
  const taken = (statuses.get(202) ?? 0) + (statuses.get(204) ?? 0);
  if (taken < latenciesMs.length) throw new Error(`not all were taken: ${[...statuses].join(', ')}`);
  return { cpuPerRequest: used / taken, perSecond: taken / (lastedMs / 1_000) };
}

async function withServer(program, work) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-collector-'));
  const startedAt = performance.now();
  const server = await new ServerProcess(join(folder, 'data'), program).listening();
  try {
    return await work({ server, port: Number(new URL(server.address).port), startedAt });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
