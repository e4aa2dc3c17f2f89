/**
 * Made-up people: each chooses by the same shares, independently of the others.
 */

export interface Random {
  /** In [0, 1). */
  next(): number;
}

/** Share of each answer, low to high; together 1. */
export type Truth = readonly number[];

/** @param answers How many, a whole number from 0. @returns Answers by category. */
export function drawCounts(random: Random, truth: Truth, answers: number): number[] {
  const counts = truth.map(() => 0);
  for (let left = answers; left > 0; left -= 1) {
    const category = categoryAt(random.next(), truth);
    counts[category] = (counts[category] ?? 0) + 1;
  }
  return counts;
}

/** What a metric with these scores would be if everybody were asked. */
export function trueMean(truth: Truth, scores: readonly number[]): number {
  return truth.reduce((sum, share, category) => sum + share * (scores[category] ?? 0), 0);
}

function categoryAt(point: number, truth: Truth): number {
  let end = 0;
  for (const [category, share] of truth.entries()) {
    end += share;
    if (point < end) return category;
  }
  // Shares may add up to a last digit less than 1.
  return truth.length - 1;
}
