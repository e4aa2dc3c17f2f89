import { requireWhole } from './require-argument.js';

/** What became of the people who were asked, one showing each; whole numbers from 0 to 2^53 − 1. */
export interface Outcomes {
  readonly answered: number;
  /** Closed the question without an answer. */
  readonly dismissed: number;
  /** Were shown the question and did nothing. */
  readonly ignored: number;
}

/** Shares in [0, 1]; null where nobody is there to take a share of. */
export interface ResponseRates {
  /** answered / (answered + dismissed + ignored). */
  readonly responseRate: number | null;
  /** answered / (answered + dismissed): of those who did something. */
  readonly cooperationRate: number | null;
  /** dismissed / (answered + dismissed + ignored). */
  readonly refusalRate: number | null;
  /** ignored / (answered + dismissed + ignored). */
  readonly nonContactRate: number | null;
}

/**
 * Who answered of those who were asked: AAPOR's response rate 1, with nobody of unknown eligibility. A high rate is no
 * sign of a small bias: show it with `nonresponseBounds`, never as praise.
 *
 * Source: American Association for Public Opinion Research, "Standard Definitions", 10th edition (2023).
 *
 * @throws RangeError
 */
export function responseRates({ answered, dismissed, ignored }: Outcomes): ResponseRates {
  const asked = askedOf(answered, dismissed, ignored);
  const of = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    responseRate: of(answered, asked),
    cooperationRate: of(answered, answered + dismissed),
    refusalRate: of(dismissed, asked),
    nonContactRate: of(ignored, asked),
  };
}

/** All who were asked. @throws RangeError */
export function askedOf(answered: number, dismissed: number, ignored: number): number {
  requireWhole('answered', answered);
  requireWhole('dismissed', dismissed);
  requireWhole('ignored', ignored);
  return answered + dismissed + ignored;
}
