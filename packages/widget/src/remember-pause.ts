/** What decides about pauses, and writes them: loaded with what asks. */
import type { SiteConfiguration } from '@trustgauge/protocol/wire';
import { monthFromNow, type Pauses, readPauses, STORAGE_KEY } from './device-memory.js';
import { STORAGES, type StorageName } from './storages.js';

const TRIAL_KEY = 'trustgauge-trial';

/** What no storage took, as long as the page is open. */
const unwritten: Pauses = {};

/**
 * Whether no survey of the site has a pause, on this device or in this tab; a test key ignores them. A month further ahead
 * than the longest pause comes from a clock that was wrong, and from now on means that pause from today.
 */
export function mayBeAskedAgain({ environment, site, surveys }: SiteConfiguration): boolean {
  if (environment === 'test') return true;
  const latest = monthFromNow(
    Math.max(
      ...surveys.flatMap(({ schedule }) => [schedule.monthsAfterAnswer, schedule.monthsAfterDismissal]),
    ),
  );
  let may = true;
  for (const storage of STORAGES) {
    const pauses = { ...unwritten, ...readPauses(storage) };
    for (const survey of Object.keys(pauses)) {
      const until = pauses[survey] as string;
      if (survey.startsWith(`${site}/`) && until > monthFromNow(0)) {
        may = false;
        if (until > latest && until < 'never') write(storage, survey, latest);
      }
    }
  }
  return may;
}

/**
 * Remembers a pause of so many whole months, of which the rest of the current one is none, or one without end.
 *
 * @returns What the device had remembered of the survey, null for nothing: for `takePauseBack`.
 */
export function rememberUntil(site: string, survey: string, until: number | 'never'): string | null {
  const name = `${site}/${survey}`;
  const before = readPauses('localStorage')[name];
  if (before !== 'never') {
    const month = until === 'never' ? until : monthFromNow(until);
    write('localStorage', name, month) || write('sessionStorage', name, month);
  }
  return typeof before === 'string' ? before : null;
}

/**
 * The collector has refused for good what was answered: the device has no pause for it, and this tab asks nobody again.
 *
 * @param before From `rememberUntil`; undefined where nothing was to be remembered.
 */
export function takePauseBack(site: string, survey: string, before: string | null | undefined): void {
  const name = `${site}/${survey}`;
  // "Don't ask me again" holds, whatever becomes of the answer.
  if (before !== undefined && readPauses('localStorage')[name] !== 'never')
    write('localStorage', name, before);
  write('sessionStorage', name, 'never');
}

/** Whether the device keeps what it is given: not where storage is blocked or full. */
export function canRemember(): boolean {
  try {
    // As long as what may have to be written, so that a storage with a few bytes left does not pass.
    localStorage.setItem(TRIAL_KEY, TRIAL_KEY.repeat(9));
    const isKept = localStorage.getItem(TRIAL_KEY) === TRIAL_KEY.repeat(9);
    localStorage.removeItem(TRIAL_KEY);
    return isKept;
  } catch {
    return false;
  }
}

/** False where storage is blocked or full. Null forgets. */
function write(storage: StorageName, name: string, value: string | null): boolean {
  try {
    const { [name]: _, ...others } = readPauses(storage);
    const pauses = value === null ? others : { ...others, [name]: value };
    if (Object.keys(pauses).length > 0) window[storage].setItem(STORAGE_KEY, JSON.stringify(pauses));
    else window[storage].removeItem(STORAGE_KEY);
    return true;
  } catch {
    if (storage === 'sessionStorage') unwritten[name] = value;
    return false;
  }
}
