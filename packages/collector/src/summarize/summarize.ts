/**
 * Closed batches → the summary that the dashboard reads. Nothing here can see a tally, so nothing here can show one.
 */
import {
  type Comparison,
  type Entry,
  type Environment,
  type Granularity,
  type Headline,
  type Point,
  PROTOCOL_VERSION,
  type ShareMetric,
  type Summary,
} from '@trustgauge/protocol';
import { selectAlarms } from '../alerts/select-alarms.js';
import { selectWatchOfEverybody } from '../alerts/watched-figures.js';
import { alertSettingsOf } from '../alerts/watched-series.js';
import { addDays, dayIn } from '../calendar.js';
import { addUp } from '../release/add-up.js';
import { LIVE_ALPHA } from '../release/live-figures.js';
import { isVoid } from '../store/is-void.js';
import type { Batch, LastDays } from '../store/release-store.js';
import type { SiteRecord, Store, SurveyRecord } from '../store/store.js';
import { toDrivers } from './drivers.js';
import {
  CONFIDENCE,
  changeOf,
  liveEstimate,
  liveMetrics,
  reportEstimate,
  reportMetrics,
} from './estimates.js';
import { groupByPeriod, periodOf, previous, within } from './period.js';
import { toPostStratified } from './post-stratified.js';
import { toResponse } from './response.js';
import { toSegments } from './segments.js';
import { toWidgetChanges } from './widget-changes.js';

/** Days, counted back from the last closed one, whose batches make up the headline where no period is asked for. */
export const HEADLINE_DAYS = 28;

export interface SummaryRequest {
  readonly environment: Environment;
  readonly entry: Entry;
  readonly granularity: Granularity;
  readonly metric: ShareMetric;
  /** Batches by their last day; undefined: the last 28 days for the figures, everything for the line. */
  readonly period: LastDays | undefined;
  /** What the period is compared with; undefined: as many days just before. */
  readonly before: LastDays | undefined;
}

/** What the overview asks for when it is opened. */
export const USUAL_REQUEST: SummaryRequest = {
  environment: 'live',
  entry: 'invited',
  granularity: 'week',
  metric: 'confident',
  period: undefined,
  before: undefined,
};

/** @param nowMs The collector's clock. */
export async function summarize(
  store: Store,
  site: SiteRecord,
  record: SurveyRecord,
  request: SummaryRequest,
  nowMs: number,
): Promise<Summary> {
  const { settings } = site;
  const { survey, series, startedAtMs } = record;
  const { environment, entry, granularity, metric } = request;
  const { mode, headline } = survey;
  const stream = { site: settings.id, environment, survey: survey.id, series, entry, mode };
  const isHeadline = environment === 'live' && entry === 'invited';
  // Asked for together: a store on another thread answers while the rest is computed here.
  const [voidedDays, all, watch, incidents, steps, alarms] = await Promise.all([
    store.release.selectVoidedDays(settings.id),
    store.release.selectBatches(stream),
    isHeadline ? selectWatchOfEverybody(store, site, record) : null,
    store.selectIncidents(settings.id),
    store.selectSteps(settings.id),
    isHeadline ? selectAlarms(store, stream) : [],
  ]);
  const voided = new Set(voidedDays.map(({ day }) => day));
  const batches = all.filter((batch) => !isVoid(batch, voided));
  const newest = batches.at(-1);
  const today = dayIn(settings.timeZone, nowMs);
  const period = request.period ?? trailing(newest?.lastDay ?? today);
  const held = within(batches, period);
  const parts = await store.release.selectFoldedParts(stream, period, [...voided]);
  const counts = addUp(held.map((batch) => batch.counts));
  const { target } = alertSettingsOf(settings, survey.id);
  const metrics = held.length === 0 ? null : reportMetrics(headline, counts);
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
    sampleRate: survey.schedule.sampleRate ?? null,
    minimumBatchAnswers: settings.minimumBatchAnswers,
    confidence: CONFIDENCE,
    headline: held.length === 0 ? null : toPoint(held, headline, 'confident'),
    metrics,
    unscored: metrics && headline.unscored.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0),
    live:
      newest === undefined
        ? null
        : {
            since: newest.live.since,
            lastDay: newest.lastDay,
            alpha: LIVE_ALPHA,
            metrics: liveMetrics(headline, newest.live),
          },
    granularity,
    metric,
    line: groupByPeriod(request.period ? held : batches, granularity).map((group) =>
      toPoint(group, headline, metric),
    ),
    segments: toSegments(survey, parts),
    drivers: toDrivers(survey, parts),
    response:
      survey.countsShown && entry === 'invited' && metrics ? toResponse(headline, held, { target }) : null,
    comparison: compare(headline, held, within(batches, request.before ?? previous(period))),
    postStratified: toPostStratified(survey, populationSharesOf(settings, survey.id), parts),
    watch,
    voided: voidedDays.map(({ day, reason }) => ({ day, reason })),
    openSince:
      all.length === 0 ? dayIn(settings.timeZone, startedAtMs) : addDays(all.at(-1)?.lastDay ?? '', 1),
    nextFigureOn: addDays(today, 1),
    incidents: [...incidents],
    steps: [...steps],
    alarms: [...alarms],
    widgetChanges: toWidgetChanges(batches),
  };
}

/** The newest minus the older; null where one of them holds nothing. */
export function compare(
  headline: Headline,
  held: readonly Batch[],
  heldBefore: readonly Batch[],
): Comparison | null {
  const [period, before] = [periodOf(held), periodOf(heldBefore)];
  if (period === null || before === null) return null;
  const countsBefore = addUp(heldBefore.map(({ counts }) => counts));
  return {
    period,
    before,
    estimate: reportEstimate(headline, countsBefore, 'confident'),
    change: changeOf(headline, addUp(held.map(({ counts }) => counts)), countsBefore),
  };
}

/** The last 28 days up to the end of the newest batch, which always is among them. */
function trailing(to: string): LastDays {
  return { from: addDays(to, 1 - HEADLINE_DAYS), to };
}

/** @param batches At least one. */
function toPoint(batches: readonly Batch[], headline: Headline, metric: ShareMetric): Point {
  const [period, newest] = [periodOf(batches), batches.at(-1)];
  if (period === null || newest === undefined) throw new RangeError('expected at least one batch, got none');
  const counts = addUp(batches.map((batch) => batch.counts));
  return {
    period,
    estimate: reportEstimate(headline, counts, metric),
    live: liveEstimate(headline, newest.live, metric),
    liveSince: newest.live.since,
  };
}

function populationSharesOf({ surveys }: SiteRecord['settings'], id: string) {
  return surveys.find((survey) => survey.id === id)?.populationShares ?? {};
}
