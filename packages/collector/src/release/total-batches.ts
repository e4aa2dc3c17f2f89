/**
 * Finished days → the batches of everybody. A batch closes at the end of the first day on which it holds at least k
 * scored answers: "I don't know" is not behind any published share and does not help to reach k.
 */
import type { Headline } from '@trustgauge/protocol';
import { closeBatches } from '@trustgauge/stats';
import { scoredCounts } from '../metrics.js';
import type { TallyDay } from '../store/release-store.js';
import { addUpTallies, optionCounts } from './add-up.js';
import { outcomesOf } from './outcomes.js';
import type { BatchWithTallies } from './with-tallies.js';

export interface BatchRules {
  readonly headline: Headline;
  /** Smallest number of scored answers, from 10. */
  readonly k: number;
  /** Days that an owner has voided: what was counted on them joins no batch. */
  readonly voided: ReadonlySet<string>;
}

/** @param days Finished days that belong to no batch, oldest first. */
export function toTotalBatches(
  days: readonly TallyDay[],
  { headline, k, voided }: BatchRules,
): Omit<BatchWithTallies, 'live'>[] {
  const held = days.filter(({ day }) => !voided.has(day));
  const rows = held.map(({ tallies }) => ({ scored: sumOf(headline, optionCounts(tallies, headline.id)) }));
  const { batches } = closeBatches(rows, { k, maxRows: Number.MAX_SAFE_INTEGER });
  return batches.flatMap(({ firstRow, lastRow }) => {
    const ofBatch = held.slice(firstRow, lastRow + 1);
    const [first, last] = [ofBatch[0], ofBatch.at(-1)];
    if (first === undefined || last === undefined) return [];
    const tallies = addUpTallies(ofBatch.map((day) => day.tallies));
    return [
      {
        firstDay: first.day,
        lastDay: last.day,
        leftOut: [...voided].filter((day) => day > first.day && day < last.day).sort(),
        counts: optionCounts(tallies, headline.id),
        ...outcomesOf(tallies, k),
        tallies,
      },
    ];
  });
}

function sumOf(headline: Headline, counts: Readonly<Record<string, number>>): number {
  return scoredCounts(headline, counts).reduce((sum, count) => sum + count, 0);
}
