import { sequenceOf } from './confidence-sequence.js';
import { requireBetween, requireChoice, requireShare } from './require-argument.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * How many answers it takes until the 95 % interval for a share is at most 2 · `halfWidth` wide.
 *
 * Source: `wilsonInterval` and `confidenceSequence`, by bisection.
 *
 * @param input.share Expected share, in [0, 1]; 0.5 needs the most.
 * @param input.halfWidth Half of the interval's width, above 0 and below 0.5: 0.05 for ± 5 points.
 * @param input.kind `report`: for one look at one closed period. `live`: valid at every look.
 * @returns A whole number from 1; 2^50 where less is not enough: live intervals do not shrink below about ± 0.0001.
 * @throws RangeError
 */
export function requiredAnswers({
  share,
  halfWidth,
  kind,
}: {
  readonly share: number;
  readonly halfWidth: number;
  readonly kind: 'report' | 'live';
}): number {
  requireShare('share', share);
  requireBetween('halfWidth', halfWidth, 0, 0.5);
  requireChoice('kind', kind, ['report', 'live']);
  const isEnough = (n: number) => {
    const [low, high] =
      kind === 'live' ? sequenceOf([n * (1 - share), n * share], [0, 1], 0.05) : wilsonInterval(share, n);
    return high - low <= 2 * halfWidth;
  };
  let tooFew = 0;
  for (let step = 2 ** 49; step >= 1; step /= 2) if (!isEnough(tooFew + step)) tooFew += step;
  return tooFew + 1;
}
