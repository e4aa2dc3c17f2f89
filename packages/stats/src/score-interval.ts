import { effectiveSampleSize } from './effective-sample-size.js';
import { scoreMoments } from './score-moments.js';
import { wilsonInterval } from './wilson-interval.js';

export interface ScoreIntervalOptions {
  /** In (0, 1). Default: 0.95. */
  readonly confidence?: number;
  /** Number of answers after the loss by weighting, finite, from 0. Default: all of them. */
  readonly nEff?: number;
}

/**
 * The report interval: Wilson's interval for a mean score, at the effective sample size. Valid for one look at one
 * closed period. For scores of 0 and 1 it is Wilson's interval itself.
 *
 * Source: that of `wilsonInterval`, at the size of `effectiveSampleSize`.
 *
 * @param counts Answers by category, whole numbers from 0 to 2^53 − 1.
 * @param scores Score of each category, in [0, 1].
 * @returns [low, high] within [0, 1]; [0, 1] where there is no answer; low is exactly 0 where the mean is 0, high
 * exactly 1 where it is 1.
 * @throws RangeError
 */
export function scoreInterval(
  counts: readonly number[],
  scores: readonly number[],
  { confidence = 0.95, nEff }: ScoreIntervalOptions = {},
): [low: number, high: number] {
  const { mean } = scoreMoments(counts, scores);
  return wilsonInterval(mean, effectiveSampleSize(counts, scores, nEff), confidence);
}
