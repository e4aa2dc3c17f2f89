import { sizeAtVariance } from './effective-sample-size.js';
import { requireBetween, requireFinite, requireShares } from './require-argument.js';
import { momentsOf, scoreMoments } from './score-moments.js';
import { sum, weightedSum } from './sum.js';
import { wilsonInterval } from './wilson-interval.js';

export interface PostStratified {
  /** Weight of each answer of a stratum, in the order of strata; over all answers they average 1. */
  readonly weights: readonly number[];
  /** Weighted mean score, in [0, 1]. */
  readonly estimate: number;
  /** Kish's effective number of answers. */
  readonly nEff: number;
  /** Loss by weighting, from 1; above 2 it deserves a warning. */
  readonly deff: number;
  /** Number of yes/no answers that would carry as much. */
  readonly nStar: number;
  /** Report interval, within [0, 1]. */
  readonly interval: readonly [low: number, high: number];
}

/**
 * The mean as it would be if the strata had answered in proportion to the population: each answer of stratum h weighs
 * W_h · n / n_h. Interval: Wilson's at n* = nEff · m(1 − m) / s², with weighted mean m and population variance s².
 *
 * Source: D. Holt and T. M. F. Smith, "Post stratification", Journal of the Royal Statistical Society A 142 (1979),
 * 33–46; `kishEffectiveSize`; `effectiveSampleSize`.
 *
 * @param input.countsByStratum Answers by category for each stratum, whole numbers from 0 to 2^53 − 1.
 * @param input.populationShare Share W_h of each stratum in the population, in [0, 1]; together 1.
 * @param input.scores Score of each category, in [0, 1].
 * @param confidence Two-sided, in (0, 1).
 * @returns Where there is no answer at all: zeros, deff 1, and the interval [0, 1].
 * @throws RangeError also where a stratum of the population has no answer and others have: nothing can stand for it
 */
export function postStratify(
  {
    countsByStratum,
    populationShare,
    scores,
  }: {
    readonly countsByStratum: readonly (readonly number[])[];
    readonly populationShare: readonly number[];
    readonly scores: readonly number[];
  },
  confidence = 0.95,
): PostStratified {
  const sizes = countsByStratum.map((counts) => scoreMoments(counts, scores).n);
  const n = sum(sizes);
  requireShares('populationShare', populationShare, sizes.length);
  requireBetween('the sum of populationShare', sum(populationShare), 1 - 1e-9, 1 + 1e-9);
  const weights = sizes.map((size, h) => {
    const answers = (populationShare[h] ?? 0) * n;
    requireFinite(`answers in stratum ${h}`, size, answers > 0 ? 1 : 0);
    return answers && answers / size;
  });
  const weightedCounts = scores.map((_, category) =>
    weightedSum(
      weights,
      countsByStratum.map((counts) => counts[category] ?? 0),
    ),
  );
  const moments = momentsOf(weightedCounts, scores);
  // n · Σw² / (Σw)² over all answers, of which stratum h holds W_h · n / w_h.
  const deff = weightedSum(populationShare, weights) || 1;
  const nEff = n / deff;
  const nStar = sizeAtVariance(nEff, moments);
  return {
    weights,
    estimate: moments.mean,
    nEff,
    deff,
    nStar,
    interval: wilsonInterval(moments.mean, nStar, confidence),
  };
}
