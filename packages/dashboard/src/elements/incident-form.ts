/**
 * `<incident-form>`: an incident that is added or changed. Fires `saved` when the collector has it, and `cancel`.
 */
import { type Incident, MAX_INCIDENT_TITLE_CHARS } from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { type IncidentDraft, saveIncident } from '../marks-api.js';
import { Sending } from '../sending.js';
import { controls } from '../styles/controls.js';
import { forms } from '../styles/forms.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

const KINDS = ['ours', 'industry'] as const satisfies readonly Incident['kind'][];

export class IncidentForm extends LitElement {
  static override styles = [text, controls, forms];

  static override properties = { site: {}, incident: { attribute: false } };

  /** Id of the site. */
  declare site: string;
  /** The one that is changed; null: a new one. */
  declare incident: Incident | null;

  #sending = new Sending(this);

  constructor() {
    super();
    this.incident = null;
  }

  protected override render() {
    const { incident } = this;
    const words = WORDS.effect.form;
    const { failure, isSending } = this.#sending;
    return html`
      <form aria-label=${incident ? words.change : words.add} @submit=${this.#submit}>
        <label class="wide">
          <span>${words.title}</span>
          <input name="title" required maxlength=${MAX_INCIDENT_TITLE_CHARS} .value=${incident?.title ?? ''} />
        </label>
        <label>
          <span>${words.date}</span>
          <input name="date" type="date" required .value=${incident?.date ?? ''} />
        </label>
        <label>
          <span>${words.kind}</span>
          <select name="kind">
            ${KINDS.map(
              (kind) =>
                html`<option value=${kind} ?selected=${kind === (incident?.kind ?? 'ours')}>${words.kinds[kind]}</option>`,
            )}
          </select>
        </label>
        <label class="wide">
          <span>${words.link} <span class="muted">${words.optional}</span></span>
          <input name="link" type="url" pattern="https?://.+" maxlength="2000" placeholder="https://" .value=${incident?.link ?? ''} />
        </label>
        <p class="wide small muted">${words.restarts}</p>
        <p class="wide problem small" role="alert">${failure ? WORDS.trouble(failure.code, failure.message) : nothing}</p>
        <div class="wide buttons">
          <button type="submit" class="primary" ?disabled=${isSending}>${isSending ? WORDS.saving : WORDS.save}</button>
          <button type="button" class="plain" @click=${this.#cancel}>${WORDS.cancel}</button>
        </div>
      </form>
    `;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('[name=title]')?.focus();
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const textOf = (name: string) => String(given.get(name) ?? '').trim();
    const draft: IncidentDraft = {
      title: textOf('title'),
      date: textOf('date'),
      kind: textOf('kind') === 'industry' ? 'industry' : 'ours',
      link: textOf('link') || null,
    };
    const saved = await this.#sending.send(() => saveIncident(this.site, this.incident?.id ?? null, draft));
    if (saved) this.dispatchEvent(new CustomEvent('saved', { detail: saved.value }));
  }

  #cancel(): void {
    this.dispatchEvent(new Event('cancel'));
  }
}
