/**
 * The words that the page says, in the language that it speaks. `WORDS.x` is read where a text is drawn, never kept
 * beyond that: another language may be chosen meanwhile.
 */
import { ENGLISH } from './words/en/words.js';

/** What English has, in any language: texts, and functions where something is put into one. */
type InAnyLanguage<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Name in keyof T]: InAnyLanguage<T[Name]> };

export type Words = InAnyLanguage<typeof ENGLISH>;

export const WORDS: Words = ENGLISH;
