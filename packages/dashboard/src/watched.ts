/**
 * One thing that a collector says, read now and again while somebody looks: what it said last, when, and what went
 * wrong since.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiFailure } from './api.js';

/** The answer, or at once one that is there already. */
type Read<T> = (signal: AbortSignal) => T | Promise<T>;

export interface WatchedOptions<T> {
  /** Pause between an answer and the next question, in milliseconds. */
  readonly pauseMs: () => number;
  /** Called with every answer, and the one before it to the same question. */
  readonly onValue?: (value: T, before: T | undefined) => void;
}

/** After a failure it is asked again sooner than after an answer: first after this long, in milliseconds, then twice as long each time. */
const FIRST_RETRY_MS = 5_000;

/** Fires `session-ended` at its host when the collector no longer knows who is asking. */
export class Watched<T> implements ReactiveController {
  /** What was said last; stays while the next answer is awaited. */
  value: T | undefined;
  /** Why the newest request brought nothing; undefined as soon as one brings something. */
  failure: ApiFailure | undefined;
  /** When `value` was said, in milliseconds since the epoch. */
  readAtMs: number | undefined;
  isReading = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: WatchedOptions<T>;
  #read: Read<T> | undefined;
  #isSameQuestion = false;
  /** One after the other, since the last answer. */
  #failures = 0;
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: WatchedOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    window.addEventListener('online', this.#onOnline);
    if (this.#read) this.readNow();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    window.removeEventListener('online', this.#onOnline);
    this.#stop();
  }

  /** Asks another question from now on. The old answer stays until the new one is there. */
  ask(read: Read<T>): void {
    this.#read = read;
    this.#isSameQuestion = false;
    this.readNow();
  }

  /** Asks nothing more, and no longer knows what was said. */
  forget(): void {
    this.#stop();
    this.#read = undefined;
    this.value = undefined;
    this.failure = undefined;
  }

  /** Asks again at once. */
  readNow(): void {
    this.#stop();
    const read = this.#read;
    if (!read || document.hidden) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.isReading = true;
    this.#host.requestUpdate();
    const answer = read(abort.signal);
    if (!(answer instanceof Promise)) {
      this.#take(answer);
      return;
    }
    answer.then(
      (value) => abort.signal.aborted || this.#take(value),
      (error: unknown) => abort.signal.aborted || this.#fail(error),
    );
  }

  #take(value: T): void {
    const before = this.#isSameQuestion ? this.value : undefined;
    this.value = value;
    this.readAtMs = Date.now();
    this.failure = undefined;
    this.#failures = 0;
    this.#isSameQuestion = true;
    this.#options.onValue?.(value, before);
    this.#settle();
  }

  #fail(error: unknown): void {
    this.failure = error instanceof ApiFailure ? error : new ApiFailure('unreachable', String(error));
    this.#failures += 1;
    // An answer to another question must not stand under this one's name.
    if (!this.#isSameQuestion) this.value = undefined;
    this.#settle();
    if (this.failure.code === 'not_signed_in') {
      this.#stop();
      this.#host.dispatchEvent(new CustomEvent('session-ended', { bubbles: true, composed: true }));
    }
  }

  #settle(): void {
    this.isReading = false;
    this.#host.requestUpdate();
    const pauseMs = this.#options.pauseMs();
    const retryMs = FIRST_RETRY_MS * 2 ** (this.#failures - 1);
    this.#timer = setTimeout(() => this.readNow(), this.failure ? Math.min(pauseMs, retryMs) : pauseMs);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.isReading = false;
  }

  /** Nobody is asked anything while nobody looks. */
  readonly #onVisibility = () => {
    if (document.hidden) this.#stop();
    else this.readNow();
  };

  /** Back on the network, what is shown may be old. */
  readonly #onOnline = () => this.readNow();
}
