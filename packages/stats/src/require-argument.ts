/**
 * The checks that every estimator makes of its arguments. Each throws a `RangeError` that says what was expected and
 * what came.
 */

/** Counts are whole numbers from 0 to 2^53 − 1. */
export function requireCounts(name: string, counts: readonly number[]): void {
  for (const [place, count] of counts.entries()) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`expected ${name}[${place}] to be a whole number from 0, got ${count}`);
    }
  }
}

/** One score in [0, 1] for each count. */
export function requireScores(scores: readonly number[], counts: readonly number[]): void {
  if (scores.length !== counts.length) {
    throw new RangeError(
      `expected one score for each of ${counts.length} counts, got ${scores.length} scores`,
    );
  }
  for (const [place, score] of scores.entries()) {
    if (!(score >= 0 && score <= 1)) {
      throw new RangeError(`expected scores[${place}] to be in [0, 1], got ${score}`);
    }
  }
}

export function requireShare(name: string, share: number): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`expected ${name} to be in [0, 1], got ${share}`);
}

/** A confidence or error rate: strictly between 0 and 1. */
export function requireOpenUnit(name: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`expected ${name} to be between 0 and 1, got ${value}`);
}

/** A sample size, also an effective one: finite and not negative, not necessarily whole. */
export function requireSampleSize(name: string, n: number): void {
  if (!(n >= 0 && n < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`expected ${name} to be a finite number from 0, got ${n}`);
  }
}

/** The smallest number of answers behind a published figure: a whole number from 1. */
export function requireThreshold(name: string, threshold: number): void {
  if (!Number.isSafeInteger(threshold) || threshold < 1) {
    throw new RangeError(`expected ${name} to be a whole number from 1, got ${threshold}`);
  }
}
