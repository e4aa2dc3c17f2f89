import { monthFromNow, readPauses, STORAGE_KEY } from './device-memory.js';

/** Not before so many whole months, of which the rest of the current one is none, or `never`, which no month reaches. */
export function rememberUntil(site: string, survey: string, until: number | 'never'): void {
  try {
    const month = until === 'never' ? until : monthFromNow(until);
    localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...readPauses(), [`${site}/${survey}`]: month }));
  } catch {
    // Storage is blocked or full: the person may be asked again, which is the lesser evil to failing.
  }
}
