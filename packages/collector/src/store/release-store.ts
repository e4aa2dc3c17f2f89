/**
 * What the release asks of a store: finished days in, closed batches out. `publish` is the only way in which anything
 * becomes readable, and one transaction.
 */
import type { Alert, BaselineChoice, CountedWhen, Metric } from '@trustgauge/protocol';
import type { OutgoingEvent } from './outbox-store.js';
import type { Counter, Stream } from './store.js';

export interface Tally extends Counter {
  readonly count: number;
}

/** Everything that was counted for a stream on one finished day. */
export interface TallyDay {
  readonly day: string;
  readonly tallies: readonly Tally[];
}

export type Counts = Readonly<Record<string, number>>;

/** What has been accumulated at the end of a batch, with those live intervals that are read often. */
export interface LiveFigures {
  /** First day of what has been accumulated. */
  readonly since: string;
  /** Scored answers since then, by option. */
  readonly counts: Counts;
  readonly intervals: Readonly<Partial<Record<Metric, readonly [low: number, high: number]>>>;
}

/** Whole days that were closed together. */
export interface ClosedDays {
  readonly firstDay: string;
  readonly lastDay: string;
  /** Days that an owner had voided before it closed: what was counted on them is not in it. */
  readonly leftOut: readonly string[];
}

/** A closed group of finished days with at least k scored answers. Never changed once written, but for `live`. */
export interface Batch extends ClosedDays {
  /** Answers to the headline by option, those that are not scored too. */
  readonly counts: Counts;
  /** Answers, dismissals and showings, of widgets that count showings in one way. */
  readonly outcomes: Counts;
  readonly countedWhen: CountedWhen;
  readonly live: LiveFigures;
}

/** One group of a partition that may be shown: one value, or several small ones together. */
export interface Cell {
  readonly values: readonly string[];
  /** Number of answers: 0, or at least k. */
  readonly n: number;
  readonly counts: Counts;
  /** Of a single value of a segment; null elsewhere. */
  readonly live: LiveFigures | null;
}

/** Whole batches whose answers were parted by a segment, by follow-up, or by the headline's group, and closed together. */
export interface PartBatch extends ClosedDays {
  readonly partition: string;
  readonly cells: readonly Cell[];
}

export interface VoidedDay {
  readonly day: string;
  readonly reason: string;
  readonly voidedAtMs: number;
}

/** A series that a detector watches: everybody (both empty), or one value of a segment. */
export interface WatchedSeries {
  readonly dimension: string;
  readonly value: string;
}

export interface Watch extends WatchedSeries {
  /** Plain data that only the alerts understand. */
  readonly state: unknown;
  /**
   * How often it had been written when it was read; 0: never. What is written back carries the number that it was
   * computed from, and is refused where somebody has written since.
   */
  readonly revision: number;
}

export interface RaisedAlert {
  readonly alert: Alert;
  /** What receivers are told; null where nobody is. */
  readonly event: OutgoingEvent | null;
}

/** What figures are computed from, as it was read. They are written only while it is so. */
export interface ComputedFrom {
  /** Last day of the newest batch; empty where there was none. */
  readonly after: string;
  /** Days of the site's incidents. */
  readonly incidents: readonly string[];
  /** Voided days of the site. */
  readonly voided: readonly string[];
}

export interface Publication extends ComputedFrom {
  readonly batches: readonly Batch[];
  readonly parts: readonly PartBatch[];
  readonly watches: readonly Watch[];
  readonly alerts: readonly RaisedAlert[];
}

/** Where a batch begins: what names it within its stream, or within its partition. */
export interface LiveUpdate {
  readonly firstDay: string;
  readonly live: LiveFigures;
}

export interface CellsUpdate {
  readonly partition: string;
  readonly firstDay: string;
  /** Of each of its cells. */
  readonly live: readonly (LiveFigures | null)[];
}

export interface Refresh extends ComputedFrom {
  readonly live: readonly LiveUpdate[];
  readonly cells: readonly CellsUpdate[];
  /** Replaces all watches of the stream; null leaves them. */
  readonly watches: readonly Watch[] | null;
  readonly alerts: readonly RaisedAlert[];
}

/** A stretch of batches by their last day; both ends belong to it. */
export interface LastDays {
  readonly from: string;
  readonly to: string;
}

export type Acknowledged = 'acknowledged' | 'already' | 'overtaken';

export interface ReleaseStore {
  /** From now on nothing is counted on `through` or an earlier day of the site. */
  finishDays(site: string, through: string): Promise<void>;
  /** Streams of the site that hold finished days after their newest batch, with those days in order. */
  selectUnreleased(site: string): Promise<readonly { stream: Stream; days: readonly TallyDay[] }[]>;
  /**
   * False, with nothing written, where another process has published, declared or taken back an incident, voided or
   * restored a day, or written a watch in between.
   */
  publish(stream: Stream, publication: Publication, atMs: number): Promise<boolean>;
  /** Writes again what was computed from closed batches. False, with nothing written, for the same reasons. */
  refresh(stream: Stream, refresh: Refresh, atMs: number): Promise<boolean>;

  /** Streams of the site that have a batch. */
  selectStreams(site: string): Promise<readonly Stream[]>;
  /** Oldest first. */
  selectBatches(stream: Stream, lastDays?: LastDays): Promise<readonly Batch[]>;
  /** What was counted on each finished day after a day, in their order. */
  selectTallies(stream: Stream, after: string): Promise<readonly TallyDay[]>;
  /** Of all partitions, oldest first within each. */
  selectParts(stream: Stream, lastDays?: LastDays): Promise<readonly PartBatch[]>;
  /**
   * The same added up: batches of a partition whose cells are the same become one, with the live figures of the newest.
   * In the order of their last days. Those that hold one of the voided days are not among them.
   */
  selectFoldedParts(
    stream: Stream,
    lastDays: LastDays,
    voided: readonly string[],
  ): Promise<readonly PartBatch[]>;

  /** False where it was voided already. */
  insertVoidedDay(site: string, day: VoidedDay, atMost?: number): Promise<boolean>;
  /** False where it was not voided. */
  deleteVoidedDay(site: string, day: string): Promise<boolean>;
  selectVoidedDays(site: string): Promise<readonly VoidedDay[]>;

  selectWatches(stream: Stream): Promise<readonly Watch[]>;
  /** Newest first. */
  selectAlerts(site: string): Promise<readonly Alert[]>;
  /**
   * With the watch as it is from then on. Nothing is written where it was acknowledged already, or where the watch was
   * written in between (`overtaken`).
   */
  acknowledge(
    stream: Stream,
    alert: string,
    acknowledged: { readonly atMs: number; readonly baseline: BaselineChoice },
    watch: Watch | null,
  ): Promise<Acknowledged>;
}
