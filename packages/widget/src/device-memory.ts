/**
 * All that is kept on the device about having been asked: for each survey the month until which its site asks
 * nothing more here. Never sent; written by remember-pause.ts, after the person has acted.
 */

export const STORAGE_KEY = 'trustgauge';

/** Whether no survey of the site has a pause here. Where storage is blocked, nothing is remembered. */
export function mayBeAskedAgain(site: string): boolean {
  return Object.entries(readPauses()).every(
    ([survey, until]) =>
      !survey.startsWith(`${site}/`) || typeof until !== 'string' || monthFromNow(0) >= until,
  );
}

/** Survey, as `<site key>/<id>` → month. */
export function readPauses(): Record<string, unknown> {
  try {
    // What is no object spreads to what is no entry of ours.
    return { ...JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') };
  } catch {
    return {};
  }
}

/** `2026-11` for November, on the device's calendar. */
export function monthFromNow(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + months)).toISOString().slice(0, 7);
}
