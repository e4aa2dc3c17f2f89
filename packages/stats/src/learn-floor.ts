import { requireBetween, requireShare } from './require-argument.js';
import { scoreInterval } from './score-interval.js';
import { scoreMoments } from './score-moments.js';

export interface LearnedFloor {
  /** Mean score of the baseline, in [0, 1]. */
  readonly mean: number;
  /** The true mean is above this with the given confidence; in [0, 1]. */
  readonly lowerOneSided: number;
  /** What the detector watches: the limit less the tolerated drop, not below 0. At 0 there is nothing to watch. */
  readonly floor: number;
}

/**
 * A floor for the detector from a baseline: the one-sided lower limit of the mean (Wilson's, at the effective sample
 * size) less a drop δ that is not worth an alarm. The detector's guarantee is then conditional on the limit being
 * below the truth: say so. When the baseline ends must be decided by counts, never by values; at least 28 days and 400
 * answers are advised.
 *
 * Source: the limit is that of `scoreInterval`, one-sided; that a floor is learned once, and the drop, are this
 * project's own.
 *
 * @param counts Answers of the baseline by category, whole numbers from 0 to 2^53 − 1.
 * @param scores Score of each category, in [0, 1].
 * @param options.confidence One-sided, above 0.5 and below 1. Default: 0.95.
 * @param options.delta Tolerated drop of the mean, in [0, 1]. Default: 0.02.
 * @returns Zeros where there is no answer.
 * @throws RangeError
 */
export function learnFloor(
  counts: readonly number[],
  scores: readonly number[],
  { confidence = 0.95, delta = 0.02 }: { readonly confidence?: number; readonly delta?: number } = {},
): LearnedFloor {
  requireBetween('confidence', confidence, 0.5);
  requireShare('delta', delta);
  const { mean } = scoreMoments(counts, scores);
  // Of a two-sided interval that misses in 2 · (1 − c) of all cases half of the misses are below it.
  const [lowerOneSided] = scoreInterval(counts, scores, { confidence: 2 * confidence - 1 });
  return { mean, lowerOneSided, floor: Math.max(0, lowerOneSided - delta) };
}
