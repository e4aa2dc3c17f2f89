/**
 * All that is kept on the device about having been asked: for each survey the month from which it may be asked
 * again. Written after the person has acted, never sent.
 */

const STORAGE_KEY = 'trustgauge';

/** Whether the device remembers nothing that speaks against asking now. Where storage is blocked it never does. */
export function mayBeAskedAgain(site: string, survey: string): boolean {
  const until = read()[`${site}/${survey}`];
  return typeof until !== 'string' || monthFromNow(0) >= until;
}

/** Not before this many whole months: the rest of the current one does not count. */
export function rememberForMonths(site: string, survey: string, months: number): void {
  try {
    const until = { ...read(), [`${site}/${survey}`]: monthFromNow(months) };
    localStorage.setItem(STORAGE_KEY, JSON.stringify(until));
  } catch {
    // Storage is blocked or full: the person may be asked again, which is the lesser evil to failing.
  }
}

function read(): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** `2026-11` for November, on the device's calendar. */
function monthFromNow(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + months)).toISOString().slice(0, 7);
}
