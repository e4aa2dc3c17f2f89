/**
 * The newest days that a store knows, beside what a clock says: days that are stored lie ahead of a clock that was set
 * back, and of one that is right after it was ahead.
 */
import { addDays, dayIn } from '../calendar.js';
import type { Store } from '../store/store.js';
import { DAY_MS } from './steady-clock.js';

export interface SiteDay {
  readonly timeZone: string;
  /** The newest day on which something arrived or up to which days were finished; empty before the first. */
  readonly newestDay: string;
}

export async function selectSiteDays(store: Store): Promise<SiteDay[]> {
  const sites = await store.selectSites();
  return Promise.all(
    sites.map(async ({ settings: { id, timeZone }, finishedThrough }) => {
      const lastArrival = (await store.selectLastArrivalDay(id)) ?? '';
      return { timeZone, newestDay: newestOf([lastArrival, finishedThrough]) ?? '' };
    }),
  );
}

/** The newest stored day, where a clock is more than a day behind it; null where it is behind none. */
export function dayAheadOf(days: readonly SiteDay[], nowMs: number): string | null {
  const ahead = days.filter(({ timeZone, newestDay }) => newestDay > dayIn(timeZone, nowMs + DAY_MS));
  return newestOf(ahead.map(({ newestDay }) => newestDay));
}

/**
 * The newest day on which anything can count by a clock that is behind the stored days; null where none is stored. What
 * arrives after a finished day that lies ahead counts on the day after it.
 */
export function newestDayFrom(days: readonly SiteDay[]): string | null {
  const newest = newestOf(days.map(({ newestDay }) => newestDay));
  return newest === null || newest === '' ? null : addDays(newest, 1);
}

function newestOf(days: readonly string[]): string | null {
  return [...days].sort().at(-1) ?? null;
}
