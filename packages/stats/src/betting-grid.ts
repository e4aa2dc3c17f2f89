import { sum } from './sum.js';

/**
 * The fractions that the mixture bets against a mean, 0.99 · 2^−g for g = 0..11, of equal weight: from bold ones that
 * find a large drop at once to timid ones that find a small one in time.
 */
export const BETTING_FRACTIONS: readonly number[] = Array.from({ length: 12 }, (_, g) => 0.99 * 2 ** -g);

/**
 * ln of what each fraction has made of one unit by a bet on every answer: Σ_j counts_j · ln(1 − b + b · payoffs_j). The
 * bets are fair or losing as long as the payoffs have a mean of at most 1. Accurate also where next to nothing is won.
 */
export function logStakes(counts: readonly number[], payoffs: readonly number[]): number[] {
  return BETTING_FRACTIONS.map((fraction) =>
    counts.reduce(
      (log, count, category) => log + count * Math.log1p(fraction * ((payoffs[category] ?? 0) - 1)),
      0,
    ),
  );
}

/** ln of the mean of exponentials, without overflow. */
export function logMeanExp(logs: readonly number[]): number {
  const largest = Math.max(...logs);
  return largest + Math.log(sum(logs.map((log) => Math.exp(log - largest))) / logs.length);
}
