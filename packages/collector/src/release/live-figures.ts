/**
 * The live line: what has been answered since the start of the series or the last incident, with intervals that are
 * valid at every look. Computed when a batch closes and kept with it, so that reading is cheap.
 */
import type { Headline, Metric } from '@trustgauge/protocol';
import { confidenceSequence } from '@trustgauge/stats';
import { METRICS, scoredCounts, scoresOf, toShown } from '../metrics.js';
import type { Batch, Cell, ClosedDays, Counts, LiveFigures, PartBatch } from '../store/release-store.js';
import { addUp } from './add-up.js';
import { isVoid } from './voided.js';

/** Probability that a live interval ever misses the truth. */
export const LIVE_ALPHA = 0.05;

interface LiveContext {
  readonly record: { readonly survey: { readonly headline: Headline } };
  readonly voided: ReadonlySet<string>;
  readonly incidents: readonly string[];
}

/** New batches of everybody with their figures, after those that have been published. Void ones carry nothing on. */
export function withLive<Draft extends ClosedDays & { readonly counts: Counts }>(
  { record, voided, incidents }: LiveContext,
  published: readonly Batch[],
  drafts: readonly Draft[],
): (Draft & { live: LiveFigures })[] {
  let before = published.findLast((batch) => !isVoid(batch, voided))?.live ?? null;
  return drafts.map((draft) => {
    const live = nextLiveFigures(before, draft, incidents, record.survey.headline);
    if (!isVoid(draft, voided)) before = live;
    return { ...draft, live };
  });
}

/** New batches of segments with the figures of each single value. */
export function withCellsLive(
  { record, voided, incidents }: LiveContext,
  published: readonly PartBatch[],
  closed: readonly PartBatch[],
): PartBatch[] {
  const before = new Map<string, LiveFigures>();
  const nameOf = ({ partition }: PartBatch, { values }: Cell) => `${partition}\n${values[0]}`;
  for (const batch of published) {
    if (isVoid(batch, voided)) continue;
    for (const cell of batch.cells) if (cell.live !== null) before.set(nameOf(batch, cell), cell.live);
  }
  return closed.map((batch) => {
    const cells = batch.cells.map((cell): Cell => {
      if (cell.values.length > 1) return cell;
      const name = nameOf(batch, cell);
      const { firstDay } = batch;
      const live = nextLiveFigures(before.get(name) ?? null, { firstDay, counts: cell.counts }, incidents, record.survey.headline);
      if (!isVoid(batch, voided)) before.set(name, live);
      return { ...cell, live };
    });
    return { ...batch, cells };
  });
}

/**
 * @param before Figures of the batch before; null where there is none.
 * @param incidents Days of all incidents. A batch that began before one ends the old stretch; the first that began on
 * it or later starts a new one.
 */
function nextLiveFigures(
  before: LiveFigures | null,
  batch: { readonly firstDay: string; readonly counts: Counts },
  incidents: readonly string[],
  headline: Headline,
): LiveFigures {
  const restarts =
    before === null || incidents.some((day) => day > before.since && day <= batch.firstDay);
  const scored = Object.fromEntries(headline.options.map(({ id }) => [id, batch.counts[id] ?? 0]));
  const counts = restarts ? scored : addUp([before.counts, scored]);
  const intervals = Object.fromEntries(
    METRICS.map((metric) => {
      const scores = scoresOf(headline, metric);
      const [low, high] = confidenceSequence(scoredCounts(headline, counts), scores, { alpha: LIVE_ALPHA });
      return [metric, [toShown(metric, low), toShown(metric, high)]];
    }),
  ) as Record<Metric, [number, number]>;
  return { since: restarts ? batch.firstDay : before.since, counts, intervals };
}
