import { mergeSmallSegments } from './merge-small-segments.js';
import { requireEach, requireWhole } from './require-argument.js';

export interface SegmentBatch {
  /** Index of its first and last row; rows in between belong to it. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Segments that may be shown by themselves, with their answers in the batch. */
  readonly published: Readonly<Record<string, number>>;
  /** Answers of the segments that are shown together only; 0, or at least k. */
  readonly otherN: number;
}

export interface ClosedBatches {
  readonly batches: readonly SegmentBatch[];
  /** Index of the first row that belongs to no closed batch. */
  readonly openFrom: number;
}

/**
 * Groups rows into batches that never overlap. Rows join the open batch until it holds at least k answers and each
 * segment that occurs in it holds at least k; or until it is `maxRows` long, when small segments are merged
 * (`mergeSmallSegments`). A batch with fewer than k answers in all stays open however long it becomes.
 *
 * For the total series a row is a day with one segment; for a segment dimension it is a closed total batch, so that
 * periods nest and no figure can be subtracted from another.
 *
 * Source: this project's own rule, against the differencing of overlapping periods.
 *
 * @param rows Segment → number of answers, whole numbers from 0 to 2^53 − 1, in order of time.
 * @param options.k Smallest number of answers behind a figure, a whole number from 1.
 * @param options.maxRows Longest wait for small segments, in rows, a whole number from 1.
 * @returns Batches in order of time; none, and `openFrom` 0, where there are not enough answers for one.
 * @throws RangeError
 */
export function closeBatches(
  rows: readonly Readonly<Record<string, number>>[],
  { k, maxRows }: { readonly k: number; readonly maxRows: number },
): ClosedBatches {
  requireWhole('k', k, 1);
  requireWhole('maxRows', maxRows, 1);
  const batches: SegmentBatch[] = [];
  let firstRow = 0;
  // Without a prototype: a segment may have any name, also one that every object knows.
  let held: Record<string, number> = Object.create(null);
  for (const [row, counts] of rows.entries()) {
    requireEach(`rows[${row}]`, Object.values(counts), requireWhole);
    for (const [name, n] of Object.entries(counts)) held[name] = (held[name] ?? 0) + n;
    const { totalPublished, published, otherN } = mergeSmallSegments(held, k);
    const isLate = row - firstRow + 1 >= maxRows;
    if (!totalPublished || (otherN > 0 && !isLate)) continue;
    const shown = Object.fromEntries(published.map((name) => [name, held[name] ?? 0]));
    batches.push({ firstRow, lastRow: row, published: shown, otherN });
    firstRow = row + 1;
    held = Object.create(null);
  }
  return { batches, openFrom: firstRow };
}
