/**
 * Before and after a mark, an incident or a step: whole batches that ended before its day against those that began on it or later. A
 * batch that holds both is on neither side.
 */
import type { Conclusion, Effect, Headline, Mark, Side, SiteSettings } from '@trustgauge/protocol';
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
  const exposure = settings.surveys.find(({ id }) => id === survey.id)?.exposure;
  const found = {
    before: sideOf(headline, before),
    after: sideOf(headline, after),
    change: compare(headline, after, before),
    declaresExposure: exposure !== undefined,
    exposure: exposure === undefined ? null : exposedEffect(headline, exposure, parts, mark),
  };
  const conclusion = conclude(found);
  return {
    ...stream,
    timeZone: settings.timeZone,
    isSimulated: settings.isSimulated,
    minimumBatchAnswers: settings.minimumBatchAnswers,
    mark,
    days,
    confidence: CONFIDENCE,
    ...found,
    conclusion,
    text: inEnglish(conclusion, mark.title),
  };
}

type Found = Pick<Effect, 'before' | 'after' | 'change' | 'declaresExposure' | 'exposure'>;

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

function conclude({ before, after, change, declaresExposure, exposure }: Found): Conclusion {
  return { change: changeOf(), touched: touchedOf() };

  function changeOf(): Conclusion['change'] {
    if (before === null) return 'late';
    if (after === null || change === null) return 'early';
    if (!change.change.isClear) return 'unclear';
    return change.change.difference > 0 ? 'higher' : 'lower';
  }

  function touchedOf(): Conclusion['touched'] {
    if (!declaresExposure) return 'undeclared';
    if (exposure === null) return 'too-few';
    if (!exposure.difference.isClear) return 'alike';
    return exposure.difference.difference > 0 ? 'more-favourably' : 'less-favourably';
  }
}

/** As the dashboard says it in English, whose words a test compares with these. */
export function inEnglish({ change, touched }: Conclusion, title: string): string {
  if (change === 'early') return `It is too early to compare before and after “${title}”.`;
  if (change === 'late') return `There is nothing before “${title}” to compare with.`;
  return `${MOVED[change](title)} ${TOUCHED[touched] ?? NO_CAUSE}`;
}

const MOVED = {
  higher: (title: string) => `After “${title}” more people were confident than before.`,
  lower: (title: string) => `After “${title}” fewer people were confident than before.`,
  unclear: (title: string) => `No change after “${title}” can be told from chance.`,
};

const IF_ALIKE = 'This speaks of a cause only if both groups would otherwise have moved alike.';
const TOUCHED: Readonly<Partial<Record<Conclusion['touched'], string>>> = {
  'more-favourably': `It changed more favourably for the people whom it touched than for the others, by more than chance. ${IF_ALIKE}`,
  'less-favourably': `It changed less favourably for the people whom it touched than for the others, by more than chance. ${IF_ALIKE}`,
  alike: `It changed for the people whom it touched no differently, as far as can be told from chance, than for the others. ${IF_ALIKE}`,
};

/** Without the others a change is a description, not a cause. */
const NO_CAUSE =
  'This describes, and names no cause: without people whom it did not touch, other things of the same days can’t be told apart.';
