/**
 * `<play-book>`: what is being done so that people are more confident, and what could be: the steps of the team that
 * people ask more of. Fires `marks-changed` when a step has been noted, changed or deleted.
 */
import { type Step, type Summary, stepsTable } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { addDays } from '../calendar.js';
import { browserFormat as format } from '../format.js';
import { HeldRole } from '../held-role.js';
import { type LocationState, toSearch } from '../location-state.js';
import { deleteStep } from '../marks-api.js';
import { leadingTeam, type Play, playsFor } from '../playbook.js';
import { Sending } from '../sending.js';
import { controls } from '../styles/controls.js';
import { sections } from '../styles/sections.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';
import { markRows } from './mark-rows.styles.js';

/** The form that is open: of a step by its id, of a play by its name, or of one of the team's own. */
type Open = { readonly step: string } | { readonly play: string } | 'own' | null;

export class PlayBook extends LitElement {
  static override styles = [
    text,
    controls,
    sections,
    markRows,
    css`
      h3 {
        margin-block-start: 20px;
        outline: none;
      }

      .plays {
        list-style: none;
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(380px, 100%), 1fr));
        gap: 0 40px;
        margin-block-start: 4px;
      }

      .plays > li {
        padding-block: 12px;
        border-block-end: 1px solid var(--line);
        font-size: 14px;
        line-height: 20px;
      }

      .plays strong {
        display: block;
        font-weight: 600;
      }

      .plays p {
        margin: 0;
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        align-items: baseline;
      }

      .foot button {
        min-height: 24px;
        padding-block: 0;
      }

      step-form {
        margin-block: 12px;
      }

      .own {
        margin-block-start: 16px;
      }

      .problem {
        padding-inline-start: 13px;
        border-inline-start: 3px solid var(--notice);
      }

      @media (pointer: coarse) {
        .foot button {
          min-height: 44px;
        }
      }
    `,
  ];

  static override properties = {
    summary: { attribute: false },
    state: { attribute: false },
    open: { state: true },
    isSaved: { state: true },
  };

  declare summary: Summary | undefined;
  declare state: LocationState;
  declare private open: Open;
  declare private isSaved: boolean;

  #role = new HeldRole(this);
  #deleting = new Sending(this);

  constructor() {
    super();
    this.open = null;
    this.isSaved = false;
  }

  protected override render() {
    const { summary } = this;
    if (!summary) return nothing;
    const team = leadingTeam(summary.drivers);
    const words = WORDS.steps;
    const { failure } = this.#deleting;
    return html`
      <h2>${words.title}</h2>
      <p class="visually-hidden" role="status">${this.isSaved ? WORDS.saved : nothing}</p>
      <h3 class="taken" tabindex="-1">${words.taken}</h3>
      ${summary.steps.length === 0 ? html`<p class="small muted">${words.none}</p>` : this.#steps(summary)}
      <p class="small problem" role="alert" ?hidden=${!failure}>${failure ? WORDS.trouble(failure.code, failure.message) : nothing}</p>
      ${this.#own()}
      <h3>${words.playbook}</h3>
      <p class="small muted">${words.leads[team]}</p>
      <ul class="plays">
        ${playsFor(team).map((play) => this.#play(play, summary))}
      </ul>
    `;
  }

  #steps(summary: Summary) {
    const newestFirst = summary.steps.toSorted((a, b) => (b.date ?? '9').localeCompare(a.date ?? '9'));
    return html`<ul class="marks">
        ${newestFirst.map((step) => this.#step(step, summary))}
      </ul>
      <take-along
        .caption=${WORDS.steps.title}
        .name=${[summary.site, 'steps', addDays(summary.nextFigureOn, -1)]}
        .table=${() => stepsTable(summary.steps, summary)}
      ></take-along>`;
  }

  #step(step: Step, { site, survey, nextFigureOn }: Summary) {
    const words = WORDS.steps;
    const { open } = this;
    if (open !== null && open !== 'own' && 'step' in open && open.step === step.id) {
      return html`<li class="open">${this.#form({ step, site })}</li>`;
    }
    const isPlanned = step.date !== null && step.date >= nextFigureOn;
    const href = toSearch({ ...this.state, site, survey, view: 'effect', mark: step.id });
    return html`
      <li>
        ${
          step.date === null
            ? html`<span class="muted">${words.undated}</span>`
            : html`<span class="muted">
                <time datetime=${step.date}>${format.day(step.date, { withYear: true })}</time>
                ${isPlanned ? html`<span class="more">${words.planned}</span>` : nothing}
              </span>`
        }
        <span>
          <strong>${step.title}</strong>
          <span class="more">${step.owner === null ? words.noOwner : words.owner(step.owner)}</span>
          ${step.outcome === null ? nothing : html`<span class="more">${words.outcome(step.outcome)}</span>`}
        </span>
        <span class="actions">
          ${
            step.date === null || isPlanned
              ? nothing
              : html`<a href=${href} aria-label=${WORDS.of(words.effect, step.title)}>${words.effect}</a>`
          }
          ${
            this.#role.may('editor')
              ? html`<button
                    type="button"
                    class="plain"
                    aria-label=${WORDS.of(words.change, step.title)}
                    @click=${() => this.#show({ step: step.id })}
                  >
                    ${words.change}
                  </button>
                  <confirm-button
                    .label=${words.remove}
                    .about=${step.title}
                    .question=${words.removeQuestion}
                    .yes=${words.removeYes}
                    @confirm=${() => void this.#delete(step)}
                  ></confirm-button>`
              : nothing
          }
        </span>
      </li>
    `;
  }

  #own() {
    if (this.open === 'own') return this.#form({ site: this.summary?.site ?? '' });
    if (this.#role.may('editor')) {
      return html`<p class="own">
        <button type="button" @click=${() => this.#show('own')}>${WORDS.steps.own}</button>
      </p>`;
    }
    return this.#role.mayNot('editor') ? html`<p class="own small muted">${WORDS.steps.viewer}</p>` : nothing;
  }

  #play({ name, team, source }: Play, { site, steps }: Summary) {
    const words = WORDS.steps;
    const { title, why } = WORDS.playbook[name];
    const { open } = this;
    const isOpen = open !== null && open !== 'own' && 'play' in open && open.play === name;
    return html`
      <li>
        <strong>${title}</strong>
        <p>${why}</p>
        <p class="foot muted">
          <span>${words.team[team]}</span>
          ${source ? html`<a href=${source.href} rel="noreferrer" aria-label=${WORDS.of(words.source, source.name)}>${source.name}</a>` : nothing}
          ${
            steps.some(({ play }) => play === name)
              ? html`<span>${words.noted}</span>`
              : this.#role.may('editor') && !isOpen
                ? html`<button
                    type="button"
                    class="plain"
                    aria-label=${WORDS.of(words.note, title)}
                    @click=${() => this.#show({ play: name })}
                  >
                    ${words.note}
                  </button>`
                : nothing
          }
        </p>
        ${isOpen ? this.#form({ play: name, title, site }) : nothing}
      </li>
    `;
  }

  #form({ site, step, play, title }: { site: string; step?: Step; play?: string; title?: string }) {
    return html`<step-form
      .site=${site}
      .step=${step ?? null}
      .play=${play ?? null}
      .suggestedTitle=${title ?? ''}
      @saved=${() => this.#settle(true)}
      @cancel=${() => this.#settle(false)}
    ></step-form>`;
  }

  #show(open: Open): void {
    this.isSaved = false;
    this.open = open;
  }

  /** The form is gone: whoever was in it finds themselves where what they noted stands. */
  #settle(isSaved: boolean): void {
    this.open = null;
    this.isSaved = isSaved;
    if (isSaved) this.#tell();
    this.renderRoot.querySelector<HTMLElement>('.taken')?.focus();
  }

  async #delete({ id }: Step): Promise<void> {
    const deleted = await this.#deleting.send(() => deleteStep(this.summary?.site ?? '', id));
    if (deleted) this.#settle(true);
  }

  #tell(): void {
    this.dispatchEvent(new Event('marks-changed', { bubbles: true, composed: true }));
  }
}
