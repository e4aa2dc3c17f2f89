/**
 * `<unsubscribe-view>`: what the link in a weekly summary opens: its end, by a press of a button. Opening the page alone
 * ends nothing, because programs open whatever stands in a mail.
 */
import { css, html, LitElement } from 'lit';
import { Sending } from '../sending.js';
import { controls } from '../styles/controls.js';
import { narrowPage } from '../styles/narrow-page.js';
import { text } from '../styles/text.js';
import { stopWeekly } from '../weekly-api.js';
import { WORDS } from '../words.js';

export class UnsubscribeView extends LitElement {
  static override styles = [
    text,
    controls,
    narrowPage,
    css`
      .problem {
        padding-inline-start: 13px;
        border-inline-start: 3px solid var(--notice);
      }
    `,
  ];

  static override properties = { stopToken: { attribute: false }, isEnded: { state: true } };

  /** Of the link. */
  declare stopToken: string;
  declare private isEnded: boolean;

  #sending = new Sending(this);

  constructor() {
    super();
    this.isEnded = false;
  }

  protected override render() {
    const words = WORDS.weekly.stop;
    const { failure, isSending } = this.#sending;
    return html`
      <main id="content" tabindex="-1">
        <p class="name">${WORDS.name}</p>
        <h1 tabindex="-1">${this.isEnded ? words.ended : words.title}</h1>
        <p>${this.isEnded ? words.endedWhy : words.explains}</p>
        <p class="problem" role="alert" ?hidden=${!failure}>${failure ? WORDS.trouble(failure.code, failure.message) : ''}</p>
        <p ?hidden=${this.isEnded}>
          <button type="button" class="primary" ?disabled=${isSending} @click=${this.#stop}>
            ${isSending ? words.ending : words.button}
          </button>
        </p>
      </main>
    `;
  }

  async #stop(): Promise<void> {
    const done = await this.#sending.send(() => stopWeekly(this.stopToken));
    if (!done) return;
    this.isEnded = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }
}
