/**
 * Where the names along a chart's top edge stand, so that none covers another, no hairline runs through a name, and
 * as many as possible are there in full.
 */
export interface TopLabel {
  readonly text: string;
  /** Of the hairline, in pixels. */
  readonly x: number;
  /** Of the chart's own making, not an incident: drawn more quietly, and named before all others. */
  readonly isQuiet?: boolean;
  /** Something that was done, not something that happened: drawn otherwise. */
  readonly isStep?: boolean;
  /** A change of the widget, neither of the two: drawn more faintly, through the plot. */
  readonly isWidgetChange?: boolean;
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

interface Arrangement {
  /** From left to right. */
  readonly labels: readonly PlacedLabel[];
  readonly worth: number;
}

/** Between a hairline and its name, and between two names. */
export const LABEL_GAP_PX = 6;
/** A name that must be cut to fewer letters than these says nothing: then its hairline stands alone. */
const FEWEST_LETTERS = 6;
/** Of the arrangements of the labels so far, as many are pursued. Twice as many named no more in sixty trials. */
const PURSUED = 24;

/** @returns The labels from left to right; one whose name finds no room has an empty text, in row 0. */
export function placeLabels(
  labels: readonly TopLabel[],
  { measure, ...bounds }: Space,
): readonly PlacedLabel[] {
  const space = { ...bounds, measure: remembering(measure) };
  let pursued: Arrangement[] = [{ labels: [], worth: 0 }];
  // From the right: a name reaches to the right of its hairline, so what it would cross stands already.
  for (const label of labels.toSorted((a, b) => b.x - a.x)) {
    pursued = pursued
      .flatMap((arrangement) => waysToAdd(label, arrangement, space))
      .sort((a, b) => b.worth - a.worth)
      .slice(0, PURSUED);
  }
  return pursued[0]?.labels ?? [];
}

function waysToAdd(label: TopLabel, { labels, worth }: Arrangement, space: Space): Arrangement[] {
  const nameless: PlacedLabel = { ...label, text: '', anchor: 'start', row: 0 };
  const ways: PlacedLabel[] = [nameless];
  for (const anchor of ['start', 'end'] as const) {
    for (let row = 0; row < space.maxRows; row += 1) {
      const way = longestThatFits({ ...label, anchor, row }, labels, space);
      if (way) ways.push(way);
    }
  }
  return ways.map((way) => ({ labels: [way, ...labels], worth: worth + worthOf(way, label) }));
}

/** A name in full is worth most; of two that say as much, the lower one, and the one right of its hairline. */
function worthOf({ text, anchor, row }: PlacedLabel, { text: whole, isQuiet }: TopLabel): number {
  if (text === '') return 0;
  const said = text === whole ? 1 : (0.6 * text.length) / whole.length;
  return (isQuiet ? 2 : 1) * said - 0.03 * row - (anchor === 'end' ? 0.02 : 0);
}

function longestThatFits(label: PlacedLabel, others: readonly PlacedLabel[], space: Space) {
  const letters = [...label.text];
  const cutTo = (count: number) => ({
    ...label,
    text: count >= letters.length ? label.text : `${letters.slice(0, count).join('').trimEnd()}…`,
  });
  for (let count = letters.length; count >= Math.min(FEWEST_LETTERS, letters.length); count -= 1) {
    const way = cutTo(count);
    if (fits(way, others, space)) return way;
    // What does not fit as short as it may be does not fit at all.
    if (count === letters.length && !fits(cutTo(FEWEST_LETTERS), others, space)) return null;
  }
  return null;
}

function fits(label: PlacedLabel, others: readonly PlacedLabel[], { left, right, measure }: Space): boolean {
  const [from, to] = extentOf(label, measure);
  if (from < left || to > right) return false;
  return others.every((other) => {
    // A hairline without a name ends below all names.
    if (other.text === '') return true;
    const [otherFrom, otherTo] = extentOf(other, measure);
    if (other.row === label.row) return to + LABEL_GAP_PX < otherFrom || otherTo + LABEL_GAP_PX < from;
    // A hairline runs from its own name down through all lower rows.
    return other.row > label.row
      ? other.x < from - LABEL_GAP_PX || to + LABEL_GAP_PX < other.x
      : label.x < otherFrom - LABEL_GAP_PX || otherTo + LABEL_GAP_PX < label.x;
  });
}

/** The hairline and its name, from left to right. */
function extentOf({ text, x, anchor }: PlacedLabel, measure: Space['measure']): readonly [number, number] {
  const width = LABEL_GAP_PX + measure(text);
  return anchor === 'start' ? [x, x + width] : [x - width, x];
}

/** The same names are measured for every arrangement that is tried. */
function remembering(measure: Space['measure']): Space['measure'] {
  const widths = new Map<string, number>();
  return (text) => {
    const width = widths.get(text) ?? measure(text);
    widths.set(text, width);
    return width;
  };
}
