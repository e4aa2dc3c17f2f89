/**
 * `<points-table>`: the points of the line as numbers, newest first.
 */
import type { Point, Summary } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { describePeriod, describeStretch } from '../chart/in-words.js';
import { shownEstimate } from '../chart/shown-points.js';
import { browserFormat } from '../format.js';
import type { LineKind } from '../location-state.js';
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

  static override properties = { summary: { attribute: false }, kind: { attribute: false } };

  declare summary: Summary;
  declare kind: LineKind;

  constructor() {
    super();
    this.kind = 'period';
  }

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
            <th scope="col">${this.kind === 'live' ? columns.stretch : columns.period}</th>
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
                  ${
                    this.kind === 'live'
                      ? describeStretch(point, browserFormat)
                      : describePeriod(point, summary, browserFormat, {
                          withYear: isYearNews(point, newestFirst[row - 1]),
                        })
                  }
                </th>
                <td class="number">${browserFormat.estimate(shownEstimate(point, this.kind))}</td>
                <td class="number">${browserFormat.interval(shownEstimate(point, this.kind).interval)}</td>
                <td class="number">${browserFormat.count(shownEstimate(point, this.kind).answers)}</td>
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
