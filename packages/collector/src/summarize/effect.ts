/**
 * Before and after a mark, an incident or a step: whole batches that ended before its day against those that began on it or later. A
 * batch that holds both is on neither side.
 */
import type { DifferenceEstimate, Effect, Headline, Mark, Side, SiteSettings } from '@trustgauge/protocol';
import { differenceInDifferences } from '@trustgauge/stats';
import { watchedStream } from '../alerts/watched-series.js';
import { addDays } from '../calendar.js';
import { addUp } from '../release/add-up.js';
import { isVoid } from '../store/is-void.js';
import type { Batch, ClosedDays, Counts, PartBatch } from '../store/release-store.js';
import type { SiteRecord, Store, SurveyRecord } from '../store/store.js';
import { CONFIDENCE, confidentOf, reportEstimate } from './estimates.js';
import { periodOf } from './period.js';
import { toDifference } from './rounding.js';
import { compare } from './summarize.js';

type Exposure = NonNullable<SiteSettings['surveys'][number]['exposure']>;

/** @param days How many days on either side. */
export async function effectOf(
  store: Store,
  site: SiteRecord,
  record: SurveyRecord,
  mark: Mark,
  days: number,
): Promise<Effect> {
  const { settings } = site;
  const { survey } = record;
  const { headline } = survey;
  const stream = watchedStream(site, record);
  const voided = new Set((await store.release.selectVoidedDays(settings.id)).map(({ day }) => day));
  const span = { from: addDays(mark.date, -days), to: addDays(mark.date, days - 1) };
  const stands = (closed: ClosedDays) => !isVoid(closed, voided) && closed.firstDay >= span.from;
  const batches = (await store.release.selectBatches(stream, span)).filter(stands);
  const parts = (await store.release.selectParts(stream, span)).filter(stands);
  const { before, after } = sides(batches, mark);
  const change = compare(headline, after, before);
  const exposure = settings.surveys.find(({ id }) => id === survey.id)?.exposure;
  const exposed = exposure === undefined ? null : exposedEffect(headline, exposure, parts, mark);
  return {
    mark,
    days,
    confidence: CONFIDENCE,
    before: sideOf(headline, before),
    after: sideOf(headline, after),
    change,
    declaresExposure: exposure !== undefined,
    exposure: exposed,
    text: conclusion(change?.change ?? null, exposed?.difference ?? null),
  };
}

function sides<Closed extends ClosedDays>(closed: readonly Closed[], { date }: Mark) {
  return {
    before: closed.filter(({ lastDay }) => lastDay < date),
    after: closed.filter(({ firstDay }) => firstDay >= date),
  };
}

function sideOf(headline: Headline, batches: readonly Batch[]): Side | null {
  const period = periodOf(batches);
  if (period === null) return null;
  const counts = addUp(batches.map((batch) => batch.counts));
  return { period, estimate: reportEstimate(headline, counts, 'confident') };
}

/** Null where one of the four groups has no answer that stands by itself. */
function exposedEffect(
  headline: Headline,
  { dimension, exposed, other }: Exposure,
  parts: readonly PartBatch[],
  mark: Mark,
): Effect['exposure'] {
  const { before, after } = sides(
    parts.filter(({ partition }) => partition === dimension),
    mark,
  );
  const groups = {
    exposedBefore: confidentOf(headline, countsOf(before, exposed)),
    exposedAfter: confidentOf(headline, countsOf(after, exposed)),
    otherBefore: confidentOf(headline, countsOf(before, other)),
    otherAfter: confidentOf(headline, countsOf(after, other)),
  };
  const sizes = Object.values(groups).map(({ n }) => n);
  const smallest = Math.min(...sizes);
  if (smallest === 0) return null;
  const { exposedChange, otherChange, difference, interval } = differenceInDifferences(groups, CONFIDENCE);
  const { exposedAfter, exposedBefore, otherAfter, otherBefore } = groups;
  const exposedN = Math.min(exposedAfter.n, exposedBefore.n);
  const otherN = Math.min(otherAfter.n, otherBefore.n);
  return {
    dimension,
    exposedChange: toDifference(exposedChange.difference, exposedChange.interval, exposedN),
    otherChange: toDifference(otherChange.difference, otherChange.interval, otherN),
    difference: toDifference(clamped(difference), [clamped(interval[0]), clamped(interval[1])], smallest),
  };
}

/** Cells of which every value is one of these: what was merged with others can't be told apart. */
function countsOf(parts: readonly PartBatch[], values: readonly string[]): Counts {
  const cells = parts
    .flatMap((part) => part.cells)
    .filter((cell) => cell.values.every((value) => values.includes(value)));
  return addUp(cells.map(({ counts }) => counts));
}

/** A difference of two differences could lie outside of what two shares can differ by. */
function clamped(difference: number): number {
  return Math.min(1, Math.max(-1, difference));
}

/** Without the others a change is a description, not a cause. */
function conclusion(change: DifferenceEstimate | null, difference: DifferenceEstimate | null): string {
  if (change === null) return 'There is not enough on both sides of this day yet to say anything.';
  const moved = change.isClear
    ? `Confidence was ${change.difference < 0 ? 'lower' : 'higher'} after this day than before it.`
    : 'No change can be told from chance.';
  if (difference === null) {
    return `${moved} Other things may have changed on the same days: without people whom it did not touch this describes, and names no cause.`;
  }
  const compared = difference.isClear
    ? `It changed ${difference.difference < 0 ? 'less favourably' : 'more favourably'} for the people whom it touched than for the others, by more than chance.`
    : 'It changed for the people whom it touched no differently, as far as can be told from chance, than for the others.';
  return `${moved} ${compared} This speaks of a cause only if both groups would otherwise have moved alike.`;
}
