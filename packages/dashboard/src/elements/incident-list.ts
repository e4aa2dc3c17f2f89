/**
 * `<incident-list>`: what happened and when, newest first, with where to read more.
 */
import { incidentsTable, type Summary } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { addDays } from '../calendar.js';
import { browserFormat } from '../format.js';
import { type LocationState, toSearch } from '../location-state.js';
import { text } from '../styles/text.js';
import { isWebAddress } from '../web-address.js';
import { WORDS } from '../words.js';

export class IncidentList extends LitElement {
  static override styles = [
    text,
    css`
      ul {
        list-style: none;
        margin-block-start: 8px;
      }

      li {
        display: grid;
        grid-template-columns: 120px minmax(0, 1fr);
        gap: 0 16px;
        padding-block: 8px;
        border-block-start: 1px solid var(--line);
        font-size: 14px;
        line-height: 20px;
      }

      a {
        white-space: nowrap;
      }

      a + a {
        margin-inline-start: 8px;
      }

      @media print {
        ul {
          margin-block-start: 2px;
        }

        li {
          grid-template-columns: 72px minmax(0, 1fr);
          padding-block: 3px;
          font-size: 10px;
          line-height: 14px;
        }
      }

      @media (max-width: 480px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  static override properties = { summary: { attribute: false }, state: { attribute: false } };

  declare summary: Summary | undefined;
  /** Undefined where no other page can be led to. */
  declare state: LocationState | undefined;

  protected override render() {
    const { summary } = this;
    if (!summary || summary.incidents.length === 0) return nothing;
    const { incidents } = summary;
    const { title, kind, source } = WORDS.incidents;
    const newestFirst = incidents.toSorted((a, b) => b.date.localeCompare(a.date));
    return html`
      <h2>${title}</h2>
      <ul>
        ${newestFirst.map(
          (incident) => html`
            <li>
              <time class="muted" datetime=${incident.date}>${browserFormat.day(incident.date, { withYear: true })}</time>
              <span>
                ${incident.title} <span class="muted">(${kind[incident.kind]})</span>
                ${
                  isWebAddress(incident.link)
                    ? html`<a href=${incident.link} rel="noreferrer" aria-label=${`${source}: ${incident.title}`}>${source}</a>`
                    : nothing
                }
                ${
                  this.state
                    ? html`<a
                        href=${toSearch({ ...this.state, view: 'effect', mark: incident.id })}
                        aria-label=${WORDS.of(WORDS.views.effect, incident.title)}
                        >${WORDS.views.effect}</a
                      >`
                    : nothing
                }
              </span>
            </li>
          `,
        )}
      </ul>
      <take-along
        .caption=${title}
        .name=${[summary.site, 'incidents', addDays(summary.nextFigureOn, -1)]}
        .table=${() => incidentsTable(incidents, summary)}
      ></take-along>
    `;
  }
}
