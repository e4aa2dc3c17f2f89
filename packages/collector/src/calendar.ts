/**
 * Calendar days as text, `2026-11-23`: they sort as they follow one another. A day begins and ends in a time zone;
 * a difference of days knows none.
 */
import type { Granularity } from '@trustgauge/protocol';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();
/** Days that were asked for: one changes between two minutes only, and every submission asks. */
const days = new Map<string, string>();
const MAX_DAYS = 1_000;

/** The calendar day at an instant, in an IANA time zone. */
export function dayIn(timeZone: string, epochMs: number): string {
  const name = `${timeZone} ${Math.floor(epochMs / MINUTE_MS)}`;
  let day = days.get(name);
  if (day === undefined) {
    day = formatted(timeZone, epochMs);
    if (days.size >= MAX_DAYS) days.clear();
    days.set(name, day);
  }
  return day;
}

function formatted(timeZone: string, epochMs: number): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(epochMs);
}

/** The day `count` days after (or, negative, before) a day. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** First day of the day, ISO week (from Monday) or month that holds a day. */
export function periodStart(day: string, granularity: Granularity): string {
  if (granularity === 'day') return day;
  if (granularity === 'month') return `${day.slice(0, 7)}-01`;
  const daysSinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -daysSinceMonday);
}

/** Days from a day to a later one; 0 where they are the same. */
export function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS);
}
