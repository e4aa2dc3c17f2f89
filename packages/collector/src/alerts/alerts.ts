/**
 * The watches of a stream: carried on by new batches when the release publishes them, or made anew from all batches.
 * Never asks a tally: what is watched is what has been released.
 */
import type { SiteSettings } from '@trustgauge/protocol';
import type { Batch, PartBatch, RaisedAlert, Watch, WatchedSeries } from '../store/release-store.js';
import type { Stream, SurveyRecord } from '../store/store.js';
import { toAlert, toEvent } from './to-alert.js';
import { acknowledgeWatch, stepWatch } from './watch.js';
import { EMPTY_WATCH, parseWatchState, type WatchState } from './watch-state.js';
import { alertSettingsOf, batchesOf, isWatched, toWatchSettings, watchedSeries } from './watched-series.js';

export interface Watched {
  readonly watches: readonly Watch[];
  readonly alerts: readonly RaisedAlert[];
}

export interface WatchedStream {
  readonly stream: Stream;
  readonly settings: SiteSettings;
  readonly record: SurveyRecord;
}

/** @param stored Watches as they were stored. @throws WatchStateCorrupt with the series named */
export function carryOn(
  watched: WatchedStream,
  stored: readonly Watch[],
  batches: readonly Batch[],
  parts: readonly PartBatch[],
  atMs: number,
): Watched {
  const before = (series: WatchedSeries, watch: Watch | undefined) =>
    watch === undefined ? EMPTY_WATCH : parseWatchState(watch.state, nameOf(watched.stream, series));
  return run(watched, before, stored, batches, parts, [], atMs);
}

/** What the operator had chosen after an alert, and the day on which. */
export interface Acknowledgement extends WatchedSeries {
  readonly day: string;
  readonly baseline: 'keep' | 'relearn';
}

/**
 * From the first batch. Alerts of the past are kept, and those that arise only now are raised without telling
 * anybody: nobody should be woken by a correction.
 *
 * @param stored Watches that these take the place of.
 * @param acknowledgements Oldest first.
 */
export function makeAnew(
  watched: WatchedStream,
  stored: readonly Watch[],
  batches: readonly Batch[],
  parts: readonly PartBatch[],
  acknowledgements: readonly Acknowledgement[],
  atMs: number,
): Watched {
  const { watches, alerts } = run(watched, () => EMPTY_WATCH, stored, batches, parts, acknowledgements, atMs);
  return { watches, alerts: alerts.map(({ alert }) => ({ alert, event: null })) };
}

/** A name for messages, such as `demo/pulse (plan free)`. */
export function nameOf({ site, survey }: Stream, { dimension, value }: WatchedSeries): string {
  return `${site}/${survey} (${dimension === '' ? 'everybody' : `${dimension} ${value}`})`;
}

function run(
  { stream, settings, record }: WatchedStream,
  before: (series: WatchedSeries, watch: Watch | undefined) => WatchState,
  stored: readonly Watch[],
  batches: readonly Batch[],
  parts: readonly PartBatch[],
  acknowledgements: readonly Acknowledgement[],
  atMs: number,
): Watched {
  const alertSettings = alertSettingsOf(settings, stream.survey);
  if (!isWatched(stream, alertSettings)) return { watches: [], alerts: [] };
  const watchSettings = toWatchSettings(record.survey, alertSettings);
  const alerts: RaisedAlert[] = [];
  const watches = watchedSeries(record.survey).map((series): Watch => {
    const chosen = acknowledgements.filter(
      ({ dimension, value }) => dimension === series.dimension && value === series.value,
    );
    const watch = stored.find(
      ({ dimension, value }) => dimension === series.dimension && value === series.value,
    );
    let state = before(series, watch);
    for (const batch of batchesOf(series, record.survey, batches, parts)) {
      while (chosen[0] !== undefined && chosen[0].day <= batch.lastDay) {
        state = acknowledgeWatch(state, chosen[0].baseline);
        chosen.shift();
      }
      const step = stepWatch(state, batch, watchSettings);
      state = step.state;
      if (step.finding === null) continue;
      const alert = toAlert(stream, series, step.finding, watchSettings);
      alerts.push({ alert, event: toEvent(alert, settings, atMs) });
    }
    for (const { baseline } of chosen) state = acknowledgeWatch(state, baseline);
    return { ...series, state, revision: watch?.revision ?? 0 };
  });
  return { watches, alerts };
}
