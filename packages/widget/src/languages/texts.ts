/**
 * Everything that is said in another language than English, or in other words. A chunk of its own, loaded when there is
 * something to say differently; it shares no code with the element.
 *
 * A language replaces a text of the survey only where that is the standard English one: an operator's own wording stays
 * until the operator translates it.
 */
import type { FollowUp, Headline, Translation } from '@trustgauge/protocol/wire';
import type { AskedSurvey } from '../configuration.js';
import type { QuestionText, QuestionTexts, Texts } from '../element/words.js';
import type { WarningCode } from '../warn-once.js';
import { chooseLanguage, fallbacks } from './choose-language.js';
import { LOCALES, loadLocale } from './load-locale.js';
import { isStandardEnglish } from './standard-english.js';
import { wantedLanguages } from './wanted-languages.js';

/** What is to be said, and where; the tag may name its own `lang`. */
export interface Speaker {
  readonly tag: HTMLElement;
  readonly asked: AskedSurvey;
  /** The page's own words, above all others. */
  readonly words: Translation | undefined;
}

/** In the first wanted language that there is. English where it can't be loaded, after one warning. */
export async function textsFor(
  speaker: Speaker,
  english: Texts,
  warn: (code: WarningCode, message: string) => void,
): Promise<Texts> {
  const { tag, asked, words } = speaker;
  const { survey, configuration } = asked;
  const translations: Record<string, Translation> = {};
  for (const [name, translation] of Object.entries(survey.translations ?? {})) {
    translations[name.toLowerCase()] = translation;
  }
  const isKnown = (name: string) => name === 'en' || name in LOCALES || name in translations;
  if (tag.lang && !fallbacks(tag.lang).some(isKnown))
    warn('language_unknown', `there is no ${tag.lang}; the language of the page or the browser is used`);
  const wanted = wantedLanguages(tag);
  let tags = chooseLanguage(wanted, isKnown);
  const locale = await loadLocale(tags, survey.followUps.length > 0).catch((error) => {
    warn('language_unavailable', `${tags[0]} could not be loaded, so it is English: ${error}`);
    tags = ['en'];
  });
  // Another may have been wanted meanwhile.
  if (String(wanted) !== String(wantedLanguages(tag))) return textsFor(speaker, english, warn);
  const lang = tags.find(isKnown) ?? 'en';
  const translation = translations[tags.find((known) => known in translations) ?? ''];
  const said = { ...english, ...locale, ...translation, ...words, lang } as Texts;
  // In a line that runs from the right, a name keeps its own direction.
  const product = said.dir === 'rtl' ? `\u2068${configuration.product}\u2069` : configuration.product;

  /** The first of: the page's words, the survey's translation, the language in place of standard English, the survey. */
  const say = (question: string, option: string, own: string): string => {
    const isStandard = isStandardEnglish(question, option, own, configuration.product);
    const found = [words, translation, isStandard ? locale : undefined]
      .map((source) => textOf(source?.questions?.[question], option))
      .find(Boolean);
    return found ? found.replace('{product}', () => product) : own;
  };
  const questions: QuestionTexts = {};
  for (const question of [survey.headline, ...survey.followUps]) {
    const options = optionsOf(question).map(({ id, label }) => [id, say(question.id, id, label)]);
    questions[question.id] = {
      text: say(question.id, '', question.text),
      options: Object.fromEntries(options),
    };
  }
  return { ...said, questions };
}

function textOf(question: QuestionText | undefined, option: string): string | undefined {
  return option ? question?.options?.[option] : question?.text;
}

function optionsOf(question: Headline | FollowUp) {
  return 'unscored' in question ? [...question.options, ...question.unscored] : question.options;
}
