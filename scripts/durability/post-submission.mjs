/**
 * One submission over HTTP, as the widget sends it.
 */
import { Agent, request } from 'node:http';
import { ORIGIN } from './survey-under-test.mjs';

const TIMEOUT_MS = 20_000;

/** Connections of one server; destroyed with it. */
export function connections() {
  return new Agent({ keepAlive: true, maxSockets: 256 });
}

/**
 * @param {string} address Such as http://127.0.0.1:4180
 * @param {object} submission
 * @param {Agent} agent
 * @returns {Promise<{ status: number, retryAfter: string | undefined, body: any } | null>} Null where no whole reply came.
 */
export function postSubmission(address, submission, agent) {
  const body = JSON.stringify(submission);
  return new Promise((resolve) => {
    const sent = request(`${address}/v1/submissions`, {
      method: 'POST',
      agent,
      timeout: TIMEOUT_MS,
      headers: { Origin: ORIGIN, 'Content-Type': 'text/plain', 'Content-Length': Buffer.byteLength(body) },
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(null));
    sent.on('response', (reply) => {
      const chunks = [];
      reply.on('data', (chunk) => chunks.push(chunk));
      reply.on('error', () => resolve(null));
      reply.on('end', () => {
        try {
          resolve({
            status: reply.statusCode,
            retryAfter: reply.headers['retry-after'],
            body: JSON.parse(Buffer.concat(chunks).toString()),
          });
        } catch {
          // Cut off by the kill: for a client that is no reply.
          resolve(null);
        }
      });
    });
    sent.end(body);
  });
}
