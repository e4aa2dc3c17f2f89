/**
 * Everything that goes wrong leaves as the protocol's error body: a code, and what was expected; never a stack, a
 * version or what was sent.
 */
import { ERROR_STATUS, type ErrorCode, ProtocolError } from '@trustgauge/protocol';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { TooManyRequests } from '../bounds/too-many-requests.js';
import { ClockUnfit } from '../clock/clock-unfit.js';
import { StoreUnavailable, StoreUnfit, type UnfitCode } from '../store/store.js';

/** How long, in seconds, a client should wait for a store that is not available. */
export const RETRY_AFTER_STORE_SECONDS = 5;

const STORES: Readonly<Record<UnfitCode, string>> = {
  store_newer: 'one that a newer version has written',
  store_older: 'one of an older version',
  store_unfinished: 'one to which a move has not ended',
};

/** Whether a refusal speaks of the store or the clock, which somebody has to see to before it is worth trying again. */
export function isOfStore(code: ErrorCode): boolean {
  return code === 'store_unavailable' || code === 'clock_wrong' || code in STORES;
}

export function refusal(code: ErrorCode, expected: string, got: string): ProtocolError {
  return new ProtocolError(code, { expected, got });
}

/** @param report Told of what nobody expected; the client is told nothing but `internal`. */
export function toProtocolError(error: unknown, report: (error: unknown) => void): ProtocolError {
  if (error instanceof ProtocolError) return error;
  report(error);
  if (error instanceof StoreUnfit) {
    return refusal(error.code, 'a store of this version, with everything in it', STORES[error.code]);
  }
  if (error instanceof ClockUnfit) return refusal(error.code, error.expected, error.found);
  return error instanceof StoreUnavailable
    ? refusal('store_unavailable', 'a store that can be written', 'one that cannot now')
    : refusal('internal', 'to answer', 'a fault of this server, which its log tells of');
}

/** @param report As for `toProtocolError`. */
export function replyWithError(context: Context, cause: unknown, report: (error: unknown) => void): Response {
  const error = toProtocolError(cause, report);
  if (isOfStore(error.code)) {
    context.header('Retry-After', String(RETRY_AFTER_STORE_SECONDS));
  }
  if (error instanceof TooManyRequests) context.header('Retry-After', String(error.retryAfterSeconds));
  context.set('refusal', error.code);
  return context.json(error.toBody(), ERROR_STATUS[error.code] as ContentfulStatusCode, {
    'Cache-Control': 'no-store',
  });
}
