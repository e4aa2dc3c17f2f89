/**
 * Everything that goes wrong leaves as the protocol's error body: a code, and what was expected; never a stack, a
 * version or what was sent.
 */
import { ERROR_STATUS, type ErrorCode, ProtocolError } from '@trustgauge/protocol';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { StoreUnavailable } from '../store/store.js';

/** How long, in seconds, a client should wait for a store that is not available. */
export const RETRY_AFTER_STORE_SECONDS = 5;

export function refusal(code: ErrorCode, expected: string, got: string): ProtocolError {
  return new ProtocolError(code, { expected, got });
}

/** @param report Told of what nobody expected; the client is told nothing but `internal`. */
export function toProtocolError(error: unknown, report: (error: unknown) => void): ProtocolError {
  if (error instanceof ProtocolError) return error;
  report(error);
  return error instanceof StoreUnavailable
    ? refusal('store_unavailable', 'a store that can be written', 'one that cannot now')
    : refusal('internal', 'to answer', 'a fault of this server, which its log tells of');
}

/** @param report As for `toProtocolError`. */
export function replyWithError(context: Context, cause: unknown, report: (error: unknown) => void): Response {
  const error = toProtocolError(cause, report);
  if (error.code === 'store_unavailable') {
    context.header('Retry-After', String(RETRY_AFTER_STORE_SECONDS));
  }
  context.set('refusal', error.code);
  return context.json(error.toBody(), ERROR_STATUS[error.code] as ContentfulStatusCode, {
    'Cache-Control': 'no-store',
  });
}
