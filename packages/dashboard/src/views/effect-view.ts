/**
 * `<effect-view>`: before and after one mark of the line, with what may be concluded and what may not; and all marks,
 * to be chosen, added, changed and deleted.
 */
import {
  type Conclusion,
  type DifferenceEstimate,
  type Effect,
  effectTable,
  type ListedSite,
  type Mark,
} from '@trustgauge/protocol';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { addDays } from '../calendar.js';
import { reachOf } from '../chart/interval-scale.js';
import { todayIn } from '../collector-clock.js';
import type { FigureRow } from '../elements/interval-table.js';
import { browserFormat as format } from '../format.js';
import { EFFECT_DAYS, type EffectDays, type LocationState } from '../location-state.js';
import { type Marks, readEffect, readMarks } from '../marks-api.js';
import { navigate } from '../navigate.js';
import { bigFigure } from '../styles/big-figure.js';
import { controls } from '../styles/controls.js';
import { scope } from '../styles/scope.js';
import { sections } from '../styles/sections.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';
import { effectStyles } from './effect-view.styles.js';

/** Of intervals between two readings, in milliseconds. A figure changes once a day at most. */
const PAUSE_MS = 300_000;

export class EffectView extends LitElement {
  static override styles = [text, controls, scope, sections, bigFigure, effectStyles];

  static override properties = {
    site: { attribute: false },
    survey: { attribute: false },
    state: { attribute: false },
  };

  declare site: ListedSite;
  /** Id of one of the site's surveys. */
  declare survey: string;
  declare state: LocationState;

  #marks = new Watched<Marks>(this, {
    pauseMs: () => PAUSE_MS,
    // A mark may stand at another day now, or be gone.
    onValue: () => {
      this.#askedEffect = '';
    },
  });
  #effect = new Watched<Effect>(this, { pauseMs: () => PAUSE_MS });
  #askedMarks = '';
  #askedEffect = '';

  protected override willUpdate(_: PropertyValues): void {
    const site = this.site.id;
    if (site !== this.#askedMarks) {
      this.#askedMarks = site;
      this.#askedEffect = '';
      this.#marks.forget();
      this.#effect.forget();
      this.#marks.ask((signal) => readMarks(site, signal));
    }
    const mark = this.#shown();
    if (!mark) return;
    const asked = { site, survey: this.survey, mark, days: this.state.days };
    const question = JSON.stringify(asked);
    if (question === this.#askedEffect) return;
    this.#askedEffect = question;
    this.#effect.ask((signal) => readEffect(asked, signal));
  }

  protected override render() {
    const { value: marks, failure, isReading, readAtMs } = this.#marks;
    return html`
      <header class="scope">
        <p class="muted">${this.site.product} · ${this.survey} · ${WORDS.views.effect}</p>
        ${marks ? this.#choices(marks) : nothing}
      </header>
      ${
        failure
          ? html`<trouble-note
              .failure=${failure}
              .asOfMs=${marks ? readAtMs : undefined}
              .isTrying=${isReading}
              @retry=${() => this.#marks.readNow()}
            ></trouble-note>`
          : nothing
      }
      ${marks ? this.#content(marks) : failure ? nothing : this.#placeholder()}
    `;
  }

  /** The mark of the address, or the newest that there is; undefined where there is none such. */
  #shown(): Mark | undefined {
    const { value } = this.#marks;
    if (!value) return undefined;
    const marks = datedMarks(value);
    return this.state.mark === null ? marks[0] : marks.find(({ id }) => id === this.state.mark);
  }

  #choices(all: Marks) {
    const marks = datedMarks(all);
    const shown = this.#shown();
    if (marks.length === 0) return nothing;
    const words = WORDS.effect;
    const group = (kind: Mark['kind']) => {
      const ofKind = marks.filter((mark) => mark.kind === kind);
      if (ofKind.length === 0) return nothing;
      return html`<optgroup label=${words.kind[kind]}>
        ${ofKind.map(
          ({ id, title, date }) =>
            html`<option value=${id} .selected=${id === shown?.id}>
              ${words.markOption(title, format.day(date, { withYear: true }))}
            </option>`,
        )}
      </optgroup>`;
    };
    return html`
      <div class="choices">
        <label>
          <span class="visually-hidden">${words.choose}</span>
          <select @change=${(event: Event) => navigate(this, { mark: chosenIn(event) })}>
            ${shown ? nothing : html`<option value="" selected disabled>${words.choose}</option>`}
            ${group('incident')} ${group('step')}
          </select>
        </label>
        <label>
          <span class="visually-hidden">${words.daysLabel}</span>
          <select @change=${(event: Event) => navigate(this, { days: Number(chosenIn(event)) as EffectDays })}>
            ${EFFECT_DAYS.map(
              (days) =>
                html`<option value=${days} .selected=${days === this.state.days}>${words.days(format.count(days))}</option>`,
            )}
          </select>
        </label>
      </div>
    `;
  }

  #content(marks: Marks) {
    const { value: effect, failure, isReading, readAtMs } = this.#effect;
    const shown = this.#shown();
    return html`
      <div class="content" aria-busy=${isReading && !effect ? 'true' : 'false'}>
        ${
          shown
            ? html`
                ${
                  failure
                    ? html`<trouble-note
                        .failure=${failure}
                        .asOfMs=${effect ? readAtMs : undefined}
                        .isTrying=${isReading}
                        @retry=${() => this.#effect.readNow()}
                      ></trouble-note>`
                    : nothing
                }
                ${effect ? this.#effectOf(effect, marks) : failure ? nothing : this.#placeholder()}
              `
            : this.#nothingShown(marks)
        }
      </div>
      <mark-lists
        .marks=${marks}
        .site=${this.site.id}
        .timeZone=${this.site.timeZone}
        .survey=${this.survey}
        .shown=${shown?.id ?? null}
        .state=${this.state}
        @marks-changed=${() => this.#marks.readNow()}
      ></mark-lists>
    `;
  }

  #nothingShown(marks: Marks) {
    const { emptyTitle, empty, unknown, undatedWhen } = WORDS.effect;
    const isUndated = marks.steps.some(({ id }) => id === this.state.mark);
    if (this.state.mark !== null) return html`<h1>${isUndated ? undatedWhen : unknown}</h1>`;
    return html`<h1>${emptyTitle}</h1>
      <p>${empty}</p>`;
  }

  #effectOf(effect: Effect, marks: Marks) {
    const { mark, change, conclusion } = effect;
    const { sentence, earlyWhen, lateWhen, kind } = WORDS.effect;
    const day = format.day(mark.date, { withYear: true });
    return html`
      <p class="small muted kind">${kind[mark.kind]} · <time datetime=${mark.date}>${day}</time></p>
      <h1>${sentence[conclusion.change](mark.title)}</h1>
      ${change ? this.#number(effect) : nothing}
      ${conclusion.change === 'early' ? html`<p>${earlyWhen(day)}</p>` : nothing}
      ${conclusion.change === 'late' ? html`<p>${lateWhen}</p>` : nothing}
      ${change ? this.#figures(effect) : nothing} ${change ? this.#exposed(effect) : nothing}
      ${change ? this.#conclusions(effect, marks) : nothing}
    `;
  }

  #number({ change, before, after, confidence }: Effect) {
    if (!change || !before || !after) return nothing;
    return html`
      <div class="figure">
        <p class="number">
          <span class="share">${format.difference(change.change)}</span>
          <span class="interval">${format.differences(change.change.interval)}</span>
        </p>
        <p class="small muted facts">
          <span>${WORDS.intervalIs(format.share(confidence))}</span>
          <span>${WORDS.effect.sides(format.estimate(before.estimate), format.estimate(after.estimate))}</span>
        </p>
      </div>
      ${change.change.isRounded ? html`<p class="small muted">${WORDS.rounded}</p>` : nothing}
    `;
  }

  #figures(effect: Effect) {
    const { site, survey, mark, before, after, change, confidence } = effect;
    const words = WORDS.effect;
    const rows: FigureRow[] = [
      {
        label: words.before,
        note: before ? format.period(before.period) : undefined,
        figure: before?.estimate ?? null,
      },
      {
        label: words.after,
        note: after ? format.period(after.period) : undefined,
        figure: after?.estimate ?? null,
      },
      { label: words.difference, note: scaleNote(change?.change), figure: change?.change ?? null },
    ];
    return html`
      <section aria-labelledby="figures">
        <h2 id="figures">${words.figures}</h2>
        <p class="small muted">${words.explains(format.share(confidence))}</p>
        <interval-table .caption=${words.figures} .of=${words.side} .unit=${words.share} .rows=${rows}></interval-table>
        <take-along
          .caption=${words.figures}
          .name=${[site, survey, mark.kind, mark.date, 'effect', todayIn(effect.timeZone)]}
          .table=${() => effectTable(effect)}
        ></take-along>
      </section>
    `;
  }

  #exposed({ exposure }: Effect) {
    if (!exposure) return nothing;
    const words = WORDS.effect;
    const rows: FigureRow[] = [
      { label: words.exposedChange, figure: exposure.exposedChange },
      { label: words.otherChange, figure: exposure.otherChange },
      { label: words.exposedLess, note: scaleNote(exposure.difference), figure: exposure.difference },
    ];
    return html`
      <section aria-labelledby="exposed">
        <h2 id="exposed">${words.exposed}</h2>
        <p class="small muted">${words.exposedExplains(exposure.dimension)}</p>
        <interval-table .caption=${words.exposed} .of=${words.group} .unit=${words.changed} .rows=${rows}></interval-table>
      </section>
    `;
  }

  #conclusions(effect: Effect, marks: Marks) {
    const { mark, days, before, after, conclusion } = effect;
    const words = WORDS.effect;
    const [firstDay, lastDay] = [addDays(mark.date, -days), addDays(mark.date, days - 1)];
    const besides = datedMarks(marks)
      .filter(({ id, date }) => id !== mark.id && date >= firstDay && date <= lastDay)
      .map(({ title, date }) => words.markOption(title, format.day(date)));
    const notes = [
      touchedInWords(conclusion.touched),
      ...(conclusion.change === 'unclear' ? [words.unclearMeans] : []),
      ...(besides.length > 0 ? [words.beside(WORDS.listed(besides))] : []),
      ...(mark.kind === 'step' ? [words.regression] : []),
      ...(after && after.period.lastDay < lastDay
        ? [words.stillRuns(format.day(after.period.lastDay), format.day(lastDay))]
        : []),
      ...(before && before.period.firstDay > firstDay
        ? [words.beginsLate(format.day(before.period.firstDay))]
        : []),
      words.oneLook,
      words.straddles,
      ...(conclusion.touched === 'undeclared' ? [words.noExposure] : []),
      ...(conclusion.touched === 'too-few' ? [words.exposureEarly] : []),
    ];
    return html`
      <section aria-labelledby="concludes">
        <h2 id="concludes">${words.concludes}</h2>
        <ul class="notes">
          ${notes.map((note) => html`<li>${note}</li>`)}
        </ul>
      </section>
    `;
  }

  /** Holds the places that the words and figures will take. */
  #placeholder() {
    return html`
      <p class="visually-hidden" role="status">${WORDS.loading}</p>
      <div class="waiting" aria-hidden="true">
        <div class="sentence"></div>
        <div class="rows"></div>
      </div>
    `;
  }
}

/** Without the others a change is a description: then no cause is named. */
function touchedInWords(touched: Conclusion['touched']): string {
  const words = WORDS.effect;
  const said: string | undefined = words.touched[touched as keyof typeof words.touched];
  return said === undefined ? words.noCause : `${said} ${words.ifAlike}`;
}

/** Newest first. A step without a day stands nowhere. */
function datedMarks({ incidents, steps }: Marks): Mark[] {
  return [
    ...incidents.map(({ id, date, title }): Mark => ({ kind: 'incident', id, date, title })),
    ...steps.flatMap(({ id, date, title }): Mark[] =>
      date === null ? [] : [{ kind: 'step', id, date, title }],
    ),
  ].sort((a, b) => b.date.localeCompare(a.date));
}

function chosenIn(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

/** Where the ends of a difference's scale stand. */
function scaleNote(difference: DifferenceEstimate | undefined): string | undefined {
  return difference && WORDS.help.zero(format.count(100 * reachOf(difference)));
}
