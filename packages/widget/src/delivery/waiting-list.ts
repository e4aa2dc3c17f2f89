/**
 * What could not be delivered yet, on the device: the text that would have been sent, the time at which to give up and
 * the pause that a refusal gives back, nothing else. Each has a key of its own, so that pages in several tabs write
 * without reading first and can't undo one another. Where the device takes nothing more, the tab keeps it
 * (`sessionStorage`); where it takes nothing either, the page.
 */
import { STORAGES } from '../storages.js';
import { WAITING_PREFIX } from './has-waiting.js';
import { toJson } from './to-json.js';

/** More than this wait only where something is broken; the oldest, which would expire first, then make room. */
export const MAX_WAITING = 20;

export interface Waiting {
  /** Id of the submission: the same in every try, counted once. */
  readonly id: string;
  /** Absolute address of the collector. */
  readonly collector: string;
  /** The submission as it is sent, also again. */
  readonly body: string;
  /** Milliseconds since 1970 after which it is forgotten. */
  readonly untilMs: number;
  /** Until when the survey had paused before; null where it had not, undefined where no pause was written. */
  readonly before?: string | null | undefined;
}

/** What no storage took. */
const inMemory = new Map<string, Waiting>();

export interface WaitingList {
  /** From the oldest to the youngest. */
  readonly list: readonly Waiting[];
  /** Why there may be more that could not be read; undefined where that is all. */
  readonly failure: unknown;
}

export function readWaiting(): WaitingList {
  const list: Waiting[] = [];
  let failure: unknown;
  inMemory.forEach((waiting) => {
    list.push(waiting);
  });
  for (const name of STORAGES) {
    let storage: Storage | undefined;
    try {
      storage = window[name];
    } catch {
      // Blocked: nothing was written there.
    }
    try {
      for (const key of Object.keys(storage ?? {})) {
        if (!storage || !key.startsWith(WAITING_PREFIX)) continue;
        const waiting = read(key.slice(WAITING_PREFIX.length), storage.getItem(key));
        if (waiting) list.push(waiting);
        else storage.removeItem(key);
      }
    } catch (error) {
      failure = error;
    }
  }
  list.sort((one, other) => one.untilMs - other.untilMs);
  return { list, failure };
}

export function addWaiting({ id, ...waiting }: Waiting): void {
  const text = toJson(waiting);
  for (const name of STORAGES) {
    try {
      window[name].setItem(WAITING_PREFIX + id, text);
      if (window[name].getItem(WAITING_PREFIX + id) === text) return;
    } catch {
      // Blocked or full.
    }
  }
  inMemory.set(id, { id, ...waiting });
}

export function removeWaiting(id: string): void {
  inMemory.delete(id);
  for (const name of STORAGES) {
    try {
      window[name].removeItem(WAITING_PREFIX + id);
    } catch {
      // Blocked: it was not there.
    }
  }
}

/** Null for what is no entry of ours. */
function read(id: string, text: string | null): Waiting | null {
  try {
    const { collector, body, untilMs, before }: Partial<Waiting> = JSON.parse(text ?? '');
    return typeof collector === 'string' && typeof body === 'string' && typeof untilMs === 'number'
      ? { id, collector, body, untilMs, before }
      : null;
  } catch {
    return null;
  }
}
