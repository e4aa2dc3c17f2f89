/**
 * Hostile bodies at a server, and whether each reply is what the protocol says: taken, or refused with a code of the
 * closed list in the words "expected …, got …", and never repeating what was sent.
 */
import { createRequire } from 'node:module';
import { HttpConnection, postOf } from '../bench-collector/http-connection.mjs';
import { hostileBodies, MARKER } from './hostile-bodies.mjs';

const require = createRequire(new URL('../../packages/collector/package.json', import.meta.url));
const { ERROR_STATUS } = await import(require.resolve('@trustgauge/protocol'));

/**
 * @param {{ port: number, series: string, random: () => number, count: number, connections?: number }} setting
 * @returns {Promise<{ refused: number, taken: number, lastedMs: number, codes: Map<string, number>,
 * problems: string[] }>}
 */
export async function sendHostile({ port, series, random, count, connections = 16 }) {
  const next = hostileBodies(random, series);
  const result = { refused: 0, taken: 0, lastedMs: 0, codes: new Map(), problems: [] };
  const problem = (sentence) => {
    if (!result.problems.includes(sentence)) result.problems.push(sentence);
  };
  let left = count;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      let connection = await HttpConnection.open(port);
      while (left > 0) {
        left -= 1;
        const body = next();
        // A refusal before the body was read may close the connection.
        if (!connection.isOpen) connection = await HttpConnection.open(port);
        const status = await connection.send(
          postOf(body.toString('latin1'), { 'Content-Length': String(body.length) }),
        );
        if (status === 202) result.taken += 1;
        else result.refused += 1;
        const fault = status === 202 ? null : faultOf(status, connection.body, result.codes);
        if (fault !== null) problem(fault);
        if (connection.body.includes(MARKER)) problem('a reply repeats what was sent');
      }
      connection.close();
    }),
  );
  result.lastedMs = performance.now() - startedAt;
  return result;
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
