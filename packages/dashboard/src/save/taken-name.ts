/**
 * How a file is called that was taken of a summary.
 */
import type { Summary } from '@trustgauge/protocol';
import { addDays } from '../calendar.js';

/** Whose, what of, and as of which day: the parts of a name. */
export function takenName({ site, survey, nextFigureOn }: Summary, ...what: readonly string[]): string[] {
  return [site, survey, ...what, addDays(nextFigureOn, -1)];
}
