import type { AskedSurvey } from '../configuration.js';
import {
  hasUsedLongEnough,
  isComplete,
  isRested,
  isSampled,
  isTargeted,
} from '../schedule/may-be-invited.js';
import type { About } from '../schedule/schedule.js';
import type { Reason } from './reasons.js';

/** Why `mayBeInvited` says no of this person; undefined where it says yes. */
export async function examinePerson(
  { configuration, survey }: AskedSurvey,
  { segments = {}, person = {} }: About,
): Promise<Reason | undefined> {
  const { schedule } = survey;
  if (!isTargeted(survey, segments)) return ['not_targeted'];
  if (configuration.environment === 'test') return undefined;
  let missing = '';
  isComplete(schedule, person, (_, message) => {
    missing = message.replace(/^.* without /, '');
  });
  if (missing) return ['person_incomplete', missing];
  if (!hasUsedLongEnough(schedule, person)) return ['too_new', schedule.firstUseDays ?? 0];
  if (!isRested(schedule, person)) return ['asked_before'];
  if (!(await isSampled({ ...survey, schedule: { ...schedule, storage: 'device' } }, person)))
    return ['not_drawn', schedule.sampleRate ?? 1];
  return (await isSampled(survey, person)) ? undefined : ['other_week'];
}
