/**
 * `<confirm-button>`: a button for what can't be taken back. It asks once more in its own place, and fires `confirm`.
 */
import { css, html, LitElement } from 'lit';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class ConfirmButton extends LitElement {
  static override styles = [
    text,
    controls,
    css`
      :host {
        display: inline-block;
      }

      button {
        min-height: 24px;
        padding-block: 1px;
      }

      button.plain {
        padding-block: 0;
        line-height: 24px;
      }

      @media (pointer: coarse) {
        button,
        button.plain {
          min-height: 44px;
          padding-block: 11px;
          line-height: 20px;
        }
      }

      .asked {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 14px;
        font-size: 14px;
        line-height: 20px;
      }
    `,
  ];

  static override properties = {
    label: {},
    about: {},
    question: {},
    yes: {},
    isAsking: { state: true },
  };

  declare label: string;
  /** What it would be done to, for whoever comes upon the button alone. */
  declare about: string;
  declare question: string;
  declare yes: string;
  declare private isAsking: boolean;

  constructor() {
    super();
    this.label = '';
    this.about = '';
    this.question = '';
    this.yes = '';
    this.isAsking = false;
  }

  protected override render() {
    if (!this.isAsking) {
      return html`<button type="button" class="plain" aria-label=${WORDS.of(this.label, this.about)} @click=${this.#ask}>
        ${this.label}
      </button>`;
    }
    return html`
      <span class="asked" role="group" aria-label=${this.question} @keydown=${this.#onKey}>
        <span>${this.question}</span>
        <button type="button" @click=${this.#confirm}>${this.yes}</button>
        <button type="button" class="plain keep" @click=${this.#keep}>${WORDS.keepIt}</button>
      </span>
    `;
  }

  /** The focus goes to what does no harm. */
  async #ask(): Promise<void> {
    this.isAsking = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.keep')?.focus();
  }

  async #keep(): Promise<void> {
    this.isAsking = false;
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }

  #confirm(): void {
    this.isAsking = false;
    this.dispatchEvent(new Event('confirm'));
  }

  #onKey({ key }: KeyboardEvent): void {
    if (key === 'Escape') void this.#keep();
  }
}
