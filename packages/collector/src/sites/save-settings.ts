/**
 * Settings of a site → in force, with the surveys written out. Everything that changes a site comes by here.
 */
import {
  MAX_RETIRED_KEYS,
  MAX_SERIES,
  MAX_SITES,
  ProtocolError,
  parseConfigurationFile,
  type SiteSettings,
  type Survey,
  toSurvey,
} from '@trustgauge/protocol';
import { limitReached } from '../bounds/limit-reached.js';
import type { RetiredKey, SiteRecord, Store } from '../store/store.js';
import { seriesOf } from './series.js';
import type { SiteKeys } from './site-keys.js';

export interface SettingsToSave {
  readonly settings: SiteSettings;
  readonly keys: SiteKeys;
  readonly retiredKeys: readonly RetiredKey[];
  /** What the file says from now on; undefined where no file is applied. */
  readonly fromFile?: SiteSettings;
}

/**
 * @param before The site that the change was made from; undefined for a new one.
 * @returns Surveys whose wording or options changed: each has begun a new series.
 * @throws ProtocolError `configuration_invalid`, `limit_reached`; `changed_meanwhile` where the site is another by now
 */
export async function saveSettings(
  store: Store,
  before: SiteRecord | undefined,
  { settings, ...rest }: SettingsToSave,
  nowMs: number,
): Promise<string[]> {
  // Each part was checked by itself; what they say of one another is checked here.
  parseConfigurationFile({ sites: [settings] });
  const surveys = settings.surveys.map((configuration) => {
    const survey = toSurvey(configuration, settings.product);
    return { survey, series: seriesOf(survey) };
  });
  refuseGrowth(before, surveys, rest.retiredKeys);
  if (!(await store.saveSite({ settings, surveys, ...rest }, nowMs, before?.revision ?? null))) {
    if (before === undefined) throw limitReached('sites', MAX_SITES, (await store.selectSites()).length);
    throw new ProtocolError('changed_meanwhile', {
      expected: 'the settings as they were read',
      got: 'settings that somebody else has changed since',
    });
  }
  return surveys.flatMap(({ survey, series }) => {
    const known = before?.surveys.find((record) => record.survey.id === survey.id);
    return known !== undefined && known.series !== series ? [survey.id] : [];
  });
}

/** Two changes at once are no way round it: each is saved only from the revision that it was made from. */
function refuseGrowth(
  before: SiteRecord | undefined,
  surveys: readonly { readonly survey: Survey; readonly series: string }[],
  retiredKeys: readonly RetiredKey[],
): void {
  for (const { survey, series } of surveys) {
    const known = before?.surveys.find((record) => record.survey.id === survey.id);
    const there = known === undefined ? [] : [known.series, ...known.previous.map((other) => other.series)];
    if (there.length >= MAX_SERIES && !there.includes(series)) {
      throw limitReached('series of a survey', MAX_SERIES, there.length);
    }
  }
  const retired = before?.retiredKeys.length ?? 0;
  if (retiredKeys.length > Math.max(MAX_RETIRED_KEYS, retired)) {
    throw limitReached('replaced keys of a site that are still accepted', MAX_RETIRED_KEYS, retired);
  }
}
