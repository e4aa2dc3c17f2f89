/**
 * Fetches what a site asks. Never throws: a page must not notice a collector that is away.
 */
import {
  type ErrorBody,
  PROTOCOL_VERSION,
  type PublicSurvey,
  SITE_CONFIGURATION_PREFIX,
  type SiteConfiguration,
} from '@trustgauge/protocol/wire';
import { type Warn, type WarningCode, warnOnce } from './warn-once.js';

/** A survey as it is to be asked, and where its answers go. */
export interface AskedSurvey {
  /** Absolute address of the collector, without a slash at its end. */
  readonly collector: string;
  readonly configuration: SiteConfiguration;
  readonly survey: PublicSurvey;
}

/**
 * Undefined where there is nothing to ask: silently where the survey is paused, otherwise after one warning.
 *
 * @param collector Address of the collector; a relative one is resolved against the page's own address.
 */
export async function fetchSurvey(
  collector: string,
  site: string,
  surveyId: string,
  { warn = warnOnce }: { readonly warn?: Warn } = {},
): Promise<AskedSurvey | undefined> {
  let base = collector;
  let code: WarningCode = 'configuration_unreachable';
  try {
    // Not against the document's base, which is the page's and may be on another host.
    base = new URL(base, location.href).href.replace(/\/*$/, '');
    const reply = await fetch(base + SITE_CONFIGURATION_PREFIX + encodeURIComponent(site), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (reply.redirected) {
      // The answer would be lost: a redirect makes a POST a GET, or hides the origin of the page.
      code = 'collector_moved';
      throw reply.url;
    }
    const configuration: SiteConfiguration & Partial<ErrorBody> = await reply.json();
    if (configuration.error?.code === 'site_unknown') {
      code = 'site_unknown';
      throw site;
    }
    if (configuration.version !== PROTOCOL_VERSION) throw reply.status;
    const survey = configuration.surveys.find((other) => other.id === surveyId);
    if (!survey) {
      code = 'survey_unknown';
      throw surveyId;
    }
    if (configuration.mayAnswer === false) {
      code = 'origin_not_allowed';
      throw `allowedOrigins lacks ${origin}`;
    }
    if (!survey.isPaused) return { collector: base, configuration, survey };
  } catch (reason) {
    warn(code, `${base}: ${reason}`);
  }
  return undefined;
}
