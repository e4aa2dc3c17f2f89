/**
 * In which order figures may stand beside one another: one that their intervals support, or the one they came in.
 */
import type { Estimate } from '@trustgauge/protocol';

/** Whether no two of them overlap, so that their order is more than chance. */
export function isOrderClear(estimates: readonly Pick<Estimate, 'share' | 'interval'>[]): boolean {
  const lowestFirst = estimates.toSorted((one, other) => one.share - other.share);
  return lowestFirst.every(
    ({ interval: [low] }, place) => place === 0 || low > (lowestFirst[place - 1]?.interval[1] ?? 0),
  );
}

/** Lowest first, whoever needs attention most, where that is clear; otherwise as they came. */
export function inSupportedOrder<Figure extends { readonly estimate: Pick<Estimate, 'share' | 'interval'> }>(
  figures: readonly Figure[],
): readonly Figure[] {
  return isOrderClear(figures.map(({ estimate }) => estimate))
    ? figures.toSorted((one, other) => one.estimate.share - other.estimate.share)
    : figures;
}
