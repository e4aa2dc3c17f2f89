/**
 * Puts a configuration file into force: sites it names are created or changed, sites it does not name stay.
 */
import {
  type AuditChange,
  type ConfigurationFile,
  ProtocolError,
  type SiteSettings,
} from '@trustgauge/protocol';
import type { SiteRecord, Store } from '../store/store.js';
import { isSame, mergeFile } from './merge-file.js';
import { saveSettings } from './save-settings.js';
import { settingsChanges } from './settings-changes.js';
import { newKey, retiredKeys } from './site-keys.js';

export interface AppliedSite {
  readonly id: string;
  readonly keys: { readonly live: string; readonly test: string };
  readonly isNew: boolean;
  /** Surveys whose wording or options changed: each has begun a new series. */
  readonly newSeries: readonly string[];
  /** What is otherwise than before. */
  readonly changes: readonly AuditChange[];
  /** What was changed on the page and stays, because the file says of it what it said before. */
  readonly kept: readonly AuditChange[];
}

export interface ApplyOptions {
  /** Whether what was changed on the page is put back to what the file says. Default: no. */
  readonly isReset?: boolean;
}

/**
 * @throws ProtocolError `configuration_invalid` where the file can't come into force beside what is stored;
 * `changed_meanwhile` where somebody changes a site at the same time
 */
export async function applyConfiguration(
  store: Store,
  file: ConfigurationFile,
  nowMs: number,
  { isReset = false }: ApplyOptions = {},
): Promise<AppliedSite[]> {
  const stored = await store.selectSites();
  refuseSharedKeys(file);
  const wanted = file.sites.map((fromFile) => {
    const before = stored.find((site) => site.settings.id === fromFile.id);
    return { fromFile, before, settings: isReset ? fromFile : mergeFile(fromFile, before) };
  });
  for (const { settings } of wanted) {
    const isCounted = (await store.selectLastArrivalDay(settings.id)) !== null;
    refuseConflicts(settings, stored, { isCounted });
  }
  const applied: AppliedSite[] = [];
  for (const { fromFile, before, settings } of wanted) {
    const keys = settings.keys ?? before?.keys ?? { live: newKey('live'), test: newKey('test') };
    const retired = before === undefined ? [] : retiredKeys(before, keys, nowMs);
    // What says the same again is no change, of which anybody would have to be told.
    const isUnchanged =
      before !== undefined &&
      isSame([before.settings, before.keys, before.fromFile], [settings, keys, fromFile]);
    const newSeries = isUnchanged
      ? []
      : await saveSettings(store, before, { settings, keys, retiredKeys: retired, fromFile }, nowMs);
    applied.push({
      id: settings.id,
      keys,
      isNew: before === undefined,
      newSeries,
      changes: settingsChanges(before?.settings ?? null, settings),
      kept: settingsChanges(fromFile, settings),
    });
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

/**
 * @param isCounted Whether something has been counted in days of the site's time zone. Default: it may have been.
 * @throws ProtocolError `configuration_invalid` where a site can’t be so beside those that are stored
 */
export function refuseConflicts(
  settings: SiteSettings,
  stored: readonly SiteRecord[],
  { isCounted = true }: { readonly isCounted?: boolean } = {},
): void {
  const keys = settings.keys === undefined ? [] : Object.values(settings.keys);
  for (const other of stored) {
    if (other.settings.id !== settings.id) {
      const others = [...Object.values(other.keys), ...other.retiredKeys.map(({ key }) => key)];
      if (keys.some((key) => others.includes(key))) {
        throw new ProtocolError('configuration_invalid', {
          expected: `keys of site ${settings.id} that no other site has`,
          got: `a key of site ${other.settings.id}`,
        });
      }
      continue;
    }
    if (isCounted && other.settings.timeZone !== settings.timeZone) {
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
