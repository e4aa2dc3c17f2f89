/**
 * A chart that stands alone: what it is about, what it says, the drawing, and by what right, in one SVG that needs no
 * page, no style and no font of ours.
 */
import { svg } from '../chart/svg.js';
import { inkOnPaper } from './paper-colours.js';
import { type TextLook, writeLines } from './wrapped-text.js';

export interface Picture {
  /** Whose it is: `Acme · pulse`. */
  readonly about: string;
  readonly title: string;
  /** What the chart says, first of all what a person could say in a meeting. */
  readonly sentences: readonly string[];
  /** What must be known of every figure in it: that answers were made up, or came with the test key. */
  readonly notices: readonly string[];
  /** How the chart is read. */
  readonly explains: string;
  /** Period, answers, kind of interval, days; one line. */
  readonly facts: string;
  /** Where it is from, and as of when. */
  readonly source: string;
  /** The chart in words, for those who don't see it. */
  readonly description: string;
  /** @param width In pixels. */
  draw(width: number): Drawing;
}

export interface Drawing {
  readonly element: Element;
  /** In pixels. */
  readonly height: number;
}

export const PICTURE_WIDTH_PX = 960;

/** What is on most machines, after the page's own face. */
const FACES =
  "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const PADDING_PX = 40;
const TITLE: TextLook = { fontPx: 16, linePx: 24, weight: 600, fill: 'var(--ink)' };
const SENTENCE: TextLook = { fontPx: 24, linePx: 32, weight: 600, fill: 'var(--ink)' };
const PLAIN: TextLook = { fontPx: 14, linePx: 20, weight: 400, fill: 'var(--ink)' };
const MUTED: TextLook = { ...PLAIN, fill: 'var(--muted)' };
const SMALL: TextLook = { fontPx: 12, linePx: 18, weight: 400, fill: 'var(--muted)' };

export function drawPicture(picture: Picture): SVGSVGElement {
  const width = PICTURE_WIDTH_PX - 2 * PADDING_PX;
  const drawn = svg('svg', { fill: 'var(--ink)', 'font-family': FACES });
  let top = PADDING_PX - 8;
  const write = (text: string, look: TextLook, gap: number) => {
    if (text === '') return;
    const { drawn: lines, bottom } = writeLines(text, { x: PADDING_PX, top: top + gap, width }, look);
    drawn.append(lines);
    top = bottom;
  };
  write(picture.about, MUTED, 0);
  for (const [place, sentence] of picture.sentences.entries()) {
    write(sentence, place === 0 ? SENTENCE : PLAIN, place === 0 ? 8 : 4);
  }
  for (const notice of picture.notices) write(notice, PLAIN, 8);
  if (picture.sentences.length === 0) write(picture.title, SENTENCE, 8);
  else write(picture.title, TITLE, 24);
  write(picture.explains, MUTED, 0);
  top += 16;
  const { element, height } = picture.draw(width);
  drawn.append(placed(element, PADDING_PX, top));
  top += height;
  drawn.append(
    svg('path', {
      d: `M${PADDING_PX} ${top + 20}H${PADDING_PX + width}`,
      stroke: 'var(--line)',
      fill: 'none',
    }),
  );
  top += 12;
  write(picture.facts, SMALL, 20);
  write(picture.source, SMALL, 0);
  const whole = Math.ceil(top + PADDING_PX - 12);
  for (const [name, value] of Object.entries({
    xmlns: 'http://www.w3.org/2000/svg',
    width: PICTURE_WIDTH_PX,
    height: whole,
    viewBox: `0 0 ${PICTURE_WIDTH_PX} ${whole}`,
    role: 'img',
  }))
    drawn.setAttribute(name, String(value));
  drawn.prepend(
    svg('title', {}, [picture.title, picture.about].join(': ')),
    svg('desc', {}, picture.description),
    svg('rect', { width: '100%', height: '100%', fill: 'var(--paper)' }),
  );
  inkOnPaper(drawn);
  return drawn;
}

/** A drawing of its own becomes a part of another: many programs don't read one SVG inside of another. */
function placed(drawing: Element, x: number, y: number): SVGElement {
  const group = svg('g', { transform: `translate(${x} ${y})` });
  for (const name of ['fill', 'stroke', 'font-size', 'text-anchor']) {
    const value = drawing.getAttribute(name);
    if (value !== null) group.setAttribute(name, value);
  }
  // The size that the chart library writes as an attribute is not the one that it was told, which is in its style.
  const { fontSize } = (drawing as SVGElement).style;
  if (fontSize !== '') group.setAttribute('font-size', fontSize.replace('px', ''));
  group.append(...drawing.childNodes);
  for (const style of group.querySelectorAll('style')) style.remove();
  return group;
}

/** The picture as a file's text. */
export function toSvgText(drawn: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawn)}\n`;
}
