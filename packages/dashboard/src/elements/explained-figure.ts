/**
 * `<explained-figure>`: a number that says what it means. The number is a button: whoever comes to it by keyboard reads
 * the explanation at once, whoever points at it presses it. Escape, or going on, puts it away. With `asks` it stands
 * beside the number as a question, which paper can't answer: it is not printed.
 */
import { css, html, LitElement } from 'lit';
import { text } from '../styles/text.js';

const WIDTH_PX = 320;
const GAP_PX = 8;

export class ExplainedFigure extends LitElement {
  static override styles = [
    text,
    css`
      :host {
        display: inline;
      }

      /* Taller than its line, for whoever aims at it, and the line no taller for that. */
      button {
        padding: 4px 0;
        margin-block: -4px;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        letter-spacing: inherit;
        text-align: inherit;
        cursor: help;
        text-decoration: underline dotted;
        text-decoration-color: var(--edge);
        text-decoration-thickness: max(1px, 0.05em);
        text-underline-offset: 0.22em;
      }

      button:hover {
        text-decoration-color: currentColor;
      }

      p {
        position: absolute;
        inset: auto;
        width: min(${WIDTH_PX}px, calc(100vw - 32px));
        margin: 0;
        padding: 12px 16px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--raised);
        color: var(--ink);
        box-shadow: 0 4px 16px light-dark(oklch(0.24 0.02 262 / 10%), oklch(0 0 0 / 40%));
        font: 400 14px / 20px var(--face);
        letter-spacing: normal;
        text-align: start;
        white-space: normal;
      }

      @media (pointer: coarse) {
        button {
          padding-block: 10px;
          margin-block: -10px;
        }
      }

      @media print {
        :host([asks]) {
          display: none;
        }

        button {
          text-decoration: none;
        }
      }
    `,
  ];

  static override properties = { says: {} };

  /** What the number means. */
  declare says: string;

  constructor() {
    super();
    this.says = '';
  }

  protected override render() {
    return html`<button
        type="button"
        popovertarget="explanation"
        aria-describedby="explanation"
        @focus=${this.#showToKeyboard}
        @blur=${() => this.#explanation?.hidePopover()}
      ><slot></slot></button>
      <p id="explanation" popover @beforetoggle=${this.#place}>${this.says}</p>`;
  }

  get #explanation(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[popover]');
  }

  #showToKeyboard(event: FocusEvent): void {
    if ((event.currentTarget as Element).matches(':focus-visible')) this.#explanation?.showPopover();
  }

  /** Under the number, and within the window. The policy forbids a style in the markup, not one that is set. */
  #place(event: ToggleEvent): void {
    if (event.newState !== 'open') return;
    const explanation = event.currentTarget as HTMLElement;
    const { left, bottom } =
      this.renderRoot.querySelector('button')?.getBoundingClientRect() ?? this.getBoundingClientRect();
    const width = Math.min(WIDTH_PX, document.documentElement.clientWidth - 32);
    const within = Math.max(16, Math.min(left, document.documentElement.clientWidth - width - 16));
    explanation.style.left = `${within + window.scrollX}px`;
    explanation.style.top = `${bottom + GAP_PX + window.scrollY}px`;
  }
}
