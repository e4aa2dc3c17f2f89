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
  const z = normalQuantile((1 - confidence) / 2);
  // Multiplied by n, so that no n is too small to divide by. At share 0, and at n = 0, root and square cancel exactly.
  const limit = (side: number) =>
    (n * share + (z * z) / 2 + side * z * Math.sqrt(n * share * (1 - share) + (z * z) / 4)) / (n + z * z);
  // A confidence next to none leaves 0/0 at n = 0.
  return [Math.max(0, limit(-1) || 0), share === 1 ? 1 : Math.min(1, limit(1) || 1)];
}
