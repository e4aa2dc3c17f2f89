/**
 * The four metrics of a headline question, as the scores of its options: everything that is estimated here is the
 * mean of scores over counts.
 */
import type { Headline, Metric } from '@trustgauge/protocol';
import { scoreVector } from '@trustgauge/stats';

export const METRICS = ['confident', 'worried', 'index', 'net'] as const satisfies readonly Metric[];

/** Score of each scored option, from low to high, in [0, 1]. */
export function scoresOf({ options, lowBoxUpTo, topBoxFrom }: Headline, metric: Metric): number[] {
  return scoreVector(metric, { points: options.length, lowBoxUpTo, topBoxFrom });
}

/** Counts of the scored options, from low to high. */
export function scoredCounts({ options }: Headline, counts: Readonly<Record<string, number>>): number[] {
  return options.map(({ id }) => counts[id] ?? 0);
}

/** A mean score as the metric is shown: `net` is a difference in [−1, 1], the others are as they are. */
export function toShown(metric: Metric, mean: number): number {
  return metric === 'net' ? 2 * mean - 1 : mean;
}
