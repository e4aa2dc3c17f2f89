/**
 * The text of a request that may be only so long. On a port it is read from Node's own message: the web's streams cost
 * several times what all the rest of a submission does.
 */
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { refusal } from './error-reply.js';

/** What the server on a port knows beside the request; nothing of it where the collector is called by `fetch` alone. */
export interface NodeBindings {
  readonly incoming?: IncomingMessage;
}

/** @throws ProtocolError `body_too_large`, before anything is read where the length was announced */
export async function readBody(context: Context, maxBytes: number): Promise<string> {
  const tooLarge = () => refusal('body_too_large', `at most ${maxBytes} bytes`, 'more');
  const announced = context.req.header('Content-Length');
  if (announced !== undefined && Number(announced) > maxBytes) throw tooLarge();
  const { incoming } = (context.env ?? {}) as NodeBindings;
  return incoming === undefined
    ? readStream(context.req.raw.body, maxBytes, tooLarge)
    : readMessage(incoming, maxBytes, tooLarge);
}

function readMessage(incoming: IncomingMessage, maxBytes: number, tooLarge: () => Error): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) chunks.push(chunk);
      else reject(tooLarge());
    });
    incoming.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    // Whoever was sending has gone, or was too slow: no fault of ours, and nobody is left to answer.
    const isGone = () => reject(refusal('request_timeout', 'a whole request', 'a part of one'));
    incoming.once('error', isGone);
    incoming.once('close', () => {
      if (!incoming.complete) isGone();
    });
  });
}

async function readStream(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  tooLarge: () => Error,
): Promise<string> {
  if (stream === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
