/**
 * `<overview-view>`: the sentence, the number, the line. Until there is a number: what will stand here, and when.
 */
import { type ListedSite, type Period, type Point, type Summary, summaryTable } from '@trustgauge/protocol';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { SummaryRequest } from '../api.js';
import { addDays } from '../calendar.js';
import { explainLine } from '../chart/explain-line.js';
import { PERIOD_DAYS } from '../commands.js';
import { earlySummary } from '../early-answers.js';
import { tellFiguresDrawn } from '../figures-drawn.js';
import { browserFormat as format } from '../format.js';
import { changeSentence, headlineFacts, headlineSentence, sourceOf, zoneOf } from '../headline-in-words.js';
import { InTurns } from '../in-turns.js';
import {
  ENTRIES,
  ENVIRONMENTS,
  GRANULARITIES,
  LINES,
  type LineKind,
  type LocationState,
  toSearch,
  type View,
} from '../location-state.js';
import { navigate } from '../navigate.js';
import { takenName } from '../save/taken-name.js';
import { bigFigure } from '../styles/big-figure.js';
import { controls } from '../styles/controls.js';
import { scope } from '../styles/scope.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';
import { overviewStyles } from './overview-view.styles.js';

/** What stands below the headline, in the order in which it is drawn. */
const TURNS = ['headline', 'chart', 'beside', 'segments', 'drivers', 'steps', 'notes'] as const;

export class OverviewView extends LitElement {
  static override styles = [text, controls, scope, bigFigure, overviewStyles];

  static override properties = {
    site: { attribute: false },
    survey: { attribute: false },
    state: { attribute: false },
    read: { attribute: false },
    isShared: { attribute: false },
  };

  /** Between two readings, in milliseconds. A figure changes once a day at most. */
  static pauseMs = 300_000;

  declare site: Pick<ListedSite, 'id' | 'product'>;
  /** Id of one of the site's surveys. */
  declare survey: string;
  declare state: LocationState;
  /** How the summary is read. Default: as somebody who is signed in. */
  declare read: (asked: SummaryRequest, signal: AbortSignal) => Summary | Promise<Summary>;
  /** Whether a share link opened it: then there are no other pages, and live answers only. */
  declare isShared: boolean;

  #summary = new Watched<Summary>(this, { pauseMs: () => OverviewView.pauseMs });
  #turns = new InTurns(this, TURNS.length);
  #question = '';

  constructor() {
    super();
    this.read = earlySummary;
    this.isShared = false;
  }

  protected override willUpdate(_: PropertyValues): void {
    const { environment, entry, granularity, period } = this.state;
    const asked = { site: this.site.id, survey: this.survey, environment, entry, granularity, period };
    const question = JSON.stringify(asked);
    if (question === this.#question) return;
    this.#question = question;
    const { read } = this;
    this.#summary.ask((signal) => read(asked, signal));
  }

  protected override render() {
    const { value: summary, failure, readAtMs, isReading } = this.#summary;
    return html`
      <header class="scope">
        <p class="muted">${this.site.product} · ${this.survey}</p>
        ${this.#scopeControls()}
      </header>
      ${
        failure
          ? html`<trouble-note
              .failure=${failure}
              .asOfMs=${summary ? readAtMs : undefined}
              .isTrying=${isReading}
              @retry=${() => this.#summary.readNow()}
            ></trouble-note>`
          : nothing
      }
      <div class="content" aria-busy=${(summary ? !this.#turns.isOver : isReading) ? 'true' : 'false'}>
        ${summary ? this.#summed(summary) : failure ? nothing : this.#placeholder()}
      </div>
    `;
  }

  protected override updated(_: PropertyValues): void {
    if (!this.#summary.value) return;
    tellFiguresDrawn();
    this.#turns.begin();
  }

  #scopeControls() {
    const { entry, environment } = this.state;
    return html`
      <div class="choices">
        <label>
          <span class="visually-hidden">${WORDS.choices.entry}</span>
          <select @change=${(event: Event) => this.#choose('entry', event)}>
            ${ENTRIES.map((value) => html`<option value=${value} .selected=${value === entry}>${WORDS.entryOption[value]}</option>`)}
          </select>
        </label>
        ${
          this.isShared
            ? nothing
            : html`<label>
                <span class="visually-hidden">${WORDS.choices.environment}</span>
                <select @change=${(event: Event) => this.#choose('environment', event)}>
                  ${ENVIRONMENTS.map((value) => html`<option value=${value} .selected=${value === environment}>${WORDS.environmentOption[value]}</option>`)}
                </select>
              </label>`
        }
        ${this.#periodChoice()}
      </div>
    `;
  }

  #periodChoice() {
    const { period } = this.state;
    const { label, newest, days, chosen } = WORDS.periods;
    return html`<label>
      <span class="visually-hidden">${label}</span>
      <select @change=${this.#choosePeriod}>
        <option value="" .selected=${period === null}>${newest}</option>
        ${period ? html`<option value="chosen" selected>${chosen(format.period(period))}</option>` : nothing}
        ${PERIOD_DAYS.map((length) => html`<option value=${length}>${days(format.count(length))}</option>`)}
      </select>
    </label>`;
  }

  /** By its days, so that whoever is sent the address sees the same ones tomorrow. */
  #choosePeriod(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    if (value === 'chosen') return;
    const nextFigureOn = this.#summary.value?.nextFigureOn;
    if (value === '' || nextFigureOn === undefined) {
      navigate(this, { period: null });
      return;
    }
    const lastDay = addDays(nextFigureOn, -1);
    navigate(this, { period: { firstDay: addDays(lastDay, 1 - Number(value)), lastDay } });
  }

  #choose(name: 'entry' | 'environment', event: Event): void {
    navigate(this, { [name]: (event.target as HTMLSelectElement).value });
  }

  #summed(summary: Summary) {
    return html`
      ${summary.headline ? this.#headline(summary, summary.headline) : this.#empty(summary)}
      ${this.#has('chart') ? this.#chart(summary) : nothing}
      ${
        this.#has('beside') && (summary.watch || summary.incidents.length > 0)
          ? html`<div class="beside">
              ${summary.watch ? html`<watch-meter .watch=${summary.watch}></watch-meter>` : nothing}
              ${
                summary.incidents.length > 0
                  ? html`<incident-list .summary=${summary} .state=${this.isShared ? undefined : this.state}></incident-list>`
                  : nothing
              }
            </div>`
          : nothing
      }
      ${summary.headline ? this.#more(summary) : nothing}
    `;
  }

  #headline(summary: Summary, point: Point) {
    const { confidence, mode, comparison } = summary;
    const { estimate } = point;
    const { explanations: explains } = WORDS;
    const facts = headlineFacts(summary, point, format);
    return html`
      <h1>${headlineSentence(summary, point, format)}</h1>
      <div class="figure">
        <p class="number">
          <span class="share"
            ><explained-figure .says=${explains.share}>${format.estimate(estimate)}</explained-figure></span
          >
          <span class="interval"
            ><explained-figure .says=${explains.interval(format.share(confidence))}
              >${format.interval(estimate.interval)}</explained-figure
            ></span
          >
        </p>
        <p class="small muted facts">
          <span>${facts.kind}</span>
          <span><explained-figure .says=${explains.answers}>${facts.answers}</explained-figure></span>
          <span>${facts.period}</span>
          <span>${facts.zone}</span>
        </p>
      </div>
      ${
        comparison
          ? html`<p class="change">${changeSentence(comparison, format)}
              <explained-figure asks class="small muted" .says=${explains.change}>${explains.what.change}</explained-figure></p>`
          : nothing
      }
      ${estimate.isRounded ? html`<p class="small muted">${WORDS.rounded}</p>` : nothing}
      ${mode === 'plain' ? nothing : html`<p class="small muted">${WORDS.randomised(mode)}</p>`}
    `;
  }

  /** Who, what would help, how far to trust it: in this order. */
  #more(summary: Summary) {
    return html`
      ${this.#has('segments') ? html`<segment-figures .summary=${summary}></segment-figures>` : nothing}
      ${this.#has('drivers') ? html`<driver-figures .summary=${summary}></driver-figures>` : nothing}
      ${
        // Its steps are read and noted by those who are signed in.
        this.isShared || !this.#has('steps')
          ? nothing
          : html`<play-book .summary=${summary} .state=${this.state} @marks-changed=${() => this.#summary.readNow()}></play-book>`
      }
      ${
        this.#has('notes')
          ? html`<trust-notes .summary=${summary}></trust-notes>
              <p class="printed small muted">${sourceOf(summary, format)}</p>
              <take-everything .summary=${summary} .sharing=${this.isShared ? undefined : this.#addressOf('sharing')}></take-everything>`
          : nothing
      }
    `;
  }

  #empty(summary: Summary) {
    const { product, minimumBatchAnswers, nextFigureOn } = summary;
    const { title, willShow, when, next } = WORDS.empty;
    const { period } = this.state;
    if (period) return this.#emptyPeriod(period, summary);
    return html`
      <h1>${title}</h1>
      <p>${willShow(product)}</p>
      <p>${when(format.day(nextFigureOn), zoneOf(summary, format), format.count(minimumBatchAnswers))}</p>
      ${
        this.isShared
          ? nothing
          : html`<p><a class="button primary" href=${this.#addressOf('installation')}>${next}</a></p>`
      }
    `;
  }

  /** Days that were asked for, of which there is no figure: because they are still to come, or too few answered. */
  #emptyPeriod(period: Period, { nextFigureOn, minimumBatchAnswers }: Summary) {
    const { title, toCome, tooFew, newest } = WORDS.emptyPeriod;
    const isToCome = period.firstDay >= nextFigureOn;
    return html`
      <h1>${title(format.period(period, { withYear: true }))}</h1>
      <p>${isToCome ? toCome : tooFew(format.count(minimumBatchAnswers))}</p>
      <p><a class="button primary" href=${toSearch({ ...this.state, period: null })}>${newest}</a></p>
    `;
  }

  #chart(summary: Summary) {
    const { isTableOpen, granularity, line } = this.state;
    const words = WORDS.chart;
    // Before the first batch there is no average, and no confidence of it.
    const kind = summary.live === null ? 'period' : line;
    return html`
      <section aria-labelledby="chart-title">
        <header class="chart-head">
          <div>
            <h2 id="chart-title">${words.title}</h2>
            <p class="small muted">${explainLine(summary, format, kind)}</p>
          </div>
          <div class="choices">
          <segmented-choice
            .label=${WORDS.choices.granularity}
            .value=${granularity}
            .choices=${GRANULARITIES.map((value) => ({ value, label: WORDS.granularity[value] }))}
            @choose=${(event: CustomEvent) => navigate(this, { granularity: event.detail })}
          ></segmented-choice>
          <segmented-choice
            .label=${WORDS.choices.line}
            .value=${line}
            .choices=${LINES.map((value) => ({ value, label: WORDS.lineOption[value] }))}
            @choose=${(event: CustomEvent) => navigate(this, { line: event.detail })}
          ></segmented-choice>
          </div>
        </header>
        <confidence-chart .summary=${this.#withinPeriod(summary)} .isTableOpen=${isTableOpen} .kind=${kind}></confidence-chart>
        <footer class="chart-foot small">
          ${
            summary.line.length > 0
              ? html`<div class="of-chart">
                    <button
                      type="button"
                      class="plain"
                      aria-expanded=${isTableOpen ? 'true' : 'false'}
                      @click=${() => navigate(this, { isTableOpen: !isTableOpen })}
                    >
                      ${isTableOpen ? words.hideTable : words.showTable}
                    </button>
                    ${this.#takeLine(summary, kind)}
                  </div>
                  <p class="muted">${words.next(format.day(summary.nextFigureOn))}</p>`
              : nothing
          }
        </footer>
        ${isTableOpen && summary.line.length > 0 ? html`<points-table .summary=${summary} .kind=${kind}></points-table>` : nothing}
      </section>
    `;
  }

  #takeLine(summary: Summary, kind: LineKind) {
    const shown = this.#withinPeriod(summary);
    return html`<take-along
      .caption=${WORDS.chart.title}
      .name=${takenName(summary, 'points')}
      .table=${() => summaryTable(summary, 'points')}
      .picture=${async () => {
        const { pictureOfLine } = await import('../picture/picture-of-line.js');
        return pictureOfLine(shown, format, kind);
      }}
    ></take-along>`;
  }

  #has(turn: (typeof TURNS)[number]): boolean {
    return this.#turns.has(TURNS.indexOf(turn));
  }

  #addressOf(view: View): string {
    return toSearch({ ...this.state, site: this.site.id, survey: this.survey, view });
  }

  /** Days that are still open belong to the picture only where the period reaches that far. */
  #withinPeriod(summary: Summary): Summary {
    const { period } = this.state;
    const isOver = period !== null && summary.openSince !== null && period.lastDay < summary.openSince;
    return isOver ? { ...summary, openSince: null } : summary;
  }

  /** Holds every place that the numbers will take. */
  #placeholder() {
    return html`
      <p class="visually-hidden" role="status">${WORDS.loading}</p>
      <div class="waiting" aria-hidden="true">
        <div class="sentence"></div>
        <div class="big"></div>
        <div class="line"></div>
      </div>
    `;
  }
}
