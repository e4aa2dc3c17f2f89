/**
 * `<arrivals-table>`: what became of everything that arrived, and for each reason of refusal what to do.
 */
import type { Accounting, Arrivals } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { browserFormat as format } from '../format.js';
import { tables } from '../styles/tables.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class ArrivalsTable extends LitElement {
  static override styles = [
    text,
    tables,
    css`
      table {
        font-size: 16px;
        line-height: 24px;
        table-layout: fixed;
      }

      thead .number {
        font-size: 14px;
        line-height: 20px;
      }

      .number {
        width: 26%;
      }

      .received > * {
        font-weight: 600;
      }

      .reason > * {
        padding-block-end: 2px;
        border-block-end: none;
      }

      .reason th {
        padding-inline-start: 16px;
        font-size: 14px;
      }

      .advice td {
        padding: 0 0 8px 16px;
        font-size: 14px;
        line-height: 20px;
        color: var(--muted);
      }

      @media (max-width: 480px) {
        table {
          table-layout: auto;
        }

        .number {
          width: auto;
        }
      }

      @media (max-width: 340px) {
        thead .number {
          white-space: normal;
        }
      }
    `,
  ];

  static override properties = { accounting: { attribute: false } };

  declare accounting: Accounting | undefined;

  protected override render() {
    const words = WORDS.installation;
    const { accounting } = this;
    return html`
      <table>
        <caption class="visually-hidden">${words.arrivals}</caption>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${words.outcome}</span></th>
            <th scope="col" class="number">${accounting ? words.today(format.day(accounting.today)) : words.todayAlone}</th>
            <th scope="col" class="number">${words.inAll}</th>
          </tr>
        </thead>
        <tbody>
          ${this.#row(words.received, ({ received }) => received, 'received')}
          ${this.#row(words.stored, ({ stored }) => stored)}
          ${this.#row(words.duplicate, ({ duplicate }) => duplicate)}
          ${this.#row(words.refusedRow, refusedIn)}
          ${
            accounting
              ? Object.keys(accounting.arrivalsInAll.refused)
                  .sort()
                  .map((code) => this.#reason(code))
              : nothing
          }
        </tbody>
      </table>
    `;
  }

  #row(label: unknown, count: (arrivals: Arrivals) => number, kind = '') {
    const { accounting } = this;
    const written = (arrivals: Arrivals | undefined) => (arrivals ? format.count(count(arrivals)) : '–');
    return html`
      <tr class=${kind}>
        <th scope="row">${label}</th>
        <td class="number">${written(accounting?.arrivalsToday)}</td>
        <td class="number">${written(accounting?.arrivalsInAll)}</td>
      </tr>
    `;
  }

  #reason(code: string) {
    // A long code may be broken after an underscore.
    const words = code.split('_');
    const label = html`<code>${words.map((word, place) => (place === 0 ? word : html`_<wbr>${word}`))}</code>`;
    return html`
      ${this.#row(label, ({ refused }) => refused[code] ?? 0, 'reason')}
      <tr class="advice">
        <td colspan="3"><p>${WORDS.advice(code)}</p></td>
      </tr>
    `;
  }
}

/** Of all reasons together. */
export function refusedIn({ refused }: Arrivals): number {
  return Object.values(refused).reduce((sum, count) => sum + count, 0);
}
