/**
 * What could not be delivered yet, on the device: the text that would have been sent and the time at which to give
 * up, nothing else. In memory where storage is blocked.
 */
const STORAGE_KEY = 'trustgauge-queue';

export interface Waiting {
  readonly collector: string;
  /** The submission as it is sent, also again. */
  readonly body: string;
  /** Milliseconds since 1970 after which it is forgotten. */
  readonly untilMs: number;
}

let inMemory: readonly Waiting[] = [];

export function waitingSubmissions(): readonly Waiting[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isWaiting) : [];
  } catch {
    return inMemory;
  }
}

export function addWaiting(waiting: Waiting): void {
  write([...waitingSubmissions(), waiting]);
}

export function removeWaiting(body: string): void {
  write(waitingSubmissions().filter((other) => other.body !== body));
}

function write(list: readonly Waiting[]): void {
  inMemory = list;
  try {
    if (list.length === 0) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, JSON.stringify(list));
  } catch {
    // It stays in memory for as long as the page is open.
  }
}

function isWaiting(value: unknown): value is Waiting {
  const { collector, body, untilMs } = (value ?? {}) as Partial<Waiting>;
  return typeof collector === 'string' && typeof body === 'string' && typeof untilMs === 'number';
}
