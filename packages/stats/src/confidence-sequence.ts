import { mixtureLogWealth } from './log-wealth.js';
import { requireBetween, requireTally } from './require-argument.js';
import { momentsOf } from './score-moments.js';

export interface ConfidenceSequenceOptions {
  /** Probability of ever missing the true mean, in (0, 1). Default: 0.05. */
  readonly alpha?: number;
}

/**
 * The live interval: holds the true mean at every look at once with probability 1 − α, so that it may be looked at
 * every day. It accumulates from the start of a series or the last declared incident; over a sliding window the
 * guarantee is lost.
 *
 * Source: the confidence sequence of `logWealth`, each side at α/2: the means against which the wealth is below 2/α.
 *
 * @param counts All answers since the start, by category, whole numbers from 0 to 2^53 − 1.
 * @param scores Score of each category, in [0, 1].
 * @returns [low, high] within [0, 1]; [0, 1] where there is no answer; low is exactly 0 where the mean is 0, high
 * exactly 1 where it is 1.
 * @throws RangeError
 */
export function confidenceSequence(
  counts: readonly number[],
  scores: readonly number[],
  { alpha = 0.05 }: ConfidenceSequenceOptions = {},
): [low: number, high: number] {
  requireTally(counts, scores);
  requireBetween('alpha', alpha);
  return sequenceOf(counts, scores, alpha);
}

/** `confidenceSequence` without its checks, and for counts that need not be whole. */
export function sequenceOf(
  counts: readonly number[],
  scores: readonly number[],
  alpha: number,
): [low: number, high: number] {
  const mirrored = scores.map((score) => 1 - score);
  return [lowerLimit(counts, scores, alpha), 1 - lowerLimit(counts, mirrored, alpha)];
}

/**
 * The mean at which the wealth is 2/α. ln(wealth) is a convex falling function of ln(mean): in each fraction a sum of
 * convex terms, over fractions the log-sum-exp of them. So a short chord below the limit, continued to where it has
 * 2/α, comes closer and does not pass the limit; it ends where rounding lets it come no closer.
 */
function lowerLimit(counts: readonly number[], scores: readonly number[], alpha: number): number {
  const excess = (mean: number) => mixtureLogWealth(counts, scores, mean) - Math.log(2 / alpha);
  let mean = momentsOf(counts, scores).mean * FAR_BELOW;
  if (mean === 0) return 0;
  for (;;) {
    const here = excess(mean);
    const fall = excess(mean * Math.exp(-CHORD)) - here;
    const closer = mean * Math.exp((here / fall) * CHORD);
    if (!(closer > mean)) return closer;
    mean = closer;
  }
}

/** Where to start, as a share of the observed mean: a limit still lower is as good as 0. */
const FAR_BELOW = 1e-13;

/** Length of the chord in ln(mean): nearly a tangent, and long enough for its fall to have digits. */
const CHORD = 1e-6;
