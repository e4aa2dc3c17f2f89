/**
 * Puts a configuration file into force: sites it names are created or changed, sites it does not name stay.
 */
import { randomBytes } from 'node:crypto';
import {
  type ConfigurationFile,
  LIVE_KEY_PREFIX,
  ProtocolError,
  type SiteSettings,
  TEST_KEY_PREFIX,
  toSurvey,
} from '@trustgauge/protocol';
import type { SiteRecord, Store } from '../store/store.js';
import { seriesOf } from './series.js';

export interface AppliedSite {
  readonly id: string;
  readonly keys: { readonly live: string; readonly test: string };
  readonly isNew: boolean;
  /** Surveys whose wording or options changed: each has begun a new series. */
  readonly newSeries: readonly string[];
}

/** @throws ProtocolError `configuration_invalid` where the file can't come into force beside what is stored */
export async function applyConfiguration(
  store: Store,
  file: ConfigurationFile,
  nowMs: number,
): Promise<AppliedSite[]> {
  const stored = await store.selectSites();
  refuseSharedKeys(file);
  for (const settings of file.sites) refuseConflicts(settings, stored);
  const applied: AppliedSite[] = [];
  for (const settings of file.sites) {
    const before = stored.find((site) => site.settings.id === settings.id);
    const keys = settings.keys ??
      before?.keys ?? { live: newKey(LIVE_KEY_PREFIX), test: newKey(TEST_KEY_PREFIX) };
    const surveys = settings.surveys.map((configuration) => {
      const survey = toSurvey(configuration, settings.product);
      return { survey, series: seriesOf(survey) };
    });
    await store.saveSite({ settings, keys, surveys }, nowMs);
    const newSeries = surveys.flatMap(({ survey, series }) => {
      const known = before?.surveys.find((record) => record.survey.id === survey.id);
      return known !== undefined && known.series !== series ? [survey.id] : [];
    });
    applied.push({ id: settings.id, keys, isNew: before === undefined, newSeries });
  }
  return applied;
}

function refuseSharedKeys({ sites }: ConfigurationFile): void {
  const keys = sites.flatMap((site) => (site.keys === undefined ? [] : Object.values(site.keys)));
  const twice = keys.find((key, place) => keys.indexOf(key) !== place);
  if (twice === undefined) return;
  throw new ProtocolError('configuration_invalid', {
    expected: 'every publishable key to belong to one site',
    got: `${twice} more than once`,
  });
}

/** @throws ProtocolError `configuration_invalid` where a site can’t be so beside those that are stored */
export function refuseConflicts(settings: SiteSettings, stored: readonly SiteRecord[]): void {
  const keys = settings.keys === undefined ? [] : Object.values(settings.keys);
  for (const other of stored) {
    if (other.settings.id !== settings.id) {
      if (keys.includes(other.keys.live) || keys.includes(other.keys.test)) {
        throw new ProtocolError('configuration_invalid', {
          expected: `keys of site ${settings.id} that no other site has`,
          got: `a key of site ${other.settings.id}`,
        });
      }
      continue;
    }
    if (other.settings.timeZone !== settings.timeZone) {
      throw new ProtocolError('configuration_invalid', {
        expected: `site ${settings.id} to keep its time zone ${other.settings.timeZone}, in which its days were counted`,
        got: settings.timeZone,
      });
    }
    if (other.settings.isSimulated !== settings.isSimulated) {
      throw new ProtocolError('configuration_invalid', {
        expected: `site ${settings.id} to keep isSimulated: ${other.settings.isSimulated}`,
        got: String(settings.isSimulated),
      });
    }
    if (other.settings.minimumBatchAnswers > settings.minimumBatchAnswers) {
      throw new ProtocolError('configuration_invalid', {
        expected: `minimumBatchAnswers of site ${settings.id} to stay at ${other.settings.minimumBatchAnswers} or rise`,
        got: String(settings.minimumBatchAnswers),
      });
    }
  }
}

function newKey(prefix: string): string {
  return `${prefix}${randomBytes(12).toString('base64url')}`;
}
