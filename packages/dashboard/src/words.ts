/**
 * The words that the page says, in the language that it speaks. `WORDS.x` is read where a text is drawn, never kept
 * beyond that: another language may be chosen meanwhile (language.ts).
 */
import { ENGLISH } from './words/en/words.js';
import type { Words } from './words/translation.js';

export type { Words } from './words/translation.js';

/** English comes along with the page, so that there are always words. */
export let WORDS: Words = ENGLISH;

export function sayIn(words: Words): void {
  WORDS = words;
}
