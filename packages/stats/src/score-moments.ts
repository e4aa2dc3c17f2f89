import { requireCounts, requireScores } from './require-argument.js';

export interface ScoreMoments {
  /** Number of answers. */
  readonly n: number;
  /** Mean score, in [0, 1]; 0 where there is no answer. */
  readonly mean: number;
  /** Population variance of the scores (divided by n), in [0, 0.25]; 0 where there is no answer. */
  readonly variance: number;
}

/**
 * Sample size, mean and variance of the scores of all answers.
 *
 * @param counts Answers by category, whole numbers from 0.
 * @param scores Score of each category, in [0, 1].
 * @throws RangeError
 */
export function scoreMoments(counts: readonly number[], scores: readonly number[]): ScoreMoments {
  requireCounts('counts', counts);
  requireScores(scores, counts);
  const n = weightedSum(counts, () => 1);
  if (n === 0) return { n, mean: 0, variance: 0 };
  const mean = weightedSum(counts, (category) => scores[category] ?? 0) / n;
  // About the mean, in a second pass: the difference of two large sums of squares would lose its digits.
  const variance = weightedSum(counts, (category) => ((scores[category] ?? 0) - mean) ** 2) / n;
  return { n, mean, variance };
}

function weightedSum(counts: readonly number[], weightOf: (category: number) => number): number {
  return counts.reduce((sum, count, category) => sum + count * weightOf(category), 0);
}
