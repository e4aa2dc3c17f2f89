/**
 * What is watched of a survey: everybody, and each value of each declared segment. All of them share one rate of false
 * alarms.
 */
import type { AlertSettings, SiteSettings, Survey } from '@trustgauge/protocol';
import { scoredCounts, scoresOf } from '../metrics.js';
import type { Batch, PartBatch, WatchedSeries } from '../store/release-store.js';
import type { SiteRecord, Stream, SurveyRecord } from '../store/store.js';
import type { WatchedBatch } from './watch.js';
import type { WatchSettings } from './watch-settings.js';

/** Everybody first. */
export function watchedSeries({ segments }: Survey): WatchedSeries[] {
  const values = Object.entries(segments).flatMap(([dimension, names]) =>
    names.map((value) => ({ dimension, value })),
  );
  return [{ dimension: '', value: '' }, ...values];
}

/** Real answers of people who were asked; what comes with a test key or unasked raises no alarm. */
export function isWatched({ environment, entry }: Stream, { isOn }: AlertSettings): boolean {
  return environment === 'live' && entry === 'invited' && isOn;
}

/** Live, invited answers to a survey as it is asked now. */
export function watchedStream({ settings }: SiteRecord, { survey, series }: SurveyRecord): Stream {
  const { id, mode } = survey;
  return { site: settings.id, environment: 'live', survey: id, series, entry: 'invited', mode };
}

/** The alert settings of a survey of the site, as its configuration file has them. */
export function alertSettingsOf({ surveys }: SiteSettings, survey: string): AlertSettings {
  const settings = surveys.find(({ id }) => id === survey)?.alerts;
  if (settings === undefined) throw new Error('expected a survey of the site, got another');
  return settings;
}

export function toWatchSettings(survey: Survey, alerts: AlertSettings): WatchSettings {
  return {
    scores: scoresOf(survey.headline, 'confident'),
    target: alerts.target,
    meanBatchesToFalseAlarm: alerts.meanBatchesToFalseAlarm,
    unit: alerts.unit,
    seriesWatched: watchedSeries(survey).length,
  };
}

/** The batches of one series, from those of everybody and of the partitions. Values that were merged are in none. */
export function batchesOf(
  { dimension, value }: WatchedSeries,
  { headline }: Survey,
  batches: readonly Batch[],
  parts: readonly PartBatch[],
): WatchedBatch[] {
  if (dimension === '') {
    return batches.map(({ firstDay, lastDay, counts }) => ({
      firstDay,
      lastDay,
      counts: scoredCounts(headline, counts),
    }));
  }
  return parts
    .filter(({ partition }) => partition === dimension)
    .flatMap(({ firstDay, lastDay, cells }) => {
      const cell = cells.find(({ values }) => values.length === 1 && values[0] === value);
      return cell === undefined ? [] : [{ firstDay, lastDay, counts: scoredCounts(headline, cell.counts) }];
    });
}
