/**
 * All that is kept about having been asked: for each survey the month until which its site asks nothing more on this
 * device. The tab keeps it (`sessionStorage`) where the device can't, and where the collector has refused what was
 * answered. Never sent; written by remember-pause.ts, after the person has acted.
 */
import type { AskedSurvey } from './configuration.js';
import type { StorageName } from './storages.js';

export const STORAGE_KEY = 'trustgauge';

/**
 * Site and survey, as `<site key>/<id>` → month such as `2026-11`, or `never`, which is greater than every month. What
 * is no text is neither greater nor smaller.
 */
export type Pauses = Record<string, unknown>;

/**
 * Whether the device holds a pause of the site, which a test key ignores. One that is longer than the survey's own may come
 * from a clock that was wrong and does not count here: what asks looks at all surveys and decides, by `mayBeAskedAgain`.
 */
export function hasPause({ configuration: { site, environment }, survey }: AskedSurvey): boolean {
  const isHeld = ([name, until]: [string, unknown]) =>
    name.startsWith(`${site}/`) &&
    (until as string) > monthFromNow(0) &&
    !((until as string) < 'never' && (until as string) > monthFromNow(survey.schedule.monthsAfterDismissal));
  return environment !== 'test' && Object.entries(readPauses('localStorage')).some(isHeld);
}

/** Empty where storage is blocked. */
export function readPauses(storage: StorageName): Pauses {
  try {
    // What is no object, such as null where there is nothing, spreads to what is no entry of ours.
    return { ...JSON.parse(window[storage].getItem(STORAGE_KEY) as string) };
  } catch {
    return {};
  }
}

/** `2026-11` for November, on the device's calendar. */
export function monthFromNow(months: number): string {
  const now = new Date();
  now.setUTCFullYear(now.getFullYear(), now.getMonth() + months, 1);
  return now.toISOString().slice(0, 7);
}
