/**
 * What could not be delivered yet, on the device: the text that would have been sent and the time at which to give
 * up, nothing else. In memory where storage is blocked or full.
 */
export const WAITING_LIST_KEY = 'trustgauge-queue';

export interface Waiting {
  /** Origin of the collector. */
  readonly collector: string;
  /** The submission as it is sent, also again. */
  readonly body: string;
  /** Milliseconds since 1970 after which it is forgotten. */
  readonly untilMs: number;
}

/** Set as soon as storage has failed. */
let inMemory: readonly Waiting[] | undefined;

export function waitingSubmissions(): readonly Waiting[] {
  if (inMemory) return inMemory;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(WAITING_LIST_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

export function addWaiting(waiting: Waiting): void {
  write([...waitingSubmissions(), waiting]);
}

export function removeWaiting(body: string): void {
  write(waitingSubmissions().filter((other) => other.body !== body));
}

function write(list: readonly Waiting[]): void {
  try {
    if (list.length > 0) localStorage.setItem(WAITING_LIST_KEY, JSON.stringify(list));
    else localStorage.removeItem(WAITING_LIST_KEY);
    inMemory = undefined;
  } catch {
    inMemory = list;
  }
}

function isWaiting(value: unknown): value is Waiting {
  const { collector, body, untilMs } = (value ?? {}) as Partial<Waiting>;
  return typeof collector === 'string' && typeof body === 'string' && typeof untilMs === 'number';
}
