/**
 * Fetches what a site asks. Never throws: a page must not notice a collector that is away.
 */
import { type PublicSurvey, ROUTES, type SiteConfiguration } from '@trustgauge/protocol';
import { warnOnce } from './warn-once.js';

/** A survey as it is to be asked, and where its answers go. */
export interface AskedSurvey {
  /** Origin of the collector. */
  readonly collector: string;
  readonly configuration: SiteConfiguration;
  readonly survey: PublicSurvey;
}

/**
 * Null where there is nothing to ask: silently where the survey is paused, otherwise after one warning.
 *
 * @param collector Address on the collector's origin; empty for the page's own.
 */
export async function fetchSurvey(
  collector: string,
  site: string,
  surveyId: string,
): Promise<AskedSurvey | null> {
  let reply: Response;
  let configuration: SiteConfiguration;
  let origin = collector;
  try {
    origin = new URL(collector, location.origin).origin;
    reply = await fetch(origin + ROUTES.siteConfiguration.replace(':siteKey', encodeURIComponent(site)), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    configuration = await reply.json();
  } catch {
    warnOnce('configuration_unreachable', `no collector answers at ${origin}`);
    return null;
  }
  if (!reply.ok) {
    warnOnce('configuration_refused', `${origin} answered ${reply.status} for site ${site}`);
    return null;
  }
  const survey = configuration.surveys?.find?.(({ id }) => id === surveyId);
  if (!isWhole(survey)) {
    warnOnce('survey_unknown', `site ${site} has no survey ${surveyId}`);
    return null;
  }
  return survey.isPaused ? null : { collector: origin, configuration, survey };
}

/** The widget has no parser; this keeps what is no collector at all from breaking the page. */
function isWhole(survey: Partial<PublicSurvey> | undefined): survey is PublicSurvey {
  const { headline, followUps, segments, schedule, presentation } = survey ?? {};
  return !!(headline?.options && headline.unscored && followUps && segments && schedule && presentation);
}
