/**
 * Alarms as stretches of days, from when a fall most likely began to when it was raised, each named at the lower edge.
 */
import { svg } from './svg.js';
import { LABEL_FONT_PX } from './text-width.js';

export interface AlarmSpan {
  /** Edges in pixels. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface SpanFrame {
  /** Edges of the plot, in pixels; `right` is where a name must end. */
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  readonly measure: (text: string) => number;
}

const BAR_PX = 4;
const GAP_PX = 6;
const ROW_PX = LABEL_FONT_PX + 6;
/** A span of one day on a chart of years must still be seen. */
const LEAST_PX = 3;

/** Under everything else: a faint ground and a bar on the axis. */
export function alarmGrounds(spans: readonly AlarmSpan[], { top, bottom }: SpanFrame): SVGElement {
  const group = svg('g', { class: 'alarms' });
  for (const { from, to } of spans) {
    const width = Math.max(LEAST_PX, to - from);
    group.append(
      svg('rect', {
        x: from,
        y: top,
        width,
        height: bottom - top,
        fill: 'var(--notice)',
        'fill-opacity': 0.1,
      }),
      svg('rect', { x: from, y: bottom - BAR_PX, width, height: BAR_PX, fill: 'var(--notice)' }),
    );
  }
  return group;
}

/** Over everything else: names, in rows upwards where they would cover one another. */
export function alarmNames(spans: readonly AlarmSpan[], { bottom, right, measure }: SpanFrame): SVGElement {
  const group = svg('g', {
    fill: 'var(--ink)',
    stroke: 'var(--paper)',
    'stroke-width': 4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    'font-weight': 500,
  });
  const rowEnds: number[] = [];
  for (const { from, text } of spans.toSorted((a, b) => a.from - b.from)) {
    const width = measure(text);
    const x = Math.max(0, Math.min(from + GAP_PX, right - width));
    let row = rowEnds.findIndex((end) => end + GAP_PX < x);
    if (row === -1) row = rowEnds.length;
    rowEnds[row] = x + width;
    group.append(
      svg('text', { x, y: bottom - BAR_PX - GAP_PX - row * ROW_PX, 'text-anchor': 'start' }, text),
    );
  }
  return group;
}
