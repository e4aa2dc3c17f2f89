import { requireChoice, requireWhole } from './require-argument.js';

/** `confident`: share of the top box. `worried`: share of the low box. `index`: mean. `net`: top minus low. */
export type Metric = 'confident' | 'worried' | 'index' | 'net';

/** How a scale is cut; categories are counted from 0, low to high. */
export interface ScaleCuts {
  /** Number of categories, from 2. */
  readonly points: number;
  /** Last category of the low box. Default: the second, or the first where there are three or fewer. */
  readonly lowBoxUpTo?: number;
  /** First category of the top box. Default: the last but one, or the last where there are three or fewer. */
  readonly topBoxFrom?: number;
}

/**
 * The score of each category, such that the metric is the mean score: a number in [0, 1] for each category, low to
 * high. `index` is shown as 100 · mean (0 to 100), `net` as 200 · mean − 100 (−100 to 100).
 *
 * @param metric What the mean score is to be.
 * @param cuts Number of categories, and where the low and the top box end.
 * @throws RangeError where the boxes overlap or lie outside the scale, or the metric is unknown
 */
export function scoreVector(
  metric: Metric,
  { points, lowBoxUpTo = points > 3 ? 1 : 0, topBoxFrom = points > 3 ? points - 2 : points - 1 }: ScaleCuts,
): number[] {
  requireWhole('points', points, 2);
  requireWhole('lowBoxUpTo', lowBoxUpTo, 0, points - 2);
  requireWhole('topBoxFrom', topBoxFrom, lowBoxUpTo + 1, points - 1);
  requireChoice('metric', metric, ['confident', 'worried', 'index', 'net']);
  return Array.from({ length: points }, (_, category) => {
    const worried = category <= lowBoxUpTo ? 1 : 0;
    const confident = category >= topBoxFrom ? 1 : 0;
    return { confident, worried, index: category / (points - 1), net: (1 + confident - worried) / 2 }[metric];
  });
}
