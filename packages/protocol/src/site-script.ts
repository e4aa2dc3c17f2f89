/**
 * What `GET /trustgauge/<site key>.js` puts in front of the loader, so that the page need not ask for it. Types alone:
 * the widget trusts what comes with its own script.
 */
import type { PublicSurvey, SiteConfiguration } from './site-configuration.js';

/** What decides whether a survey asks; and its questions, where they come along. */
export type GivenSurvey = Pick<PublicSurvey, 'id' | 'isPaused' | 'schedule' | 'targeting' | 'presentation'> &
  Partial<Omit<PublicSurvey, 'headline'>> & {
    /** Without what only the collector needs. */
    readonly headline?: Omit<PublicSurvey['headline'], 'lowBoxUpTo' | 'topBoxFrom'>;
    /** Languages, in lower case, that the survey has translations for which do not come along. */
    readonly translated?: readonly string[];
  };

/** Without `surveys` where the browser sent a privacy signal: the loader asks for them when the person comes. */
export type GivenSite = Pick<SiteConfiguration, 'site'> &
  Partial<Omit<SiteConfiguration, 'site' | 'surveys'>> & { readonly surveys?: readonly GivenSurvey[] };
