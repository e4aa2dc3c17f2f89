import { requireTally } from './require-argument.js';
import { sum, weightedSum } from './sum.js';

export interface ScoreMoments {
  /** Number of answers. */
  readonly n: number;
  /** Mean score, within the scores that occur; 0 where there is no answer. */
  readonly mean: number;
  /** Population variance of the scores (divided by n), in [0, 0.25]; 0 where there is no answer or all are alike. */
  readonly variance: number;
}

/**
 * Sample size, mean and population variance of the scores of all answers.
 *
 * @param counts Answers by category, whole numbers from 0 to 2^53 − 1.
 * @param scores Score of each category, in [0, 1].
 * @returns Zeros where there is no answer. A total beyond 2^53 is rounded as any number is there.
 * @throws RangeError where a count is none, a score is out of [0, 1], or the lengths differ
 */
export function scoreMoments(counts: readonly number[], scores: readonly number[]): ScoreMoments {
  requireTally(counts, scores);
  return momentsOf(counts, scores);
}

/** `scoreMoments` without its checks, and for counts that need not be whole. */
export function momentsOf(counts: readonly number[], scores: readonly number[]): ScoreMoments {
  const n = sum(counts);
  if (n === 0) return { n, mean: 0, variance: 0 };
  const given = scores.filter((_, category) => counts[category] !== 0);
  // Rounding may put the mean a last digit beyond its parts. Where all answers are alike that would be a variance.
  const mean = Math.min(Math.max(weightedSum(counts, scores) / n, Math.min(...given)), Math.max(...given));
  // About the mean, in a second pass: the difference of two large sums of squares would lose its digits.
  const squares = scores.map((score) => (score - mean) ** 2);
  return { n, mean, variance: weightedSum(counts, squares) / n };
}
