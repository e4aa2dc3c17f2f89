/**
 * All that is kept on the device about having been asked: for each survey the month until which its site asks
 * nothing more here. Written after the person has acted, never sent.
 */

const STORAGE_KEY = 'trustgauge';

/** Whether no survey of the site has a pause here. Where storage is blocked, nothing is remembered. */
export function mayBeAskedAgain(site: string): boolean {
  return Object.entries(read()).every(
    ([survey, until]) =>
      !survey.startsWith(`${site}/`) || typeof until !== 'string' || monthFromNow(0) >= until,
  );
}

/** Not before so many whole months, of which the rest of the current one is none, or `never`, which no month reaches. */
export function rememberUntil(site: string, survey: string, until: number | 'never'): void {
  try {
    const month = until === 'never' ? until : monthFromNow(until);
    localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...read(), [`${site}/${survey}`]: month }));
  } catch {
    // Storage is blocked or full: the person may be asked again, which is the lesser evil to failing.
  }
}

function read(): Record<string, unknown> {
  try {
    // What is no object spreads to what is no entry of ours.
    return { ...JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') };
  } catch {
    return {};
  }
}

/** `2026-11` for November, on the device's calendar. */
function monthFromNow(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() + months)).toISOString().slice(0, 7);
}
