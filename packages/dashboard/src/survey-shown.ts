/**
 * Which site and which of its surveys an address shows.
 */
import type { ListedSite } from '@trustgauge/protocol';
import type { LocationState } from './location-state.js';

export interface SurveyShown {
  readonly site: ListedSite | undefined;
  /** Its id. */
  readonly survey: string | undefined;
}

/** The site and survey of the address, or the first there are; undefined where the address names others. */
export function surveyShown(sites: readonly ListedSite[], state: LocationState): SurveyShown {
  const site = state.site === null ? sites[0] : sites.find(({ id }) => id === state.site);
  const surveys = site?.surveys ?? [];
  const survey = state.survey === null ? surveys[0] : surveys.find(({ id }) => id === state.survey);
  return { site, survey: survey?.id };
}
