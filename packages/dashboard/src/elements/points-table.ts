/**
 * `<points-table>`: the points of the line as numbers, newest first.
 */
import type { Point, Summary } from '@trustgauge/protocol';
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
    const { explanations: explains } = WORDS;
    const newestFirst = summary.line.toReversed();
    return html`
      <table>
        <caption class="visually-hidden">${table}</caption>
        <thead>
          <tr>
            <th scope="col">${columns.period}</th>
            <th scope="col" class="number">
              <explained-figure .says=${explains.share}>${columns.share}</explained-figure>
            </th>
            <th scope="col" class="number">
              <explained-figure .says=${explains.interval(browserFormat.share(summary.confidence))}
                >${columns.interval}</explained-figure
              >
            </th>
            <th scope="col" class="number">
              <explained-figure .says=${explains.answers}>${columns.answers}</explained-figure>
            </th>
          </tr>
        </thead>
        <tbody>
          ${newestFirst.map(
            (point, row) => html`
              <tr>
                <th scope="row">
                  ${describePeriod(point, summary, browserFormat, { withYear: isYearNews(point, newestFirst[row - 1]) })}
                </th>
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

/** Whether a row must say its year: the first one must, and one that is not wholly in the year of the row above. */
function isYearNews({ period }: Point, above: Point | undefined): boolean {
  const year = above?.period.firstDay.slice(0, 4);
  return period.firstDay.slice(0, 4) !== year || period.lastDay.slice(0, 4) !== year;
}
