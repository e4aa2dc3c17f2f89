/**
 * Everything a survey may declare about when it asks whom. A chunk of its own that is loaded only where a survey
 * declares any of it, by the loader too: it must share no code with the element, whose weight would come along.
 */
import type { AskedSurvey } from '../configuration.js';
import type { Segments } from '../element/segments.js';
import type { Warn } from '../warn-once.js';
import { mayBeInvited } from './may-be-invited.js';
import type { Person } from './person.js';
import { whenTriggered } from './triggers.js';

/** What the page says of this person, read when it is needed: a page often learns it later than it loads. */
export interface About {
  readonly segments?: Segments | undefined;
  readonly person?: Person | undefined;
  /** To be called when the page has said more. */
  onChange?: () => void;
}

/** Keys of sites of which this document has asked a survey that the device does not remember: it asks no other. */
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
  warn: Warn,
): Promise<boolean> {
  const { triggers, storage = 'device' } = asked.survey.schedule;
  const { site, environment } = asked.configuration;
  if (triggers && !isCalled && !(await whenTriggered(triggers, signal, warn))) return false;
  // Looked at only now, and again whenever the page has said more of the person.
  while (!signal.aborted && (!(await mayBeInvited(asked, about, warn)) || askedHere.has(site)))
    await moreIsSaid(about, signal);
  if (signal.aborted) return false;
  // With the test key it asks every time.
  if (storage !== 'device' && environment !== 'test') askedHere.add(site);
  return true;
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
