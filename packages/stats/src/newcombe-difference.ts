import type { Difference, Successes } from './difference.js';
import { moverDifference } from './mover-difference.js';
import { requireWhole } from './require-argument.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * Difference of two shares (after − before) of two independent groups, with Newcombe's hybrid score interval. For one
 * look at two closed periods.
 *
 * Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
 * methods", Statistics in Medicine 17 (1998), 873–890, method 10.
 *
 * @param after Whole numbers from 0, `successes` up to `n`; `before` likewise.
 * @param confidence Two-sided, in (0, 1).
 * @returns Both in [−1, 1]. Where a group has no answers nothing is known: 0 with the interval [−1, 1].
 * @throws RangeError
 */
export function newcombeDifference(after: Successes, before: Successes, confidence = 0.95): Difference {
  const shareAfter = shareOf(after, confidence);
  const shareBefore = shareOf(before, confidence);
  return after.n * before.n === 0
    ? { difference: 0, interval: [-1, 1] }
    : moverDifference(...shareAfter, ...shareBefore);
}

function shareOf(
  { successes, n }: Successes,
  confidence: number,
): [share: number, [low: number, high: number]] {
  requireWhole('n', n);
  requireWhole('successes', successes, 0, n);
  const share = successes / (n || 1);
  return [share, wilsonInterval(share, n, confidence)];
}
