import { sequenceOf } from './confidence-sequence.js';
import type { Difference } from './difference.js';
import { requireBetween } from './require-argument.js';
import { scoreMoments } from './score-moments.js';

/**
 * Difference of two means (after − before) that may be looked at every day, while either side grows: from two
 * confidence sequences at α/2 each. Wide, and honest about it. The event between the two must be declared from outside,
 * not found by looking at the answers.
 *
 * Source: that of `confidenceSequence`, with a union bound.
 *
 * @param after Answers by category, whole numbers from 0 to 2^53 − 1; `before` likewise.
 * @param scores Score of each category, in [0, 1].
 * @param options.alpha Probability of ever missing the true difference, in (0, 1). Default: 0.05.
 * @returns Both in [−1, 1]. A side without answers has the interval [0, 1]; the difference is then 0.
 * @throws RangeError
 */
export function liveDifference(
  after: readonly number[],
  before: readonly number[],
  scores: readonly number[],
  { alpha = 0.05 }: { readonly alpha?: number } = {},
): Difference {
  requireBetween('alpha', alpha);
  const meanAfter = scoreMoments(after, scores);
  const meanBefore = scoreMoments(before, scores);
  const [lowAfter, highAfter] = sequenceOf(after, scores, alpha / 2);
  const [lowBefore, highBefore] = sequenceOf(before, scores, alpha / 2);
  return {
    difference: meanAfter.n && meanBefore.n ? meanAfter.mean - meanBefore.mean : 0,
    interval: [lowAfter - highBefore, highAfter - lowBefore],
  };
}
