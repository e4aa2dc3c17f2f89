import {
  PROTOCOL_VERSION,
  SITE_CONFIGURATION_PREFIX,
  type SiteConfiguration,
} from '@trustgauge/protocol/wire';
import type { AskedSurvey } from '../configuration.js';
import { isWhole } from '../is-whole.js';
import type { Reason } from './reasons.js';

/**
 * What a site asks, or why it asks nothing. Fetches the configuration once more, and warns of nothing: whoever asks has
 * done that.
 */
export async function examineConfiguration(
  collector: string,
  site: string,
  surveyId: string,
): Promise<AskedSurvey | Reason> {
  try {
    const base = new URL(collector, location.href).href.replace(/\/+$/, '');
    const reply = await fetch(base + SITE_CONFIGURATION_PREFIX + encodeURIComponent(site), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (reply.redirected) return ['collector_moved', reply.url];
    const configuration: SiteConfiguration & { error?: { code?: string } } = await reply.json();
    if (configuration.error?.code === 'site_unknown') return ['site_unknown'];
    if (configuration.version !== PROTOCOL_VERSION)
      return ['configuration_unreachable', `${base} answered ${reply.status}`];
    const survey = configuration.surveys.find(({ id }) => id === surveyId);
    if (!survey) return ['survey_unknown'];
    if (survey.isPaused) return ['survey_paused'];
    if (configuration.mayAnswer === false) return ['origin_not_allowed'];
    if (!isWhole(survey)) return ['configuration_unreachable', 'the survey has parts missing'];
    return { collector: base, configuration, survey };
  } catch (error) {
    return ['configuration_unreachable', `${error}`];
  }
}
