/**
 * What the line shows of each point: the estimate of its period, in the period's middle; or the average since the
 * start, as it stood when the period ended.
 */
import type { Estimate, Point } from '@trustgauge/protocol';
import { endOf, startOf } from '../calendar.js';
import type { LineKind } from '../location-state.js';

export interface ShownPoint {
  /** Milliseconds since the epoch. */
  readonly atMs: number;
  readonly estimate: Estimate;
  /** Points of one run are joined: an average that begins anew is another line. */
  readonly run: string;
}

export function shownPoints(points: readonly Point[], kind: LineKind): ShownPoint[] {
  return points.map(({ period: { firstDay, lastDay }, estimate, live, liveSince }) =>
    kind === 'live'
      ? { atMs: endOf(lastDay), estimate: live, run: liveSince }
      : { atMs: (startOf(firstDay) + endOf(lastDay)) / 2, estimate, run: '' },
  );
}

/** What the line says of one point. */
export function shownEstimate({ estimate, live }: Point, kind: LineKind): Estimate {
  return kind === 'live' ? live : estimate;
}
