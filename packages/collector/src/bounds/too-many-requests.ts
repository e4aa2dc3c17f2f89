/**
 * The refusal of what comes too fast, with the time after which it is worth trying again.
 */
import { ProtocolError } from '@trustgauge/protocol';

export class TooManyRequests extends ProtocolError {
  /** At least 1. */
  readonly retryAfterSeconds: number;

  /** @param expected As many as are taken: `at most 120 changes in a minute`. */
  constructor(expected: string, retryAfterSeconds: number) {
    super('too_many_requests', { expected, got: 'more' });
    this.retryAfterSeconds = Math.max(1, Math.ceil(retryAfterSeconds));
  }
}
