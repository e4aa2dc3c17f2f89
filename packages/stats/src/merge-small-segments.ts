import { requireEach, requireWhole } from './require-argument.js';
import { sum } from './sum.js';

export interface MergedSegments {
  /** Names that may be shown by themselves, in the order of the alphabet. */
  readonly published: readonly string[];
  /** Names that are shown together only, in the order of the alphabet. */
  readonly other: readonly string[];
  /** Answers of all the others together: 0, or at least k. */
  readonly otherN: number;
  /** False where all segments together hold fewer than k: then nothing is shown. */
  readonly totalPublished: boolean;
}

/**
 * Merges segments until every group that is shown holds at least k answers. Segments with 1 to k − 1 answers become
 * "other"; while "other" itself is smaller than k, the smallest of the rest joins it (of equals, the first by name),
 * so that no small segment can be found by subtraction. Empty segments are shown nowhere.
 *
 * Source: complementary suppression, after L. H. Cox, "Suppression methodology and statistical disclosure control",
 * Journal of the American Statistical Association 75 (1980), 377–385; here small cells are merged, none is hidden.
 *
 * @param segments Name → number of answers, whole numbers from 0 to 2^53 − 1.
 * @param k Smallest number of answers behind a figure, a whole number from 1.
 * @returns Nothing published where all segments together hold fewer than k.
 * @throws RangeError
 */
export function mergeSmallSegments(segments: Readonly<Record<string, number>>, k: number): MergedSegments {
  requireWhole('k', k, 1);
  const sizes = Object.values(segments);
  requireEach('segments', sizes, requireWhole);
  const totalPublished = sum(sizes) >= k;
  // Smallest first: "other" is the head of this list, what is published its tail.
  const named = Object.entries(totalPublished ? segments : {})
    .filter(([, n]) => n > 0)
    .sort(([nameA, a], [nameB, b]) => a - b || (nameA < nameB ? -1 : 1));
  const totalOf = (length: number) => sum(named.slice(0, length).map(([, n]) => n));
  let length = named.filter(([, n]) => n < k).length;
  if (length > 0 && totalOf(length) < k) length += 1;
  const names = named.map(([name]) => name);
  return {
    published: names.slice(length).sort(),
    other: names.slice(0, length).sort(),
    otherN: totalOf(length),
    totalPublished,
  };
}
