/**
 * A POST to a receiver that is not trusted: to the addresses that were checked and no other, following no redirect,
 * for ten seconds at the most, and keeping nothing of what it answers but the status.
 */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { ProtocolError } from '@trustgauge/protocol';
import type { TryResult } from './channel.js';
import type { AddressGuard, GuardedTarget, ResolvedAddress } from './guarded-address.js';

/** How long a try may take, from the look-up to the end of the reply. */
export const REQUEST_TIMEOUT_MS = 10_000;

/** A receiver may say what it wants in as many bytes; it is hung up on after that. */
const MAX_REPLY_BYTES = 65_536;

export class GuardedRequest {
  readonly #guard: AddressGuard;
  readonly #timeoutMs: number;

  constructor(guard: AddressGuard, timeoutMs: number = REQUEST_TIMEOUT_MS) {
    this.#guard = guard;
    this.#timeoutMs = timeoutMs;
  }

  /** Sends JSON. 2xx is delivered, 410 is gone, all else has failed. */
  async post(
    target: string,
    body: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<TryResult> {
    const deadline = AbortSignal.timeout(this.#timeoutMs);
    try {
      const guarded = await orAborted(this.#guard.check(target), deadline);
      return toResult(await send(guarded, body, headers, deadline));
    } catch (error) {
      if (deadline.aborted) return failed(`no reply within ${this.#timeoutMs / 1000} s`);
      if (error instanceof ProtocolError) return failed('the address is not found or not allowed');
      return failed(`not reached${codeOf(error)}`);
    }
  }
}

/** Resolves to the status. */
function send(
  { url, addresses }: GuardedTarget,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      headers: {
        ...headers,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'TrustGauge',
      },
      // The host's name stays in the certificate's check and the Host header; where it leads is settled.
      lookup: pinnedTo(addresses),
      // A connection of its own: one from a pool was opened for an earlier check.
      agent: false,
      signal,
    });
    let status: number | null = null;
    // Once the status has come, how the rest of the reply ends changes nothing.
    request.on('error', (error) => (status === null ? reject(error) : resolve(status)));
    request.on('response', (reply) => {
      status = reply.statusCode ?? 0;
      hearOut(reply, () => resolve(reply.statusCode ?? 0));
    });
    request.end(body);
  });
}

/** Lets the receiver finish its sentence, so that it sees no broken connection, and forgets what it says. */
function hearOut(reply: IncomingMessage, onEnd: () => void): void {
  let heardBytes = 0;
  reply.on('data', (chunk: Buffer) => {
    heardBytes += chunk.length;
    if (heardBytes > MAX_REPLY_BYTES) reply.destroy();
  });
  reply.on('error', onEnd);
  reply.on('close', onEnd);
}

function pinnedTo(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_host, { all }, callback) => {
    const [first] = addresses;
    if (first === undefined) callback(new Error('no address'), '');
    else if (all) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
}

function toResult(status: number): TryResult {
  if (status >= 200 && status < 300) return { outcome: 'delivered', detail: String(status) };
  if (status >= 300 && status < 400) return failed(`redirect refused (${status})`);
  return { outcome: status === 410 ? 'gone' : 'failed', detail: String(status) };
}

function failed(detail: string): TryResult {
  return { outcome: 'failed', detail };
}

/** The system's own code, such as ECONNREFUSED. A message may hold the address, and an address a secret. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^[A-Z0-9_]+$/.test(code) ? ` (${code})` : '';
}

/** A look-up can't be called off; nobody waits for it any longer. */
function orAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
