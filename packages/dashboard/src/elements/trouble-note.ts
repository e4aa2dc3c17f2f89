/**
 * `<trouble-note>`: what went wrong, what to do, and the way to try again (fires `retry`). With `as-of` it says
 * instead that what stands below is from then.
 */
import { css, html, LitElement, nothing } from 'lit';
import type { ApiFailure } from '../api.js';
import { browserFormat } from '../format.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class TroubleNote extends LitElement {
  static override styles = [
    text,
    controls,
    css`
      .note {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 20px;
        padding: 12px 0 12px 16px;
        border-inline-start: 3px solid var(--notice);
      }

      p {
        flex: 1 1 320px;
      }
    `,
  ];

  static override properties = {
    failure: { attribute: false },
    asOfMs: { attribute: false },
    isTrying: { attribute: false },
  };

  declare failure: ApiFailure | undefined;
  /** When what is still shown was read, in milliseconds since the epoch. */
  declare asOfMs: number | undefined;
  declare isTrying: boolean;

  protected override render() {
    const { failure, asOfMs } = this;
    if (!failure) return nothing;
    return html`
      <div class="note" role="alert">
        <p>
          ${asOfMs === undefined ? nothing : html`<strong>${WORDS.stale(browserFormat.timeOfDay(asOfMs))}</strong>`}
          ${WORDS.trouble(failure.code, failure.message)}
        </p>
        <button type="button" ?disabled=${this.isTrying} @click=${this.#retry}>${WORDS.tryAgain}</button>
      </div>
    `;
  }

  #retry(): void {
    this.dispatchEvent(new Event('retry'));
  }
}
