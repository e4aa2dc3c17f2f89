/**
 * The languages besides English, by tag in lower case. Each import is a file of its own, loaded when somebody is asked
 * in that language.
 */
import type { Locale, QuestionTexts } from '../locales/locale.js';

export const LOCALES: Readonly<Record<string, () => Promise<{ readonly locale: Locale }>>> = {
  ar: () => import('../locales/ar.js'),
  cs: () => import('../locales/cs.js'),
  da: () => import('../locales/da.js'),
  de: () => import('../locales/de.js'),
  el: () => import('../locales/el.js'),
  es: () => import('../locales/es.js'),
  fa: () => import('../locales/fa.js'),
  fi: () => import('../locales/fi.js'),
  fr: () => import('../locales/fr.js'),
  he: () => import('../locales/he.js'),
  hi: () => import('../locales/hi.js'),
  hu: () => import('../locales/hu.js'),
  id: () => import('../locales/id.js'),
  it: () => import('../locales/it.js'),
  ja: () => import('../locales/ja.js'),
  ko: () => import('../locales/ko.js'),
  nb: () => import('../locales/nb.js'),
  nl: () => import('../locales/nl.js'),
  pl: () => import('../locales/pl.js'),
  pt: () => import('../locales/pt.js'),
  'pt-br': () => import('../locales/pt-BR.js'),
  ro: () => import('../locales/ro.js'),
  ru: () => import('../locales/ru.js'),
  sv: () => import('../locales/sv.js'),
  th: () => import('../locales/th.js'),
  tr: () => import('../locales/tr.js'),
  uk: () => import('../locales/uk.js'),
  vi: () => import('../locales/vi.js'),
  'zh-hans': () => import('../locales/zh-Hans.js'),
  'zh-hant': () => import('../locales/zh-Hant.js'),
};

/** A language with the questions that it can ask. */
export type LoadedLocale = Omit<Locale, 'followUps'> & { readonly questions: QuestionTexts };

/**
 * The language of the first tag that has one; with the standard follow-ups only where some are asked. Undefined where
 * there is none, as for English.
 * @throws where a file can't be loaded
 */
export async function loadLocale(
  tags: readonly string[],
  hasFollowUps: boolean,
): Promise<LoadedLocale | undefined> {
  const load = LOCALES[tags.find((tag) => tag in LOCALES) ?? ''];
  if (!load) return undefined;
  const { followUps, ...locale } = (await load()).locale;
  const more = hasFollowUps ? (await followUps()).followUps : {};
  return { ...locale, questions: { ...locale.questions, ...more } };
}
