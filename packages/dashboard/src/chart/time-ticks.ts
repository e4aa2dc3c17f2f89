/**
 * Where a time axis is marked: on days, Mondays or firsts of a month, as many as stand side by side without touching.
 */
import { DAY_MS } from '../calendar.js';

export interface TimeTicks {
  readonly unit: 'day' | 'month';
  /** Milliseconds since the epoch, in UTC. */
  readonly at: readonly number[];
}

const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12];
const MONTH_DAYS = 30.4;
/** 5 January 1970, from which Mondays are counted. */
const FIRST_MONDAY = 4;

/** @param mostTicks How many have room; at least 2. */
export function timeTicks(fromMs: number, toMs: number, mostTicks: number): TimeTicks {
  const days = (toMs - fromMs) / DAY_MS;
  const dayStep = DAY_STEPS.find((step) => days / step <= mostTicks);
  // Months say more than every other week, where at least three of them would be marked.
  if (dayStep !== undefined && (dayStep < 14 || days < 3 * MONTH_DAYS)) {
    return { unit: 'day', at: dayTicks(fromMs, toMs, dayStep) };
  }
  const months = days / MONTH_DAYS;
  const monthStep =
    MONTH_STEPS.find((step) => months / step <= mostTicks) ?? 12 * Math.ceil(months / 12 / mostTicks);
  return { unit: 'month', at: monthTicks(fromMs, toMs, monthStep) };
}

function dayTicks(fromMs: number, toMs: number, step: number): number[] {
  const firstDay = Math.ceil(fromMs / DAY_MS);
  const offset = step % 7 === 0 ? FIRST_MONDAY : 0;
  const first = Math.ceil((firstDay - offset) / step) * step + offset;
  return range(first * DAY_MS, toMs, (ms) => ms + step * DAY_MS);
}

function monthTicks(fromMs: number, toMs: number, step: number): number[] {
  const from = new Date(fromMs);
  const year = from.getUTCFullYear();
  let month = Math.ceil(from.getUTCMonth() / step) * step;
  if (Date.UTC(year, month) < fromMs) month += step;
  let next = month;
  return range(Date.UTC(year, month), toMs, () => {
    next += step;
    return Date.UTC(year, next);
  });
}

function range(first: number, end: number, after: (ms: number) => number): number[] {
  const found: number[] = [];
  for (let ms = first; ms < end; ms = after(ms)) found.push(ms);
  return found;
}
