/**
 * What a small sample may be shown as. Rounding happens here and not on a screen, so that no reader of the API can
 * see more than the dashboard shows.
 */
import type { DifferenceEstimate, Estimate } from '@trustgauge/protocol';

/** Below this number of answers a figure is rounded. */
export const EXACT_FROM_ANSWERS = 50;

/** Of 0.05 each. */
const STEPS = 20;

type Interval = readonly [low: number, high: number];

/**
 * Share and interval as they are published. Below 50 answers the share is rounded to 0.05 and kept within
 * [0.05, 0.95]; the ends of the interval are rounded outwards to 0.05, so that it holds at least what it promises.
 */
export function toEstimate(share: number, interval: Interval, answers: number): Estimate {
  if (answers >= EXACT_FROM_ANSWERS) return { share, interval: [...interval], answers, isRounded: false };
  return { share: rounded(share, 1), interval: outwards(interval), answers, isRounded: true };
}

/** The same for a difference in [−1, 1]; it is kept within [−0.95, 0.95]. Whether it is clear is said of what is shown. */
export function toDifference(difference: number, interval: Interval, answers: number): DifferenceEstimate {
  const isRounded = answers < EXACT_FROM_ANSWERS;
  const [low, high] = isRounded ? outwards(interval) : interval;
  return {
    difference: isRounded ? rounded(difference, 1 - STEPS) : difference,
    interval: [low, high],
    answers,
    isRounded,
    isClear: low > 0 || high < 0,
  };
}

/** Worst-case bounds and the tipping share as they are published: exact ones would tell a rounded share exactly. */
export function toBounds(bounds: Interval, answers: number): [number, number] {
  return answers < EXACT_FROM_ANSWERS ? outwards(bounds) : [...bounds];
}

export function toStep(share: number, answers: number): number {
  return answers < EXACT_FROM_ANSWERS ? Math.round(share * STEPS) / STEPS : share;
}

function rounded(value: number, leastSteps: number): number {
  return Math.min(STEPS - 1, Math.max(leastSteps, Math.round(value * STEPS))) / STEPS;
}

function outwards([low, high]: Interval): [number, number] {
  return [Math.floor(low * STEPS + 1e-9) / STEPS, Math.ceil(high * STEPS - 1e-9) / STEPS];
}
