/**
 * Where the names along a chart's top edge stand, so that none covers another and no hairline runs through a name.
 */
export interface TopLabel {
  readonly text: string;
  /** Of the hairline, in pixels. */
  readonly x: number;
  /** Of the chart's own making, not an incident: drawn more quietly. */
  readonly isQuiet?: boolean;
}

export interface PlacedLabel extends TopLabel {
  /** Which side of its hairline the name is on. */
  readonly anchor: 'start' | 'end';
  /** 0 is the row next to the chart; higher rows are farther up. */
  readonly row: number;
}

export interface Space {
  readonly left: number;
  readonly right: number;
  readonly maxRows: number;
  /** Width of a text, in pixels. */
  readonly measure: (text: string) => number;
}

/** Between a hairline and its name, and between two names. */
export const LABEL_GAP_PX = 6;
/** A name that must be cut to fewer letters than these says nothing: then its hairline stands alone. */
const FEWEST_LETTERS = 4;

/** @returns The labels by place from left to right; one whose name finds no room has an empty text. */
export function placeLabels(labels: readonly TopLabel[], space: Space): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  // From the right: a name reaches to the right of its hairline, so whatever it would cross is known by then.
  for (const label of labels.toSorted((a, b) => b.x - a.x)) placed.unshift(place(label, placed, space));
  return placed;
}

function place(label: TopLabel, others: readonly PlacedLabel[], space: Space): PlacedLabel {
  const { left, right, maxRows, measure } = space;
  const anchor =
    label.x + LABEL_GAP_PX + measure(label.text) > right && label.x - left > right - label.x
      ? 'end'
      : 'start';
  const room = anchor === 'end' ? label.x - left - LABEL_GAP_PX : right - label.x - LABEL_GAP_PX;
  const text = cut(label.text, room, measure);
  const extent = extentOf({ ...label, text, anchor }, measure);
  const inTheWay = others.filter((other) => overlaps(extent, withHairline(other, measure)));
  const row = Math.max(-1, ...inTheWay.map((other) => other.row)) + 1;
  if (row < maxRows) return { ...label, text, anchor, row };
  const next = Math.min(...inTheWay.map((other) => withHairline(other, measure)[0]));
  return {
    ...label,
    text: cut(text, next - label.x - 2 * LABEL_GAP_PX, measure),
    anchor: 'start',
    row: maxRows - 1,
  };
}

type Extent = readonly [from: number, to: number];

function extentOf({ text, x, anchor }: Omit<PlacedLabel, 'row'>, measure: Space['measure']): Extent {
  const width = text === '' ? 0 : measure(text) + LABEL_GAP_PX;
  return anchor === 'start' ? [x, x + width] : [x - width, x];
}

function withHairline(label: PlacedLabel, measure: Space['measure']): Extent {
  const [from, to] = extentOf(label, measure);
  return [from - LABEL_GAP_PX, to + LABEL_GAP_PX];
}

function overlaps([aFrom, aTo]: Extent, [bFrom, bTo]: Extent): boolean {
  return aFrom < bTo && bFrom < aTo;
}

function cut(text: string, room: number, measure: Space['measure']): string {
  if (measure(text) <= room) return text;
  const letters = [...text];
  while (letters.length > FEWEST_LETTERS) {
    letters.pop();
    const shorter = `${letters.join('').trimEnd()}…`;
    if (measure(shorter) <= room) return shorter;
  }
  return '';
}
