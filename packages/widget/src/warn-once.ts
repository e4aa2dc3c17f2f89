import { isPageGone } from './page-gone.js';

/** Codes of everything that can go wrong in a page. A visitor sees none of it; a developer sees each once. */
export type WarningCode =
  | 'site_missing'
  | 'segments_invalid'
  | 'person_incomplete'
  | 'presentation_invalid'
  | 'trigger_invalid'
  | 'configuration_unreachable'
  | 'site_unknown'
  | 'collector_moved'
  | 'survey_unknown'
  | 'origin_not_allowed'
  | 'element_unavailable'
  | 'language_unknown'
  | 'language_unavailable'
  | 'second_copy'
  | 'submission_refused'
  | 'submission_expired'
  | 'delivery_failed';

/** How a part is told where its warnings go. */
export type Warn = (code: WarningCode, message: string) => void;

/** The package's README as npm shows it, where each code has an anchor and says what to do. */
export const DOCS = 'https://npmjs.com/package/@trustgauge/widget#';

const warned = new Set<WarningCode>();

/** One `console.warn` for a code and page, with what to do. Never an error, never an exception. */
export function warnOnce(code: WarningCode, message: string): undefined {
  if (warned.has(code) || isPageGone()) return;
  warned.add(code);
  console.warn(`[trustgauge] ${code}: ${message}`, DOCS + code);
}

/** Warns of a file of the widget that did not load. */
export const warnUnavailable = (error: unknown): undefined => warnOnce('element_unavailable', `${error}`);
