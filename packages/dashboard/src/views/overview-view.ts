/**
 * `<overview-view>`: the sentence, the number, the line. Until there is a number: what will stand here, and when.
 */
import type { Comparison, ListedSite, Period, Point, Summary } from '@trustgauge/protocol';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { readSummary } from '../api.js';
import { addDays } from '../calendar.js';
import { PERIOD_DAYS } from '../commands.js';
import { tellFiguresDrawn } from '../figures-drawn.js';
import { browserFormat as format } from '../format.js';
import { ENTRIES, ENVIRONMENTS, GRANULARITIES, type LocationState, toSearch } from '../location-state.js';
import { navigate } from '../navigate.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';
import { overviewStyles } from './overview-view.styles.js';

export class OverviewView extends LitElement {
  static override styles = [text, controls, overviewStyles];

  static override properties = {
    site: { attribute: false },
    survey: { attribute: false },
    state: { attribute: false },
  };

  /** Between two readings, in milliseconds. A figure changes once a day at most. */
  static pauseMs = 300_000;

  declare site: ListedSite;
  /** Id of one of the site's surveys. */
  declare survey: string;
  declare state: LocationState;

  #summary = new Watched<Summary>(this, { pauseMs: () => OverviewView.pauseMs });
  #question = '';

  protected override willUpdate(_: PropertyValues): void {
    const { environment, entry, granularity, period } = this.state;
    const asked = { site: this.site.id, survey: this.survey, environment, entry, granularity, period };
    const question = JSON.stringify(asked);
    if (question === this.#question) return;
    this.#question = question;
    this.#summary.ask((signal) => readSummary(asked, signal));
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
      <div class="content" aria-busy=${isReading && !summary ? 'true' : 'false'}>
        ${summary ? this.#summed(summary) : failure ? nothing : this.#placeholder()}
      </div>
    `;
  }

  protected override updated(_: PropertyValues): void {
    if (this.#summary.value) tellFiguresDrawn();
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
        <label>
          <span class="visually-hidden">${WORDS.choices.environment}</span>
          <select @change=${(event: Event) => this.#choose('environment', event)}>
            ${ENVIRONMENTS.map((value) => html`<option value=${value} .selected=${value === environment}>${WORDS.environmentOption[value]}</option>`)}
          </select>
        </label>
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
      ${summary.headline ? this.#headline(summary, summary.headline) : this.#empty(summary)} ${this.#chart(summary)}
      <watch-meter .watch=${summary.watch}></watch-meter>
      <incident-list .incidents=${summary.incidents}></incident-list>
      ${summary.headline ? this.#more(summary) : nothing}
    `;
  }

  #headline(summary: Summary, { period, estimate }: Point) {
    const { product, entry, confidence, mode } = summary;
    const { explanations: explains } = WORDS;
    const share = format.estimate(estimate);
    const interval = format.interval(estimate.interval);
    const isApproximate = estimate.isRounded && share === format.share(estimate.share);
    return html`
      <h1>${WORDS.sentence({ share, subject: WORDS.subject[entry], product, interval, isApproximate })}</h1>
      <div class="figure">
        <p class="number">
          <span class="share"><explained-figure .says=${explains.share}>${share}</explained-figure></span>
          <span class="interval"
            ><explained-figure .says=${explains.interval(format.share(confidence))}>${interval}</explained-figure></span
          >
        </p>
        <p class="small muted facts">
          <span>${WORDS.intervalIs(format.share(confidence))}</span>
          <span
            ><explained-figure .says=${explains.answers}
              >${WORDS.answers(format.counted(estimate.answers))}</explained-figure
            ></span
          >
          <span>${format.period(period)}</span>
          <span>${WORDS.daysIn(zoneOf(summary))}</span>
        </p>
      </div>
      ${summary.comparison ? this.#change(summary.comparison) : nothing}
      ${estimate.isRounded ? html`<p class="small muted">${WORDS.rounded}</p>` : nothing}
      ${mode === 'plain' ? nothing : html`<p class="small muted">${WORDS.randomised(mode)}</p>`}
    `;
  }

  /** Against as many days just before. Which way it goes is said only where the interval excludes no change. */
  #change({ before, change }: Comparison) {
    const { clear, unclear } = WORDS.change;
    const [points, interval] = [format.difference(change), format.differences(change.interval)];
    return html`<p class="change">${(change.isClear ? clear : unclear)(points, interval, format.period(before))}
      <explained-figure asks class="small muted" .says=${WORDS.explanations.change}>${WORDS.explanations.what.change}</explained-figure></p>`;
  }

  /** Who, what would help, how far to trust it: in this order. */
  #more(summary: Summary) {
    return html`
      <segment-figures .summary=${summary}></segment-figures>
      <driver-figures .summary=${summary}></driver-figures>
      <trust-notes .summary=${summary}></trust-notes>
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
      <p>${when(format.day(nextFigureOn), zoneOf(summary), format.count(minimumBatchAnswers))}</p>
      <p><a class="button primary" href=${toSearch({ ...this.state, site: this.site.id, survey: this.survey, view: 'installation' })}>${next}</a></p>
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
    const { isTableOpen, granularity } = this.state;
    const words = WORDS.chart;
    return html`
      <section aria-labelledby="chart-title">
        <header class="chart-head">
          <div>
            <h2 id="chart-title">${words.title}</h2>
            <p class="small muted">${words.explains(words.unit[summary.granularity], format.share(summary.confidence))}</p>
          </div>
          <segmented-choice
            .label=${WORDS.choices.granularity}
            .value=${granularity}
            .choices=${GRANULARITIES.map((value) => ({ value, label: WORDS.granularity[value] }))}
            @choose=${(event: CustomEvent) => navigate(this, { granularity: event.detail })}
          ></segmented-choice>
        </header>
        <confidence-chart .summary=${this.#withinPeriod(summary)} .isTableOpen=${isTableOpen}></confidence-chart>
        <footer class="chart-foot small">
          ${
            summary.line.length > 0
              ? html`<button
                    type="button"
                    class="plain"
                    aria-expanded=${isTableOpen ? 'true' : 'false'}
                    @click=${() => navigate(this, { isTableOpen: !isTableOpen })}
                  >
                    ${isTableOpen ? words.hideTable : words.showTable}
                  </button>
                  <p class="muted">${words.next(format.day(summary.nextFigureOn))}</p>`
              : nothing
          }
        </footer>
        ${isTableOpen && summary.line.length > 0 ? html`<points-table .summary=${summary}></points-table>` : nothing}
      </section>
    `;
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

function zoneOf({ timeZone, nextFigureOn }: Summary): string {
  return format.timeZone(timeZone, nextFigureOn);
}
