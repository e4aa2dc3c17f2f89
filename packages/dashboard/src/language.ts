/**
 * Which language the page speaks: the one that the person chose on this device, or else the first of the browser's
 * that it knows.
 */
import { writeAs } from './format.js';
import { redrawAll } from './redraw.js';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from './words/languages.js';
import { sayIn } from './words.js';

const KEPT_AS = 'trustgauge-language';
const OTHERWISE: Language = 'en';

let spoken: Language = OTHERWISE;

export function spokenLanguage(): Language {
  return spoken;
}

/** The language that this person has chosen or, without a choice, that the browser asks for. */
export function wantedLanguage(): Language {
  return chosenLanguage() ?? languageOf(navigator.languages);
}

/** The first of these BCP 47 tags, most wanted first, whose language the page speaks. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const known = LANGUAGE_TAGS.find((language) => isOf(language, tag));
    if (known) return known;
  }
  return OTHERWISE;
}

/**
 * Speaks a language from now on, on everything that is drawn already too.
 * @throws Whatever its fetching fails with; then the page speaks on as before.
 */
export async function speak(language: Language): Promise<void> {
  const { load, direction } = LANGUAGES[language];
  sayIn(await load());
  // Of one language a person may want the numbers of another country: Austria writes them not as Germany does.
  writeAs(navigator.languages.find((tag) => isOf(language, tag)) ?? language);
  spoken = language;
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  redrawAll(document);
}

/** Keeps the choice on this device; nothing needs to be kept of what the browser asks for anyway. */
export function keepLanguage(language: Language): void {
  withStorage((storage) => {
    if (language === languageOf(navigator.languages)) storage.removeItem(KEPT_AS);
    else storage.setItem(KEPT_AS, language);
  });
}

function isOf(language: Language, tag: string): boolean {
  return tag.toLowerCase().split('-')[0] === language;
}

function chosenLanguage(): Language | null {
  let kept: string | null = null;
  withStorage((storage) => {
    kept = storage.getItem(KEPT_AS);
  });
  return LANGUAGE_TAGS.find((language) => language === kept) ?? null;
}

function withStorage(work: (storage: Storage) => void): void {
  try {
    work(localStorage);
  } catch {
    // Storage is blocked: then the browser's language is spoken, until another is chosen for this visit.
  }
}
