/**
 * What an owner changes of a site on the page, and what the page is shown of it.
 */
import {
  type AuditChange,
  type ChangeableSettings,
  type Environment,
  type KeyRotation,
  ProtocolError,
  type Settings,
  type SettingsChange,
  type SiteSettings,
} from '@trustgauge/protocol';
import { toChange } from '../audit/to-change.js';
import type { SiteRecord, Store } from '../store/store.js';
import { refuseConflicts } from './apply-configuration.js';
import { saveSettings } from './save-settings.js';
import { settingsChanges } from './settings-changes.js';
import { newKey, retiredKeys } from './site-keys.js';

/**
 * @returns What has changed.
 * @throws ProtocolError `changed_meanwhile`, `survey_unknown`, `configuration_invalid`
 */
export async function changeSettings(
  store: Store,
  site: SiteRecord,
  { revision, segments, ...given }: SettingsChange,
  nowMs: number,
): Promise<AuditChange[]> {
  refuseStale(site, revision);
  const before = site.settings;
  if (segments !== undefined && !before.surveys.some(({ id }) => id === segments.survey)) {
    throw new ProtocolError('survey_unknown', {
      expected: `one of the site's ${before.surveys.length} surveys`,
      got: 'another',
    });
  }
  const settings: SiteSettings = {
    ...before,
    product: given.product ?? before.product,
    timeZone: given.timeZone ?? before.timeZone,
    allowedOrigins: given.allowedOrigins ?? before.allowedOrigins,
    allowsNullOrigin: given.allowsNullOrigin ?? before.allowsNullOrigin,
    minimumBatchAnswers: given.minimumBatchAnswers ?? before.minimumBatchAnswers,
    surveys: before.surveys.map((survey) =>
      survey.id === segments?.survey ? { ...survey, segments: segments.values } : survey,
    ),
  };
  const isCounted = (await store.selectLastArrivalDay(before.id)) !== null;
  refuseConflicts(settings, [site], { isCounted });
  await saveChecked(store, site, settings, nowMs);
  return settingsChanges(before, settings);
}

/** @throws ProtocolError `changed_meanwhile` */
export async function rotateKey(
  store: Store,
  site: SiteRecord,
  environment: Environment,
  { revision, endsAtOnce }: KeyRotation,
  nowMs: number,
): Promise<AuditChange[]> {
  refuseStale(site, revision);
  const keys = { ...site.keys, [environment]: newKey(environment) };
  const old = site.keys[environment];
  const retired = retiredKeys(site, keys, nowMs).filter(({ key }) => !(endsAtOnce && key === old));
  const { settings } = site;
  await saveSettings(store, site, { settings, keys, retiredKeys: retired }, nowMs);
  // Publishable keys stand in pages: they are no secret.
  return [toChange(`keys.${environment}`, old, keys[environment])];
}

/** Refuses a retired key from now on. @throws ProtocolError `not_found` */
export async function endRetiredKey(
  store: Store,
  site: SiteRecord,
  key: string,
  nowMs: number,
): Promise<void> {
  const { settings, keys } = site;
  const left = site.retiredKeys.filter((retired) => retired.key !== key);
  if (left.length === site.retiredKeys.length) {
    throw new ProtocolError('not_found', {
      expected: 'a key that is accepted beside the new one',
      got: 'another',
    });
  }
  await saveSettings(store, site, { settings, keys, retiredKeys: left }, nowMs);
}

export function toSettings(site: SiteRecord, isTimeZoneFixed: boolean, nowMs: number): Settings {
  const { settings, revision, fromFile, keys, surveys } = site;
  return {
    site: settings.id,
    revision,
    inForce: toChangeable(settings),
    inFile: fromFile === null ? null : toChangeable(fromFile),
    isTimeZoneFixed,
    keys,
    retiredKeys: site.retiredKeys
      .filter(({ acceptedUntilMs }) => acceptedUntilMs > nowMs)
      .map(({ key, environment, acceptedUntilMs }) => ({
        key,
        environment,
        acceptedUntil: new Date(acceptedUntilMs).toISOString(),
      })),
    surveys: surveys.map(({ survey, isPausedByHand }) => ({
      id: survey.id,
      isPausedByHand,
      isPausedByFile: survey.isPaused,
    })),
  };
}

/** The site as a configuration file that says what is in force now. */
export function toConfigurationFile({ settings, keys }: SiteRecord): { sites: SiteSettings[] } {
  return { sites: [{ ...settings, keys }] };
}

function toChangeable(settings: SiteSettings): ChangeableSettings {
  const { product, timeZone, allowedOrigins, allowsNullOrigin, minimumBatchAnswers, surveys } = settings;
  return {
    product,
    timeZone,
    allowedOrigins,
    allowsNullOrigin,
    minimumBatchAnswers,
    surveys: surveys.map(({ id, segments }) => ({ id, segments })),
  };
}

function refuseStale(site: SiteRecord, revision: number): void {
  if (site.revision === revision) return;
  throw new ProtocolError('changed_meanwhile', {
    expected: 'the settings as they are now',
    got: 'a change made from earlier ones',
  });
}

async function saveChecked(
  store: Store,
  site: SiteRecord,
  settings: SiteSettings,
  nowMs: number,
): Promise<void> {
  const { keys, retiredKeys } = site;
  try {
    await saveSettings(store, site, { settings, keys, retiredKeys }, nowMs);
  } catch (error) {
    if (!(error instanceof ProtocolError) || error.code !== 'configuration_invalid') throw error;
    // The file's own message names values; what came by the API is never repeated.
    throw new ProtocolError('configuration_invalid', {
      expected: 'every value that targeting, exposure and populationShares name to stay declared',
      got: 'segments without one of them',
    });
  }
}
