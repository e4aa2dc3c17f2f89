/**
 * Rows of tallies, batches, partitions, watches and alerts → what the release reads. The same for every engine.
 */
import type { Alert, BaselineChoice } from '@trustgauge/protocol';
import type { Batch, LastDays, TallyDay, Watch } from './release-store.js';

/** In the order of `streamValues`. */
export const STREAM_COLUMNS = 'site, environment, survey, series, entry, mode';
/** What `BatchRow` holds. */
export const BATCH_COLUMNS = 'first_day, last_day, counts, outcomes, counted_when, left_out, live';
/** Before the first and after the last day that there can be. */
export const ALWAYS: LastDays = { from: '', to: '9999' };

/** Where to begin to look for streams. */
export const BEFORE_ANY_STREAM = { environment: '', survey: '', series: '', entry: '', mode: '' };

export interface TallyRow {
  readonly day: string;
  readonly question: string;
  readonly dimension: string;
  readonly value: string;
  readonly option: string;
  readonly count: number;
}

export interface BatchRow {
  readonly first_day: string;
  readonly last_day: string;
  readonly counts: string;
  readonly outcomes: string;
  readonly counted_when: string;
  readonly left_out: string;
  readonly live: string;
}

export interface WatchRow {
  readonly dimension: string;
  readonly value: string;
  readonly state: string;
  readonly revision: number;
}

export interface AlertRow {
  readonly alert: string;
  readonly acknowledged_at_ms: number | null;
  readonly baseline: BaselineChoice | null;
}

export function toBatch(row: BatchRow): Batch {
  return JSON.parse(toBatchAsJson(row));
}

/** The text of a `Batch`. */
export function toBatchAsJson(row: BatchRow): string {
  const { first_day, last_day, counts, outcomes, counted_when, left_out, live } = row;
  return `{"firstDay":"${first_day}","lastDay":"${last_day}","counts":${counts},"outcomes":${outcomes},"countedWhen":"${counted_when}","leftOut":${left_out},"live":${live}}`;
}

/** A state that is no JSON is null: for the alerts to refuse, with the series named. */
export function toWatch({ dimension, value, state, revision }: WatchRow): Watch {
  return { dimension, value, state: parsedOrNull(state), revision };
}

export function toAlert({ alert, acknowledged_at_ms: atMs, baseline }: AlertRow): Alert {
  return {
    ...(JSON.parse(alert) as Alert),
    acknowledged: atMs === null || baseline === null ? null : { at: new Date(atMs).toISOString(), baseline },
  };
}

/** @param rows In the order of their days. */
export function groupByDay(rows: readonly TallyRow[]): TallyDay[] {
  const days: { day: string; tallies: TallyDay['tallies'][number][] }[] = [];
  for (const { day, ...tally } of rows) {
    let last = days.at(-1);
    if (last?.day !== day) {
      last = { day, tallies: [] };
      days.push(last);
    }
    last.tallies.push(tally);
  }
  return days;
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
