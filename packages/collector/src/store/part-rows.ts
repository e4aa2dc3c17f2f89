/**
 * How a batch of a partition stands in a row, and how many of them are added up. A year of two segments is some
 * thousands of cells: they are kept as bare numbers beside the text that says what each is, which is the same text in
 * most rows.
 *
 *     shape   [[["slightly","very"],["free"],["team"]]]    options, then the values of each cell that has them
 *     counts  [4,8,3,9]                                    of each cell in turn, by option
 *     live    [{"since":…},null]                           of each cell in turn; in a table of its own
 */
import type { Cell, LiveFigures, PartBatch } from './release-store.js';

/** What `PartRow` holds. */
export const PART_COLUMNS = 'part, first_day, last_day, left_out, shape, counts';

export interface PartRow {
  readonly part: string;
  readonly first_day: string;
  readonly last_day: string;
  readonly left_out: string;
  readonly shape: string;
  readonly counts: string;
}

/** Rows of a partition that say the same of their cells, added up by the database. */
export interface FoldedRow {
  readonly part: string;
  readonly shape: string;
  readonly first_day: string;
  readonly last_day: string;
  /** First day of the newest of them, which has the live figures. */
  readonly newest: string;
  /** Counts of one row after the other, with commas between them. */
  readonly counts: string;
}

type Run = readonly [options: readonly string[], ...cells: (readonly string[])[]];

export function toCellColumns(cells: readonly Cell[]): { shape: string; counts: string; live: string } {
  const runs: [string[], ...(readonly string[])[]][] = [];
  const counts: number[] = [];
  for (const cell of cells) {
    const options = Object.keys(cell.counts);
    const last = runs.at(-1);
    if (last?.[0].join('\n') === options.join('\n')) last.push(cell.values);
    else runs.push([options, cell.values]);
    counts.push(...Object.values(cell.counts));
  }
  return {
    shape: JSON.stringify(runs),
    counts: JSON.stringify(counts),
    live: toLiveColumn(cells.map(({ live }) => live)),
  };
}

/** @param live Of each cell. */
export function toLiveColumn(live: readonly (LiveFigures | null)[]): string {
  return JSON.stringify(live);
}

export function toPartBatch(row: PartRow & { readonly live: string }): PartBatch {
  const { first_day: firstDay, last_day: lastDay } = row;
  return {
    partition: row.part,
    firstDay,
    lastDay,
    leftOut: JSON.parse(row.left_out),
    cells: withLive(toCells(row.shape, JSON.parse(row.counts)), row.live),
  };
}

/** By their last day. To sort rows of this size the database would write a file. */
export function inOrder<Row extends FoldedRow>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => (one.last_day < other.last_day ? -1 : 1));
}

/** From the first day of the first to the last day of the last. @param live That of the newest row. */
export function toFoldedPart(row: FoldedRow, live: string): PartBatch {
  // As one text: to begin a text costs as much as to read one of these.
  const [sums = [], ...others]: number[][] = JSON.parse(`[${row.counts}]`);
  for (const counts of others) {
    for (let place = 0; place < sums.length; place += 1) {
      sums[place] = (sums[place] ?? 0) + (counts[place] ?? 0);
    }
  }
  return {
    partition: row.part,
    firstDay: row.first_day,
    lastDay: row.last_day,
    leftOut: [],
    cells: withLive(toCells(row.shape, sums), live),
  };
}

function withLive(cells: readonly Cell[], live: string): Cell[] {
  const figures: (LiveFigures | null)[] = JSON.parse(live);
  return cells.map((cell, place) => ({ ...cell, live: figures[place] ?? null }));
}

function toCells(shape: string, counts: readonly number[]): Cell[] {
  let place = 0;
  return (JSON.parse(shape) as Run[]).flatMap(([options, ...cells]) =>
    cells.map((values) => {
      const ofCell = counts.slice(place, place + options.length);
      place += options.length;
      return {
        values,
        n: ofCell.reduce((sum, count) => sum + count, 0),
        counts: Object.fromEntries(options.map((option, index) => [option, ofCell[index] ?? 0])),
        live: null,
      };
    }),
  );
}
