/**
 * The checks that every estimator makes of its arguments. Each throws a `RangeError` that says what was expected and
 * what came.
 */

export function refuse(name: string, expected: string | number, got: unknown): never {
  throw new RangeError(`expected ${name} to be ${expected}, got ${got}`);
}

/** Up to 2^53 − 1: from there on not every whole number is one of ours. */
export function requireWhole(name: string, value: number, least = 0, most = 2 ** 53 - 1): void {
  if (!(Number.isInteger(value) && value >= least && value <= most)) {
    refuse(name, `a whole number from ${least} to ${most}`, value);
  }
}

export function requireShare(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) refuse(name, 'in [0, 1]', value);
}

/** Strictly between two ends: a confidence or error rate. */
export function requireBetween(name: string, value: number, low = 0, high = 1): void {
  if (!(value > low && value < high)) refuse(name, `between ${low} and ${high}`, value);
}

/** A size, weight or time, not necessarily whole. */
export function requireFinite(name: string, value: number, least = 0): void {
  if (!(value >= least && Number.isFinite(value))) refuse(name, `a finite number from ${least}`, value);
}

export function requireChoice(name: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value)) refuse(name, choices.join(' or '), value);
}

/** One of the checks above, of each of a list. */
export function requireEach(
  name: string,
  values: readonly number[],
  requireOne: (name: string, value: number) => void,
): void {
  for (const [place, value] of values.entries()) requireOne(`${name}[${place}]`, value);
}

/** So many numbers in [0, 1]. */
export function requireShares(name: string, shares: readonly number[], length: number): void {
  if (shares.length !== length) refuse(`${name}.length`, length, shares.length);
  requireEach(name, shares, requireShare);
}

/** Answers by category, and the score of each category. */
export function requireTally(counts: readonly number[], scores: readonly number[]): void {
  requireEach('counts', counts, requireWhole);
  requireShares('scores', scores, counts.length);
}
