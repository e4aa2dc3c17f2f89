/**
 * What there is to publish of one stream: days that have ended → batches of everybody → batches of each partition →
 * live figures and watches. A function of what the store holds; `release.ts` reads and writes it.
 */
import type { SiteSettings, Survey } from '@trustgauge/protocol';
import { carryOn } from '../alerts/alerts.js';
import { addDays } from '../calendar.js';
import type {
  Batch,
  ClosedDays,
  ComputedFrom,
  PartBatch,
  Publication,
  TallyDay,
  Watch,
} from '../store/release-store.js';
import type { Stream, SurveyRecord } from '../store/store.js';
import { withCellsLive, withLive } from './live-figures.js';
import { toPartBatches } from './part-batches.js';
import {
  crossPartition,
  crossRow,
  FOLLOW_UP_PARTITION,
  followUpRow,
  segmentRow,
  standsByItself,
} from './partitions.js';
import { toTotalBatches } from './total-batches.js';
import { withCrossTallies, withTallies } from './with-tallies.js';

export interface StreamContext {
  readonly stream: Stream;
  readonly settings: SiteSettings;
  readonly record: SurveyRecord;
  /** Days that are voided now. */
  readonly voided: ReadonlySet<string>;
  /** Days of all incidents. */
  readonly incidents: readonly string[];
}

export interface StreamHistory {
  /** All that have been published, oldest first. */
  readonly batches: readonly Batch[];
  readonly parts: readonly PartBatch[];
  /** Finished days after `waitingAfter`. */
  readonly tallies: readonly TallyDay[];
  readonly watches: readonly Watch[];
}

/** Null where no batch closes. @throws WatchStateCorrupt */
export function closeStream(
  context: StreamContext,
  { batches, parts, tallies, watches }: StreamHistory,
  days: readonly TallyDay[],
  atMs: number,
): Publication | null {
  const { stream, settings, record, voided } = context;
  const { survey } = record;
  const rules = { headline: survey.headline, k: settings.minimumBatchAnswers, voided };
  const drafts = toTotalBatches(days, rules);
  if (drafts.length === 0) return null;
  const newBatches = withLive(context, batches, drafts);
  const after = waitingAfter(survey, parts);
  const waiting = withTallies(
    batches.filter(({ lastDay }) => lastDay > after),
    tallies,
  );
  const rowsAfter = (partition: string) => notYetIn(partition, parts, [...waiting, ...newBatches]);

  const bySegment = Object.keys(survey.segments).flatMap((dimension) =>
    toPartBatches(
      dimension,
      rowsAfter(dimension).map((batch) => segmentRow(batch, survey, dimension)),
      rules,
    ),
  );
  const byFollowUp = toPartBatches(
    FOLLOW_UP_PARTITION,
    rowsAfter(FOLLOW_UP_PARTITION).map((batch) => followUpRow(batch, survey)),
    rules,
  );
  const earlierByFollowUp = parts.filter(
    ({ partition, lastDay }) => partition === FOLLOW_UP_PARTITION && lastDay > after,
  );
  const allByFollowUp = [...withCrossTallies(earlierByFollowUp, waiting), ...byFollowUp];
  const crosses = survey.crosses.flatMap((question) => {
    const name = crossPartition(question);
    const rows = notYetIn(name, parts, allByFollowUp).flatMap((batch) => crossRow(batch, question) ?? []);
    return toPartBatches(name, rows, rules);
  });
  const newParts = [...withCellsLive(context, parts, bySegment), ...byFollowUp, ...crosses].map(
    ({ tallies: _, ...part }): PartBatch => part,
  );
  return {
    ...computedFrom(context, batches),
    batches: newBatches.map(({ tallies: _, ...batch }): Batch => batch),
    parts: newParts,
    ...carryOn({ stream, settings, record }, watches, newBatches, newParts, atMs),
  };
}

/** @param batches All that have been published. */
export function computedFrom({ incidents, voided }: StreamContext, batches: readonly Batch[]): ComputedFrom {
  return { after: batches.at(-1)?.lastDay ?? '', incidents, voided: [...voided] };
}

/**
 * Day after which a closed batch may still be missing in a partition; empty where every one may. A follow-up that was
 * merged in a batch is never parted in it: what lies further back than the first that can be waits for nothing.
 */
export function waitingAfter({ segments, crosses }: Survey, parts: readonly PartBatch[]): string {
  const ofEverybody = [...Object.keys(segments), FOLLOW_UP_PARTITION].map((name) => lastDayOf(name, parts));
  const byFollowUp = parts.filter(({ partition }) => partition === FOLLOW_UP_PARTITION);
  const ofCrosses = crosses.flatMap((question) => {
    const waiting = notYetIn(crossPartition(question), parts, byFollowUp);
    const first = waiting.find((batch) => standsByItself(batch, question));
    return first === undefined ? [] : [addDays(first.firstDay, -1)];
  });
  return [...ofEverybody, ...ofCrosses].sort()[0] ?? '';
}

function notYetIn<Rows extends ClosedDays>(
  partition: string,
  parts: readonly PartBatch[],
  rows: readonly Rows[],
): Rows[] {
  const lastDay = lastDayOf(partition, parts);
  return rows.filter((row) => row.lastDay > lastDay);
}

function lastDayOf(name: string, parts: readonly PartBatch[]): string {
  return parts.findLast(({ partition }) => partition === name)?.lastDay ?? '';
}
