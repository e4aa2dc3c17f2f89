/**
 * `<take-everything>`: at the end of the overview, all of it at once: on paper, or as the figures of its period.
 */
import { type Summary, summaryTable } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { takenName } from '../save/taken-name.js';
import { controls } from '../styles/controls.js';
import { sections } from '../styles/sections.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class TakeEverything extends LitElement {
  static override styles = [
    text,
    controls,
    sections,
    css`
      .ways {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 24px;
        margin-block-start: 12px;
      }

      take-along {
        padding: 0;
      }

      .way {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 8px;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  static override properties = { summary: { attribute: false }, sharing: { attribute: false } };

  declare summary: Summary | undefined;
  /** Address of the page on which it can be shared; undefined where it can't. */
  declare sharing: string | undefined;

  protected override render() {
    const { summary } = this;
    if (!summary) return nothing;
    const { everything, explains, headline, print, share } = WORDS.takeAlong;
    return html`
      <h2>${everything}</h2>
      <p class="small muted">${explains}</p>
      <div class="ways">
        <button type="button" @click=${() => window.print()}>${print}</button>
        ${this.sharing === undefined ? nothing : html`<a class="small" href=${this.sharing}>${share}</a>`}
        <div class="way">
          <span class="small">${headline}</span>
          <take-along
            .caption=${headline}
            .name=${takenName(summary, 'headline')}
            .table=${() => summaryTable(summary, 'headline')}
          ></take-along>
        </div>
      </div>
    `;
  }
}
