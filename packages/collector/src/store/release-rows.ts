/**
 * Rows of tallies, batches, partitions, watches and alerts → what the release reads. The same for every engine.
 */
import type { Alert, BaselineChoice } from '@trustgauge/protocol';
import type { Batch, BatchWithTallies, LastDays, PartBatch, TallyDay, Watch } from './release-store.js';
import type { Stream } from './store.js';

/** In the order of `streamValues`. */
export const STREAM_COLUMNS = 'site, environment, survey, series, entry, mode';
/** What `BatchRow` holds. */
export const BATCH_COLUMNS = 'first_day, last_day, counts, outcomes, left_out, live';
/** Before the first and after the last day that there can be. */
export const ALWAYS: LastDays = { from: '', to: '9999' };

export interface UnreleasedRow extends Stream {
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
  readonly left_out: string;
  readonly live: string;
}

export interface PartRow {
  readonly part: string;
  readonly first_day: string;
  readonly last_day: string;
  readonly cells: string;
  readonly left_out: string;
  readonly tallies: string;
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
  return {
    firstDay: row.first_day,
    lastDay: row.last_day,
    counts: JSON.parse(row.counts),
    outcomes: JSON.parse(row.outcomes),
    leftOut: JSON.parse(row.left_out),
    live: JSON.parse(row.live),
  };
}

export function toBatchWithTallies(row: BatchRow & { readonly tallies: string }): BatchWithTallies {
  return { ...toBatch(row), tallies: JSON.parse(row.tallies) };
}

export function toPartBatch(row: PartRow): PartBatch {
  return {
    partition: row.part,
    firstDay: row.first_day,
    lastDay: row.last_day,
    cells: JSON.parse(row.cells),
    leftOut: JSON.parse(row.left_out),
    tallies: JSON.parse(row.tallies),
  };
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

/** @param rows In the order of their streams, and of the days within each. */
export function groupByStream(rows: readonly UnreleasedRow[]): { stream: Stream; days: TallyDay[] }[] {
  const groups: {
    name: string;
    stream: Stream;
    days: { day: string; tallies: TallyDay['tallies'][number][] }[];
  }[] = [];
  for (const { day, question, dimension, value, option, count, ...stream } of rows) {
    const name = Object.values(stream).join('\n');
    let group = groups.at(-1);
    if (group?.name !== name) {
      group = { name, stream, days: [] };
      groups.push(group);
    }
    let last = group.days.at(-1);
    if (last?.day !== day) {
      last = { day, tallies: [] };
      group.days.push(last);
    }
    last.tallies.push({ question, dimension, value, option, count });
  }
  return groups.map(({ stream, days }) => ({ stream, days }));
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
