/**
 * What is said in another language than English, or in other words. A chunk of its own, loaded when there is something
 * to say differently; it shares no code with the element.
 */
import type { Texts } from '../element/words.js';
import type { WarningCode } from '../warn-once.js';
import { chooseLanguage } from './choose-language.js';
import { LOCALES, loadLocale } from './load-locale.js';
import { type Speech, textsIn } from './texts-in.js';
import { wantedLanguages } from './wanted-languages.js';

/** What is to be said, and where; the tag may name its own `lang`. */
export interface Speaker extends Pick<Speech, 'asked' | 'words'> {
  readonly tag: HTMLElement;
}

/** In the first wanted language that there is. English where it can't be loaded, after one warning. */
export const textsFor = (
  { tag, ...said }: Speaker,
  english: Texts,
  warn: (code: WarningCode, message: string) => void,
): Promise<Texts> => textsIn({ ...said, lang: tag.lang, wanted: () => wantedLanguages(tag) }, english, warn);

/** What the button says, in the first wanted language that there is; undefined for English. Rejects as a file does. */
export async function tabLabel(
  tag: HTMLElement,
): Promise<{ readonly label: string; readonly lang: string } | undefined> {
  const wanted = wantedLanguages(tag);
  const tags = chooseLanguage(wanted, (name) => name === 'en' || name in LOCALES);
  const locale = await loadLocale(tags, false);
  // Another may have been wanted meanwhile.
  if (String(wanted) !== String(wantedLanguages(tag))) return tabLabel(tag);
  return locale && { label: locale.tab, lang: tags.find((name) => name in LOCALES) ?? '' };
}
