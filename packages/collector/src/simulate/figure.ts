/**
 * One line of the simulation: a figure as it came out here, beside the reference figure and what has been promised.
 */

/** Scenarios by name, in the order of the table. */
export const SCENARIOS = ['run-length', 'ever-miss', 'delay', 'coverage'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** Figures agree up to so many standard errors of their difference, and break a bound only beyond so many. */
const STANDARD_ERRORS = 4;

export interface Measured {
  readonly value: number;
  readonly standardError: number;
  readonly repetitions: number;
}

/** What the statistics promise of the true value. */
export interface Bound {
  readonly side: 'at least' | 'at most';
  readonly value: number;
}

export interface Comparison {
  readonly scenario: Scenario;
  readonly label: string;
  /** `batches`: a mean number of them. `share`: how often something happened, in [0, 1]. */
  readonly unit: 'batches' | 'share';
  readonly here: Measured;
  readonly reference: Measured;
  /** Null where nothing is promised of this figure. */
  readonly bound: Bound | null;
}

export interface Figure extends Comparison {
  /** Whether the two differ by at most four standard errors of their difference. */
  readonly agrees: boolean;
  /** False where the figure lies beyond its bound by more than four standard errors; null without a bound. */
  readonly keepsBound: boolean | null;
}

export function toFigure(comparison: Comparison): Figure {
  const { here, reference, bound } = comparison;
  const apart = Math.abs(here.value - reference.value);
  return {
    ...comparison,
    agrees: apart <= STANDARD_ERRORS * errorOfDifference(comparison),
    keepsBound: bound && breach(here, bound) <= STANDARD_ERRORS * errorAtBound(comparison, bound),
  };
}

/** @param values At least two. */
export function meanOf(values: readonly number[]): Measured {
  const repetitions = values.length;
  const value = values.reduce((sum, each) => sum + each, 0) / repetitions;
  const squares = values.reduce((sum, each) => sum + (each - value) ** 2, 0);
  return { value, standardError: Math.sqrt(squares / (repetitions - 1) / repetitions), repetitions };
}

/** The standard error is that of a share with one hit and one miss more, so that it is never 0. */
export function shareOf(hits: number, repetitions: number): Measured {
  const standardError = errorOfShare((hits + 1) / (repetitions + 2), repetitions);
  return { value: hits / repetitions, standardError, repetitions };
}

/** Of shares as if both were the same: the own error of a share near 0 or 1 in a small sample is too small a guess. */
function errorOfDifference({ unit, here, reference }: Comparison): number {
  if (unit === 'batches') return Math.hypot(here.standardError, reference.standardError);
  const [n, m] = [here.repetitions, reference.repetitions];
  const common = (n * here.value + m * reference.value) / (n + m);
  return Math.hypot(errorOfShare(common, n), errorOfShare(common, m));
}

/** Of shares as if the truth were at the bound. */
function errorAtBound({ unit, here }: Comparison, bound: Bound): number {
  return unit === 'batches' ? here.standardError : errorOfShare(bound.value, here.repetitions);
}

function errorOfShare(share: number, repetitions: number): number {
  return Math.sqrt((share * (1 - share)) / repetitions);
}

/** How far beyond the bound; negative within it. */
function breach({ value }: Measured, bound: Bound): number {
  return bound.side === 'at least' ? bound.value - value : value - bound.value;
}
