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
  const base = collector.replace(/\/+$/, '');
  try {
    const reply = await fetch(base + routeTo(ROUTES.siteConfiguration, { siteKey: site }), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const configuration: SiteConfiguration = await reply.json();
    if (reply.ok) {
      const survey = configuration.surveys?.find((other) => other?.id === surveyId);
      if (survey?.headline?.options && survey.followUps) return { collector: base, configuration, survey };
      warnOnce('survey_unknown', `site ${site} has no survey ${surveyId}`);
    } else warnOnce('configuration_refused', `${base} answered ${reply.status} for site ${site}`);
  } catch {
    warnOnce('configuration_unreachable', `no collector answers at ${base}`);
  }
  return null;
}
