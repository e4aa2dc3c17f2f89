/**
 * `<segment-figures>`: who is how confident, each declared segment's values side by side.
 */
import {
  rowsWhere,
  type Segment,
  type SegmentFigure,
  type Summary,
  summaryTable,
} from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { browserFormat as format } from '../format.js';
import { takenName } from '../save/taken-name.js';
import { sections } from '../styles/sections.js';
import { text } from '../styles/text.js';
import { lowestFirst } from '../supported-order.js';
import { WORDS } from '../words.js';

export class SegmentFigures extends LitElement {
  static override styles = [text, sections];

  static override properties = { summary: { attribute: false } };

  declare summary: Summary | undefined;

  protected override render() {
    const { summary } = this;
    if (!summary) return nothing;
    const { title, explains, none } = WORDS.who;
    return html`
      <h2>${title}</h2>
      <p class="small muted">${explains(format.share(summary.confidence))}</p>
      ${
        summary.segments.length === 0
          ? html`<p class="small after">${none}</p>`
          : summary.segments.map((segment) => this.#segment(segment, summary))
      }
    `;
  }

  #segment({ dimension, period, figures }: Segment, summary: Summary) {
    const { notYet, overlap, ordered, one, caption } = WORDS.who;
    const ordering = lowestFirst(figures);
    const rows = (ordering ?? figures).map(toRow);
    return html`
      <section aria-label=${dimension}>
        <h3>${dimension}</h3>
        ${
          period === null || figures.length === 0
            ? html`<p class="small muted">${notYet(format.count(summary.minimumBatchAnswers))}</p>`
            : html`<p class="small muted">
                  ${format.period(period)} ·
                  ${figures.length === 1 ? one : ordering ? ordered : overlap}
                </p>
                <interval-table
                  .caption=${caption(dimension)}
                  .of=${dimension}
                  .unit=${WORDS.figures.confident}
                  .rows=${rows}
                ></interval-table>
                <take-along
                  .caption=${caption(dimension)}
                  .name=${takenName(summary, dimension)}
                  .table=${() => rowsWhere(summaryTable(summary, 'segments'), { dimension })}
                  .picture=${async () => {
                    const { pictureOfFigures } = await import('../picture/picture-of-figures.js');
                    return pictureOfFigures(
                      summary,
                      {
                        title: caption(dimension),
                        sentence: '',
                        explains: WORDS.who.explains(format.share(summary.confidence)),
                        period: format.period(period),
                        groups: [{ of: dimension, unit: WORDS.figures.confident, rows }],
                      },
                      format,
                    );
                  }}
                ></take-along>`
        }
      </section>
    `;
  }
}

function toRow({ values, estimate }: SegmentFigure) {
  const names = values.map((value) => (value === 'unset' ? WORDS.who.unset : value));
  return {
    label: WORDS.listed(names),
    note: values.length > 1 ? WORDS.who.merged : undefined,
    figure: estimate,
  };
}
