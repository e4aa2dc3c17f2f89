/**
 * Sampling without a stored flag: a quarter has thirteen weeks, and each person one of them, by a key that the page
 * gives. At most one week a quarter, known chances, and nobody twice.
 */
import { numberOf } from './number-of.js';

export const WEEKS = 13;

/** `2026-Q4`, and the week in it, 0 to 12, on the device's calendar. The last one is a day shorter or longer. */
export function weekOfQuarter(now: Date): { readonly quarter: string; readonly week: number } {
  const [year, month] = [now.getFullYear(), now.getMonth()];
  const first = month - (month % 3);
  // By calendar days: a clock that is put forward or back must not move a week.
  const days = Math.round((Date.UTC(year, month, now.getDate()) - Date.UTC(year, first)) / 86_400_000);
  return { quarter: `${year}-Q${first / 3 + 1}`, week: Math.min(WEEKS - 1, Math.floor(days / 7)) };
}

/** SHA-256(key | survey | quarter) mod 13: another week in each quarter. */
export async function weekOf(key: string, survey: string, quarter: string): Promise<number> {
  return (await numberOf(`${key}|${survey}|${quarter}`)) % WEEKS;
}

export async function isOwnWeek(key: string, survey: string, now: Date): Promise<boolean> {
  const { quarter, week } = weekOfQuarter(now);
  return week === (await weekOf(key, survey, quarter));
}
