/**
 * Days as the wire writes them (`2026-11-23`) and as a time scale needs them: midnight, as if everywhere were UTC.
 * The site's own time zone has already been applied by the collector.
 */
import type { Granularity } from '@trustgauge/protocol';

export const DAY_MS = 86_400_000;

/** @returns Milliseconds since the epoch of the day's first moment. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** @returns Milliseconds since the epoch of the moment at which the day ends. */
export function endOf(day: string): number {
  return startOf(day) + DAY_MS;
}

export function addDays(day: string, days: number): string {
  return new Date(startOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** @returns The last day of the day, the week from Monday to Sunday, or the month that a day belongs to. */
export function lastDayOf(granularity: Granularity, day: string): string {
  const date = new Date(startOf(day));
  if (granularity === 'day') return day;
  if (granularity === 'week') return addDays(day, (7 - date.getUTCDay()) % 7);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
}
