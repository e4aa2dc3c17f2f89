/**
 * Who may be invited, as far as it is said of them: in the page, and where a server draws the question.
 */
import type { PublicSurvey, Schedule } from '@trustgauge/protocol/wire';
import type { AskedSurvey } from '../configuration.js';
import type { Segments } from '../element/segments.js';
import type { Warn } from '../warn-once.js';
import { numberOf } from './number-of.js';
import type { Person } from './person.js';
import { isOwnWeek } from './rotating-week.js';
import type { About } from './schedule.js';

const DAY_MS = 86_400_000;

/** Whether the survey's schedule and targeting let this person be invited now. */
export async function mayBeInvited(
  { configuration: { environment }, survey }: AskedSurvey,
  { segments = {}, person = {} }: About,
  warn: Warn,
): Promise<boolean> {
  const { schedule } = survey;
  return (
    isTargeted(survey, segments) &&
    // With the test key it asks every time, so that a developer can work.
    (environment === 'test' ||
      (isComplete(schedule, person, warn) &&
        hasUsedLongEnough(schedule, person) &&
        isRested(schedule, person) &&
        isSampled(survey, person)))
  );
}

/** Every dimension that is named has one of the values that are named. */
export function isTargeted({ targeting }: PublicSurvey, given: Segments): boolean {
  return Object.entries(targeting?.segments ?? {}).every(([dimension, values]) =>
    values.includes(given[dimension] ?? ''),
  );
}

/** People who can't be told apart are not asked: the sample would not be the share that the configuration says. */
export function isComplete(
  { storage, firstUseDays, sampleRate }: Schedule,
  { key, firstUse, lastAsked }: Person,
  warn: Warn,
): boolean {
  const isDrawn = storage === 'none' || sampleRate !== undefined;
  const missing = [
    isDrawn && !key && 'key',
    isDrawn && !crypto.subtle && 'HTTPS',
    firstUseDays !== undefined && isNoDay(firstUse) && 'firstUse',
    storage === 'host' && (lastAsked === undefined || (lastAsked && isNoDay(lastAsked.on))) && 'lastAsked',
  ]
    .filter(Boolean)
    .join(', ');
  if (missing) warn('person_incomplete', `the survey asks nobody without ${missing}`);
  return !missing;
}

function isNoDay(text = ''): boolean {
  return Number.isNaN(Date.parse(text));
}

export function hasUsedLongEnough({ firstUseDays = 0 }: Schedule, { firstUse = '' }: Person): boolean {
  return !firstUseDays || Date.now() - Date.parse(firstUse) >= firstUseDays * DAY_MS;
}

/** Whole months, as on the device: the rest of the current one does not count. Kept wherever the page says it. */
export function isRested(
  { monthsAfterAnswer, monthsAfterDismissal }: Schedule,
  { lastAsked }: Person,
): boolean {
  if (!lastAsked) return true;
  // After any other outcome never again: no month is later than NaN.
  const months =
    { answered: monthsAfterAnswer, dismissed: monthsAfterDismissal }[lastAsked.outcome as string] ??
    Number.NaN;
  const [year = 0, month = 0] = lastAsked.on.split('-').map(Number);
  const now = new Date();
  return now.getFullYear() * 12 + now.getMonth() >= year * 12 + month - 1 + months;
}

export async function isSampled({ id, schedule }: PublicSurvey, { key = '' }: Person): Promise<boolean> {
  const { sampleRate = 1, storage } = schedule;
  return (
    (sampleRate === 1 || (await numberOf(`${key}|${id}|sample`)) < sampleRate * 2 ** 32) &&
    (storage !== 'none' || (await isOwnWeek(key, id, new Date())))
  );
}
