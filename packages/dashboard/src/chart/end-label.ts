/**
 * The newest point's share beside it, where the line ends; and that its period still goes on, where it does.
 */
import { svg } from './svg.js';
import { LABEL_FONT_PX, textWidth } from './text-width.js';

export interface EndLabel {
  readonly share: string;
  /** Says that the period is not over; empty where it is. */
  readonly remark: string;
}

const SHARE = { fontPx: 14, weight: 600 };
const REMARK = { fontPx: LABEL_FONT_PX, weight: 400 };
const LINE_PX = 15;
const GAP_PX = 9;

/** Room that the label takes to the right of its point, in pixels. */
export function endLabelWidth({ share, remark }: EndLabel): number {
  return GAP_PX + Math.ceil(Math.max(textWidth(share, SHARE), textWidth(remark, REMARK)));
}

/** @param place Of the point, and the plot's lower edge, which the label does not cross. */
export function endLabel(
  { share, remark }: EndLabel,
  { x, y, bottom }: Readonly<Record<'x' | 'y' | 'bottom', number>>,
): SVGElement {
  const group = svg('g', {
    stroke: 'var(--paper)',
    'stroke-width': 5,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    'text-anchor': 'start',
  });
  const isAtBottom = y + 2 * LINE_PX > bottom;
  const write = (text: string, { fontPx, weight }: typeof SHARE, line: number, fill: string) =>
    group.append(
      svg(
        'text',
        { x: x + GAP_PX, y: y + 5 + line * LINE_PX, 'font-size': fontPx, 'font-weight': weight, fill },
        text,
      ),
    );
  if (remark !== '') write(remark, REMARK, isAtBottom ? -1 : 1, 'var(--muted)');
  write(share, SHARE, 0, 'var(--accent)');
  return group;
}
