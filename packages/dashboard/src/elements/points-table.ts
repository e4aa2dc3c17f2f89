/**
 * `<points-table>`: the points of the line as numbers, newest first.
 */
import type { Point } from '@trustgauge/protocol';
import { css, html, LitElement } from 'lit';
import { browserFormat } from '../format.js';
import { tables } from '../styles/tables.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class PointsTable extends LitElement {
  static override styles = [
    text,
    tables,
    css`
      table {
        max-width: 640px;
      }
    `,
  ];

  static override properties = { points: { attribute: false } };

  /** Oldest first, as they come. */
  declare points: readonly Point[];

  constructor() {
    super();
    this.points = [];
  }

  protected override render() {
    const { columns, table } = WORDS.chart;
    return html`
      <table>
        <caption class="visually-hidden">${table}</caption>
        <thead>
          <tr>
            <th scope="col">${columns.period}</th>
            <th scope="col" class="number">${columns.share}</th>
            <th scope="col" class="number">${columns.interval}</th>
            <th scope="col" class="number">${columns.answers}</th>
          </tr>
        </thead>
        <tbody>
          ${this.points.toReversed().map(
            ({ period, estimate }) => html`
              <tr>
                <th scope="row">${browserFormat.period(period, { withYear: true })}</th>
                <td class="number">${browserFormat.estimate(estimate)}</td>
                <td class="number">${browserFormat.interval(estimate.interval)}</td>
                <td class="number">${browserFormat.count(estimate.answers)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }
}
