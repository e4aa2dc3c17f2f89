/**
 * What a detector knows, as it is served: the meter, the threshold, and the guarantee in force.
 */
import type { SiteSettings, WatchedFigure } from '@trustgauge/protocol';
import type { Watch } from '../store/release-store.js';
import type { SiteRecord, Store, Stream, SurveyRecord } from '../store/store.js';
import { nameOf } from './alerts.js';
import { guaranteeOf } from './guarantee.js';
import { logEvidenceOf } from './watch.js';
import { logThreshold } from './watch-settings.js';
import { parseWatchState } from './watch-state.js';
import { alertSettingsOf, isWatched, toWatchSettings, watchedStream } from './watched-series.js';

/** Of a survey as it is asked now, everybody first; none where its alerts are off. @throws WatchStateCorrupt */
export function selectWatchedFigures(
  store: Store,
  site: SiteRecord,
  record: SurveyRecord,
): Promise<WatchedFigure[]> {
  return selectFigures(store, site, record, () => true);
}

/** That of everybody; null where it is not watched. @throws WatchStateCorrupt */
export async function selectWatchOfEverybody(
  store: Store,
  site: SiteRecord,
  record: SurveyRecord,
): Promise<WatchedFigure | null> {
  const [figure] = await selectFigures(store, site, record, ({ dimension }) => dimension === '');
  return figure ?? null;
}

async function selectFigures(
  store: Store,
  site: SiteRecord,
  record: SurveyRecord,
  isWanted: (watch: Watch) => boolean,
): Promise<WatchedFigure[]> {
  const stream = watchedStream(site, record);
  if (!isWatched(stream, alertSettingsOf(site.settings, record.survey.id))) return [];
  const watches = (await store.release.selectWatches(stream)).filter(isWanted);
  return watches.map((watch) => toWatchedFigure(stream, site.settings, record, watch));
}

function toWatchedFigure(
  stream: Stream,
  settings: SiteSettings,
  { survey }: SurveyRecord,
  watch: Watch,
): WatchedFigure {
  const state = parseWatchState(watch.state, nameOf(stream, watch));
  const watchSettings = toWatchSettings(survey, alertSettingsOf(settings, survey.id));
  const source = state.floor?.source ?? (watchSettings.target === undefined ? 'learned' : 'target');
  return {
    survey: survey.id,
    dimension: watch.dimension === '' ? null : watch.dimension,
    value: watch.dimension === '' ? null : watch.value,
    phase: state.phase,
    floor: state.floor?.value ?? null,
    floorSource: source,
    unit: state.floor?.unit ?? watchSettings.unit ?? 'answer',
    dispersion: state.floor?.dispersion ?? null,
    logEvidence: logEvidenceOf(state, watchSettings),
    logThreshold: logThreshold(watchSettings),
    guarantee: guaranteeOf(watchSettings, source),
  };
}
