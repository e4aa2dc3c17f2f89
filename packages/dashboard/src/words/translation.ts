/**
 * What a language says of that which English says. Whatever it does not say yet is said in English:
 * scripts/checks/languages.mjs lists it, and fails until there is nothing to list.
 */
import { ENGLISH } from './en/words.js';

/** What English has, in any language: texts, and functions where something is put into one. */
type InAnyLanguage<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Name in keyof T]: InAnyLanguage<T[Name]> };

type Partly<T> = T extends string | ((...given: never[]) => string)
  ? T
  : { readonly [Name in keyof T]?: Partly<T[Name]> };

export type Words = InAnyLanguage<typeof ENGLISH>;
export type Translation = Partly<Words>;
/** Of the words of one page. */
export type TranslationOf<Name extends keyof Words> = Partly<Words[Name]>;

/** The translation, with English where it says nothing. */
export function completed(translation: Translation): Words {
  return filled(ENGLISH, translation) as Words;
}

function filled(english: object, translation: object): object {
  const said = new Map<string, unknown>(Object.entries(translation));
  return Object.fromEntries(
    Object.entries(english).map(([name, original]: [string, unknown]) => {
      const translated = said.get(name);
      return [
        name,
        isGroup(original) && isGroup(translated) ? filled(original, translated) : (translated ?? original),
      ];
    }),
  );
}

function isGroup(words: unknown): words is object {
  return typeof words === 'object' && words !== null;
}
