/**
 * The machine's clock can't be worked with until an operator has seen to it. What is refused for it can be sent again.
 */
import { StoreUnavailable } from '../store/store.js';
import type { ClockFault } from './steady-clock.js';

export class ClockUnfit extends StoreUnavailable {
  readonly code = 'clock_wrong';
  /** What was expected of the clock, for those who can't see its log. */
  readonly expected: string;
  readonly found: string;

  constructor({ expected, found, remedy }: { expected: string; found: string; remedy: string }) {
    super(`${found}: ${remedy}`);
    this.expected = expected;
    this.found = found;
  }
}

export const SET_CLOCK = 'set the clock, by a time service such as chrony or systemd-timesyncd';
const OR_CONFIRM = 'where it is right, say so by trustgauge doctor --confirm-clock';

export function unset(wallMs: number): ClockUnfit {
  return new ClockUnfit({
    expected: 'a clock that says a time after 2023',
    found: `the clock says ${dayOf(wallMs)}, which lies before 2024`,
    remedy: SET_CLOCK,
  });
}

/** @param newestDay The newest day that is stored. */
export function behindStore(wallMs: number, newestDay: string): ClockUnfit {
  return new ClockUnfit({
    expected: 'a clock that is not behind the stored days',
    found: `the clock says ${dayOf(wallMs)}, and ${newestDay} is stored`,
    remedy: `${SET_CLOCK}; ${OR_CONFIRM}`,
  });
}

export function fromFault({ kind, wallMs, believedMs }: ClockFault): ClockUnfit {
  if (kind === 'unset' || believedMs === null) return unset(wallMs);
  return new ClockUnfit({
    expected: 'a clock that runs on',
    found: `the clock says ${dayOf(wallMs)}, and was set back from ${dayOf(believedMs)}`,
    remedy: `${SET_CLOCK}; ${OR_CONFIRM}`,
  });
}

export function apartFromDatabase(wallMs: number, databaseMs: number): ClockUnfit {
  return new ClockUnfit({
    expected: 'clocks within an hour of each other',
    found: `the clock of this machine says ${minuteOf(wallMs)}, that of the database server ${minuteOf(databaseMs)}`,
    remedy: 'set the one that is wrong, by a time service such as chrony or systemd-timesyncd',
  });
}

function dayOf(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}

/** `2026-11-29 19:30 UTC` */
export function minuteOf(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
