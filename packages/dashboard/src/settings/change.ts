/**
 * One change at a time that a part of the page makes: whether it is under way, and what became of the last one.
 */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { ApiFailure } from '../api.js';
import { WORDS } from '../words.js';

/** Fires `session-ended` at its host when the collector no longer knows who is asking. */
export class Change implements ReactiveController {
  isUnderWay = false;
  failure: ApiFailure | undefined;
  /** What has been done, in words; empty before. */
  done = '';

  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#show('');
  }

  /**
   * @param said What is said when it is done.
   * @returns What the collector replied; undefined where it refused.
   */
  async make<Reply>(
    work: () => Promise<Reply>,
    said: string | ((reply: Reply) => string),
  ): Promise<Reply | undefined> {
    if (this.isUnderWay) return undefined;
    this.isUnderWay = true;
    this.#show('');
    try {
      const reply = await work();
      this.isUnderWay = false;
      this.#show(typeof said === 'string' ? said : said(reply));
      return reply;
    } catch (error) {
      this.isUnderWay = false;
      this.#show('', error instanceof ApiFailure ? error : new ApiFailure('unreachable', String(error)));
      if (this.failure?.code === 'not_signed_in') this.#tell('session-ended');
      if (this.failure?.code === 'changed_meanwhile') this.#tell('settings-outdated');
      return undefined;
    }
  }

  /** What became of it, for people who see it and people who hear it. */
  outcome(): TemplateResult {
    const { failure, done } = this;
    return html`<div class="outcome small">
      <p role="status">${done}</p>
      <p role="alert" class=${failure ? 'problem' : nothing}>
        ${failure ? WORDS.trouble(failure.code, failure.message) : ''}
      </p>
    </div>`;
  }

  #show(done: string, failure?: ApiFailure): void {
    this.done = done;
    this.failure = failure;
    this.#host.requestUpdate();
  }

  #tell(event: string): void {
    this.#host.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true }));
  }
}
