/**
 * Settings of a site → in force, with the surveys written out. Everything that changes a site comes by here.
 */
import { ProtocolError, parseConfigurationFile, type SiteSettings, toSurvey } from '@trustgauge/protocol';
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
 * @throws ProtocolError `configuration_invalid`; `changed_meanwhile` where the site is another by now
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
  if (!(await store.saveSite({ settings, surveys, ...rest }, nowMs, before?.revision ?? null))) {
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
