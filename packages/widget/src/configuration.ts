/**
 * Fetches what a site asks. Never throws: a page must not notice a collector that is away.
 */
import {
  PROTOCOL_VERSION,
  type PublicSurvey,
  SITE_CONFIGURATION_ROUTE,
  type SiteConfiguration,
} from '@trustgauge/protocol/wire';
import { warnOnce } from './warn-once.js';

/** A survey as it is to be asked, and where its answers go. */
export interface AskedSurvey {
  /** Absolute address of the collector, without a slash at its end. */
  readonly collector: string;
  readonly configuration: SiteConfiguration;
  readonly survey: PublicSurvey;
}

/** Null where there is nothing to ask: silently where the survey is paused, otherwise after one warning. */
export async function fetchSurvey(
  collector: string,
  site: string,
  surveyId: string,
): Promise<AskedSurvey | null> {
  try {
    // Not against the document's base, which may be on another host.
    const base = new URL(collector, location.href).href.replace(/\/+$/, '');
    const reply = await fetch(base + SITE_CONFIGURATION_ROUTE.replace(':siteKey', encodeURIComponent(site)), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const configuration: SiteConfiguration = await reply.json();
    if (reply.ok) {
      const survey = configuration.surveys?.find?.((other) => other?.id === surveyId);
      if (configuration.version === PROTOCOL_VERSION && isWhole(survey)) {
        return survey.isPaused ? null : { collector: base, configuration, survey };
      }
      warnOnce('survey_unknown', `${site} has no ${surveyId}`);
    } else warnOnce('configuration_refused', `${base}: ${reply.status}`);
  } catch {
    warnOnce('configuration_unreachable', `no collector at ${collector}`);
  }
  return null;
}

/** The widget has no parser; this keeps what is no collector at all from breaking the page. */
function isWhole(survey: Partial<PublicSurvey> | undefined): survey is PublicSurvey {
  const { headline, followUps, segments, schedule, presentation } = survey ?? {};
  return !!(headline?.options && headline.unscored && followUps && segments && schedule && presentation);
}
