/**
 * Days as the wire writes them (`2026-11-23`) and as a time scale needs them: midnight, as if everywhere were UTC.
 * The site's own time zone has already been applied by the collector.
 */
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
