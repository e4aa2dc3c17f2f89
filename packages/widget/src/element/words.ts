/**
 * Every word that the element itself says in English, but for its privacy sheet. The question and its options come
 * from the collector.
 */
import type { Translation } from '@trustgauge/protocol/wire';
import type { SheetWords } from './privacy-sheet.js';

export const WORDS = {
  close: 'Close',
  skip: 'Skip',
  whatWeSend: 'What we send',
  oneMore: 'One more question, if you like.',
  // `{k}` stands for the smallest group that is shown; what is in brackets is left out where it is not known.
  thanks: 'Thanks. Counted without your name, and shown only in groups[ of at least {k} answers].',
} as const;

/** The words of one language. */
export type Words = { readonly [name in keyof typeof WORDS]: string } & SheetWords;

/** Question → its texts, each option's label by its id. */
export type QuestionTexts = NonNullable<Translation['questions']>;
export type QuestionText = QuestionTexts[string];

/** All that is said in one language. What `questions` leaves out is said as the survey words it. */
export type Texts = Omit<Words, keyof SheetWords> &
  Partial<SheetWords> & {
    readonly lang: string;
    readonly dir: 'ltr' | 'rtl';
    readonly questions: QuestionTexts;
  };

export const ENGLISH: Texts = { ...WORDS, lang: 'en', dir: 'ltr', questions: {} };
