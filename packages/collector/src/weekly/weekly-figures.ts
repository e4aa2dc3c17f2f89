/**
 * Numbers and days of a weekly summary as a mail in English writes them. Every figure comes ready from the summary.
 */
import type { Comparison, Estimate, Period } from '@trustgauge/protocol';

/** Between a number and its percent sign, and never a line's end. */
const NARROW_SPACE = '\u202f';

/** Shares that were rounded stop here: beyond, only "or more" and "or less" is known. */
const ROUNDED_ENDS = { low: 0.05, high: 0.95 };

const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const SIGNED = new Intl.NumberFormat('en-GB', { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
const DAY = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const DAYS = new Intl.DateTimeFormat('en-GB', DAY);
const DAYS_WITH_YEAR = new Intl.DateTimeFormat('en-GB', { ...DAY, year: 'numeric' });

export function share(value: number): string {
  return `${WHOLE.format(100 * value)}${NARROW_SPACE}%`;
}

export function estimate({ share: value, isRounded }: Estimate): string {
  const written = share(value);
  if (!isRounded) return written;
  if (value >= ROUNDED_ENDS.high) return `${written} or more`;
  return value <= ROUNDED_ENDS.low ? `${written} or less` : `about ${written}`;
}

export function interval([low, high]: readonly [number, number]): string {
  return `${WHOLE.format(100 * low)}–${share(high)}`;
}

export function change({
  change: {
    difference,
    interval: [low, high],
  },
}: Comparison): string {
  const [points, from, to] = [difference, low, high].map((value) => SIGNED.format(100 * value));
  return `${points} points (${from} to ${to})`;
}

export function count(value: number): string {
  return WHOLE.format(value);
}

/** With the year where it is not this one. */
export function days({ firstDay, lastDay }: Period, thisYear: string): string {
  const isThisYear = [firstDay, lastDay].every((day) => day.startsWith(thisYear));
  const format = isThisYear ? DAYS : DAYS_WITH_YEAR;
  return format.formatRange(Date.parse(`${firstDay}T00:00:00Z`), Date.parse(`${lastDay}T12:00:00Z`));
}
