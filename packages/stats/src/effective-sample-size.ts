import { requireFinite } from './require-argument.js';
import { type ScoreMoments, scoreMoments } from './score-moments.js';

/**
 * The number of yes/no answers that would carry as much information about the mean score as these answers do:
 * n* = n_eff · m(1 − m) / s², with mean m and population variance s². Equal to n_eff for scores of 0 and 1 only,
 * larger where the scores lie closer together; n_eff where all answers are alike.
 *
 * Source: Wilson's interval at an effective sample size, after E. L. Korn and B. I. Graubard, "Confidence intervals for
 * proportions with small expected number of positive counts estimated from survey data", Survey Methodology 24 (1998),
 * 193–201, and C. Franco, R. J. A. Little, T. A. Louis and E. V. Slud, "Comparative study of confidence intervals for
 * proportions in complex sample surveys", Journal of Survey Statistics and Methodology 7 (2019), 334–364. Its use for
 * scores between 0 and 1 is this project's own and rests on simulation, from ten answers on.
 *
 * @param counts Answers by category, whole numbers from 0 to 2^53 − 1.
 * @param scores Score of each category, in [0, 1].
 * @param nEff Number of answers after the loss by weighting, finite, from 0, not necessarily whole. Default: all.
 * @returns 0 where there is no answer.
 * @throws RangeError
 */
export function effectiveSampleSize(
  counts: readonly number[],
  scores: readonly number[],
  nEff?: number,
): number {
  const moments = scoreMoments(counts, scores);
  const size = nEff ?? moments.n;
  requireFinite('nEff', size);
  return sizeAtVariance(size, moments);
}

/** n* of `size` answers whose scores have these moments. */
export function sizeAtVariance(size: number, { mean, variance }: ScoreMoments): number {
  const ofYesAndNo = mean * (1 - mean);
  return ofYesAndNo * variance === 0 ? size : (size * ofYesAndNo) / variance;
}
