/**
 * Closed batches → the batches of a partition: by a segment's values, by follow-up, by the headline's group. They
 * close only where batches of what they part do, so that no figure can be subtracted from another to find fewer than
 * k people. A partition is whole: its values hold everybody of a row exactly once.
 */
import { closeBatches } from '@trustgauge/stats';
import { isVoid } from '../store/is-void.js';
import type { ClosedDays, Counts, Tally } from '../store/release-store.js';
import { addUp, addUpTallies, total } from './add-up.js';
import type { PartBatchWithTallies } from './with-tallies.js';

/** Longest wait for small values, in rows; then they are merged. */
const MAX_ROWS = 28;

export interface PartRow extends ClosedDays {
  /** Value → its counts by option. */
  readonly values: Readonly<Record<string, Counts>>;
  /** What a partition within this one will be made from. */
  readonly tallies: readonly Tally[];
}

/**
 * @param all Rows, oldest first, none of them in a batch of the partition yet.
 * @param voided Days that are voided now: a row that holds one is no row.
 * @returns New batches, oldest first. Counts of merged values are added up by option.
 */
export function toPartBatches(
  partition: string,
  all: readonly PartRow[],
  { k, voided }: { readonly k: number; readonly voided: ReadonlySet<string> },
): PartBatchWithTallies[] {
  const rows = all.filter((row) => !isVoid(row, voided));
  const sizes = rows.map(({ values }) =>
    Object.fromEntries(Object.entries(values).map(([value, counts]) => [value, total(counts)])),
  );
  const { batches } = closeBatches(sizes, { k, maxRows: MAX_ROWS });
  return batches.flatMap(({ firstRow, lastRow, published }) => {
    const ofBatch = rows.slice(firstRow, lastRow + 1);
    const [first, last] = [ofBatch[0], ofBatch.at(-1)];
    if (first === undefined || last === undefined) return [];
    const occurring = new Set(
      ofBatch.flatMap(({ values }) => Object.keys(values).filter((value) => total(values[value] ?? {}) > 0)),
    );
    const merged = [...occurring].filter((value) => !Object.hasOwn(published, value)).sort();
    const groups = [
      ...Object.keys(published).map((value) => [value]),
      ...(merged.length > 0 ? [merged] : []),
    ];
    return [
      {
        partition,
        firstDay: first.firstDay,
        lastDay: last.lastDay,
        // Rows that hold them are not among these, or had left them out themselves.
        leftOut: [...voided].filter((day) => day >= first.firstDay && day <= last.lastDay).sort(),
        cells: groups.map((values) => {
          const counts = addUp(ofBatch.flatMap((row) => values.map((value) => row.values[value] ?? {})));
          return { values, n: total(counts), counts, live: null };
        }),
        tallies: addUpTallies(ofBatch.map((row) => row.tallies)),
      },
    ];
  });
}
