import { normalQuantile } from './normal-quantile.js';
import { requireOpenUnit, requireSampleSize, requireShare } from './require-argument.js';

/**
 * Wilson's score interval for a share: holds the true share in about `confidence` of closed periods. For one look at
 * one period; a line that is looked at every day needs an interval made for that.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22 (1927), 209–212. Without continuity correction.
 *
 * @param share Observed share, in [0, 1].
 * @param n Sample size, from 0; an effective size need not be whole.
 * @param confidence In (0, 1).
 * @returns [low, high] within [0, 1]; low is exactly 0 at share 0, high exactly 1 at share 1. For n = 0 nothing is
 * known: [0, 1].
 * @throws RangeError
 */
export function wilsonInterval(share: number, n: number, confidence = 0.95): [low: number, high: number] {
  requireShare('share', share);
  requireSampleSize('n', n);
  requireOpenUnit('confidence', confidence);
  if (n === 0) return [0, 1];
  const z = normalQuantile(0.5 + confidence / 2);
  const perAnswer = (z * z) / n;
  const centre = share + perAnswer / 2;
  const halfWidth = Math.sqrt(perAnswer * (share * (1 - share) + perAnswer / 4));
  const low = share === 0 ? 0 : Math.max(0, (centre - halfWidth) / (1 + perAnswer));
  const high = share === 1 ? 1 : Math.min(1, (centre + halfWidth) / (1 + perAnswer));
  return [low, high];
}
