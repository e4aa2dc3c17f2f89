import { confidenceSequence } from './confidence-sequence.js';
import { refuse } from './require-argument.js';
import { scoreInterval } from './score-interval.js';
import { scoreMoments } from './score-moments.js';
import { sum, weightedSum } from './sum.js';

export interface Debiased {
  /** Estimated share of each true answer, unbiased; single ones may lie below 0 or above 1, together they are 1. */
  readonly frequency: readonly number[];
  /** The nearest shares that are possible (from 0, together 1), for display; not to be averaged. */
  readonly simplexProjection: readonly number[];
  /** Estimated mean score, unbiased; may lie outside of [0, 1]. */
  readonly estimate: number;
  /** Variance of that estimate; Infinity where there is no report. */
  readonly variance: number;
  /** Report interval, cut to [0, 1]. */
  readonly interval: readonly [low: number, high: number];
  /** Live interval, cut to [0, 1]. */
  readonly confidenceSequence: readonly [low: number, high: number];
}

/**
 * What people answered, from what their devices reported: with probability γ the truth, otherwise any of the k
 * categories. f_j = (c_j/n − (1 − γ)/k) / γ. Estimate, variance and intervals are those of the reports, mapped by
 * x → (x − (1 − γ)v̄) / γ with v̄ the plain mean of the scores; the map rises, so their guarantees carry over. Reports of
 * different γ are debiased apart and combined afterwards, by share.
 *
 * Source: S. L. Warner, "Randomized response: a survey technique for eliminating evasive answer bias", Journal of the
 * American Statistical Association 60 (1965), 63–69; projection: J. Duchi, S. Shalev-Shwartz, Y. Singer and T. Chandra,
 * "Efficient projections onto the ℓ1-ball for learning in high dimensions", ICML 2008.
 *
 * @param reports Reports by category, whole numbers from 0 to 2^53 − 1; all of one γ.
 * @param gamma In (0, 1].
 * @param scores Score of each category, in [0, 1].
 * @param options.confidence Of the report interval, in (0, 1). Default: 0.95.
 * @param options.alpha Of the live interval, in (0, 1). Default: 0.05.
 * @returns With no report: even shares, v̄, variance Infinity, and [0, 1] twice. An interval wholly outside of [0, 1],
 * which says that the reports were hardly made with this γ, ends in 0 or 1 twice.
 * @throws RangeError
 */
export function debias(
  reports: readonly number[],
  gamma: number,
  scores: readonly number[],
  { confidence = 0.95, alpha = 0.05 }: { readonly confidence?: number; readonly alpha?: number } = {},
): Debiased {
  if (!(gamma > 0 && gamma <= 1)) refuse('gamma', 'in (0, 1]', gamma);
  const { n, variance } = scoreMoments(reports, scores);
  const k = reports.length;
  const plainMean = sum(scores) / (k || 1);
  /** Takes out what random answers, of this mean, have added. */
  const undo = (value: number, random: number) => (value - (1 - gamma) * random) / gamma;
  const cut = (limits: number[]) =>
    limits.map((limit) => Math.min(1, Math.max(0, undo(limit, plainMean)))) as [number, number];
  const frequency = reports.map((count) => undo(n === 0 ? 1 / k : count / n, 1 / k));
  return {
    frequency,
    simplexProjection: projectOntoSimplex(frequency),
    estimate: weightedSum(frequency, scores),
    variance: n === 0 ? Infinity : variance / n / gamma / gamma,
    interval: cut(scoreInterval(reports, scores, { confidence })),
    confidenceSequence: cut(confidenceSequence(reports, scores, { alpha })),
  };
}

/**
 * Takes the same amount off each share and leaves none below 0, so that they add up to 1: the largest amount at which
 * some of the largest shares alone would add up to 1.
 */
function projectOntoSimplex(shares: readonly number[]): number[] {
  const sorted = shares.toSorted((a, b) => b - a);
  const off = Math.max(...sorted.map((_, last) => (sum(sorted.slice(0, last + 1)) - 1) / (last + 1)));
  return shares.map((share) => Math.max(0, share - off));
}
