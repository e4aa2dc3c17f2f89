/**
 * The machine's clock: beside 2024, beside the days that are stored, beside the clock of the database's server, and what
 * has happened to it lately.
 */
import { dayIn } from '../calendar.js';
import { lengthOf } from '../clock/clock-alert.js';
import { type ClockEntry, latestStepIn } from '../clock/clock-history.js';
import { isConfirmedFor } from '../clock/clock-keeper.js';
import { minuteOf, SET_CLOCK } from '../clock/clock-unfit.js';
import { dayAheadOf, type SiteDay } from '../clock/site-days.js';
import { DAY_MS, EARLIEST_MS, HOUR_MS, needsConfirmation, type SettledBy } from '../clock/steady-clock.js';
import { error, type Finding, ok, warning } from './finding.js';

/** For how long a step is spoken of. */
const SPOKEN_OF_MS = 30 * DAY_MS;

const CONFIRM = 'run trustgauge doctor --confirm-clock';

/** What a store says of clocks. */
export interface StoredTimes {
  readonly days: readonly SiteDay[];
  /** Newest first. */
  readonly clockEntries: readonly ClockEntry[];
  /** What the clock of the database's server says; null where there is none. */
  readonly databaseTimeMs: number | null;
}

/** @param stored Null where there is no store yet, or none that can be read. */
export function examineClock(nowMs: number, stored: StoredTimes | null): Finding[] {
  const today = dayIn('UTC', nowMs);
  if (nowMs < EARLIEST_MS) {
    return [error('clock_wrong', `the clock says ${today}, which lies before 2024`, SET_CLOCK)];
  }
  const { days = [], clockEntries = [], databaseTimeMs = null } = stored ?? {};
  const findings = [
    ...examineDays(nowMs, days, clockEntries),
    ...examineDatabase(nowMs, databaseTimeMs, { days, clockEntries }),
    ...examineSteps(nowMs, clockEntries),
  ];
  return findings.length > 0 ? findings : [ok('clock', `the clock says ${new Date(nowMs).toISOString()}`)];
}

function examineDays(nowMs: number, days: readonly SiteDay[], entries: readonly ClockEntry[]): Finding[] {
  const ahead = dayAheadOf(days, nowMs);
  if (ahead === null) return [];
  const found = `the clock says ${dayIn('UTC', nowMs)}, and ${ahead} is stored`;
  if (isConfirmedFor(entries, ahead, nowMs)) {
    const until =
      'a site that has finished days ahead counts on the day after them until the calendar has caught up';
    return [ok('clock_confirmed', `${found}; an operator has confirmed the clock, and ${until}`)];
  }
  return [
    error(
      'clock_behind',
      found,
      `where the clock is wrong, ${SET_CLOCK}; where it is right, it was ahead before: ${CONFIRM}`,
    ),
  ];
}

function examineDatabase(
  nowMs: number,
  databaseMs: number | null,
  { days, clockEntries }: Pick<StoredTimes, 'days' | 'clockEntries'>,
): Finding[] {
  if (databaseMs === null || Math.abs(databaseMs - nowMs) <= HOUR_MS) return [];
  const apart = lengthOf(Math.abs(databaseMs - nowMs));
  const found = `the clock of this machine says ${minuteOf(nowMs)}, that of the database server ${minuteOf(databaseMs)}: ${apart} apart`;
  const isDatabaseWrong = databaseMs < EARLIEST_MS || dayAheadOf(days, databaseMs) !== null;
  const ahead = dayAheadOf(days, nowMs);
  const isOursWrong = ahead !== null && !isConfirmedFor(clockEntries, ahead, nowMs);
  const remedy =
    isDatabaseWrong === isOursWrong
      ? 'compare both with a clock that is right, and set the wrong one by a time service; until then the collector is not ready'
      : `set the clock of ${isDatabaseWrong ? 'the database server' : 'this machine'}, which is behind the stored days; until then the collector is not ready`;
  return [error('clocks_apart', found, remedy)];
}

function examineSteps(nowMs: number, entries: readonly ClockEntry[]): Finding[] {
  const step = latestStepIn(entries);
  if (step === null) return [];
  const { settledBy, endedAtMs } = step;
  const stepMs = step.toMs - step.fromMs;
  // Where it has not settled, this clock may say the time before the step or after it.
  const isAfterStep =
    settledBy === null && Math.abs(nowMs - endedAtMs - stepMs) < Math.abs(nowMs - endedAtMs);
  if (nowMs - endedAtMs - (isAfterStep ? stepMs : 0) > SPOKEN_OF_MS) return [];
  const found = `a collector’s clock jumped ${stepMs > 0 ? 'forward' : 'back'} by ${lengthOf(Math.abs(stepMs))}, from ${minuteOf(step.fromMs)} to ${minuteOf(step.toMs)}`;
  if (settledBy !== null) {
    return [warning('clock_jumped', `${found}, and ${SETTLED[settledBy]}`, AFTERWARDS[settledBy])];
  }
  const waits = needsConfirmation(stepMs)
    ? `where it is wrong, ${SET_CLOCK}; where it is right, ${CONFIRM}`
    : `where it is wrong, ${SET_CLOCK}; where it is right, it is believed after ten steady minutes`;
  return [
    warning(
      'clock_jumped',
      `${found}; unless it was started again since, that collector finishes no day and deletes nothing until this has settled`,
      isAfterStep ? waits : 'nothing, where the clock is right now: it settles within a minute',
    ),
  ];
}

const SETTLED: Readonly<Record<SettledBy, string>> = {
  back: 'was back later; meanwhile no day was finished and nothing deleted',
  steady: 'was believed after ten steady minutes',
  confirmed: 'was confirmed by an operator',
};

const AFTERWARDS: Readonly<Record<SettledBy, string>> = {
  back: 'nothing needs mending; see that one time service alone sets the clock, such as chrony or systemd-timesyncd',
  steady: 'nothing, where the machine was asleep or its clock is right now',
  confirmed: 'nothing, where the clock is right now',
};
