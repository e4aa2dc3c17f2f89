/**
 * Fetches what a site asks. Never throws: a page must not notice a collector that is away.
 */
import { type PublicSurvey, ROUTES, routeTo, type SiteConfiguration } from '@trustgauge/protocol';
import { warnOnce } from './warn-once.js';

/** A survey as it is to be asked, and where its answers go. */
export interface AskedSurvey {
  readonly collector: string;
  readonly configuration: SiteConfiguration;
  readonly survey: PublicSurvey;
}

/** Null, after one warning, where there is no such survey to be had. */
export async function fetchSurvey(
  collector: string,
  site: string,
  surveyId: string,
): Promise<AskedSurvey | null> {
  let reply: Response;
  let configuration: SiteConfiguration;
  try {
    reply = await fetch(collector + routeTo(ROUTES.siteConfiguration, { siteKey: site }), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    configuration = await reply.json();
  } catch {
    warnOnce('configuration_unreachable', `no collector answers at ${collector}`);
    return null;
  }
  if (!reply.ok) {
    warnOnce('configuration_refused', `${collector} answered ${reply.status} for site ${site}`);
    return null;
  }
  const survey = configuration.surveys?.find?.(({ id }) => id === surveyId);
  if (!survey?.headline?.options || !survey.followUps) {
    warnOnce('survey_unknown', `site ${site} has no survey ${surveyId}`);
    return null;
  }
  return { collector, configuration, survey };
}
