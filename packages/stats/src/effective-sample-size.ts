import { requireSampleSize } from './require-argument.js';
import { scoreMoments } from './score-moments.js';

/**
 * The number of yes/no answers that would carry as much information about the mean score as these answers do:
 * n* = n_eff · m(1 − m) / s², with mean m and population variance s². Equal to n_eff for scores of 0 and 1 only,
 * larger where the scores lie closer together; n_eff where all answers are alike.
 *
 * Source: R. G. Newcombe, "Confidence intervals for proportions and related measures of effect size" (2013), ch. 3,
 * for using Wilson's interval at an effective sample size.
 *
 * @param counts Answers by category, whole numbers from 0.
 * @param scores Score of each category, in [0, 1].
 * @param nEff Number of answers after the loss by weighting, from 0, not necessarily whole. Default: all of them.
 * @throws RangeError
 */
export function effectiveSampleSize(
  counts: readonly number[],
  scores: readonly number[],
  nEff?: number,
): number {
  const { n, mean, variance } = scoreMoments(counts, scores);
  const size = nEff ?? n;
  requireSampleSize('nEff', size);
  return variance === 0 || mean === 0 || mean === 1 ? size : (size * mean * (1 - mean)) / variance;
}
