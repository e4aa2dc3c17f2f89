/**
 * What time it is for the collector, whose days the figures are of. The clock of the machine that looks may be wrong.
 */

/** Times further apart than this, in milliseconds, are told about; a reply's own way and rounding take seconds. */
const TOLD_FROM_MS = 120_000;

let aheadMs = 0;

/** Learns from a reply's `Date`, which the collector writes by its own clock. */
export function learnTime(reply: Response): void {
  const collectorMs = Date.parse(reply.headers.get('Date') ?? '');
  if (!Number.isNaN(collectorMs)) aheadMs = Date.now() - collectorMs;
}

/** In milliseconds since the epoch. */
export function collectorNowMs(): number {
  return Date.now() - aheadMs;
}

/** How far this machine's clock is ahead of the collector's, in milliseconds; 0 where they agree well enough. */
export function clockDifferenceMs(): number {
  return Math.abs(aheadMs) < TOLD_FROM_MS ? 0 : aheadMs;
}

/** The day that it is in a time zone: `2026-11-24`. */
export function todayIn(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(collectorNowMs());
  const part = (type: string) => parts.find((other) => other.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
