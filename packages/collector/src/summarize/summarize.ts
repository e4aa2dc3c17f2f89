/**
 * Closed batches → the summary that the dashboard reads. Nothing here can see a tally, so nothing here can show one.
 */
import {
  type Entry,
  type Environment,
  type Granularity,
  type Headline,
  type Point,
  PROTOCOL_VERSION,
  type Summary,
} from '@trustgauge/protocol';
import { scoreInterval, scoreMoments, scoreVector } from '@trustgauge/stats';
import { addDays, dayIn, periodStart } from '../calendar.js';
import type { Batch, SiteRecord, Store, SurveyRecord } from '../store/store.js';
import { toEstimate } from './rounding.js';

/** Days, counted back from the last closed one, whose batches make up the headline. */
export const HEADLINE_DAYS = 28;

/** Confidence of the report intervals. */
export const CONFIDENCE = 0.95;

export interface SummaryRequest {
  readonly environment: Environment;
  readonly entry: Entry;
  readonly granularity: Granularity;
}

/** @param nowMs The collector's clock. */
export async function summarize(
  store: Store,
  { settings }: SiteRecord,
  { survey, series, startedAtMs }: SurveyRecord,
  { environment, entry, granularity }: SummaryRequest,
  nowMs: number,
): Promise<Summary> {
  const { mode, headline } = survey;
  const stream = { site: settings.id, environment, survey: survey.id, series, entry, mode };
  const batches = await store.selectBatches(stream);
  const newest = batches.at(-1);
  return {
    version: PROTOCOL_VERSION,
    site: settings.id,
    product: settings.product,
    timeZone: settings.timeZone,
    isSimulated: settings.isSimulated,
    survey: survey.id,
    question: headline.text,
    environment,
    entry,
    mode,
    series,
    minimumBatchAnswers: settings.minimumBatchAnswers,
    confidence: CONFIDENCE,
    headline: newest === undefined ? null : toPoint(trailing(batches, newest), headline),
    granularity,
    line: groupByPeriod(batches, granularity).map((group) => toPoint(group, headline)),
    openSince: newest === undefined ? dayIn(settings.timeZone, startedAtMs) : addDays(newest.lastDay, 1),
    nextFigureOn: addDays(dayIn(settings.timeZone, nowMs), 1),
    incidents: [...(await store.selectIncidents(settings.id))],
  };
}

/** The batches that end within the headline's days; the newest always does. */
function trailing(batches: readonly Batch[], newest: Batch): Batch[] {
  const after = addDays(newest.lastDay, -HEADLINE_DAYS);
  return batches.filter((batch) => batch.lastDay > after);
}

/** Whole batches, each in the period that holds its last day. */
function groupByPeriod(batches: readonly Batch[], granularity: Granularity): Batch[][] {
  const groups = new Map<string, Batch[]>();
  for (const batch of batches) {
    const start = periodStart(batch.lastDay, granularity);
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [batch]);
    else group.push(batch);
  }
  return [...groups.values()];
}

/** @param batches At least one. */
function toPoint(batches: readonly Batch[], { options, lowBoxUpTo, topBoxFrom }: Headline): Point {
  const counts = options.map(({ id }) => batches.reduce((sum, batch) => sum + (batch.counts[id] ?? 0), 0));
  const scores = scoreVector('confident', { points: options.length, lowBoxUpTo, topBoxFrom });
  const { n, mean } = scoreMoments(counts, scores);
  const interval = scoreInterval(counts, scores, { confidence: CONFIDENCE });
  const [first, last] = [batches[0], batches.at(-1)];
  if (first === undefined || last === undefined)
    throw new RangeError('expected at least one batch, got none');
  return {
    period: { firstDay: first.firstDay, lastDay: last.lastDay },
    estimate: toEstimate(mean, interval, n),
  };
}
