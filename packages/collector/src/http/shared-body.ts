/**
 * Replies whose bytes are kept anyway (files, summaries): sent from the one buffer, however many clients are slow to
 * take it. A `Response` would copy it for each.
 */
import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { NodeBindings } from './read-body.js';

/** @param bytes Must not change afterwards. */
export function replyWithShared(context: Context, bytes: Uint8Array<ArrayBuffer>): Response {
  const { sendShared } = (context.env ?? {}) as NodeBindings;
  if (sendShared === undefined) return context.body(bytes);
  sendShared(bytes);
  context.header('Content-Length', String(bytes.length));
  return context.body(null);
}

/**
 * @param answer The application. It may hand the body to `sendShared` instead of putting it into the response.
 * @param outgoing Sends the reply where it did.
 */
export async function answerShared(
  answer: (sendShared: (bytes: Uint8Array) => void) => Response | Promise<Response>,
  outgoing: ServerResponse,
): Promise<Response> {
  let shared: Uint8Array | undefined;
  const reply = await answer((bytes) => {
    shared = bytes;
  });
  if (shared === undefined || reply.status !== 200) return reply;
  outgoing.writeHead(reply.status, Object.fromEntries(reply.headers));
  outgoing.end(shared);
  return RESPONSE_ALREADY_SENT;
}
