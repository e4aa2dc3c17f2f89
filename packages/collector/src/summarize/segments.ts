/**
 * Who: each declared segment over a period, value by value. Values that were too small in a batch stand together, in
 * a figure of their own.
 */
import { type Segment, type SegmentFigure, type Survey, UNSET_SEGMENT_VALUE } from '@trustgauge/protocol';
import { addUp } from '../release/add-up.js';
import type { Cell, PartBatch } from '../store/release-store.js';
import { liveEstimate, reportEstimate } from './estimates.js';
import { periodOf } from './period.js';

/** @param parts Those of the period, none of them void. */
export function toSegments(survey: Survey, parts: readonly PartBatch[]): Segment[] {
  return Object.entries(survey.segments).map(([dimension, declared]) => {
    const ofSegment = parts.filter(({ partition }) => partition === dimension);
    const cells = new Map<string, Cell[]>();
    for (const cell of ofSegment.flatMap((part) => part.cells)) {
      const name = JSON.stringify(cell.values);
      cells.set(name, [...(cells.get(name) ?? []), cell]);
    }
    const order = [...declared, UNSET_SEGMENT_VALUE];
    const place = ({ values }: SegmentFigure) =>
      values.length === 1 ? order.indexOf(values[0] ?? '') : order.length;
    return {
      dimension,
      period: periodOf(ofSegment),
      figures: [...cells.values()].map((same) => toFigure(survey, same)).sort((a, b) => place(a) - place(b)),
    };
  });
}

function toFigure({ headline }: Survey, cells: readonly Cell[]): SegmentFigure {
  const counts = addUp(cells.map((cell) => cell.counts));
  const newest = cells.at(-1);
  return {
    values: [...(newest?.values ?? [])],
    estimate: reportEstimate(headline, counts, 'confident'),
    worried: reportEstimate(headline, counts, 'worried'),
    live: newest?.live ? liveEstimate(headline, newest.live, 'confident') : null,
  };
}
