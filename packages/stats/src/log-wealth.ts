import { logMeanExp, logStakes } from './betting-grid.js';
import { requireBetween, requireTally } from './require-argument.js';

/**
 * ln of the wealth W_low(mean) of a gambler who starts with one unit and bets that the true mean is above `mean`:
 * evidence against "the mean is at most this", valid however often one looks. If that is true, the wealth ever reaches
 * 1/α with a probability of at most α (Ville's inequality). Evidence against "at least this" is the same of 1 − scores
 * and 1 − mean.
 *
 * Source: I. Waudby-Smith and A. Ramdas, "Estimating means of bounded random variables by betting", Journal of the
 * Royal Statistical Society B 86 (2024), 1–27; here as a mixture over twelve fixed fractions, so that the order of
 * answers does not matter and counts are enough.
 *
 * @param counts Answers by category, whole numbers from 0 to 2^53 − 1.
 * @param scores Score of each category, in [0, 1].
 * @param mean Above 1e-300 and below 1.
 * @returns Natural logarithm; 0 where there is no answer.
 * @throws RangeError
 */
export function logWealth(counts: readonly number[], scores: readonly number[], mean: number): number {
  requireTally(counts, scores);
  requireBetween('mean', mean, LEAST_MEAN);
  return mixtureLogWealth(counts, scores, mean);
}

/** A payoff of 1 / mean is a number. */
const LEAST_MEAN = 1e-300;

/** `logWealth` without its checks, and for counts that need not be whole. */
export function mixtureLogWealth(counts: readonly number[], scores: readonly number[], mean: number): number {
  const payoffs = scores.map((score) => score / mean);
  return logMeanExp(logStakes(counts, payoffs));
}
