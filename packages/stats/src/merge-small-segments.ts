import { requireCounts, requireThreshold } from './require-argument.js';

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
 * @param segments Name → number of answers, whole numbers from 0.
 * @param k Smallest number of answers behind a figure, a whole number from 1.
 * @throws RangeError
 */
export function mergeSmallSegments(segments: Readonly<Record<string, number>>, k: number): MergedSegments {
  requireThreshold('k', k);
  requireCounts('segments', Object.values(segments));
  const named = Object.entries(segments).filter(([, n]) => n > 0);
  // Smallest first: "other" is the head of this list, what is published its tail.
  named.sort(([nameA, a], [nameB, b]) => a - b || (nameA < nameB ? -1 : 1));
  const total = named.reduce((sum, [, n]) => sum + n, 0);
  if (total < k) return { published: [], other: [], otherN: 0, totalPublished: false };
  let otherN = 0;
  let cut = 0;
  for (const [, n] of named) {
    if (n >= k && (otherN === 0 || otherN >= k)) break;
    otherN += n;
    cut += 1;
  }
  const names = named.map(([name]) => name);
  return {
    published: names.slice(cut).sort(),
    other: names.slice(0, cut).sort(),
    otherN,
    totalPublished: true,
  };
}
