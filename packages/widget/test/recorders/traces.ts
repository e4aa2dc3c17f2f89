/**
 * What in a recording tells, or helps to tell, what somebody has chosen.
 */
import type { Position, Recording } from './recorded-visit.ts';

/** What is so only once something has been chosen. Not where a style sheet selects it. */
const CHOSEN = [
  /aria-checked[^a-z]{1,8}true(?!\\*["']\])/i,
  /"?headline[^a-z]{1,8}(not-at-all|slightly|moderately|very|extremely|unsure)/,
];
/**
 * Names that only the inside of the frame has: where one is recorded, so may be what happens to it. Not where a style
 * sheet selects them.
 */
const INSIDE = [
  /aria-checked(?!=\\*["']true\\*["']\])/,
  /radiogroup/,
  /role[^a-z0-9]{1,6}radio\b(?!\\*["']?\])/,
  /part[^a-z0-9]{1,6}option\b/,
  /class[^a-z0-9]{1,8}(option|quiet|group|scale|sheet)\b/,
  /[a-z]\.(option|quiet|group|scale|sheet)\b(?! *[{,:.[>])/,
  /not-at-all|slightly|moderately|extremely/,
];
/** A tool may round, and scale to another window. */
const TOLERANCE_PX = 1;

/**
 * One sentence for each trace; none where the recording holds nothing.
 *
 * @param isSeen Whether the tool may know that there is a frame with so many elements in it.
 */
export function tracesIn({ received, said, positions }: Recording, isSeen = false): string[] {
  const traces = new Set<string>();
  for (const text of received) {
    for (const words of said) if (text.includes(words)) traces.add(`the words “${words}”`);
    for (const name of isSeen ? CHOSEN : [...CHOSEN, ...INSIDE]) {
      const found = name.exec(text);
      if (found) traces.add(`${name}: …${text.slice(Math.max(0, found.index - 60), found.index + 60)}…`);
    }
    for (const position of positions)
      if (holdsPosition(text, position)) traces.add(`the position ${position.x}, ${position.y}`);
  }
  return [...traces];
}

/** Whether two numbers that follow each other are this position, written out or as a binary format writes them. */
export function holdsPosition(text: string, { x, y }: Position): boolean {
  const isNear = (written: string | undefined, number: number) =>
    written !== undefined && Math.abs(Number(written) - number) <= TOLERANCE_PX;
  const numbers = text.match(/-?\d+(\.\d+)?/g) ?? [];
  if (numbers.some((written, index) => isNear(written, x) && isNear(numbers[index + 1], y))) return true;
  return text.includes(variableLength(x) + variableLength(y));
}

/** Seven bits a byte, the lowest first. */
function variableLength(number: number): string {
  return number < 0x80
    ? String.fromCharCode(number)
    : String.fromCharCode((number & 0x7f) | 0x80) + variableLength(number >>> 7);
}
