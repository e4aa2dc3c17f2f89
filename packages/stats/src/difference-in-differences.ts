import type { Difference, Successes } from './difference.js';
import { moverDifference } from './mover-difference.js';
import { newcombeDifference } from './newcombe-difference.js';

export interface DifferenceInDifferences extends Difference {
  /** After − before of those whom the event touched, with Newcombe's interval. */
  readonly exposedChange: Difference;
  /** After − before of the others. */
  readonly otherChange: Difference;
}

/**
 * How much more a share changed among those whom an event touched than among the others, who stand for what would have
 * happened anyway. Without them a change is a description, not an effect. Newcombe's interval for each change, MOVER
 * for their difference. For one look at four independent groups.
 *
 * Source: those of `newcombeDifference` and `moverDifference`.
 *
 * @param groups Whole numbers from 0, `successes` up to `n`.
 * @param confidence Two-sided, in (0, 1).
 * @returns `difference` is exposedChange − otherChange, in [−2, 2]. Where one of the four groups has no answers nothing
 * is known: 0 with the interval [−2, 2].
 * @throws RangeError
 */
export function differenceInDifferences(
  groups: Readonly<Record<'exposedBefore' | 'exposedAfter' | 'otherBefore' | 'otherAfter', Successes>>,
  confidence = 0.95,
): DifferenceInDifferences {
  const { exposedBefore, exposedAfter, otherBefore, otherAfter } = groups;
  const exposedChange = newcombeDifference(exposedAfter, exposedBefore, confidence);
  const otherChange = newcombeDifference(otherAfter, otherBefore, confidence);
  const change: Difference =
    exposedBefore.n * exposedAfter.n * otherBefore.n * otherAfter.n === 0
      ? { difference: 0, interval: [-2, 2] }
      : moverDifference(
          exposedChange.difference,
          exposedChange.interval,
          otherChange.difference,
          otherChange.interval,
        );
  return { exposedChange, otherChange, ...change };
}
