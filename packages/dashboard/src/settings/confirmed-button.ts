/**
 * `<confirmed-button>`: a button for what can't be undone at a glance. Pressed, it says what will happen, and asks;
 * fires `opened` then, and `confirmed` with the answer that was chosen.
 */
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export interface Answer {
  readonly name: string;
  readonly label: string;
}

export class ConfirmedButton extends LitElement {
  static override styles = [
    text,
    controls,
    css`
      :host {
        display: inline-block;
        max-width: 100%;
      }

      :host([open]) {
        display: block;
        width: 100%;
      }

      [role="group"] {
        display: grid;
        gap: 12px;
        padding: 12px 0 12px 16px;
        border-inline-start: 3px solid var(--notice);
        font-size: 14px;
        line-height: 20px;
      }

      .check {
        display: flex;
        align-items: center;
        gap: 8px;
      }

      .check input {
        flex: none;
        width: 18px;
        height: 18px;
        min-height: 0;
        padding: 0;
        accent-color: var(--accent);
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
      }
    `,
  ];

  static override properties = {
    label: {},
    question: {},
    answers: { attribute: false },
    option: { attribute: false },
    isPlain: { attribute: false },
    open: { type: Boolean, reflect: true },
  };

  declare label: string;
  /** What will happen. */
  declare question: string;
  declare answers: readonly Answer[];
  /** What is done besides, whichever answer is chosen, unless it is unticked; null for nothing. */
  declare option: string | null;
  /** Whether it looks like a link. */
  declare isPlain: boolean;
  declare open: boolean;

  constructor() {
    super();
    this.label = '';
    this.question = '';
    this.answers = [];
    this.option = null;
    this.isPlain = false;
    this.open = false;
  }

  protected override render() {
    if (!this.open) {
      return html`<button type="button" class=${this.isPlain ? 'plain' : nothing} @click=${() => this.#turn(true)}>
        ${this.label}
      </button>`;
    }
    return html`
      <div role="group" aria-labelledby="question" @keydown=${this.#onKey}>
        <p id="question">${this.question}</p>
        ${
          this.option === null
            ? nothing
            : html`<label class="check"><input type="checkbox" checked /> <span>${this.option}</span></label>`
        }
        <div class="buttons">
          ${this.answers.map(
            ({ name, label }) =>
              html`<button type="button" @click=${() => this.#confirm(name)}>${label}</button>`,
          )}
          <button type="button" class="plain" @click=${() => this.#turn(false)}>${WORDS.settings.cancel}</button>
        </div>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    // Not at the first drawing: nobody has pressed anything then.
    if (changed.get('open') !== undefined) this.renderRoot.querySelector('button')?.focus();
  }

  /** Whether the option is ticked. */
  get isTicked(): boolean {
    return this.renderRoot.querySelector<HTMLInputElement>('input')?.checked ?? false;
  }

  #turn(isOpen: boolean): void {
    this.open = isOpen;
    if (isOpen) this.dispatchEvent(new Event('opened'));
  }

  #confirm(name: string): void {
    this.dispatchEvent(new CustomEvent('confirmed', { detail: name }));
    this.open = false;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#turn(false);
  }
}
