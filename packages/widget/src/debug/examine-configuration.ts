import { type AskedSurvey, fetchSurvey } from '../configuration.js';
import { isWhole } from '../is-whole.js';
import type { WarningCode } from '../warn-once.js';
import type { Reason } from './reasons.js';

/**
 * What a site asks, or why it asks nothing. Fetches the configuration once more, and leaves the warnings to the one who
 * asks.
 */
export async function examineConfiguration(
  collector: string,
  site: string,
  surveyId: string,
): Promise<AskedSurvey | Reason> {
  // Without a warning, it is paused.
  let reason: Reason = ['survey_paused'];
  const warn = (code: WarningCode, message: string) => {
    reason = [code, message] as Reason;
  };
  const asked = await fetchSurvey(collector, site, surveyId, { warn });
  if (!asked) return reason;
  return isWhole(asked.survey) ? asked : ['configuration_unreachable', 'the survey has parts missing'];
}
