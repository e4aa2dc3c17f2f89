/**
 * One round: the bare server and the collector on each store, one after the other, each a process of its own on an
 * empty folder or an empty database.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createDatabase, PostgresCluster } from '../../packages/collector/test/postgres-cluster.ts';
import { sendHostile } from '../abuse/send-hostile.mjs';
import { slowConnections } from '../abuse/slow-connections.mjs';
import { ServerProcess, TRUSTGAUGE_DEPLOYED } from '../durability/server-process.mjs';
import { HttpConnection } from './http-connection.mjs';
import { fullLoad, steadyLoad } from './load.mjs';
import { cpuMicroseconds, cpuMicrosecondsWithChildren, residentMegabytes } from './process-usage.mjs';
import { submissionRequests } from './submission-requests.mjs';

const BARE = [fileURLToPath(new URL('bare-server.mjs', import.meta.url))];
/** All clients are one site's here; networks are not limited on the loopback. */
const COLLECTOR = [...TRUSTGAUGE_DEPLOYED, '--site-limit=0'];
/** Where the tests' servers have less than PostgreSQL takes by itself. */
const POSTGRES_SETTINGS = ['shared_buffers = 128MB'];
export const CONNECTIONS = 64;
export const SLOW_CONNECTIONS = 5_000;
/** Until the compiler has seen to what is called often: before that a request costs twice as much. */
const WARM_SECONDS = 10;
const HOSTILE = 20_000;
const HOSTILE_TO_WARM = 4;
const QUIET_PER_SECOND = 200;
/** Long enough to see the collector cut off all the slow ones, which it does within ten seconds. */
const SLOW_SECONDS = 10;
/** After the last of them has connected: to take five thousand at once is another matter than to have them. */
const SETTLED_MS = 2_000;

/**
 * @param {{ random: () => number, seconds: number }} setting
 * @returns {Promise<Record<'bare' | 'sqlite' | 'postgres', Record<string, number>>>}
 */
export async function measureRound({ random, seconds }) {
  const bare = await withServer({ program: BARE }, async ({ server, port }) => {
    const next = submissionRequests(random, '0123456789abcdef');
    return {
      ...(await underFullLoad({ cpu: { own: () => cpuMicroseconds(server.pid) }, port, seconds, next })),
      ...(await besideSlow({ port, next })),
    };
  });
  const sqlite = await withServer({ program: COLLECTOR }, async (started) => ({
    ...(await measureStore({ ...started, random, seconds })),
    ...(await measureAbuse({ ...started, random })),
  }));
  const postgres = await withPostgres(({ cluster, url }) =>
    withServer({ program: COLLECTOR, url }, (started) =>
      measureStore({ ...started, random, seconds, database: cluster }),
    ),
  );
  return { bare, sqlite, postgres };
}

/** What depends on the store. `database`: of its processes, where it has some of its own. */
async function measureStore({ server, port, startedAt, random, seconds, database }) {
  const next = submissionRequests(random, await server.series());
  const first = await HttpConnection.open(port);
  if ((await first.send(next())) !== 202) throw new Error('the first submission was not taken');
  const firstMs = performance.now() - startedAt;
  first.close();

  const cpu = {
    own: () => cpuMicroseconds(server.pid),
    ...(database !== undefined && { database: () => cpuMicrosecondsWithChildren(database.pid) }),
  };
  const full = await underFullLoad({ cpu, port, seconds, next });
  const half = await steadyLoad({ port, connections: 256, seconds, perSecond: full.perSecond / 2, next });
  return {
    ...full,
    halfP50Ms: quantile(half.latenciesMs, 0.5),
    halfP99Ms: quantile(half.latenciesMs, 0.99),
    residentMb: residentMegabytes(server.pid),
    firstMs,
  };
}

async function measureAbuse({ server, port, random }) {
  const series = await server.series();
  const send = () => sendHostile({ port, series, random, count: HOSTILE });
  // Warmed up as long as what takes: it is other code that refuses.
  for (let part = 0; part < HOSTILE_TO_WARM; part += 1) await send();
  const hostile = await send();
  return {
    hostilePerSecond: hostile.refused / (hostile.lastedMs / 1_000),
    ...(await besideSlow({ port, next: submissionRequests(random, series) })),
  };
}

/** The bare server is measured too: it says how much of the difference is the machine's, which sends all those bytes. */
async function besideSlow({ port, next }) {
  const quiet = () =>
    steadyLoad({ port, connections: 16, seconds: SLOW_SECONDS, perSecond: QUIET_PER_SECOND, next });
  const without = await quiet();
  const slow = await slowConnections(port, SLOW_CONNECTIONS);
  await delay(SETTLED_MS);
  const beside = await quiet();
  slow.end();
  return {
    quietP99Ms: quantile(without.latenciesMs, 0.99),
    besideSlowP99Ms: quantile(beside.latenciesMs, 0.99),
  };
}

/** @param {{ cpu: Record<string, () => number> }} setting Accounts in microseconds; each is given for one request. */
async function underFullLoad({ cpu, port, seconds, next }) {
  const load = { port, connections: CONNECTIONS, next };
  await fullLoad({ ...load, seconds: WARM_SECONDS });
  const before = readAll(cpu);
  const { statuses, latenciesMs, lastedMs } = await fullLoad({ ...load, seconds });
  const after = readAll(cpu);
  const taken = (statuses.get(202) ?? 0) + (statuses.get(204) ?? 0);
  if (taken < latenciesMs.length) throw new Error(`not all were taken: ${[...statuses].join(', ')}`);
  const used = (name) => (after[name] - before[name]) / taken;
  return {
    cpu: used('own'),
    ...('database' in cpu && { databaseCpu: used('database') }),
    perSecond: taken / (lastedMs / 1_000),
  };
}

function readAll(accounts) {
  return Object.fromEntries(Object.entries(accounts).map(([name, read]) => [name, read()]));
}

/** A server of its own that nothing else has written to, with an empty database. */
async function withPostgres(work) {
  const cluster = await PostgresCluster.start(POSTGRES_SETTINGS);
  try {
    return await work({ cluster, url: (await createDatabase(cluster.url())).url });
  } finally {
    await cluster.stop();
  }
}

async function withServer({ program, url }, work) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-collector-'));
  const startedAt = performance.now();
  const server = await new ServerProcess(join(folder, 'data'), program, url).listening();
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
