/**
 * Hairlines over the chart's whole height, with their names at the top edge. A step's is dashed and hangs on a ring; that of
 * a change of the widget is dotted.
 */
import { LABEL_GAP_PX, type PlacedLabel } from './incident-labels.js';
import { svg } from './svg.js';

export interface Frame {
  /** The plot's edges and the height of one row of names, in pixels. */
  readonly top: number;
  readonly bottom: number;
  readonly rowPx: number;
}

/** From the plot's top edge up to a name's base line, and to the upper end of its hairline. */
const BASELINE_PX = 12;
const CAP_PX = 22;
const RING_PX = 3.5;

export function namedHairlines(labels: readonly PlacedLabel[], { top, bottom, rowPx }: Frame): SVGElement {
  const group = svg('g', {});
  for (const { text, x, row, isQuiet, isStep, isWidgetChange } of labels) {
    const start = text === '' ? top : top - row * rowPx - CAP_PX;
    const end = isQuiet ? top : bottom;
    group.append(
      svg('path', {
        d: `M${x.toFixed(1)} ${start}V${end}`,
        stroke: isStep ? 'var(--accent)' : 'var(--muted)',
        'stroke-opacity': 0.8,
        ...(isStep && { 'stroke-dasharray': '3 3' }),
        ...(isWidgetChange && { 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' }),
      }),
    );
    if (isStep) {
      const ring = {
        cx: x,
        cy: top,
        r: RING_PX,
        fill: 'var(--paper)',
        stroke: 'var(--accent)',
        'stroke-width': 1.5,
      };
      group.append(svg('circle', ring));
    }
  }
  for (const { text, x, row, anchor, isQuiet, isWidgetChange } of labels) {
    const isFaint = isQuiet || isWidgetChange;
    const side = anchor === 'start' ? LABEL_GAP_PX : -LABEL_GAP_PX;
    const attributes = {
      x: x + side,
      y: top - row * rowPx - BASELINE_PX,
      'text-anchor': anchor,
      fill: isFaint ? 'var(--muted)' : 'var(--ink)',
      'font-weight': isFaint ? 400 : 500,
    };
    group.append(svg('text', attributes, text));
  }
  return group;
}
