/**
 * `<segmented-choice>`: a few options side by side, one of them chosen. Fires `choose` with the value.
 */
import { css, html, LitElement } from 'lit';
import { text } from '../styles/text.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export class SegmentedChoice extends LitElement {
  static override styles = [
    text,
    css`
      :host {
        display: inline-block;
      }

      .choices {
        display: flex;
        padding: 2px;
        border-radius: 8px;
        background: var(--wash);
        font: 500 14px / 20px var(--face);
      }

      label {
        position: relative;
        flex: 1;
        display: grid;
        place-items: center;
        min-height: 32px;
        padding-inline: 12px;
        color: var(--muted);
        white-space: nowrap;
        cursor: pointer;
        transition: color var(--motion);
      }

      label:hover,
      label:has(:checked) {
        color: var(--ink);
      }

      /* The radio is the ground that its label stands on. */
      input {
        appearance: none;
        position: absolute;
        inset: 0;
        margin: 0;
        border: 1px solid transparent;
        border-radius: 6px;
        cursor: pointer;
        transition: background-color var(--motion), border-color var(--motion);
      }

      input:checked {
        border-color: var(--edge);
        background: var(--raised);
      }

      input:focus-visible {
        outline-offset: 1px;
        border-radius: 6px;
      }

      span {
        position: relative;
        pointer-events: none;
      }

      @media (pointer: coarse) {
        label {
          min-height: 40px;
        }
      }

      @media (forced-colors: active) {
        input:checked {
          background: Highlight;
          forced-color-adjust: none;
        }

        label:has(:checked) span {
          color: HighlightText;
          forced-color-adjust: none;
        }
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  static override properties = { label: {}, choices: { attribute: false }, value: {} };

  declare label: string;
  declare choices: readonly Choice[];
  declare value: string;

  constructor() {
    super();
    this.label = '';
    this.choices = [];
    this.value = '';
  }

  protected override render() {
    return html`
      <div class="choices" role="radiogroup" aria-label=${this.label}>
        ${this.choices.map(
          ({ value, label }) => html`<label>
            <input type="radio" name="choice" value=${value} .checked=${value === this.value} @change=${this.#onChange} />
            <span>${label}</span>
          </label>`,
        )}
      </div>
    `;
  }

  #onChange(event: Event): void {
    event.stopPropagation();
    const { value } = event.target as HTMLInputElement;
    this.dispatchEvent(new CustomEvent('choose', { detail: value }));
  }
}
