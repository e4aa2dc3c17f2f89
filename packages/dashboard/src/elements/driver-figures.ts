/**
 * `<driver-figures>`: what would help, and what people fear: the follow-ups' answers, and the teams they send work to.
 */
import type { Driver, Summary } from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { browserFormat as format } from '../format.js';
import { sections } from '../styles/sections.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';
import type { FigureRow } from './interval-table.js';

export class DriverFigures extends LitElement {
  static override styles = [text, sections];

  static override properties = { summary: { attribute: false } };

  declare summary: Summary | undefined;

  protected override render() {
    const { summary } = this;
    if (!summary) return nothing;
    const { title, explains, none } = WORDS.help;
    return html`
      <h2>${title}</h2>
      <p class="small muted">${explains(format.share(summary.confidence))}</p>
      ${
        summary.drivers.length === 0
          ? html`<p class="small after">${none}</p>`
          : byQuestion(summary.drivers).map((drivers) => this.#question(drivers, summary))
      }
    `;
  }

  /** Those who are not confident first: they are whom it is about. Everybody's answers wait behind a key. */
  #question([driver, ...others]: readonly Driver[], { minimumBatchAnswers }: Summary) {
    if (!driver) return nothing;
    return html`
      <section aria-label=${driver.text}>
        <h3>${driver.text} <span class="muted">${WORDS.help.among[driver.among]}</span></h3>
        ${this.#figures(driver, minimumBatchAnswers)}
        ${others.map(
          (other) => html`<details>
            <summary class="small">${WORDS.help.everybody}</summary>
            ${this.#figures(other, minimumBatchAnswers)}
          </details>`,
        )}
      </section>
    `;
  }

  #figures(driver: Driver, minimumBatchAnswers: number) {
    const { text: question, among, period, options, routes } = driver;
    const { notYet, leads, bySize, caption, share, option, team } = WORDS.help;
    if (period === null) return html`<p class="small muted">${notYet(format.count(minimumBatchAnswers))}</p>`;
    const byShare = options.toSorted((one, other) => other.estimate.share - one.estimate.share);
    const difference = driver.communicationsLessTechnology;
    const table = (name: string, of: string, rows: readonly FigureRow[]) =>
      html`<interval-table .caption=${`${name} (${WORDS.help.among[among]})`} .of=${of} .unit=${share} .rows=${rows}></interval-table>`;
    return html`
      ${difference ? html`<p>${leads(difference.isClear ? Math.sign(difference.difference) : 0)}</p>` : nothing}
      <p class="small muted">${format.period(period)}</p>
      ${routes.length > 0 ? table(caption.routes, team, routeRows(driver)) : nothing}
      <p class="small muted sorted">${bySize}</p>
      ${table(
        question,
        option,
        byShare.map(({ label, route, estimate }) => ({
          label,
          note: route ? WORDS.help.routes[route] : undefined,
          figure: estimate,
        })),
      )}
    `;
  }
}

/** Each question's drivers, of those who are not confident first. */
function byQuestion(drivers: readonly Driver[]): Driver[][] {
  const rank = ({ among }: Driver) => (among === 'not-confident' ? 0 : 1);
  const questions = [...new Set(drivers.map(({ question }) => question))];
  return questions.map((id) =>
    drivers.filter(({ question }) => question === id).toSorted((one, other) => rank(one) - rank(other)),
  );
}

/** The two teams, then what is between them, then the rest. */
function routeRows({ routes, communicationsLessTechnology }: Driver): FigureRow[] {
  const rows: FigureRow[] = routes.map(({ route, estimate }) => ({
    label: WORDS.help.routes[route],
    figure: estimate,
  }));
  if (communicationsLessTechnology)
    rows.splice(2, 0, {
      label: WORDS.help.difference,
      note: WORDS.help.zero,
      figure: communicationsLessTechnology,
    });
  return rows;
}
