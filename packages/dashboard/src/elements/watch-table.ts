/**
 * `<watch-table>`: what each detector of a site knows: its state, its floor, and how near it is to an alarm.
 */
import type { WatchedFigure } from '@trustgauge/protocol';
import { css, html, LitElement } from 'lit';
import { browserFormat as format } from '../format.js';
import { tables } from '../styles/tables.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class WatchTable extends LitElement {
  static override styles = [
    text,
    tables,
    css`
      table {
        max-width: 760px;
      }
    `,
  ];

  static override properties = { watches: { attribute: false }, namesSurvey: { attribute: false } };

  declare watches: readonly WatchedFigure[];
  /** Whether the site asks more than one survey. */
  declare namesSurvey: boolean;

  constructor() {
    super();
    this.watches = [];
    this.namesSurvey = false;
  }

  protected override render() {
    const { watches, columns } = WORDS.alerts;
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${watches}>
        <table>
          <caption class="visually-hidden">${watches}</caption>
          <thead>
            <tr>
              <th scope="col">${columns.whom}</th>
              <th scope="col">${columns.state}</th>
              <th scope="col" class="number">${columns.floor}</th>
              <th scope="col" class="number">${columns.evidence}</th>
            </tr>
          </thead>
          <tbody>
            ${this.watches.map((watch) => this.#row(watch))}
          </tbody>
        </table>
      </div>
    `;
  }

  #row({ survey, dimension, value, phase, floor, logEvidence, logThreshold }: WatchedFigure) {
    const words = WORDS.alerts;
    const whom = dimension === null || value === null ? words.everybody : words.segment(dimension, value);
    return html`
      <tr>
        <th scope="row">${this.namesSurvey ? words.ofSurvey(whom, survey) : whom}</th>
        <td>${words.phase[phase]}</td>
        <td class="number">${floor === null ? html`<span class="muted">${words.noFloor}</span>` : format.share(floor)}</td>
        <td class="number">
          ${
            logEvidence === null
              ? html`<span class="muted">${words.noFloor}</span>`
              : words.ofThreshold(format.decimal(logEvidence), format.decimal(logThreshold))
          }
        </td>
      </tr>
    `;
  }
}
