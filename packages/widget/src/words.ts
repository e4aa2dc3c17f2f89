/**
 * Every word that the element itself says, in English. The question and its options come from the collector.
 */
import type { Translation } from '@trustgauge/protocol';

export const WORDS = {
  close: 'Close',
  skip: 'Skip',
  back: 'Back to the question',
  never: 'Don’t ask me again',
  whatWeSend: 'What we send',
  oneMore: 'One more question, if you like.',
  // Said before the collector has confirmed it: no more than is known.
  thanks: 'Thank you. That is all.',
  sheet: [
    'One message goes to {host}: this one, and nothing else.',
    'It holds no name, no account, no cookie, no page address and no time. The random number only makes a message that was sent twice count once.',
    'There it adds one to a few counters and is gone. Results are shown for ten people or more, never for one.',
    'This device keeps the message until it has arrived, and the month from which you may be asked again.',
  ],
  theMessage: 'The message',
  yourAnswer: '(your answer)',
  randomNumber: '(a random number)',
} as const;

export type Words = { readonly [name in Exclude<keyof typeof WORDS, 'sheet'>]: string } & {
  /** `{host}` stands for the collector's. */
  readonly sheet: readonly string[];
};

/** Question → its texts, each option's label by its id. */
export type QuestionTexts = NonNullable<Translation['questions']>;
export type QuestionText = QuestionTexts[string];

/** All that is said in one language. What `questions` leaves out is said as the survey words it. */
export type Texts = Words & {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly questions: QuestionTexts;
};

export const ENGLISH: Texts = { ...WORDS, lang: 'en', dir: 'ltr', questions: {} };
