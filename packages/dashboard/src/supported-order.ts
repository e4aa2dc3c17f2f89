/**
 * In which order figures may stand beside one another: one that their intervals support.
 */
import type { Estimate } from '@trustgauge/protocol';

/** Lowest first, whoever needs attention most; null where any two overlap, so that their order may be chance. */
export function lowestFirst<Figure extends { readonly estimate: Pick<Estimate, 'share' | 'interval'> }>(
  figures: readonly Figure[],
): readonly Figure[] | null {
  const ordered = figures.toSorted((one, other) => one.estimate.share - other.estimate.share);
  const isClear = ordered.every(
    ({ estimate }, place) =>
      place === 0 || estimate.interval[0] > (ordered[place - 1]?.estimate.interval[1] ?? 0),
  );
  return isClear ? ordered : null;
}
