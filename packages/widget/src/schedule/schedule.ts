/**
 * Everything a survey may declare about when it asks whom. A chunk of its own that is loaded only where a survey
 * declares any of it, by the loader too: it must share no code with the element, whose weight would come along.
 */
import type { PublicSurvey, Schedule } from '@trustgauge/protocol/wire';
import type { AskedSurvey } from '../configuration.js';
import type { Segments } from '../element/segments.js';
import type { warnOnce } from '../warn-once.js';
import { numberOf } from './number-of.js';
import type { Person } from './person.js';
import { isOwnWeek } from './rotating-week.js';
import { whenTriggered } from './triggers.js';

/** What the page says of this person, read when it is needed: a page often learns it later than it loads. */
export interface About {
  readonly segments?: Segments | undefined;
  readonly person?: Person | undefined;
  /** To be called when the page has said more. */
  onChange?: () => void;
}

const DAY_MS = 86_400_000;

/** Surveys, by site, that this document has asked where nothing remembers it. */
const askedHere = new Set<string>();

/**
 * Waits for what the survey waits for, and until this person may be invited. False only where the signal has ended the
 * wait.
 *
 * @param isCalled The page itself says that now is the time; everything else still holds.
 */
export async function isTimeToAsk(
  asked: AskedSurvey,
  about: About,
  isCalled: boolean,
  signal: AbortSignal,
  warn: typeof warnOnce,
): Promise<boolean> {
  const { triggers } = asked.survey.schedule;
  if (triggers && !isCalled && !(await whenTriggered(triggers, signal, warn))) return false;
  // Looked at only now, and again whenever the page has said more of the person.
  while (!signal.aborted && !(await mayBeInvited(asked, about, warn))) await moreIsSaid(about, signal);
  return !signal.aborted;
}

async function mayBeInvited(
  { configuration: { site, environment }, survey }: AskedSurvey,
  { segments = {}, person = {} }: About,
  warn: typeof warnOnce,
): Promise<boolean> {
  const { schedule } = survey;
  if (!isTargeted(survey, segments)) return false;
  // With the test key it asks every time, so that a developer can work.
  if (environment === 'test') return true;
  const isDue =
    isComplete(schedule, person, warn) &&
    !askedHere.has(site) &&
    hasUsedLongEnough(schedule, person) &&
    isRested(schedule, person) &&
    (await isSampled(survey, person));
  if (isDue && (schedule.storage ?? 'device') !== 'device') askedHere.add(site);
  return isDue;
}

function moreIsSaid(about: About, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const { onChange } = about;
    about.onChange = () => {
      onChange?.();
      resolve();
    };
    signal.addEventListener('abort', () => resolve());
  });
}

/** Every dimension that is named has one of the values that are named. */
function isTargeted({ targeting }: PublicSurvey, given: Segments): boolean {
  return Object.entries(targeting?.segments ?? {}).every(([dimension, values]) =>
    values.includes(given[dimension] ?? ''),
  );
}

/** Whoever can't be told apart is not asked: a share that is reported and not kept would be a lie. */
function isComplete(
  { storage, firstUseDays, sampleRate }: Schedule,
  { key, firstUse, lastAsked }: Person,
  warn: typeof warnOnce,
): boolean {
  const isDrawn = storage === 'none' || sampleRate !== undefined;
  const missing = [
    isDrawn && !key && 'key',
    isDrawn && !isSecureContext && 'HTTPS',
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

function hasUsedLongEnough({ firstUseDays = 0 }: Schedule, { firstUse = '' }: Person): boolean {
  return firstUseDays === 0 || Date.now() - Date.parse(firstUse) >= firstUseDays * DAY_MS;
}

/** Whole months, as on the device: the rest of the current one does not count. Kept wherever the page says it. */
function isRested({ monthsAfterAnswer, monthsAfterDismissal }: Schedule, { lastAsked }: Person): boolean {
  if (!lastAsked) return true;
  const months =
    lastAsked.outcome === 'answered'
      ? monthsAfterAnswer
      : lastAsked.outcome === 'dismissed'
        ? monthsAfterDismissal
        : Number.POSITIVE_INFINITY;
  const [year = 0, month = 0] = lastAsked.on.split('-').map(Number);
  const now = new Date();
  return now.getFullYear() * 12 + now.getMonth() >= year * 12 + month - 1 + months;
}

async function isSampled({ id, schedule }: PublicSurvey, { key = '' }: Person): Promise<boolean> {
  const { sampleRate = 1, storage } = schedule;
  return (
    (sampleRate === 1 || (await numberOf(`${key}|${id}|sample`)) < sampleRate * 2 ** 32) &&
    (storage !== 'none' || (await isOwnWeek(key, id, new Date())))
  );
}
