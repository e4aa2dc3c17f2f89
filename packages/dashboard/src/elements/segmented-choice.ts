/**
 * `<segmented-choice>`: a few options side by side, one of them chosen. Fires `choose` with the value.
 */
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import { css, html, LitElement } from 'lit';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export class SegmentedChoice extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
    }

    wa-radio-group {
      font: 500 14px / 20px var(--face);
    }

    wa-radio-group::part(form-control-label) {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    wa-radio-group::part(form-control-input) {
      flex-wrap: nowrap;
      padding: 2px;
      border-radius: 8px;
      background: var(--wash);
    }

    wa-radio {
      flex: 1;
      justify-content: center;
      color: var(--muted);
      white-space: nowrap;
      border-radius: 6px;
    }

    wa-radio:state(checked) {
      color: var(--ink);
    }

    wa-radio:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 1px;
    }

    @media (forced-colors: active) {
      wa-radio:state(checked) {
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
    }

    @media print {
      :host {
        display: none;
      }
    }
  `;

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
      <wa-radio-group label=${this.label} orientation="horizontal" .value=${this.value} @change=${this.#onChange}>
        ${this.choices.map(
          ({ value, label }) => html`<wa-radio appearance="button" value=${value}>${label}</wa-radio>`,
        )}
      </wa-radio-group>
    `;
  }

  #onChange(event: Event): void {
    event.stopPropagation();
    const { value } = event.target as HTMLInputElement;
    this.dispatchEvent(new CustomEvent('choose', { detail: value }));
  }
}
