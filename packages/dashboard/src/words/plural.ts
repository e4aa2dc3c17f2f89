/**
 * Counts in sentences: how many forms a noun has, and which number takes which, differs from language to language.
 */

/** A count as it is written, and the form that its noun takes in the language that is spoken. */
export interface Count {
  readonly written: string;
  readonly form: Intl.LDMLPluralRule;
}

/** What stands for each form that a language has; English has `one` and `other`. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** @example inForm(count, { one: 'answer', other: 'answers' }) */
export function inForm({ form }: Pick<Count, 'form'>, forms: Forms): string {
  return forms[form] ?? forms.other;
}
