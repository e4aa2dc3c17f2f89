/**
 * Brings submissions to the collector: at least tried until the collector has said that it has them, at most counted
 * once because every try carries the same id, and for two days at the longest.
 *
 * As `text/plain` without credentials or referrer, so that no preflight, cookie or address goes along; with
 * `keepalive`, so that leaving the page does not stop it. Never by `sendBeacon`, which sends the site's cookies.
 *
 * The first try starts at once, because the page may be about to go; every later one is for whichever tab holds the
 * lock then. While something waits, a timer runs and the page is listened to; otherwise neither.
 *
 * The page may have replaced what the browser brings: nothing of it is trusted to work, and what fails is tried again.
 */
import { MAX_RETRY_HOURS, SUBMISSIONS_ROUTE } from '@trustgauge/protocol/wire';
import { isPageGone, setPageTimeout } from '../page-gone.js';
import { takePauseBack } from '../remember-pause.js';
import { warnOnce } from '../warn-once.js';
import { decisionOf, type FinalRefusal, type Reply } from './decision.js';
import { asOneSender } from './one-sender.js';
import { toJson } from './to-json.js';
import { addWaiting, MAX_WAITING, readWaiting, removeWaiting, type Waiting } from './waiting-list.js';

const LASTS_MS = MAX_RETRY_HOURS * 3_600_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 300_000;
/** A request that hangs must not keep the other tabs from sending. */
const LONGEST_REQUEST_MS = 30_000;
/** So long the page that has written a submission is given for its first try, also if it has been left since. */
const FIRST_TRY_MS = 10_000;

export type DeliveryResult = 'delivered' | 'submission_expired' | FinalRefusal;

export interface DeliveryOptions {
  /** Of the submission. */
  readonly id: string;
  /** Called once, where the page is still open. */
  readonly onResult: (result: DeliveryResult) => void;
  /** From `rememberUntil`: a refusal takes that pause back. */
  readonly before?: string | null | undefined;
}

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
  submission: object,
  { id, onResult, before }: DeliveryOptions,
): void {
  try {
    const waiting = { id, collector, body: toJson(submission), untilMs: Date.now() + LASTS_MS, before };
    addWaiting(waiting);
    listeners.set(id, onResult);
    void attempt(waiting).then((isSettled) => isSettled || retryLater());
  } catch (error) {
    warnOnce('delivery_failed', `${error}`);
  }
}

/** Sends something that is not kept and not tried again. Never throws. */
export async function sendOnce(collector: string, submission: object): Promise<void> {
  try {
    await post(collector + SUBMISSIONS_ROUTE, toJson(submission));
  } catch {
    // It is only counted.
  }
}

/** Tries again what an earlier page or try could not deliver, unless another tab is at it. Never throws. */
export async function resumeDelivery(): Promise<void> {
  try {
    endRound();
    isStopped = false;
    // First, so that there is another try whatever becomes of this one.
    retryLater();
    const { list, failure } = readWaiting();
    // Settled by another tab: what came of it is not known here.
    listeners.forEach((_, id) => {
      if (!failure && !list.some((waiting) => waiting.id === id)) listeners.delete(id);
    });
    if (list.length > 0) await asOneSender(sendWaiting);
    if (failure) throw failure;
    if (readWaiting().list.length > 0) return;
    failedRounds = 0;
    endRound();
  } catch (error) {
    warnOnce('delivery_failed', `${error}`);
  }
}

/** No further try from this page: what waits on the device is for the next one. */
export function stopDelivery(): void {
  isStopped = true;
  endRound();
}

function endRound(): void {
  clearTimeout(retryTimer);
  retryTimer = undefined;
  listen('removeEventListener');
}

function listen(how: 'addEventListener' | 'removeEventListener'): void {
  try {
    window[how]('online', resumeDelivery);
    window[how]('pageshow', resumeRestored as EventListener);
  } catch {
    // The timer is enough.
  }
}

/** A page that comes back from the browser's cache has been out of the world for longer than its timers know. */
function resumeRestored({ persisted }: PageTransitionEvent): void {
  if (persisted) void resumeDelivery();
}

/** One try for each that waits. */
async function sendWaiting(): Promise<void> {
  const { list } = readWaiting();
  const unreachable = new Set<string>();
  let surplus = list.length - MAX_WAITING;
  for (const waiting of list) {
    const { id, collector, untilMs } = waiting;
    if (surplus-- > 0 || untilMs <= Date.now()) settle(waiting, 'submission_expired');
    else if (unreachable.has(collector) || isFirstTry(waiting) || underWay.has(id)) continue;
    else if (!(await attempt(waiting))) unreachable.add(collector);
  }
}

/** Whether another page has only just written it, and may still be sending it. */
function isFirstTry({ id, untilMs }: Waiting): boolean {
  const ageMs = Date.now() - (untilMs - LASTS_MS);
  return !listeners.has(id) && ageMs >= 0 && ageMs < FIRST_TRY_MS;
}

/** True where the collector has decided; false where it is worth another try. Never rejects. */
async function attempt(waiting: Waiting): Promise<boolean> {
  const { id, collector, body } = waiting;
  underWay.add(id);
  try {
    const reply = await post(collector + SUBMISSIONS_ROUTE, body);
    let decision = decisionOf(reply);
    if (!decision && reply.movedTo?.endsWith(SUBMISSIONS_ROUTE)) {
      warnOnce('collector_moved', `${collector}: ${reply.movedTo}`);
      decision = decisionOf(await post(reply.movedTo, body));
    }
    if (isPageGone()) return false;
    return !!decision && settle(waiting, decision);
  } catch {
    return false;
  } finally {
    underWay.delete(id);
  }
}

/** Rejects after a while, also where the page's own `fetch` never ends. */
function post(address: string, body: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const hanging = new AbortController();
    const timer = setPageTimeout(() => {
      reject();
      hanging.abort();
    }, LONGEST_REQUEST_MS);
    const isOver = () => clearTimeout(timer);
    send(address, body, hanging.signal).then(resolve, reject).then(isOver);
  });
}

async function send(address: string, body: string, signal: AbortSignal): Promise<Reply> {
  const reply = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
    body,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
    cache: 'no-store',
    signal,
  });
  // Read to its end in any case: what is not read stays open, and after some hundred no request leaves any more.
  const text = await reply.text();
  return { status: reply.status, text, movedTo: reply.redirected ? reply.url : null };
}

function settle({ id, body, before }: Waiting, result: DeliveryResult): true {
  removeWaiting(id);
  if (result === 'submission_expired') warnOnce(result, 'given up after two days');
  else if (result !== 'delivered') {
    warnOnce('submission_refused', `the collector refused a submission (${result})`);
    const { site, survey } = JSON.parse(body);
    takePauseBack(site, survey, before);
  }
  const listener = listeners.get(id);
  listeners.delete(id);
  listener?.(result);
  return true;
}

/** After a random part of a time that doubles, so that a collector that comes back is not run over. */
function retryLater(): void {
  if (isStopped || retryTimer !== undefined || isPageGone()) return;
  const longestMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failedRounds);
  failedRounds += 1;
  retryTimer = setPageTimeout(resumeDelivery, longestMs * (0.5 + Math.random() / 2));
  listen('addEventListener');
}
