import { requireShare, requireWhole } from './require-argument.js';
import { askedOf, type Outcomes } from './response-rates.js';
import { wilsonInterval } from './wilson-interval.js';

export interface NonresponseBounds {
  /** Share of the confident among those who answered; null where nobody has. */
  readonly share: number | null;
  /** The share among all who were asked: if none of the silent were confident, and if all were. */
  readonly manski: readonly [low: number, high: number];
  /** The same from the ends of Wilson's 95 % interval for those who answered. */
  readonly manskiWithWilson: readonly [low: number, high: number];
  /** Share of the confident among the silent that would bring the whole to `target`; null where none would. */
  readonly tippingNonrespondentShare: number | null;
}

/**
 * How far the share may be off because of those who did not answer, without any assumption about them. All shares are
 * in [0, 1].
 *
 * Source: C. F. Manski, "Partial Identification of Probability Distributions" (2003), chapter 1.
 *
 * @param input.confident Of those who answered, a whole number from 0 to `answered`.
 * @param input.target Share of interest for the tipping value, in [0, 1]. Default: 0.5.
 * @returns Where nobody was asked: null for single shares, [0, 1] for bounds.
 * @throws RangeError
 */
export function nonresponseBounds({
  answered,
  dismissed,
  ignored,
  confident,
  target = 0.5,
}: Outcomes & { readonly confident: number; readonly target?: number }): NonresponseBounds {
  const asked = askedOf(answered, dismissed, ignored);
  requireWhole('confident', confident, 0, answered);
  requireShare('target', target);
  const ofAsked = (people: number) => people / (asked || 1);
  const share = confident / (answered || 1);
  const [low, high] = wilsonInterval(share, answered);
  // NaN or infinite where nobody is silent.
  const tipping = (target * asked - confident) / (dismissed + ignored);
  return {
    share: answered > 0 ? share : null,
    manski: [ofAsked(confident), 1 - ofAsked(answered - confident)],
    manskiWithWilson: [ofAsked(low * answered), 1 - ofAsked((1 - high) * answered)],
    tippingNonrespondentShare: tipping >= 0 && tipping <= 1 ? tipping : null,
  };
}
