/**
 * The text of a request that may be only so long. On a port it is read from Node's own message: the web's streams cost
 * several times what all the rest of a submission does.
 */
import type { IncomingMessage } from 'node:http';
import type { ProtocolError } from '@trustgauge/protocol';
import type { Context } from 'hono';
import { refusal } from './error-reply.js';

/** What the server on a port knows beside the request; nothing of it where the collector is called by `fetch` alone. */
export interface NodeBindings {
  readonly incoming?: IncomingMessage;
  /** Takes the body of the reply, which is then sent without a copy. */
  readonly sendShared?: (bytes: Uint8Array) => void;
}

/** @throws ProtocolError `body_too_large`, before anything is read where the length was announced */
export async function readBody(context: Context, maxBytes: number): Promise<string> {
  const announced = context.req.header('Content-Length');
  const { incoming } = (context.env ?? {}) as NodeBindings;
  if (incoming !== undefined) return readMessage(incoming, announced, maxBytes);
  refuseAnnounced(announced, maxBytes);
  return readStream(context.req.raw.body, maxBytes);
}

function refuseAnnounced(contentLength: string | undefined, maxBytes: number): void {
  if (contentLength !== undefined && Number(contentLength) > maxBytes) throw tooLarge(maxBytes);
}

function tooLarge(maxBytes: number): ProtocolError {
  return refusal('body_too_large', `at most ${maxBytes} bytes`, 'more');
}

/** @param contentLength As it was announced. @throws as `readBody` does */
export async function readMessage(
  incoming: IncomingMessage,
  contentLength: string | undefined,
  maxBytes: number,
): Promise<string> {
  refuseAnnounced(contentLength, maxBytes);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) chunks.push(chunk);
      else reject(tooLarge(maxBytes));
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

async function readStream(stream: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<string> {
  if (stream === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
