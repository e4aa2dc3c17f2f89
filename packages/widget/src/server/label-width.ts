/**
 * How wide a frame must be for the options to stand side by side. The element measures that when it has drawn them; a
 * server can only estimate, and takes rows where it is in doubt: they fit everywhere.
 */

import { LONG_CHARS } from '../element/view.js';

/** Width in em of a letter in a wide font, such as Verdana. */
const LETTER_EM: readonly (readonly [RegExp, number])[] = [
  [/\p{M}|\p{Cf}/u, 0],
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uffef]/u, 1.05],
  [/[ijlI.,:;'’|!]/u, 0.34],
  [/[tfr1() ]/u, 0.43],
  [/[mW@%]/u, 1],
  [/[MwQO]/u, 0.87],
  [/\p{Lu}/u, 0.8],
  [/[\p{sc=Latin}\d]/u, 0.64],
];
/** Of every other script; and what the styles put between two letters. */
const [OTHER_EM, SPACING_EM] = [0.85, -0.02];

/** The size of an option's letters, as in the styles: `clamp(0.75em, 3.4cqi, 0.9375em)`. */
const [SMALLEST_EM, SHARE_OF_FRAME, LARGEST_EM] = [0.75, 0.034, 0.9375];

/** A label may be broken at these, and between any two letters of Chinese and Japanese. */
const BREAKS = /[\s\u00ad-]|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u;

/** Below this the styles break no label that is long. */
const NARROW_EM = 25;

const widthEm = (text: string): number =>
  [...text].reduce((sum, letter) => sum + SPACING_EM + letterEm(letter), 0);

const letterEm = (letter: string): number => LETTER_EM.find(([kind]) => kind.test(letter))?.[1] ?? OTHER_EM;

/** Width in em of the narrowest frame in which so many cells hold a piece that is so many em of its own letters wide. */
function frameFor(cells: number, pieceEm: number): number {
  const small = cells * pieceEm * SMALLEST_EM;
  // Between the two, the letters grow with the frame: either they fit at all its widths or at none.
  return small < SMALLEST_EM / SHARE_OF_FRAME
    ? small
    : Math.max(cells * pieceEm * LARGEST_EM, LARGEST_EM / SHARE_OF_FRAME);
}

/** Width of the frame's inside, in whole em, from which on every label fits into a cell of its own. */
export function widthForColumns(labels: readonly string[]): number {
  const isLong = labels.some((label) => label.replace('\u00ad', '').length >= LONG_CHARS);
  const frameOf = (pieces: readonly string[]) => frameFor(labels.length, Math.max(0, ...pieces.map(widthEm)));
  const broken = frameOf(labels.flatMap((label) => label.split(BREAKS)));
  const whole = isLong ? Math.min(NARROW_EM, frameOf(labels)) : 0;
  // A hyphen where a word is broken, and the cells' borders.
  return Math.ceil(Math.max(broken, whole)) + 1;
}
