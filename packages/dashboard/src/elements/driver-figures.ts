/**
 * `<driver-figures>`: what would help, and what people fear: the follow-ups' answers, and the teams they send work to.
 */
import { type Driver, rowsWhere, type Summary, summaryTable } from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { reachOf } from '../chart/interval-scale.js';
import { browserFormat as format } from '../format.js';
import type { FigureGroup } from '../picture/picture-of-figures.js';
import { takenName } from '../save/taken-name.js';
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
  #question([driver, ...others]: readonly Driver[], summary: Summary) {
    if (!driver) return nothing;
    return html`
      <section aria-label=${driver.text}>
        <h3>${driver.text} <span class="muted">${WORDS.help.among[driver.among]}</span></h3>
        ${this.#figures(driver, summary)}
        ${others.map(
          (other) => html`<details>
            <summary class="small">${WORDS.help.everybody}</summary>
            ${this.#figures(other, summary)}
          </details>`,
        )}
      </section>
    `;
  }

  #figures(driver: Driver, summary: Summary) {
    const { question, text: asked, among, period, options } = driver;
    const { notYet, bySize, caption, share, option, team } = WORDS.help;
    if (period === null)
      return html`<p class="small muted">${notYet(format.count(summary.minimumBatchAnswers))}</p>`;
    const named = (name: string) => `${name} (${WORDS.help.among[among]})`;
    const teams = { of: team, unit: share, rows: routeRows(driver) };
    const answers = { of: option, unit: share, rows: answerRows(options) };
    const table = (name: string, { of, unit, rows }: FigureGroup) =>
      html`<interval-table .caption=${named(name)} .of=${of} .unit=${unit} .rows=${rows}></interval-table>`;
    const sentence = leadOf(driver);
    return html`
      ${sentence === '' ? nothing : html`<p>${sentence}</p>`}
      <p class="small muted">${format.period(period)}</p>
      ${teams.rows.length > 0 ? table(caption.routes, teams) : nothing}
      <p class="small muted sorted">${bySize}</p>
      ${table(asked, answers)}
      <take-along
        .caption=${named(asked)}
        .name=${takenName(summary, question, among)}
        .table=${() => rowsWhere(summaryTable(summary, 'drivers'), { question, among })}
        .picture=${async () => {
          const { pictureOfFigures } = await import('../picture/picture-of-figures.js');
          return pictureOfFigures(
            summary,
            {
              title: named(asked),
              sentence,
              explains: WORDS.help.explains(format.share(summary.confidence)),
              period: format.period(period),
              groups: [teams, answers].filter(({ rows }) => rows.length > 0),
            },
            format,
          );
        }}
      ></take-along>
    `;
  }
}

/** Which team is asked for more, where that is known; nothing where the answers name no teams. */
function leadOf({ communicationsLessTechnology: difference }: Driver): string {
  return difference === null
    ? ''
    : WORDS.help.leads(difference.isClear ? Math.sign(difference.difference) : 0);
}

/** The largest first. */
function answerRows(options: Driver['options']): FigureRow[] {
  const byShare = options.toSorted((one, other) => other.estimate.share - one.estimate.share);
  return byShare.map(({ label, route, estimate }) => ({
    label,
    note: route ? WORDS.help.routes[route] : undefined,
    figure: estimate,
  }));
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
      note: WORDS.help.zero(format.count(100 * reachOf(communicationsLessTechnology))),
      figure: communicationsLessTechnology,
    });
  return rows;
}
