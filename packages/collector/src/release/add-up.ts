/**
 * Sums of counts by name.
 */
import type { Counts, Tally } from '../store/release-store.js';

export function addUp(many: readonly Counts[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const counts of many) {
    for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
  }
  return sums;
}

/** Of the tallies of several days or batches, one for each counter. */
export function addUpTallies(many: readonly (readonly Tally[])[]): Tally[] {
  const sums = new Map<string, Tally>();
  for (const tally of many.flat()) {
    const { question, dimension, value, option } = tally;
    const name = [question, dimension, value, option].join('\n');
    sums.set(name, { ...tally, count: tally.count + (sums.get(name)?.count ?? 0) });
  }
  return [...sums.values()];
}

/** Counts by option of one question, for one value of a dimension; both empty for everybody. */
export function optionCounts(
  tallies: readonly Tally[],
  question: string,
  dimension = '',
  value = '',
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const tally of tallies) {
    if (tally.question === question && tally.dimension === dimension && tally.value === value) {
      counts[tally.option] = (counts[tally.option] ?? 0) + tally.count;
    }
  }
  return counts;
}

export function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
