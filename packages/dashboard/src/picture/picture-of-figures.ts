/**
 * Figures side by side as a picture of their own: the rows of one or more tables, a dot and a bar for each.
 */
import type { Summary } from '@trustgauge/protocol';
import { placesOnScale } from '../chart/interval-scale.js';
import { svg } from '../chart/svg.js';
import type { FigureRow } from '../elements/interval-table.js';
import type { Format } from '../format.js';
import { zoneOf } from '../headline-in-words.js';
import { WORDS } from '../words.js';
import { around } from './about.js';
import type { Drawing, Picture } from './picture.js';
import { type TextLook, writeLines } from './wrapped-text.js';

/** The rows of one table. */
export interface FigureGroup {
  /** Heading of the labels. */
  readonly of: string;
  /** Heading of the numbers. */
  readonly unit: string;
  readonly rows: readonly FigureRow[];
}

export interface PicturedFigures {
  readonly title: string;
  readonly sentence: string;
  readonly explains: string;
  /** Days that the figures are of. */
  readonly period: string;
  readonly groups: readonly FigureGroup[];
}

const LABEL: TextLook = { fontPx: 14, linePx: 20, weight: 400, fill: 'var(--ink)' };
const NOTE: TextLook = { fontPx: 12, linePx: 16, weight: 400, fill: 'var(--muted)' };
const LABEL_SHARE = 0.34;
const GAP_PX = 24;
const NUMBERS_PX = 170;
const ANSWERS_PX = 64;
const ROW_PADDING_PX = 8;
const HEAD_PX = 28;
const BETWEEN_GROUPS_PX = 28;

export function pictureOfFigures(
  summary: Summary,
  { title, sentence, explains, period, groups }: PicturedFigures,
  format: Format,
): Picture {
  return {
    ...around(summary, format),
    title,
    sentences: sentence === '' ? [] : [sentence],
    explains,
    facts: [
      WORDS.intervalIs(format.share(summary.confidence)),
      period,
      WORDS.daysIn(zoneOf(summary, format)),
    ].join(' · '),
    description: groups
      .flatMap(({ rows }) => rows)
      .map((row) => [row.label, ...numbersOf(row, format)].join(' '))
      .join('; '),
    draw: (width) => drawGroups(groups, width, format),
  };
}

function drawGroups(groups: readonly FigureGroup[], width: number, format: Format): Drawing {
  const element = svg('g', {});
  let top = 0;
  groups.forEach((group, place) => {
    if (place > 0) top += BETWEEN_GROUPS_PX;
    top = drawGroup(element, group, { top, width }, format);
  });
  return { element, height: top };
}

/** @returns Where the next one may begin. */
function drawGroup(
  into: SVGElement,
  { of, unit, rows }: FigureGroup,
  { top: start, width }: Readonly<Record<'top' | 'width', number>>,
  format: Format,
): number {
  const labelWidth = LABEL_SHARE * width;
  const [from, to] = [labelWidth + GAP_PX, width - NUMBERS_PX - ANSWERS_PX];
  const head = { 'font-size': 12, fill: 'var(--muted)', y: start + 16 };
  into.append(
    svg('text', { ...head, x: 0 }, of),
    ...[0, 0.5, 1].map((share, place) =>
      svg(
        'text',
        { ...head, x: from + share * (to - from), 'text-anchor': ['start', 'middle', 'end'][place] ?? '' },
        format.share(share),
      ),
    ),
    svg('text', { ...head, x: width - ANSWERS_PX, 'text-anchor': 'end' }, unit),
    svg('text', { ...head, x: width, 'text-anchor': 'end' }, WORDS.figures.answers),
    svg('path', { d: `M0 ${start + HEAD_PX}H${width}`, stroke: 'var(--edge)', fill: 'none' }),
  );
  let top = start + HEAD_PX;
  for (const row of rows) {
    const label = writeLines(row.label, { x: 0, top: top + ROW_PADDING_PX, width: labelWidth }, LABEL);
    into.append(label.drawn);
    let { bottom } = label;
    if (row.note) {
      const note = writeLines(row.note, { x: 0, top: bottom, width: labelWidth }, NOTE);
      into.append(note.drawn);
      bottom = note.bottom;
    }
    bottom += ROW_PADDING_PX;
    into.append(...rowParts(row, { middle: (top + bottom) / 2, from, to, width }, format));
    into.append(svg('path', { d: `M0 ${bottom}H${width}`, stroke: 'var(--line)', fill: 'none' }));
    top = bottom;
  }
  return top;
}

function rowParts(
  row: FigureRow,
  { middle, from, to, width }: Readonly<Record<'middle' | 'from' | 'to' | 'width', number>>,
  format: Format,
): SVGElement[] {
  const { figure } = row;
  const [share = '', interval = '', answers = ''] = numbersOf(row, format);
  const text = { y: middle + 5, 'font-size': 14, 'text-anchor': 'end' };
  const numbers = svg('text', { ...text, x: width - ANSWERS_PX, fill: 'var(--muted)' });
  numbers.append(svg('tspan', { fill: 'var(--ink)', 'font-weight': 600 }, share), interval && ` ${interval}`);
  const parts: SVGElement[] = [numbers, svg('text', { ...text, x: width, fill: 'var(--muted)' }, answers)];
  if (figure === null) return parts;
  const isDifference = 'difference' in figure;
  const x = (place: number) => from + place * (to - from);
  const places = placesOnScale(figure);
  const tick = (place: number, stroke: string) =>
    svg('path', { d: `M${x(place).toFixed(1)} ${middle - 10}v20`, stroke, fill: 'none' });
  return [
    ...parts,
    tick(0, 'var(--line)'),
    tick(0.5, isDifference ? 'var(--edge)' : 'var(--line)'),
    tick(1, 'var(--line)'),
    svg('rect', {
      x: x(places.low).toFixed(1),
      width: (x(places.high) - x(places.low)).toFixed(1),
      y: middle - 4,
      height: 8,
      rx: 4,
      fill: 'var(--band)',
    }),
    svg('circle', { cx: x(places.middle).toFixed(1), cy: middle, r: 4, fill: 'var(--accent)' }),
  ];
}

/** As the table writes them: the number, its interval, and how many answered. */
function numbersOf({ figure }: FigureRow, format: Format): string[] {
  if (figure === null) return [WORDS.figures.none];
  return 'difference' in figure
    ? [format.difference(figure), format.differences(figure.interval), format.count(figure.answers)]
    : [format.shortEstimate(figure), format.interval(figure.interval), format.count(figure.answers)];
}
