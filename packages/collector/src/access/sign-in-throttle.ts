/**
 * How often somebody may be wrong at the door. Only failures count, those of everybody together, so that no address
 * has to be remembered; and a link that is in force always lets in, so that nobody can shut others out by being wrong.
 */
import { ProtocolError } from '@trustgauge/protocol';
import type { Clock } from '../clock.js';

/** Failures that may come at once. */
export const SIGN_IN_FAILURES_AT_ONCE = 20;

/** After so long, in milliseconds, one more failure is answered as such. */
export const SIGN_IN_FAILURE_EVERY_MS = 3_000;

export class SignInThrottle {
  readonly #clock: Clock;
  /** Instant at which all failures so far are forgotten. */
  #forgottenAtMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Lets an attempt pass, or fail as it failed, or, where too many have failed before, by this refusal.
   * @throws ProtocolError `too_many_requests`
   */
  async count<Result>(attempt: () => Promise<Result>): Promise<Result> {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof ProtocolError && error.code === 'sign_in_link_invalid') this.#fail();
      throw error;
    }
  }

  /** Seconds after which a failure is answered as such again; at least 1. */
  get retryAfterSeconds(): number {
    const waitMs =
      this.#forgottenAtMs - this.#clock() - (SIGN_IN_FAILURES_AT_ONCE - 1) * SIGN_IN_FAILURE_EVERY_MS;
    return Math.max(1, Math.ceil(waitMs / 1000));
  }

  #fail(): void {
    const nowMs = this.#clock();
    const forgottenAtMs = Math.max(this.#forgottenAtMs, nowMs) + SIGN_IN_FAILURE_EVERY_MS;
    if (forgottenAtMs - nowMs > SIGN_IN_FAILURES_AT_ONCE * SIGN_IN_FAILURE_EVERY_MS) {
      throw new ProtocolError('too_many_requests', {
        expected: `at most ${SIGN_IN_FAILURES_AT_ONCE} links at once that are not in force`,
        got: 'one more',
      });
    }
    this.#forgottenAtMs = forgottenAtMs;
  }
}
