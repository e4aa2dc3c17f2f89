import { effectiveSampleSize } from './effective-sample-size.js';
import { scoreMoments } from './score-moments.js';
import { wilsonInterval } from './wilson-interval.js';

export interface ScoreIntervalOptions {
  /** In (0, 1). Default: 0.95. */
  readonly confidence?: number;
  /** Number of answers after the loss by weighting. Default: all of them. */
  readonly nEff?: number;
}

/**
 * The report interval: Wilson's interval for a mean score, at the effective sample size. Valid for one look at one
 * closed period. For scores of 0 and 1 it is Wilson's interval itself.
 *
 * @param counts Answers by category, whole numbers from 0.
 * @param scores Score of each category, in [0, 1].
 * @returns [low, high] within [0, 1]; [0, 1] where there is no answer.
 * @throws RangeError
 */
export function scoreInterval(
  counts: readonly number[],
  scores: readonly number[],
  { confidence = 0.95, nEff }: ScoreIntervalOptions = {},
): [low: number, high: number] {
  const { mean } = scoreMoments(counts, scores);
  // Rounding can push a mean of scores in [0, 1] out of it by one last digit.
  return wilsonInterval(Math.min(1, mean), effectiveSampleSize(counts, scores, nEff), confidence);
}
