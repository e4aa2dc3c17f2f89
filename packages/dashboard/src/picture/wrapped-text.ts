/**
 * A text in lines of a picture: SVG breaks none by itself.
 */
import { svg } from '../chart/svg.js';
import { textWidth } from '../chart/text-width.js';

export interface TextLook {
  readonly fontPx: number;
  readonly linePx: number;
  readonly weight: number;
  readonly fill: string;
}

/** @param width In pixels. A word that is longer than a line stands on one of its own. */
export function linesOf(text: string, width: number, { fontPx, weight }: TextLook): string[] {
  const lines: string[] = [];
  // A space that does not break holds a number and its sign together.
  for (const word of text.split(/[ \n]+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(longer, { fontPx, weight }) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** @param top Of the first line. @returns The lines, and where the next may begin. */
export function writeLines(
  text: string,
  { x, top, width }: Readonly<Record<'x' | 'top' | 'width', number>>,
  look: TextLook,
): { readonly drawn: SVGElement; readonly bottom: number } {
  const { fontPx, linePx, weight, fill } = look;
  const lines = linesOf(text, width, look);
  const drawn = svg('text', { 'font-size': fontPx, 'font-weight': weight, fill });
  lines.forEach((line, place) => {
    const y = top + place * linePx + (linePx + fontPx * 0.72) / 2;
    drawn.append(svg('tspan', { x, y: y.toFixed(1) }, line));
  });
  return { drawn, bottom: top + lines.length * linePx };
}
