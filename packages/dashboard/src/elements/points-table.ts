/**
 * `<points-table>`: the points of the line as numbers, newest first.
 */
import type { Summary } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { describePeriod } from '../chart/in-words.js';
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

  static override properties = { summary: { attribute: false } };

  declare summary: Summary;

  protected override render() {
    const { columns, table } = WORDS.chart;
    const { summary } = this;
    if (!summary) return nothing;
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
          ${summary.line.toReversed().map(
            (point) => html`
              <tr>
                <th scope="row">${describePeriod(point, summary, browserFormat)}</th>
                <td class="number">${browserFormat.estimate(point.estimate)}</td>
                <td class="number">${browserFormat.interval(point.estimate.interval)}</td>
                <td class="number">${browserFormat.count(point.estimate.answers)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }
}
