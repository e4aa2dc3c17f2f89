import { dayIn } from '../calendar.js';
import type { Clock } from '../clock.js';
import { StoreUnavailable } from '../store/store.js';

/**
 * Stores the day of a use, the first time on that day. Where the store can't be written, the next use tries again: a full
 * disk must not stop reads, `/metrics` among them.
 * @param usedOn The day that is stored; null for none.
 * @param mark Writes the day, in UTC, to the store.
 */
export async function noteUse(
  usedOn: string | null,
  clock: Clock,
  mark: (day: string) => Promise<void>,
): Promise<void> {
  const today = dayIn('UTC', clock());
  if (usedOn === today) return;
  try {
    await mark(today);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
  }
}
