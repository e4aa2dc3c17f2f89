import type { Difference } from './difference.js';
import { requireFinite } from './require-argument.js';

type Interval = readonly [low: number, high: number];

/**
 * Difference A − B of two independent estimates, with an interval from the interval of each: the method of variance
 * estimates recovery ("square and add"). As asymmetric as its parts.
 *
 * Source: G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a general approach",
 * Statistics in Medicine 27 (2008), 1693–1702.
 *
 * @param estimateA Finite, within `intervalA`; B likewise, in the same unit.
 * @param intervalA [low, high] at the confidence that the result is to have; B at the same.
 * @throws RangeError where an estimate lies outside its interval or is no number
 */
export function moverDifference(
  estimateA: number,
  intervalA: Interval,
  estimateB: number,
  intervalB: Interval,
): Difference {
  requireFinite('estimateA', estimateA, intervalA[0]);
  requireFinite('intervalA[1]', intervalA[1], estimateA);
  requireFinite('estimateB', estimateB, intervalB[0]);
  requireFinite('intervalB[1]', intervalB[1], estimateB);
  const difference = estimateA - estimateB;
  return {
    difference,
    interval: [
      difference - Math.hypot(estimateA - intervalA[0], intervalB[1] - estimateB),
      difference + Math.hypot(intervalA[1] - estimateA, estimateB - intervalB[0]),
    ],
  };
}
