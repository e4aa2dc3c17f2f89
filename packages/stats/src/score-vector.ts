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
 * high. `index` is shown as 100·mean, `net` as 2·mean − 1.
 *
 * @throws RangeError where the boxes overlap or lie outside the scale
 */
export function scoreVector(metric: Metric, { points, lowBoxUpTo, topBoxFrom }: ScaleCuts): number[] {
  if (!Number.isSafeInteger(points) || points < 2) {
    throw new RangeError(`expected points to be a whole number from 2, got ${points}`);
  }
  const boxSize = points > 3 ? 2 : 1;
  const lowUpTo = lowBoxUpTo ?? boxSize - 1;
  const topFrom = topBoxFrom ?? points - boxSize;
  const areWhole = Number.isSafeInteger(lowUpTo) && Number.isSafeInteger(topFrom);
  if (!areWhole || lowUpTo < 0 || lowUpTo >= topFrom || topFrom >= points) {
    throw new RangeError(
      `expected 0 ≤ lowBoxUpTo < topBoxFrom < ${points}, got lowBoxUpTo ${lowUpTo} and topBoxFrom ${topFrom}`,
    );
  }
  return Array.from({ length: points }, (_, category) => {
    const isLow = category <= lowUpTo;
    const isTop = category >= topFrom;
    switch (metric) {
      case 'confident':
        return isTop ? 1 : 0;
      case 'worried':
        return isLow ? 1 : 0;
      case 'index':
        return category / (points - 1);
      case 'net':
        return isTop ? 1 : isLow ? 0 : 0.5;
      default:
        throw new RangeError(`expected metric confident, worried, index or net, got ${String(metric)}`);
    }
  });
}
