/**
 * `<interval-table>`: figures side by side, each a dot for the estimate and a bar for its interval on one scale, with
 * the number at its end. A table first: the picture is a cell of it, and whoever does not see it has the numbers.
 */
import type { DifferenceEstimate, Estimate } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { placesOnScale } from '../chart/interval-scale.js';
import { browserFormat as format } from '../format.js';
import { tables } from '../styles/tables.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export interface FigureRow {
  readonly label: string;
  /** A few words under the label. */
  readonly note?: string | undefined;
  /** Null: nothing has been published of it. */
  readonly figure: Estimate | DifferenceEstimate | null;
}

export class IntervalTable extends LitElement {
  static override styles = [
    text,
    tables,
    css`
      :host {
        container-type: inline-size;
      }

      table {
        display: block;
      }

      thead,
      tbody {
        display: block;
      }

      tr {
        display: grid;
        grid-template-columns: minmax(120px, 34%) minmax(80px, 1fr) 160px 64px;
        align-items: center;
        gap: 0 20px;
        padding-block: 6px;
        border-block-end: 1px solid var(--line);
      }

      thead tr {
        padding-block: 0 6px;
        border-block-end-color: var(--edge);
      }

      th,
      td {
        padding: 0;
        border: 0;
      }

      .note {
        display: block;
        color: var(--muted);
      }

      .difference > th:first-child {
        font-style: italic;
      }

      .number strong {
        font-weight: 600;
      }

      svg {
        display: block;
        width: 100%;
        height: 24px;
        overflow: visible;
      }

      .scale {
        stroke: var(--line);
      }

      .zero {
        stroke: var(--edge);
      }

      .interval {
        fill: var(--band);
      }

      .estimate {
        fill: var(--accent);
      }

      .axis {
        display: flex;
        justify-content: space-between;
        color: var(--muted);
        font-size: 12px;
        line-height: 16px;
      }

      .axis span {
        width: 0;
        display: flex;
        justify-content: center;
        white-space: nowrap;
      }

      .axis :first-child {
        justify-content: start;
      }

      .axis :last-child {
        justify-content: end;
      }

      @container (width < 620px) {
        tr {
          grid-template-columns: minmax(0, 1fr) auto;
          gap: 0 16px;
        }

        tr > :nth-child(2) {
          grid-area: 2 / 1 / 3 / 3;
        }

        tr > :nth-child(4) {
          display: none;
        }
      }

      @media print {
        tr {
          grid-template-columns: 48% minmax(0, 1fr) 124px 44px;
          gap: 0 16px;
          padding-block: 1px;
          font-size: 10px;
          line-height: 13px;
        }

        thead tr {
          padding-block: 0 2px;
        }

        tr > :nth-child(2) {
          grid-area: auto;
        }

        tr > :nth-child(4) {
          display: block;
        }

        .note {
          display: inline;
          font-size: 9px;
          line-height: 1;
        }

        .axis {
          font-size: 8px;
          line-height: 12px;
        }

        svg {
          margin-block: -5px;
        }

        .estimate {
          r: 3px;
        }
      }

      @media (forced-colors: active) {
        .interval {
          fill: GrayText;
        }

        .estimate {
          fill: CanvasText;
        }
      }
    `,
  ];

  static override properties = {
    caption: { attribute: false },
    rows: { attribute: false },
    of: { attribute: false },
    unit: { attribute: false },
  };

  /** What the figures are, for whoever comes upon the table alone. */
  declare caption: string;
  declare rows: readonly FigureRow[];
  /** Heading of the labels, such as "Answer". */
  declare of: string;
  /** Heading of the numbers, such as "Confident". */
  declare unit: string;

  constructor() {
    super();
    this.caption = '';
    this.rows = [];
    this.of = '';
    this.unit = '';
  }

  protected override render() {
    if (this.rows.length === 0) return nothing;
    const { answers, scale } = WORDS.figures;
    // Roles are written out: a table whose rows are grids would lose them.
    return html`
      <table role="table">
        <caption class="visually-hidden">${this.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${this.of}</th>
            <td role="cell">
              <span class="visually-hidden">${scale}</span>
              <span class="axis" aria-hidden="true">
                ${[0, 0.5, 1].map((share) => html`<span>${format.share(share)}</span>`)}
              </span>
            </td>
            <th role="columnheader" scope="col" class="number">${this.unit}</th>
            <th role="columnheader" scope="col" class="number">
              <explained-figure .says=${WORDS.explanations.answers}>${answers}</explained-figure>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${this.rows.map((row) => this.#row(row))}
        </tbody>
      </table>
    `;
  }

  #row({ label, note, figure }: FigureRow) {
    const isDifference = figure !== null && 'difference' in figure;
    return html`
      <tr role="row" class=${isDifference ? 'difference' : ''}>
        <th role="rowheader" scope="row">
          ${isDifference ? html`<explained-figure .says=${WORDS.explanations.difference}>${label}</explained-figure>` : label}
          ${note ? html`<span class="note small">${note}</span>` : nothing}
        </th>
        <td role="cell">${figure ? picture(figure) : nothing}</td>
        <td role="cell" class="number">
          ${
            figure
              ? html`<strong>${isDifference ? format.difference(figure) : format.shortEstimate(figure)}</strong>
                  <span class="muted">${isDifference ? format.differences(figure.interval) : format.interval(figure.interval)}</span>`
              : html`<span class="muted">${WORDS.figures.none}</span>`
          }
        </td>
        <td role="cell" class="number muted">${figure ? format.count(figure.answers) : nothing}</td>
      </tr>
    `;
  }
}

function picture(figure: Estimate | DifferenceEstimate) {
  const isDifference = 'difference' in figure;
  const { low, middle, high } = placesOnScale(figure);
  const percent = (place: number) => `${(100 * place).toFixed(2)}%`;
  return html`<svg aria-hidden="true">
    <line class="scale" x1="0" x2="0" y1="2" y2="22"></line>
    <line class=${isDifference ? 'zero' : 'scale'} x1="50%" x2="50%" y1="2" y2="22"></line>
    <line class="scale" x1="100%" x2="100%" y1="2" y2="22"></line>
    <rect class="interval" x=${percent(low)} width=${percent(high - low)} y="8" height="8" rx="4"></rect>
    <circle class="estimate" cx=${percent(middle)} cy="12" r="4"></circle>
  </svg>`;
}
