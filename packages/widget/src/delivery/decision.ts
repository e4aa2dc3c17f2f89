/**
 * What a reply to a submission decides. Only the collector's own words do: proxies, captive portals, other services and
 * service workers answer as well, with any status.
 */
import { type ErrorBody, type ErrorCode, isRetriableStatus } from '@trustgauge/protocol/wire';

/** Codes with which a collector refuses a submission for good. Any other may be another service's. */
export const FINAL_REFUSALS = [
  'body_not_json',
  'submission_malformed',
  'version_unsupported',
  'origin_not_allowed',
  'site_unknown',
  'survey_unknown',
  'survey_paused',
  'series_unknown',
  'body_too_large',
  'content_type_unsupported',
  'question_unknown',
  'option_unknown',
  'answer_incomplete',
  'mode_unsupported',
] as const satisfies readonly ErrorCode[];

export type FinalRefusal = (typeof FINAL_REFUSALS)[number];

export interface Reply {
  readonly status: number;
  readonly text: string;
  /** Where a redirect has led; null where there was none. */
  readonly movedTo: string | null;
}

/** `delivered`, the code of a refusal, or undefined where the submission is worth another try. */
export function decisionOf({ status, text, movedTo }: Reply): 'delivered' | FinalRefusal | undefined {
  try {
    const { outcome, error }: Partial<ErrorBody> & { outcome?: unknown } = JSON.parse(text);
    if (status < 300) return outcome === 'stored' || outcome === 'duplicate' ? 'delivered' : undefined;
    // What was refused then is what the redirect has made of it: a GET, or a POST from nowhere.
    if (movedTo || isRetriableStatus(status)) return undefined;
    return FINAL_REFUSALS.find((code) => code === error?.code);
  } catch {
    return undefined;
  }
}
