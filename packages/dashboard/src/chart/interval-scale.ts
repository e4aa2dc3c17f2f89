/**
 * Where a figure and its interval stand on the one scale on which figures are compared.
 */
import type { DifferenceEstimate, Estimate } from '@trustgauge/protocol';

/** From 0, the left end of the scale, to 1. */
export interface ScalePlaces {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * A difference of shares stands on the same scale, with its zero in the middle: a point is as wide in both, unless it
 * would then reach beyond an end.
 */
export function placesOnScale(figure: Estimate | DifferenceEstimate): ScalePlaces {
  const width = 'difference' in figure ? 2 * reachOf(figure) : 1;
  const place = (value: number) => ('difference' in figure ? value / width + 0.5 : value);
  const [low, high] = figure.interval;
  return {
    low: place(low),
    middle: place('difference' in figure ? figure.difference : figure.share),
    high: place(high),
  };
}

/** The difference at either end of its scale: half of what there can be where that is enough, otherwise all. */
export function reachOf({ interval: [low, high] }: DifferenceEstimate): 0.5 | 1 {
  return low >= -0.5 && high <= 0.5 ? 0.5 : 1;
}
