/** Codes of everything that can go wrong in a page. A visitor sees none of it; a developer sees each once. */
export type WarningCode =
  | 'site_missing'
  | 'segments_invalid'
  | 'configuration_unreachable'
  | 'configuration_refused'
  | 'survey_unknown'
  | 'element_unavailable'
  | 'submission_refused'
  | 'submission_expired';

const warned = new Set<WarningCode>();

/** One `console.warn` for a code and page, with what to do. Never an error, never an exception. */
export function warnOnce(code: WarningCode, message: string): void {
  if (warned.has(code)) return;
  warned.add(code);
  console.warn(`[trustgauge] ${code}: ${message}`);
}
