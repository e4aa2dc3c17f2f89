/**
 * Load on a server: as much as it takes, or so many requests a second however long the answers take.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { HttpConnection } from './http-connection.mjs';

/**
 * @typedef {{ statuses: Map<number, number>, latenciesMs: number[], lastedMs: number }} Load
 * @param {{ port: number, connections: number, seconds: number, next: () => string }} setting `next` writes a request.
 * @returns {Promise<Load>}
 */
export async function fullLoad({ port, connections, seconds, next }) {
  const open = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(port)));
  const result = { statuses: new Map(), latenciesMs: [], lastedMs: 0 };
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  await Promise.all(
    open.map(async (connection) => {
      while (connection.isOpen && performance.now() < endsAt) {
        await measure(connection, next(), performance.now(), result);
      }
      connection.close();
    }),
  );
  result.lastedMs = performance.now() - startedAt;
  return result;
}

/**
 * A request is due at its time whether or not those before it were answered, and its latency counts from then: a
 * server that stalls can't hide it by being asked less.
 * @param {{ port: number, connections: number, seconds: number, perSecond: number, next: () => string }} setting
 * @returns {Promise<Load>}
 */
export async function steadyLoad({ port, connections, seconds, perSecond, next }) {
  const idle = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(port)));
  const all = [...idle];
  const result = { statuses: new Map(), latenciesMs: [], lastedMs: 0 };
  const due = [];
  const startedAt = performance.now();
  const count = Math.round(seconds * perSecond);
  let planned = 0;
  let answered = 0;
  const pump = () => {
    while (due.length > 0 && idle.length > 0) {
      const connection = idle.pop();
      measure(connection, next(), due.shift(), result).then(() => {
        answered += 1;
        if (connection.isOpen) idle.push(connection);
        pump();
      });
    }
  };
  while (answered < count && all.some((connection) => connection.isOpen)) {
    const dueBy = Math.min(count, ((performance.now() - startedAt) / 1_000) * perSecond);
    for (; planned < dueBy; planned += 1) due.push(startedAt + (planned / perSecond) * 1_000);
    pump();
    await delay(1);
  }
  result.lastedMs = performance.now() - startedAt;
  for (const connection of all) connection.close();
  return result;
}

async function measure(connection, request, fromMs, result) {
  const status = await connection.send(request);
  result.latenciesMs.push(performance.now() - fromMs);
  result.statuses.set(status, (result.statuses.get(status) ?? 0) + 1);
}
