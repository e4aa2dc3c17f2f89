/**
 * `<found-alert>`: one alert: what was found, since when, on what evidence, with what promise, and the choice that
 * acknowledges it. Fires `alerts-changed` when somebody has.
 */
import type { Alert, BaselineChoice } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { acknowledge } from '../alerts-api.js';
import { browserFormat as format } from '../format.js';
import { guaranteeInWords } from '../guarantee-in-words.js';
import { Sending } from '../sending.js';
import { controls } from '../styles/controls.js';
import { forms } from '../styles/forms.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

const CHOICES = ['keep', 'relearn'] as const satisfies readonly BaselineChoice[];

export class FoundAlert extends LitElement {
  static override styles = [
    text,
    controls,
    forms,
    css`
      article {
        padding: 20px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--raised);
      }

      article.open {
        border-inline-start: 3px solid var(--notice);
      }

      h3 {
        font: 600 16px / 24px var(--face);
      }

      article > p {
        margin-block-start: 4px;
      }

      form {
        display: block;
        max-width: none;
        margin-block-start: 16px;
        padding: 16px 0 0;
        border: 0;
        border-block-start: 1px solid var(--line);
        border-radius: 0;
      }

      legend {
        font-weight: 600;
      }

      .options {
        display: grid;
        gap: 12px 32px;
      }

      @media (min-width: 720px) {
        .options {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }

      .options label {
        display: grid;
        align-content: start;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 10px;
        font-size: 14px;
        line-height: 20px;
        cursor: pointer;
      }

      .options input {
        width: 16px;
        height: 16px;
        min-height: 16px;
        margin: 2px 0 0;
        padding: 0;
        accent-color: var(--accent);
      }

      .options label > .muted {
        grid-column: 2;
      }

      .options label > span:first-of-type {
        margin: 0;
        font-weight: 500;
      }

      .buttons {
        margin-block-start: 16px;
      }
    `,
  ];

  static override properties = {
    alert: { attribute: false },
    timeZone: {},
    mayAcknowledge: { attribute: false },
    isViewer: { attribute: false },
    namesSurvey: { attribute: false },
    baseline: { state: true },
  };

  declare alert: Alert;
  /** Of the site: an IANA name. */
  declare timeZone: string;
  declare mayAcknowledge: boolean;
  /** Known not to be allowed. */
  declare isViewer: boolean;
  /** Whether the site asks more than one survey. */
  declare namesSurvey: boolean;
  declare private baseline: BaselineChoice;

  #sending = new Sending(this);

  constructor() {
    super();
    this.timeZone = 'UTC';
    this.mayAcknowledge = false;
    this.isViewer = false;
    this.namesSurvey = false;
    this.baseline = 'keep';
  }

  protected override render() {
    const { alert } = this;
    if (!alert) return nothing;
    const words = WORDS.alerts;
    const { acknowledged, floorSource, startedOn, raisedOn, survey } = alert;
    const day = (date: string) => format.day(date, { withYear: true });
    return html`
      <article class=${acknowledged ? '' : 'open'} aria-labelledby="found">
        <h3 id="found">${sentenceOf(alert)}</h3>
        <p>${words.began(day(startedOn))}</p>
        <p class="small muted">
          ${words.raised(day(raisedOn))}${this.namesSurvey ? html` · ${words.survey(survey)}` : nothing}
        </p>
        <p class="small muted">${words.floor[floorSource](format.share(alert.floor))}</p>
        <p class="small muted">${words.evidence(format.decimal(alert.logEvidence), format.decimal(alert.logThreshold))}</p>
        <p class="small muted">${guaranteeInWords(alert.guarantee)}</p>
        ${
          acknowledged
            ? html`<p class="small">${words.acknowledged[acknowledged.baseline](format.instant(Date.parse(acknowledged.at), this.timeZone))}</p>`
            : this.#answer(floorSource === 'target')
        }
      </article>
    `;
  }

  #answer(isTarget: boolean) {
    const words = WORDS.alerts;
    if (this.isViewer) return html`<p class="small muted">${words.viewer}</p>`;
    if (!this.mayAcknowledge) return nothing;
    const { failure, isSending } = this.#sending;
    return html`
      <form @submit=${this.#submit}>
        ${
          isTarget
            ? html`<p class="small">${words.targetStays}</p>`
            : html`<fieldset>
                <legend>${words.next}</legend>
                <div class="options">${CHOICES.map((choice) => this.#choice(choice))}</div>
              </fieldset>`
        }
        <p class="problem small" role="alert">${failure ? WORDS.trouble(failure.code, failure.message) : nothing}</p>
        <div class="buttons">
          <button type="submit" class="primary" ?disabled=${isSending}>
            ${isSending ? words.acknowledging : words.acknowledge}
          </button>
        </div>
      </form>
    `;
  }

  #choice(choice: BaselineChoice) {
    const { label, why } = WORDS.alerts.choice[choice];
    return html`<label>
      <input
        type="radio"
        name="baseline"
        value=${choice}
        .checked=${this.baseline === choice}
        @change=${() => {
          this.baseline = choice;
        }}
      />
      <span>${label}</span>
      <span class="muted">${why}</span>
    </label>`;
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { site, id, floorSource } = this.alert;
    const baseline = floorSource === 'target' ? 'keep' : this.baseline;
    const done = await this.#sending.send(() => acknowledge(site, id, baseline));
    if (done || this.#sending.failure?.code === 'alert_already_acknowledged') {
      this.dispatchEvent(new Event('alerts-changed', { bubbles: true, composed: true }));
    }
  }
}

function sentenceOf({ kind, floor, dimension, value }: Alert): string {
  const { everybody, segment } = WORDS.alerts.found[kind];
  const share = format.share(floor);
  return dimension === null || value === null ? everybody(share) : segment(share, dimension, value);
}
