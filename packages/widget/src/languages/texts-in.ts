/**
 * Everything that is said in one language, in a page or on a server.
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

/** What is to be said, and in which language. */
export interface Speech {
  /** That of the tag, empty for none: one that there is no translation for is warned of. */
  readonly lang: string;
  /** Language tags, the most wanted first. Asked again when a language has been loaded. */
  readonly wanted: () => readonly string[];
  readonly asked: AskedSurvey;
  /** The page's own words, above all others. */
  readonly words: Translation | undefined;
}

/** In the first wanted language that there is. English where it can't be loaded, after one warning. */
export async function textsIn(
  speech: Speech,
  english: Texts,
  warn: (code: WarningCode, message: string) => void,
): Promise<Texts> {
  const { asked, words } = speech;
  const { survey, configuration } = asked;
  const translations: Record<string, Translation> = {};
  for (const [name, translation] of Object.entries(survey.translations ?? {})) {
    translations[name.toLowerCase()] = translation;
  }
  const isKnown = (name: string) => name === 'en' || name in LOCALES || name in translations;
  if (speech.lang && !fallbacks(speech.lang).some(isKnown))
    warn('language_unknown', `there is no ${speech.lang}; the language of the page or the browser is used`);
  const wanted = speech.wanted();
  let tags = chooseLanguage(wanted, isKnown);
  const locale = await loadLocale(tags, survey.followUps.length > 0).catch((error) => {
    warn('language_unavailable', `${tags[0]} could not be loaded, so it is English: ${error}`);
    tags = ['en'];
  });
  // Another may have been wanted meanwhile.
  if (String(wanted) !== String(speech.wanted())) return textsIn(speech, english, warn);
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
