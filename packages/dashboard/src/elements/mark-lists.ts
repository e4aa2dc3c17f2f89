/**
 * `<mark-lists>`: everything that stands on the line, incidents and steps, each with the way to compare, change or
 * delete it. Fires `marks-changed` when one of them is no longer what it was.
 */
import {
  type Incident,
  incidentsTable,
  type SiteDays,
  type Step,
  stepsTable,
  type Table,
} from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { todayIn } from '../collector-clock.js';
import { browserFormat as format } from '../format.js';
import { HeldRole } from '../held-role.js';
import type { LocationState } from '../location-state.js';
import { toSearch } from '../location-state.js';
import { deleteIncident, deleteStep, type Marks } from '../marks-api.js';
import { Sending } from '../sending.js';
import { controls } from '../styles/controls.js';
import { sections } from '../styles/sections.js';
import { text } from '../styles/text.js';
import { isWebAddress } from '../web-address.js';
import { WORDS } from '../words.js';
import { markRows } from './mark-rows.styles.js';

export class MarkLists extends LitElement {
  static override styles = [
    text,
    controls,
    sections,
    markRows,
    css`
      section {
        padding-block-start: 40px;
      }

      h2 {
        outline: none;
      }

      section p.own {
        margin-block-start: 16px;
      }

      incident-form {
        margin-block: 16px;
      }

      .problem {
        padding-inline-start: 13px;
        border-inline-start: 3px solid var(--notice);
      }
    `,
  ];

  static override properties = {
    marks: { attribute: false },
    site: {},
    timeZone: {},
    survey: {},
    shown: { attribute: false },
    state: { attribute: false },
    open: { state: true },
    isSaved: { state: true },
  };

  declare marks: Marks;
  /** Id of the site. */
  declare site: string;
  /** Of the site: an IANA name. */
  declare timeZone: string;
  declare survey: string;
  /** Id of the mark that is compared. */
  declare shown: string | null;
  declare state: LocationState;
  /** Id of the mark whose form is open; `new`: of an incident to come. */
  declare private open: string | null;
  declare private isSaved: boolean;

  #role = new HeldRole(this);
  #deleting = new Sending(this);

  constructor() {
    super();
    this.timeZone = 'UTC';
    this.marks = { incidents: [], steps: [] };
    this.shown = null;
    this.open = null;
    this.isSaved = false;
  }

  protected override render() {
    const words = WORDS.effect.marks;
    const { incidents, steps } = this.marks;
    const { failure } = this.#deleting;
    return html`
      <p class="visually-hidden" role="status">${this.isSaved ? WORDS.saved : nothing}</p>
      <p class="small problem" role="alert" ?hidden=${!failure}>${failure ? WORDS.trouble(failure.code, failure.message) : nothing}</p>
      <section aria-labelledby="incidents">
        <h2 id="incidents" tabindex="-1">${words.incidents}</h2>
        <p class="small muted">${words.incidentsExplain}</p>
        ${incidents.length === 0 ? html`<p class="small">${words.noIncidents}</p>` : nothing}
        <ul class="marks" ?hidden=${incidents.length === 0}>
          ${newestFirst(incidents).map((incident) => this.#incident(incident))}
        </ul>
        ${this.#taken('incidents', words.incidents, incidents, () => incidentsTable(incidents, this.#days))}
        ${this.#add()}
      </section>
      <section aria-labelledby="steps">
        <h2 id="steps">${words.steps}</h2>
        <p class="small muted">${words.stepsExplain}</p>
        ${steps.length === 0 ? html`<p class="small">${words.noSteps}</p>` : nothing}
        <ul class="marks" ?hidden=${steps.length === 0}>
          ${newestFirst(steps).map((step) => this.#step(step))}
        </ul>
        ${this.#taken('steps', words.steps, steps, () => stepsTable(steps, this.#days))}
      </section>
    `;
  }

  #taken(what: string, caption: string, marks: readonly unknown[], table: () => Table) {
    if (marks.length === 0) return nothing;
    return html`<take-along
      .caption=${caption}
      .name=${[this.site, what, todayIn(this.timeZone)]}
      .table=${table}
    ></take-along>`;
  }

  get #days(): SiteDays {
    return { site: this.site, timeZone: this.timeZone };
  }

  #incident(incident: Incident) {
    const { id, date, title, kind, link } = incident;
    if (this.open === id) {
      return html`<li class="open">
        <incident-form
          .site=${this.site}
          .incident=${incident}
          @saved=${() => this.#settle(true)}
          @cancel=${() => this.#settle(false)}
        ></incident-form>
      </li>`;
    }
    return html`
      <li>
        <time class="muted" datetime=${date}>${format.day(date, { withYear: true })}</time>
        <span>
          <strong>${title}</strong> <span class="muted">(${WORDS.incidents.kind[kind]})</span>
          ${
            isWebAddress(link)
              ? html`<a href=${link} rel="noreferrer" aria-label=${WORDS.of(WORDS.incidents.source, title)}>${WORDS.incidents.source}</a>`
              : nothing
          }
        </span>
        <span class="actions">${this.#compare(id, title)} ${this.#changes(id, title, () => deleteIncident(this.site, id))}</span>
      </li>
    `;
  }

  #step(step: Step) {
    const { id, date, title, owner, outcome } = step;
    const words = WORDS.steps;
    if (this.open === id) {
      return html`<li class="open">
        <step-form
          .site=${this.site}
          .step=${step}
          @saved=${() => this.#settle(true)}
          @cancel=${() => this.#settle(false)}
        ></step-form>
      </li>`;
    }
    return html`
      <li>
        ${
          date === null
            ? html`<span class="muted">${words.undated}</span>`
            : html`<time class="muted" datetime=${date}>${format.day(date, { withYear: true })}</time>`
        }
        <span>
          <strong>${title}</strong>
          <span class="more">${owner === null ? words.noOwner : words.owner(owner)}</span>
          ${outcome === null ? nothing : html`<span class="more">${words.outcome(outcome)}</span>`}
        </span>
        <span class="actions">
          ${date === null ? nothing : this.#compare(id, title)} ${this.#changes(id, title, () => deleteStep(this.site, id))}
        </span>
      </li>
    `;
  }

  #compare(id: string, title: string) {
    const words = WORDS.effect.marks;
    if (id === this.shown) return html`<span class="muted">${words.compared}</span>`;
    const href = toSearch({ ...this.state, site: this.site, survey: this.survey, mark: id });
    return html`<a href=${href} aria-label=${WORDS.of(words.compare, title)}>${words.compare}</a>`;
  }

  #changes(id: string, title: string, remove: () => Promise<void>) {
    if (!this.#role.may('editor')) return nothing;
    const words = WORDS.effect.marks;
    return html`
      <button type="button" class="plain" aria-label=${WORDS.of(words.change, title)} @click=${() => this.#show(id)}>
        ${words.change}
      </button>
      <confirm-button
        .label=${words.remove}
        .about=${title}
        .question=${words.removeQuestion}
        .yes=${words.removeYes}
        @confirm=${() => void this.#delete(remove)}
      ></confirm-button>
    `;
  }

  #add() {
    const words = WORDS.effect.marks;
    if (this.open === 'new') {
      return html`<incident-form
        .site=${this.site}
        @saved=${() => this.#settle(true)}
        @cancel=${() => this.#settle(false)}
      ></incident-form>`;
    }
    if (this.#role.may('editor')) {
      return html`<p class="own"><button type="button" @click=${() => this.#show('new')}>${words.add}</button></p>`;
    }
    return this.#role.mayNot('editor') ? html`<p class="own small muted">${words.viewer}</p>` : nothing;
  }

  #show(open: string): void {
    this.isSaved = false;
    this.open = open;
  }

  /** The form is gone: the focus goes to the head of the list. */
  #settle(isSaved: boolean): void {
    this.open = null;
    this.isSaved = isSaved;
    if (isSaved) this.dispatchEvent(new Event('marks-changed', { bubbles: true, composed: true }));
    this.renderRoot.querySelector<HTMLElement>('#incidents')?.focus();
  }

  async #delete(remove: () => Promise<void>): Promise<void> {
    if (await this.#deleting.send(remove)) this.#settle(true);
  }
}

/** Those without a day before all others: they are still to come. */
function newestFirst<Marked extends { readonly date: string | null }>(marks: readonly Marked[]): Marked[] {
  return marks.toSorted((a, b) => (b.date ?? '9').localeCompare(a.date ?? '9'));
}
