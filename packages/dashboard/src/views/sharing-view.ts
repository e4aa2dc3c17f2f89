/**
 * `<sharing-view>`: who else gets to see a survey's overview, and how.
 */
import type { ListedSite } from '@trustgauge/protocol';
import { css, html, LitElement } from 'lit';
import { todayIn } from '../collector-clock.js';
import { browserFormat as format } from '../format.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class SharingView extends LitElement {
  static override styles = [
    text,
    css`
      .scope {
        min-height: 36px;
        margin-block-end: 28px;
      }

      share-links,
      weekly-mails {
        max-width: 720px;
      }

      share-links {
        padding-block-start: 28px;
      }

      weekly-mails {
        margin-block-start: 48px;
        padding-block-start: 28px;
        border-block-start: 1px solid var(--line);
      }
    `,
  ];

  static override properties = { site: { attribute: false }, survey: {} };

  declare site: ListedSite;
  /** Id of one of the site's surveys. */
  declare survey: string;

  protected override render() {
    return html`
      <header class="scope"><p class="muted">${this.site.product} · ${this.survey}</p></header>
      <h1>${WORDS.views.sharing}</h1>
      <share-links .site=${this.site.id} .survey=${this.survey} .timeZone=${this.site.timeZone}></share-links>
      <weekly-mails
        .site=${this.site}
        .survey=${this.survey}
        .zone=${format.timeZone(this.site.timeZone, todayIn(this.site.timeZone))}
      ></weekly-mails>
    `;
  }
}
