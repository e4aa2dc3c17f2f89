/**
 * The languages that the page speaks. Each but English is fetched when it is first spoken.
 */
import { ENGLISH } from './en/words.js';
import { completed, type Words } from './translation.js';

export interface SpokenLanguage {
  /** As its speakers write it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly load: () => Promise<Words>;
}

export const LANGUAGES = {
  en: {
    name: 'English',
    direction: 'ltr',
    load: async () => ENGLISH,
  },
  de: {
    name: 'Deutsch',
    direction: 'ltr',
    load: async () => completed((await import('./de/words.js')).GERMAN),
  },
  es: {
    name: 'Español',
    direction: 'ltr',
    load: async () => completed((await import('./es/words.js')).SPANISH),
  },
  fr: {
    name: 'Français',
    direction: 'ltr',
    load: async () => completed((await import('./fr/words.js')).FRENCH),
  },
} as const satisfies Record<string, SpokenLanguage>;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as Language[];
