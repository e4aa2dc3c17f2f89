/**
 * Brings submissions to the collector: at least tried until the collector has said that it has them, at most counted
 * once because every try carries the same id, and for two days at the longest.
 *
 * As `text/plain` without credentials or referrer, so that no preflight, cookie or address goes along; with
 * `keepalive`, so that leaving the page does not stop it. Never by `sendBeacon`, which sends the site's cookies.
 */
import { type ErrorBody, isRetriableStatus, MAX_RETRY_HOURS, PAGE_ROUTES } from '@trustgauge/protocol';
import { warnOnce } from '../warn-once.js';
import { addWaiting, removeWaiting, type Waiting, waitingSubmissions } from './waiting-list.js';

const HOUR_MS = 3_600_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 300_000;

/** `delivered`, or the code with which it was refused for good. */
export type DeliveryResult = 'delivered' | (string & {});

/** Told of results, by the text of the submission, for as long as the page is open. */
const listeners = new Map<string, (result: DeliveryResult) => void>();

let failedRounds = 0;
let retryTimer: ReturnType<typeof setTimeout> | undefined;

/** Keeps the submission on the device and sends it at once. Never throws. */
export function deliver(
  collector: string,
  submission: object,
  onResult: (result: DeliveryResult) => void,
): void {
  const waiting = {
    collector,
    body: JSON.stringify(submission),
    untilMs: Date.now() + MAX_RETRY_HOURS * HOUR_MS,
  };
  addWaiting(waiting);
  listeners.set(waiting.body, onResult);
  void attempt(waiting).then((isSettled) => isSettled || retryLater());
}

/** Sends something that is not kept and not tried again. */
export function sendOnce(collector: string, submission: object): void {
  post(collector, JSON.stringify(submission)).catch(() => {});
}

/** Tries again what an earlier page or try could not deliver. Never throws. */
export async function resumeDelivery(): Promise<void> {
  clearTimeout(retryTimer);
  retryTimer = undefined;
  for (const waiting of waitingSubmissions()) {
    if (waiting.untilMs <= Date.now()) settle(waiting, 'submission_expired');
    else if (!(await attempt(waiting))) return retryLater();
  }
  failedRounds = 0;
}

/** True where the collector has decided; false where it is worth another try. */
async function attempt(waiting: Waiting): Promise<boolean> {
  try {
    const reply = await post(waiting.collector, waiting.body);
    if (reply.ok) return settle(waiting, 'delivered');
    return isRetriableStatus(reply.status) ? false : settle(waiting, await codeOf(reply));
  } catch {
    return false;
  }
}

function post(collector: string, body: string): Promise<Response> {
  return fetch(collector + PAGE_ROUTES.submissions, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
    body,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
    cache: 'no-store',
  });
}

function settle({ body }: Waiting, result: DeliveryResult): true {
  removeWaiting(body);
  if (result === 'submission_expired')
    warnOnce('submission_expired', 'no collector could be reached for two days');
  else if (result !== 'delivered')
    warnOnce('submission_refused', `the collector refused a submission (${result})`);
  listeners.get(body)?.(result);
  listeners.delete(body);
  return true;
}

async function codeOf(reply: Response): Promise<string> {
  try {
    const { error }: ErrorBody = await reply.json();
    return error.code;
  } catch {
    return `status_${reply.status}`;
  }
}

/** After a random part of a time that doubles, so that a collector that comes back is not run over. */
function retryLater(): void {
  if (retryTimer !== undefined) return;
  const longestMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failedRounds);
  failedRounds += 1;
  retryTimer = setTimeout(resumeDelivery, longestMs * (0.5 + Math.random() / 2));
}
