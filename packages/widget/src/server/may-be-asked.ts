import type { PublicSurvey, SiteConfiguration } from '@trustgauge/protocol/wire';
import type { Segments } from '../element/segments.js';
import { isWhole } from '../is-whole.js';
import { mayBeInvited } from '../schedule/may-be-invited.js';
import type { Person } from '../schedule/person.js';
import type { Reason } from './reason.js';

/** What the server knows of the person who asks for the page. None of it is written into the page. */
export interface Visitor {
  readonly person: Person;
  readonly segments: Segments;
}

/** Why nobody, or not this person, is to be asked; undefined where they may be. */
export async function reasonAgainst(
  survey: PublicSurvey | undefined,
  configuration: SiteConfiguration,
  { person, segments }: Visitor,
): Promise<Reason | undefined> {
  if (!survey) return 'survey_unknown';
  if (!isWhole(survey)) return 'configuration_invalid';
  if (survey.isPaused) return 'survey_paused';
  if (configuration.mayAnswer === false) return 'origin_not_allowed';
  if ((survey.presentation.placement ?? 'inline') !== 'inline') return 'placement_not_inline';
  const { storage, triggers } = survey.schedule;
  if (storage !== 'host') return 'storage_not_host';
  if (triggers) return 'trigger_waits';
  const asked = { collector: '', configuration, survey };
  return (await mayBeInvited(asked, { person, segments }, () => {})) ? undefined : 'person_not_due';
}
