/**
 * The live line: what has been answered since the start of the series or the last incident, with intervals that are
 * valid at every look. Computed when a batch closes and kept with it, so that reading is cheap.
 */
import type { Headline, Metric } from '@trustgauge/protocol';
import { confidenceSequence } from '@trustgauge/stats';
import { METRICS, scoredCounts, scoresOf, toShown } from '../metrics.js';
import { isVoid } from '../store/is-void.js';
import type { Batch, Cell, ClosedDays, Counts, LiveFigures, PartBatch } from '../store/release-store.js';
import { addUp } from './add-up.js';

/** Probability that a live interval ever misses the truth. */
export const LIVE_ALPHA = 0.05;

interface LiveContext {
  readonly record: { readonly survey: { readonly headline: Headline } };
  readonly voided: ReadonlySet<string>;
  readonly incidents: readonly string[];
}

/**
 * New batches of everybody with their figures, after those that have been published. Void ones carry nothing on.
 *
 * What has been accumulated so far is added up anew, not taken from the newest figures: these may have been computed
 * before an incident was declared, and be computed again by another collector just now.
 */
export function withLive<Draft extends ClosedDays & { readonly counts: Counts }>(
  { record, voided, incidents }: LiveContext,
  published: readonly Batch[],
  drafts: readonly Draft[],
): (Draft & { live: LiveFigures })[] {
  const { headline } = record.survey;
  let before: Accumulated | null = null;
  for (const batch of published) {
    if (!isVoid(batch, voided)) before = accumulate(before, batch, incidents, headline);
  }
  return drafts.map((draft) => {
    const live = accumulate(before, draft, incidents, headline);
    if (!isVoid(draft, voided)) before = live;
    return { ...draft, live: { ...live, intervals: intervalsOf(headline, live.counts, METRICS) } };
  });
}

/**
 * New batches of segments with the figures of each single value, added up in the same way. Of those that close at once
 * only the newest is read often: the others are computed when somebody looks that far back.
 */
export function withCellsLive<Part extends PartBatch>(
  { record, voided, incidents }: LiveContext,
  published: readonly PartBatch[],
  closed: readonly Part[],
): Part[] {
  const { headline } = record.survey;
  const before = new Map<string, Accumulated>();
  const nameOf = ({ partition }: PartBatch, { values }: Cell) => `${partition}\n${values[0]}`;
  const upTo = (batch: PartBatch, cell: Cell) => {
    const { firstDay } = batch;
    const { counts } = cell;
    return accumulate(before.get(nameOf(batch, cell)) ?? null, { firstDay, counts }, incidents, headline);
  };
  for (const batch of published) {
    if (isVoid(batch, voided)) continue;
    for (const cell of batch.cells) {
      if (cell.live !== null) before.set(nameOf(batch, cell), upTo(batch, cell));
    }
  }
  const newest = new Map(closed.map((batch) => [batch.partition, batch.firstDay]));
  return closed.map((batch) => {
    const metrics = newest.get(batch.partition) === batch.firstDay ? (['confident'] as const) : [];
    const cells = batch.cells.map((cell): Cell => {
      if (cell.values.length > 1) return cell;
      const live = upTo(batch, cell);
      if (!isVoid(batch, voided)) before.set(nameOf(batch, cell), live);
      return { ...cell, live: { ...live, intervals: intervalsOf(headline, live.counts, metrics) } };
    });
    return { ...batch, cells };
  });
}

/** The interval of one metric: the one that was kept, or computed now. */
export function liveInterval(
  headline: Headline,
  { counts, intervals }: LiveFigures,
  metric: Metric,
): readonly [low: number, high: number] {
  const kept = intervals[metric] ?? intervalsOf(headline, counts, [metric])[metric];
  if (kept === undefined) throw new RangeError(`expected a metric, got ${metric}`);
  return kept;
}

type Accumulated = Pick<LiveFigures, 'since' | 'counts'>;

/**
 * @param before Of the batch before; null where there is none.
 * @param incidents Days of all incidents. A batch that began before one ends the old stretch; the first that began on
 * it or later starts a new one.
 */
function accumulate(
  before: Accumulated | null,
  batch: { readonly firstDay: string; readonly counts: Counts },
  incidents: readonly string[],
  headline: Headline,
): Accumulated {
  const scored = Object.fromEntries(headline.options.map(({ id }) => [id, batch.counts[id] ?? 0]));
  const restarts = before === null || incidents.some((day) => day > before.since && day <= batch.firstDay);
  return restarts
    ? { since: batch.firstDay, counts: scored }
    : { since: before.since, counts: addUp([before.counts, scored]) };
}

function intervalsOf(
  headline: Headline,
  counts: Counts,
  metrics: readonly Metric[],
): LiveFigures['intervals'] {
  const scored = scoredCounts(headline, counts);
  return Object.fromEntries(
    metrics.map((metric) => {
      const [low, high] = confidenceSequence(scored, scoresOf(headline, metric), { alpha: LIVE_ALPHA });
      return [metric, [toShown(metric, low), toShown(metric, high)]];
    }),
  );
}
