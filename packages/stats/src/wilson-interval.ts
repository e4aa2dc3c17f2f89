import { normalQuantile } from './normal-quantile.js';
import { requireBetween, requireFinite, requireShare } from './require-argument.js';

/**
 * Wilson's score interval for a share: holds the true share in about `confidence` of closed periods. For one look at
 * one period; a line that is looked at every day needs an interval made for that (`confidenceSequence`).
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22 (1927), 209–212. Without continuity correction.
 *
 * @param share Observed share, in [0, 1].
 * @param n Sample size, finite, from 0; an effective size need not be whole.
 * @param confidence Two-sided, in (0, 1).
 * @returns [low, high] within [0, 1]; low is exactly 0 at share 0, high exactly 1 at share 1. For n = 0 nothing is
 * known: [0, 1].
 * @throws RangeError
 */
export function wilsonInterval(share: number, n: number, confidence = 0.95): [low: number, high: number] {
  requireShare('share', share);
  requireFinite('n', n);
  requireBetween('confidence', confidence);
  if (n === 0) return [0, 1];
  const z = normalQuantile((1 - confidence) / 2);
  // Multiplied by n, so that no n is too small to divide by. Exactly 0 at share 0, where root and square cancel.
  const lowOf = (p: number) =>
    Math.max(0, (n * p + (z * z) / 2 - z * Math.sqrt(n * p * (1 - p) + (z * z) / 4)) / (n + z * z));
  return [lowOf(share), 1 - lowOf(1 - share)];
}
