/**
 * The wall clock, compared with monotonic time. A step is not believed at once: until it has proved right, time goes on
 * from the last reading that was believed.
 *
 * A machine that slept looks like one whose clock was set: monotonic time stands still while Linux sleeps.
 */
import type { Clock } from '../clock.js';
import { unset } from './clock-unfit.js';

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** No clock that is right says an earlier time. */
export const EARLIEST_MS = Date.parse('2024-01-01T00:00:00Z');

/** A smaller step is followed at once, as a time service makes them. */
export const MOST_STEP_MS = HOUR_MS;

/** How long a clock has to run steadily until days are finished by it. */
export const STEADY_MS = 10 * MINUTE_MS;

/** A clock that moves less than this against monotonic time runs steadily. */
const STEADY_WITHIN_MS = MINUTE_MS;

/** A step further forward is believed only when it has been confirmed. */
export const MOST_UNCONFIRMED_MS = 30 * DAY_MS;

/** A step further back is believed only when it has been confirmed, and until then the collector is not ready. */
export const MOST_BACK_MS = DAY_MS;

/** For so long a reading that lies ahead of the last comparison is taken without another one. */
const COMPARED_FOR_MS = MINUTE_MS;

/** `back`: to the time before the step. `steady`: it ran steadily for ten minutes. `confirmed`: by an operator. */
export type SettledBy = 'back' | 'steady' | 'confirmed';

export type ClockEvent =
  | { readonly kind: 'stepped'; readonly fromMs: number; readonly toMs: number }
  | { readonly kind: 'settled'; readonly by: SettledBy; readonly fromMs: number; readonly toMs: number };

/** `unset`: before 2024. `behind`: more than a day behind what was believed before. */
export interface ClockFault {
  readonly kind: 'unset' | 'behind';
  readonly wallMs: number;
  /** What was believed; null before the first time. */
  readonly believedMs: number | null;
}

export interface SteadyClockParts {
  readonly wall: Clock;
  /** Null: the wall clock is believed, whatever it says. */
  readonly monotonic: Clock | null;
}

export class SteadyClock {
  /** What is believed now, in milliseconds since 1970. */
  readonly now: Clock;
  /** The same, for what is counted by day. @throws ClockUnfit before 2024 */
  readonly counting: Clock;
  readonly #wall: Clock;
  readonly #monotonic: Clock | null;
  /** Believed wall time less monotonic time; null until the clock has said a time after 2023. */
  #believedOffsetMs: number | null = null;
  /** Wall time less monotonic time at the last step that has not settled; null where there is none. */
  #steppedOffsetMs: number | null = null;
  #steadyOffsetMs = Number.NaN;
  #steadySinceMs = Number.NaN;
  #hasStarted = false;
  /** Readings from here to `#comparedUntilMs` need no comparison. */
  #comparedAtMs = Number.POSITIVE_INFINITY;
  #comparedUntilMs = Number.NEGATIVE_INFINITY;
  #events: ClockEvent[] = [];

  constructor({ wall, monotonic }: SteadyClockParts) {
    this.#wall = wall;
    this.#monotonic = monotonic;
    this.now = monotonic === null ? wall : () => this.#now();
    this.counting = monotonic === null ? wall : () => this.#counting();
    this.#compare();
  }

  /** Whether the clock is compared with anything. */
  get isChecked(): boolean {
    return this.#monotonic !== null;
  }

  /** What the clock says, believed or not. */
  wallMs(): number {
    return this.#wall();
  }

  /** Whether days may be finished and old things deleted: no step is open, and it has run for ten minutes. */
  isSettled(): boolean {
    this.#compare();
    return this.#monotonic === null || (this.#hasStarted && this.isBelieved());
  }

  /** Whether what the clock says is taken for the time. */
  isBelieved(): boolean {
    this.#compare();
    return this.#monotonic === null || (this.#believedOffsetMs !== null && this.#steppedOffsetMs === null);
  }

  /** Why nobody should be sent here; null where nothing is wrong. */
  fault(): ClockFault | null {
    this.#compare();
    if (this.#monotonic === null) return null;
    const wallMs = this.#wall();
    if (this.#believedOffsetMs === null) return { kind: 'unset', wallMs, believedMs: null };
    const believedMs = this.#monotonic() + this.#believedOffsetMs;
    return wallMs - believedMs < -MOST_BACK_MS ? { kind: 'behind', wallMs, believedMs } : null;
  }

  /** An operator has said that what the clock says is right. */
  confirm(): void {
    this.#compare();
    if (this.#steppedOffsetMs !== null && this.#wall() >= EARLIEST_MS) this.#settle('confirmed');
  }

  /** What has happened since the last call, oldest first. */
  takeEvents(): readonly ClockEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  /** On the way of each submission: where all is well, the reading is compared with two numbers. */
  #now(): number {
    const wallMs = this.#wall();
    if (wallMs >= this.#comparedAtMs && wallMs < this.#comparedUntilMs) return wallMs;
    return this.#compare();
  }

  #counting(): number {
    const nowMs = this.#now();
    if (this.#believedOffsetMs === null) throw unset(nowMs);
    return nowMs;
  }

  #compare(): number {
    const wallMs = this.#wall();
    if (this.#monotonic === null) return wallMs;
    const monotonicMs = this.#monotonic();
    const offsetMs = wallMs - monotonicMs;
    const isSteady = this.#hasRunSteadily(offsetMs, monotonicMs);
    if (this.#believedOffsetMs === null) this.#begin(wallMs, offsetMs);
    else if (this.#isStep(offsetMs, this.#believedOffsetMs)) this.#hold(offsetMs, isSteady);
    else if (this.#steppedOffsetMs !== null) this.#settle('back');
    else if (isSteady) this.#believedOffsetMs = offsetMs;
    this.#hasStarted ||= isSteady && this.#steppedOffsetMs === null && this.#believedOffsetMs !== null;
    const isFollowed = this.#steppedOffsetMs === null && this.#believedOffsetMs !== null;
    this.#comparedAtMs = isFollowed ? wallMs : Number.POSITIVE_INFINITY;
    this.#comparedUntilMs = isFollowed ? wallMs + COMPARED_FOR_MS : Number.NEGATIVE_INFINITY;
    return isFollowed || this.#believedOffsetMs === null
      ? wallMs
      : Math.round(monotonicMs + this.#believedOffsetMs);
  }

  /** The first time that can be right is believed, however far it lies from what the clock said before. */
  #begin(wallMs: number, offsetMs: number): void {
    if (wallMs >= EARLIEST_MS) this.#believedOffsetMs = offsetMs;
  }

  #hasRunSteadily(offsetMs: number, monotonicMs: number): boolean {
    if (!(Math.abs(offsetMs - this.#steadyOffsetMs) <= STEADY_WITHIN_MS)) {
      this.#steadyOffsetMs = offsetMs;
      this.#steadySinceMs = monotonicMs;
    }
    return monotonicMs - this.#steadySinceMs >= STEADY_MS;
  }

  #isStep(offsetMs: number, believedOffsetMs: number): boolean {
    return Math.abs(offsetMs - believedOffsetMs) > MOST_STEP_MS;
  }

  #hold(offsetMs: number, isSteady: boolean): void {
    const believedOffsetMs = this.#believedOffsetMs ?? offsetMs;
    const stepMs = offsetMs - believedOffsetMs;
    if (isSteady && !needsConfirmation(stepMs)) {
      this.#settle('steady');
    } else if (this.#steppedOffsetMs === null || this.#isStep(offsetMs, this.#steppedOffsetMs)) {
      this.#steppedOffsetMs = offsetMs;
      const monotonicMs = this.#monotonic?.() ?? 0;
      this.#events.push({
        kind: 'stepped',
        fromMs: monotonicMs + believedOffsetMs,
        toMs: monotonicMs + offsetMs,
      });
    }
  }

  #settle(by: SettledBy): void {
    const monotonicMs = this.#monotonic?.() ?? 0;
    const wallMs = this.#wall();
    const fromMs = monotonicMs + (this.#believedOffsetMs ?? 0);
    this.#steppedOffsetMs = null;
    if (by !== 'back') this.#believedOffsetMs = wallMs - monotonicMs;
    this.#events.push({ kind: 'settled', by, fromMs, toMs: wallMs });
  }
}

/** @param stepMs Forward, or negative, back. */
export function needsConfirmation(stepMs: number): boolean {
  return stepMs > MOST_UNCONFIRMED_MS || stepMs < -MOST_BACK_MS;
}
