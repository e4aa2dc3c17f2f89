/**
 * Hostile bodies at a server, and whether each reply is what the protocol says: taken, or refused with a code of the
 * closed list in the words "expected …, got …", and never repeating what was sent.
 */
import { createRequire } from 'node:module';
import { HttpConnection, postOf } from '../bench-collector/http-connection.mjs';
import { hostileBodies, MARKER } from './hostile-bodies.mjs';

const require = createRequire(new URL('../../packages/collector/package.json', import.meta.url));
const { ERROR_STATUS } = await import(require.resolve('@trustgauge/protocol'));

/** How many are written before the first of them is sent: the time to make them is not the server's. */
const PREPARED = 20_000;

/**
 * @param {{ port: number, series: string, random: () => number, count: number, connections?: number }} setting
 * @returns {Promise<{ refused: number, taken: number, lastedMs: number, codes: Map<string, number>,
 * problems: string[] }>} `lastedMs`: of sending and waiting for replies alone.
 */
export async function sendHostile({ port, series, random, count, connections = 16 }) {
  const next = hostileBodies(random, series);
  const result = { refused: 0, taken: 0, lastedMs: 0, codes: new Map(), problems: new Set() };
  for (let left = count; left > 0; left -= PREPARED) {
    const requests = Array.from({ length: Math.min(PREPARED, left) }, () => {
      const body = next();
      return postOf(body.toString('latin1'), { 'Content-Length': String(body.length) });
    });
    const startedAt = performance.now();
    const replies = await exchange(port, requests, connections);
    result.lastedMs += performance.now() - startedAt;
    for (const reply of replies) judge(reply, result);
  }
  return { ...result, problems: [...result.problems] };
}

/** @param {string[]} requests Emptied. @returns {Promise<{ status: number, body: string }[]>} */
async function exchange(port, requests, connections) {
  const replies = [];
  await Promise.all(
    Array.from({ length: connections }, async () => {
      let connection = await HttpConnection.open(port);
      while (requests.length > 0) {
        const request = requests.pop();
        // A refusal before the body was read may close the connection.
        if (!connection.isOpen) connection = await HttpConnection.open(port);
        const status = await connection.send(request);
        replies.push({ status, body: connection.body });
      }
      connection.close();
    }),
  );
  return replies;
}

function judge({ status, body }, result) {
  if (body.includes(MARKER)) result.problems.add('a reply repeats what was sent');
  if (status === 202) {
    result.taken += 1;
    return;
  }
  result.refused += 1;
  const fault = faultOf(status, body, result.codes);
  if (fault !== null) result.problems.add(fault);
}

function faultOf(status, body, codes) {
  if (status === 0) return 'a connection ended without a reply';
  let error;
  try {
    ({ error } = JSON.parse(body));
  } catch {
    return `a reply with status ${status} is no JSON`;
  }
  codes.set(error.code, (codes.get(error.code) ?? 0) + 1);
  if (ERROR_STATUS[error.code] !== status) return `${error.code} came with status ${status}`;
  if (status >= 500) return `a body was answered ${status} ${error.code}`;
  return /^expected .+, got .+/.test(error.message)
    ? null
    : `${error.code} does not say what was expected and what came`;
}
