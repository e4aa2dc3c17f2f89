import { requireEach, requireFinite } from './require-argument.js';
import { sum } from './sum.js';

export interface EffectiveSize {
  /** Number of equally weighted answers that would carry as much; 0 where there is none of any weight. */
  readonly nEff: number;
  /** Loss by weighting: n / nEff, from 1; 1 where nEff is 0. Above 2 it deserves a warning. */
  readonly deff: number;
}

/**
 * What weighting costs: nEff = (Σw)² / Σw².
 *
 * Source: L. Kish, "Survey Sampling" (1965), and "Weighting for unequal P_i", Journal of Official Statistics 8 (1992),
 * 183–200.
 *
 * @param weights One for each answer, finite, from 0, in any unit.
 * @throws RangeError
 */
export function kishEffectiveSize(weights: readonly number[]): EffectiveSize {
  requireEach('weights', weights, requireFinite);
  const n = weights.length;
  const mean = sum(weights) / n;
  if (!(mean > 0)) return { nEff: 0, deff: 1 };
  const deff = sum(weights.map((weight) => (weight / mean) ** 2)) / n;
  return { nEff: n / deff, deff };
}
