/**
 * Whether more answers may still come to stand in a point: the day, week or month that it stands for is not over.
 */
import type { Point, Summary } from '@trustgauge/protocol';
import { addDays, lastDayOf } from './calendar.js';

export function isRunning(
  { period }: Point,
  { granularity, nextFigureOn }: Pick<Summary, 'granularity' | 'nextFigureOn'>,
): boolean {
  // Today is the day before the next figure can appear, and a batch that ends today is still open.
  return lastDayOf(granularity, period.lastDay) >= addDays(nextFigureOn, -1);
}
