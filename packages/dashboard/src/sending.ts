/**
 * One change that is sent to the collector: whether it is on its way, and what went wrong with it. Fires
 * `session-ended` at its host when the collector no longer knows who is asking.
 */
import type { ReactiveControllerHost } from 'lit';
import { ApiFailure } from './api.js';

export class Sending {
  isSending = false;
  /** Why the last change was not made; undefined as soon as another one is tried. */
  failure: ApiFailure | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** @returns What `work` brings; undefined where it failed, or where another change is still on its way. */
  async send<T>(work: () => Promise<T>): Promise<{ readonly value: T } | undefined> {
    if (this.isSending) return undefined;
    this.isSending = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      return { value: await work() };
    } catch (error) {
      this.failure = error instanceof ApiFailure ? error : new ApiFailure('unreachable', String(error));
      if (this.failure.code === 'not_signed_in') {
        this.#host.dispatchEvent(new CustomEvent('session-ended', { bubbles: true, composed: true }));
      }
      return undefined;
    } finally {
      this.isSending = false;
      this.#host.requestUpdate();
    }
  }

  /** Whatever went wrong is no longer of interest. */
  forget(): void {
    this.failure = undefined;
    this.#host.requestUpdate();
  }
}
