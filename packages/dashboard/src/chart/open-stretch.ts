/**
 * The days that belong to no figure yet: hatched, without a value.
 */
import { svg } from './svg.js';

export interface OpenStretch {
  /** Edges in pixels. */
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
  /** Too narrow for its own name, which then stands elsewhere. */
  readonly isNarrow: boolean;
  /** Whether the name stands at the lower end, out of the line's way. */
  readonly isNameBelow: boolean;
}

const HATCH_ID = 'hatch';
const HATCH_PX = 6;

export function openStretch({ from, to, top, bottom }: OpenStretch): SVGElement {
  const line = svg('path', {
    d: `M0 0V${HATCH_PX}`,
    stroke: 'var(--muted)',
    'stroke-opacity': 0.5,
    'stroke-width': 1.5,
  });
  const pattern = svg(
    'pattern',
    {
      id: HATCH_ID,
      width: HATCH_PX,
      height: HATCH_PX,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    line,
  );
  const ground = svg('rect', {
    x: from,
    y: top,
    width: Math.max(2, to - from),
    height: bottom - top,
    fill: `url(#${HATCH_ID})`,
  });
  return svg('g', {}, svg('defs', {}, pattern), ground);
}

/** Drawn over the hairlines, which it interrupts. Nothing where the name stands elsewhere. */
export function openStretchName({
  from,
  to,
  top,
  bottom,
  text,
  isNarrow,
  isNameBelow,
}: OpenStretch): SVGElement | null {
  if (isNarrow) return null;
  const attributes = {
    x: (from + to) / 2,
    y: isNameBelow ? bottom - 14 : top + 20,
    fill: 'var(--muted)',
    stroke: 'var(--paper)',
    'stroke-width': 6,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    'text-anchor': 'middle',
  };
  return svg('text', attributes, text);
}
