/**
 * What a small sample may be shown as. Rounding happens here and not on a screen, so that no reader of the API can
 * see more than the dashboard shows.
 */
import type { Estimate } from '@trustgauge/protocol';

/** Below this number of answers a figure is rounded. */
export const EXACT_FROM_ANSWERS = 50;

const STEPS = 20;

/**
 * Share and interval as they are published. Below 50 answers the share is rounded to 0.05 and kept within
 * [0.05, 0.95]; the ends of the interval are rounded outwards to 0.05, so that it holds at least what it promises.
 */
export function toEstimate(share: number, [low, high]: readonly [number, number], answers: number): Estimate {
  if (answers >= EXACT_FROM_ANSWERS) return { share, interval: [low, high], answers, isRounded: false };
  return {
    share: Math.min(STEPS - 1, Math.max(1, Math.round(share * STEPS))) / STEPS,
    interval: [Math.floor(low * STEPS + 1e-9) / STEPS, Math.ceil(high * STEPS - 1e-9) / STEPS],
    answers,
    isRounded: true,
  };
}
