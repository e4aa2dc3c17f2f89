/**
 * Rows of sites, surveys and series → what the rest of the collector knows of them. The same for every engine.
 */
import type { SiteSettings, Survey } from '@trustgauge/protocol';
import { parseIgnoringSelectors } from './ignored-selectors.js';
import type { RetiredKey, SiteRecord, SurveyRecord } from './store.js';

export interface SiteRow {
  readonly id: string;
  readonly live_key: string;
  readonly test_key: string;
  readonly settings: string;
  readonly finished_through: string;
  readonly revision: number;
  readonly from_file: string | null;
}

/** Without what changes with the figures: a site is the same site after them. */
export const SITE_COLUMNS = 'id, live_key, test_key, settings, finished_through, revision, from_file';

export interface RetiredKeyRow extends RetiredKey {
  readonly site: string;
}

export interface SeriesRow {
  readonly site: string;
  readonly survey: string;
  readonly series: string;
  readonly definition: string;
  readonly started_at_ms: number;
  readonly ended_at_ms: number | null;
}

/**
 * @param series In the order in which they were begun.
 * @param paused `site/survey` of those that were paused by hand.
 */
export function toSiteRecords(
  sites: readonly SiteRow[],
  series: readonly SeriesRow[],
  paused: ReadonlySet<string>,
  retired: readonly RetiredKeyRow[],
): SiteRecord[] {
  return sites.map(({ id, live_key, test_key, settings: json, finished_through, revision, from_file }) => {
    const { value: settings, ignored } = parseIgnoringSelectors<SiteSettings>(json);
    const ofSite = series.filter((row) => row.site === id);
    const surveys = settings.surveys.map((survey) =>
      toSurveyRecord(
        ofSite.filter((row) => row.survey === survey.id),
        paused.has(`${id}/${survey.id}`),
      ),
    );
    return {
      settings,
      keys: { live: live_key, test: test_key },
      surveys,
      finishedThrough: finished_through,
      revision,
      fromFile: from_file === null ? null : parseIgnoringSelectors<SiteSettings>(from_file).value,
      retiredKeys: retired
        .filter(({ site }) => site === id)
        .map(({ key, environment, acceptedUntilMs }) => ({ key, environment, acceptedUntilMs })),
      ignoredSelectors: ignored,
    };
  });
}

function toSurveyRecord(rows: readonly SeriesRow[], isPausedByHand: boolean): SurveyRecord {
  const current = rows.find((row) => row.ended_at_ms === null);
  if (current === undefined) throw new Error('a survey of the settings has no series in force');
  const previous = rows.flatMap((row) =>
    row.ended_at_ms === null
      ? []
      : [{ series: row.series, survey: surveyOf(row), endedAtMs: row.ended_at_ms }],
  );
  return {
    survey: surveyOf(current),
    series: current.series,
    startedAtMs: current.started_at_ms,
    isPausedByHand,
    previous,
  };
}

function surveyOf({ definition }: SeriesRow): Survey {
  return parseIgnoringSelectors<Survey>(definition).value;
}
