/**
 * One language, in two files, so that each is small: what is needed to ask, and the standard follow-ups for the surveys
 * that ask one.
 */
import type { QuestionTexts, Words } from '../element/words.js';

export type { QuestionTexts };

export interface Locale extends Words {
  readonly dir: 'ltr' | 'rtl';
  /** Whether somebody who speaks the language and knows surveys has read it and agreed. */
  readonly reviewed: boolean;
  /** Label of the feedback tab. The English one is in placement/tab.ts. */
  readonly tab: string;
  /**
   * The standard headline by the ids of its options; `{product}` stands for the product's name. A soft hyphen stands
   * where a long word of the scale may be broken, so that five options fit side by side.
   */
  readonly questions: QuestionTexts;
  /** The standard follow-ups by the ids of their options. */
  readonly followUps: () => Promise<{ readonly followUps: QuestionTexts }>;
}
