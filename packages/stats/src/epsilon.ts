import { requireFinite, requireShare, requireWhole } from './require-argument.js';

/**
 * Privacy loss ε of randomised response with k categories that tells the truth with probability γ and otherwise draws
 * any of the k: ε = ln(1 + kγ / (1 − γ)), the logarithm of how much likelier a report is from one person than from
 * another. Natural logarithm.
 *
 * Source: S. L. Warner, "Randomized response: a survey technique for eliminating evasive answer bias", Journal of the
 * American Statistical Association 60 (1965), 63–69; P. Kairouz, S. Oh and P. Viswanath, "Extremal mechanisms for local
 * differential privacy", Journal of Machine Learning Research 17 (2016).
 *
 * @param k Number of categories, a whole number from 2.
 * @param gamma In [0, 1].
 * @returns From 0 (γ = 0: reports say nothing) to Infinity (γ = 1: reports are answers).
 * @throws RangeError
 */
export function epsilonOf(k: number, gamma: number): number {
  requireWhole('k', k, 2);
  requireShare('gamma', gamma);
  return Math.log1p((k * gamma) / (1 - gamma));
}

/**
 * The probability γ of telling the truth that gives a privacy loss ε: γ = (e^ε − 1) / (e^ε − 1 + k), the inverse of
 * `epsilonOf`.
 *
 * @param k Number of categories, a whole number from 2.
 * @param epsilon Finite, from 0, in natural logarithms.
 * @returns In [0, 1); rounded to 1 from about ε = 37 on.
 * @throws RangeError
 */
export function gammaOf(k: number, epsilon: number): number {
  requireWhole('k', k, 2);
  requireFinite('epsilon', epsilon);
  // Multiplied by e^−ε, which does not overflow.
  return -Math.expm1(-epsilon) / (1 + (k - 1) * Math.exp(-epsilon));
}
