/**
 * Brings submissions to the collector: at least tried until the collector has said that it has them, at most counted
 * once because every try carries the same id, and for two days at the longest.
 *
 * As `text/plain` without credentials or referrer, so that no preflight, cookie or address goes along; with
 * `keepalive`, so that leaving the page does not stop it. Never by `sendBeacon`, which sends the site's cookies.
 *
 * The first try starts at once, because the page may be about to go; every later one is for whichever tab holds the
 * lock then. While something waits, a timer runs and the page is listened to; otherwise neither.
 */
import {
  type ErrorBody,
  isRetriableStatus,
  MAX_RETRY_HOURS,
  SUBMISSIONS_ROUTE,
} from '@trustgauge/protocol/wire';
import { isPageGone, setPageTimeout } from '../page-gone.js';
import { warnOnce } from '../warn-once.js';
import { asOneSender } from './one-sender.js';
import { addWaiting, MAX_WAITING, removeWaiting, type Waiting, waitingSubmissions } from './waiting-list.js';

const LASTS_MS = MAX_RETRY_HOURS * 3_600_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 300_000;
/** A request that hangs must not keep the other tabs from sending. */
const LONGEST_REQUEST_MS = 30_000;
/** So long the page that has written a submission is given for its first try, also if it has been left since. */
const FIRST_TRY_MS = 10_000;

/** `delivered`, or the code with which it was refused for good. */
export type DeliveryResult = 'delivered' | (string & {});

/** Told of results, by id, for as long as the page is open. */
const listeners = new Map<string, (result: DeliveryResult) => void>();
/** Ids that this page is sending now. */
const underWay = new Set<string>();

let failedRounds = 0;
let retryTimer: ReturnType<typeof setTimeout> | undefined;
let isStopped = false;

/** Keeps the submission on the device and sends it at once. Never throws. */
export function deliver(
  collector: string,
  id: string,
  submission: object,
  onResult: (result: DeliveryResult) => void,
): void {
  const waiting = { id, collector, body: JSON.stringify(submission), untilMs: Date.now() + LASTS_MS };
  addWaiting(waiting);
  listeners.set(id, onResult);
  void attempt(waiting).then((isSettled) => isSettled || retryLater());
}

/** Sends something that is not kept and not tried again. */
export function sendOnce(collector: string, submission: object): void {
  post(collector, JSON.stringify(submission)).catch(() => {});
}

/** Tries again what an earlier page or try could not deliver, unless another tab is at it. Never throws. */
export async function resumeDelivery(): Promise<void> {
  stopDelivery();
  isStopped = false;
  const ids = new Set(waitingSubmissions().map(({ id }) => id));
  // Settled by another tab: what came of it is not known here.
  for (const id of listeners.keys()) if (!ids.has(id)) listeners.delete(id);
  if (ids.size === 0) return;
  if (await asOneSender(sendWaiting)) failedRounds = 0;
  else retryLater();
}

/** No further try from this page: what waits on the device is for the next one. */
export function stopDelivery(): void {
  isStopped = true;
  clearTimeout(retryTimer);
  retryTimer = undefined;
  window.removeEventListener('online', resumeDelivery);
  window.removeEventListener('pageshow', resumeRestored);
}

/** A page that comes back from the browser's cache has been out of the world for longer than its timers know. */
function resumeRestored({ persisted }: PageTransitionEvent): void {
  if (persisted) void resumeDelivery();
}

/** One try for each that waits. False where some of it is worth another. */
async function sendWaiting(): Promise<boolean> {
  const list = waitingSubmissions();
  const unreachable = new Set<string>();
  let isAllSettled = true;
  for (const [index, waiting] of list.entries()) {
    const { id, collector, untilMs } = waiting;
    const isSurplus = index < list.length - MAX_WAITING;
    if (isSurplus || untilMs <= Date.now()) settle(waiting, 'submission_expired');
    else if (unreachable.has(collector) || isFirstTry(waiting) || underWay.has(id)) isAllSettled = false;
    else if (!(await attempt(waiting))) {
      isAllSettled = false;
      unreachable.add(collector);
    }
  }
  return isAllSettled;
}

/** Whether another page has only just written it, and may still be sending it. */
function isFirstTry({ id, untilMs }: Waiting): boolean {
  const ageMs = Date.now() - (untilMs - LASTS_MS);
  return !listeners.has(id) && ageMs >= 0 && ageMs < FIRST_TRY_MS;
}

/** True where the collector has decided; false where it is worth another try. */
async function attempt(waiting: Waiting): Promise<boolean> {
  underWay.add(waiting.id);
  try {
    const { ok, status, text } = await post(waiting.collector, waiting.body);
    if (isPageGone()) return false;
    if (ok) return settle(waiting, 'delivered');
    return isRetriableStatus(status) ? false : settle(waiting, codeOf(text) ?? `status_${status}`);
  } catch {
    return false;
  } finally {
    underWay.delete(waiting.id);
  }
}

interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

async function post(collector: string, body: string): Promise<Reply> {
  const hanging = new AbortController();
  const timer = setPageTimeout(() => hanging.abort(), LONGEST_REQUEST_MS);
  try {
    const reply = await fetch(collector + SUBMISSIONS_ROUTE, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      keepalive: true,
      cache: 'no-store',
      signal: hanging.signal,
    });
    // Read to its end in any case: what is not read stays open, and after some hundred no request leaves any more.
    return { ok: reply.ok, status: reply.status, text: await reply.text().catch(() => '') };
  } finally {
    clearTimeout(timer);
  }
}

function settle({ id }: Waiting, result: DeliveryResult): true {
  removeWaiting(id);
  if (result === 'submission_expired')
    warnOnce('submission_expired', 'no collector could be reached for two days');
  else if (result !== 'delivered')
    warnOnce('submission_refused', `the collector refused a submission (${result})`);
  const listener = listeners.get(id);
  listeners.delete(id);
  listener?.(result);
  return true;
}

/** Undefined where something else than a collector has answered. */
function codeOf(text: string): string | undefined {
  try {
    const { error }: ErrorBody = JSON.parse(text);
    return error.code;
  } catch {
    return undefined;
  }
}

/** After a random part of a time that doubles, so that a collector that comes back is not run over. */
function retryLater(): void {
  if (isStopped || retryTimer !== undefined || isPageGone()) return;
  const longestMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failedRounds);
  failedRounds += 1;
  retryTimer = setPageTimeout(resumeDelivery, longestMs * (0.5 + Math.random() / 2));
  window.addEventListener('online', resumeDelivery);
  window.addEventListener('pageshow', resumeRestored);
}
