/**
 * A survey in other languages, and in other words: what an operator writes where the widget's own translations are not
 * theirs. Language tag → texts; what is left out is said as it would be without.
 */
import * as v from 'valibot';
import { MAX_LANGUAGES, MAX_OPTIONS, MAX_SHEET_LINES, MAX_TEXT_CHARS } from './limits.js';
import { NameSchema } from './names.js';
import { ProtocolError } from './protocol-error.js';
import type { FollowUp, Headline } from './survey.js';
import { wordsOf } from './text.js';

const Text = wordsOf(MAX_TEXT_CHARS);

/** Everything that the widget says itself, apart from the lines that say what is sent. */
export const WORD_NAMES = [
  'close',
  'skip',
  'back',
  'never',
  'whatWeSend',
  'oneMore',
  'thanks',
  'theMessage',
  'yourAnswer',
  'randomNumber',
] as const;

/** `{product}` stands for the product's name. */
const QuestionTextSchema = v.strictObject({
  text: v.optional(Text),
  /** Option → label. */
  options: v.optional(
    v.pipe(
      v.record(NameSchema, Text),
      v.check((options) => Object.keys(options).length <= MAX_OPTIONS, `at most ${MAX_OPTIONS} options`),
    ),
  ),
});

export const TranslationSchema = v.strictObject({
  ...v.entriesFromList(WORD_NAMES, v.optional(Text)),
  /** What is sent, line by line; `{host}` stands for the collector's. */
  sheet: v.optional(v.pipe(v.array(Text), v.minLength(1), v.maxLength(MAX_SHEET_LINES))),
  /** Where lines begin. Default: the language's, else at the left. */
  dir: v.optional(v.picklist(['ltr', 'rtl'])),
  /** Question → texts. */
  questions: v.optional(v.record(NameSchema, QuestionTextSchema)),
});
export type Translation = v.InferOutput<typeof TranslationSchema>;

/** BCP 47, as far as pages use it: `de`, `pt-BR`, `zh-Hant`. */
const LanguageTagSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/, 'a language tag such as de or pt-BR'),
);

export const TranslationsSchema = v.pipe(
  v.record(LanguageTagSchema, TranslationSchema),
  v.check(
    (languages) => Object.keys(languages).length <= MAX_LANGUAGES,
    `at most ${MAX_LANGUAGES} languages`,
  ),
);
export type Translations = v.InferOutput<typeof TranslationsSchema>;

/**
 * A translation of what is not asked is a slip of the pen.
 * @throws ProtocolError `configuration_invalid`
 */
export function refuseStrangersInTranslations(
  surveyId: string,
  translations: Translations,
  headline: Headline,
  followUps: readonly FollowUp[],
): void {
  const asked = new Map(
    [{ ...headline, options: [...headline.options, ...headline.unscored] }, ...followUps].map((question) => [
      question.id,
      question.options.map((option) => option.id),
    ]),
  );
  for (const [tag, { questions = {} }] of Object.entries(translations)) {
    for (const [id, { options = {} }] of Object.entries(questions)) {
      const ids = asked.get(id);
      const stranger = ids ? Object.keys(options).find((option) => !ids.includes(option)) : id;
      if (stranger === undefined) continue;
      throw new ProtocolError('configuration_invalid', {
        expected: `translations.${tag} of survey ${surveyId} to name ${ids ? `options of ${id}` : `its questions (${[...asked.keys()].join(', ')})`}`,
        got: stranger,
      });
    }
  }
}
