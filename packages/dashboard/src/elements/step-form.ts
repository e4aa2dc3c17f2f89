/**
 * `<step-form>`: a step that is planned, taken or changed. Fires `saved` when the collector has it, and `cancel`.
 */
import {
  MAX_STEP_OUTCOME_CHARS,
  MAX_STEP_OWNER_CHARS,
  MAX_STEP_TITLE_CHARS,
  type Step,
} from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { type StepDraft, saveStep } from '../marks-api.js';
import { Sending } from '../sending.js';
import { controls } from '../styles/controls.js';
import { forms } from '../styles/forms.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class StepForm extends LitElement {
  static override styles = [text, controls, forms];

  static override properties = {
    site: {},
    step: { attribute: false },
    play: { attribute: false },
    suggestedTitle: { attribute: false },
  };

  /** Id of the site. */
  declare site: string;
  /** The one that is changed; null: a new one. */
  declare step: Step | null;
  /** Of the playbook, for a new one; null: the team's own. */
  declare play: string | null;
  declare suggestedTitle: string;

  #sending = new Sending(this);

  constructor() {
    super();
    this.step = null;
    this.play = null;
    this.suggestedTitle = '';
  }

  protected override render() {
    const { step, suggestedTitle } = this;
    const words = WORDS.steps.form;
    const { failure, isSending } = this.#sending;
    return html`
      <form aria-label=${step ? words.change : words.add} @submit=${this.#submit}>
        <label class="wide">
          <span>${words.title}</span>
          <input name="title" required maxlength=${MAX_STEP_TITLE_CHARS} .value=${step?.title ?? suggestedTitle} />
        </label>
        <label>
          <span>${words.owner} <span class="muted">${words.optional}</span></span>
          <input name="owner" maxlength=${MAX_STEP_OWNER_CHARS} autocomplete="off" .value=${step?.owner ?? ''} />
        </label>
        <label>
          <span>${words.date} <span class="muted">${words.dateMay}</span></span>
          <input name="date" type="date" .value=${step?.date ?? ''} />
        </label>
        <label class="wide">
          <span>${words.outcome} <span class="muted">${words.optional}</span></span>
          <textarea name="outcome" maxlength=${MAX_STEP_OUTCOME_CHARS} .value=${step?.outcome ?? ''}></textarea>
        </label>
        <p class="wide problem small" role="alert">${failure ? WORDS.trouble(failure.code, failure.message) : nothing}</p>
        <div class="wide buttons">
          <button type="submit" class="primary" ?disabled=${isSending}>${isSending ? WORDS.saving : WORDS.save}</button>
          <button type="button" class="plain" @click=${this.#cancel}>${WORDS.cancel}</button>
        </div>
      </form>
    `;
  }

  protected override firstUpdated(): void {
    this.renderRoot
      .querySelector<HTMLElement>(this.step || this.play ? '[name=owner]' : '[name=title]')
      ?.focus();
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const textOf = (name: string) => String(given.get(name) ?? '').trim() || null;
    const draft: StepDraft = {
      play: this.step ? this.step.play : this.play,
      title: textOf('title') ?? '',
      owner: textOf('owner'),
      date: textOf('date'),
      outcome: textOf('outcome'),
    };
    const saved = await this.#sending.send(() => saveStep(this.site, this.step?.id ?? null, draft));
    if (saved) this.dispatchEvent(new CustomEvent('saved', { detail: saved.value }));
  }

  #cancel(): void {
    this.dispatchEvent(new Event('cancel'));
  }
}
