/**
 * Periods are unions of whole batches, each in the period that holds its last day.
 */
import type { Granularity, Period } from '@trustgauge/protocol';
import { addDays, daysFrom, periodStart } from '../calendar.js';
import type { ClosedDays, LastDays } from '../store/release-store.js';

/** Batches whose last day is within. */
export function within<Closed extends ClosedDays>(
  closed: readonly Closed[],
  { from, to }: LastDays,
): Closed[] {
  return closed.filter(({ lastDay }) => lastDay >= from && lastDay <= to);
}

/** What batches cover together; null for none. */
export function periodOf(closed: readonly ClosedDays[]): Period | null {
  const days = closed.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).sort();
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  return firstDay === undefined || lastDay === undefined ? null : { firstDay, lastDay };
}

/** As many days, just before. */
export function previous({ from, to }: LastDays): LastDays {
  return { from: addDays(from, -daysFrom(from, to) - 1), to: addDays(from, -1) };
}

/** By the day, ISO week or month of their last day, oldest first. */
export function groupByPeriod<Closed extends ClosedDays>(
  closed: readonly Closed[],
  granularity: Granularity,
): Closed[][] {
  const groups = new Map<string, Closed[]>();
  for (const batch of closed) {
    const start = periodStart(batch.lastDay, granularity);
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [batch]);
    else group.push(batch);
  }
  return [...groups.values()];
}
