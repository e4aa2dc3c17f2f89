/**
 * What could not be delivered yet, on the device: the text that would have been sent and the time at which to give
 * up, nothing else. Each has a key of its own, so that pages in several tabs write without reading first and can't
 * undo one another. In memory where storage is blocked or full.
 */
import { WAITING_PREFIX } from './has-waiting.js';

/** More than this wait only where something is broken; the oldest, which would expire first, then make room. */
export const MAX_WAITING = 20;

export interface Waiting {
  /** Id of the submission: the same in every try, counted once. */
  readonly id: string;
  /** Origin of the collector. */
  readonly collector: string;
  /** The submission as it is sent, also again. */
  readonly body: string;
  /** Milliseconds since 1970 after which it is forgotten. */
  readonly untilMs: number;
}

/** What storage did not take. */
const inMemory = new Map<string, Waiting>();

/** From the oldest to the youngest. */
export function waitingSubmissions(): readonly Waiting[] {
  const found = new Map(inMemory);
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(WAITING_PREFIX)) continue;
      const id = key.slice(WAITING_PREFIX.length);
      const waiting = read(id, localStorage.getItem(key));
      if (waiting) found.set(id, waiting);
      else localStorage.removeItem(key);
    }
  } catch {
    // Storage is blocked: what waits is in memory.
  }
  return [...found.values()].sort((one, other) => one.untilMs - other.untilMs);
}

export function addWaiting({ id, ...waiting }: Waiting): void {
  try {
    localStorage.setItem(WAITING_PREFIX + id, JSON.stringify(waiting));
  } catch {
    inMemory.set(id, { id, ...waiting });
  }
}

export function removeWaiting(id: string): void {
  inMemory.delete(id);
  try {
    localStorage.removeItem(WAITING_PREFIX + id);
  } catch {
    // Storage is blocked: it was in memory.
  }
}

/** Null for what is no entry of ours. */
function read(id: string, text: string | null): Waiting | null {
  try {
    const { collector, body, untilMs }: Partial<Waiting> = JSON.parse(text ?? '');
    return typeof collector === 'string' && typeof body === 'string' && typeof untilMs === 'number'
      ? { id, collector, body, untilMs }
      : null;
  } catch {
    return null;
  }
}
