/**
 * `<receiver-form>`: who else is to be told of alerts. Fires `saved` with the receiver and, once, its secret; `cancel`.
 */
import {
  MAX_RECEIVER_LABEL_CHARS,
  MAX_RECEIVER_TARGET_CHARS,
  type NewReceiver,
  type ReceiverKind,
} from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { addReceiver } from '../alerts-api.js';
import { Sending } from '../sending.js';
import { controls } from '../styles/controls.js';
import { forms } from '../styles/forms.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

const KINDS = ['webhook', 'slack', 'email'] as const satisfies readonly ReceiverKind[];

export class ReceiverForm extends LitElement {
  static override styles = [text, controls, forms];

  static override properties = { site: {}, kind: { state: true } };

  /** Id of the site. */
  declare site: string;
  declare private kind: ReceiverKind;

  #sending = new Sending(this);

  constructor() {
    super();
    this.kind = 'webhook';
  }

  protected override render() {
    const { kind } = this;
    const words = WORDS.alerts.form;
    const { failure, isSending } = this.#sending;
    const isMail = kind === 'email';
    return html`
      <form aria-label=${words.title} @submit=${this.#submit}>
        <label>
          <span>${words.kind}</span>
          <select name="kind" @change=${this.#onKind}>
            ${KINDS.map((value) => html`<option value=${value} .selected=${value === kind}>${WORDS.alerts.kind[value]}</option>`)}
          </select>
        </label>
        <label>
          <span>${words.label}</span>
          <input name="label" required maxlength=${MAX_RECEIVER_LABEL_CHARS} placeholder=${words.labelExample} autocomplete="off" />
        </label>
        <label class="wide">
          <span>${words.target[kind]}</span>
          <input
            name="target"
            required
            type=${isMail ? 'email' : 'url'}
            maxlength=${MAX_RECEIVER_TARGET_CHARS}
            placeholder=${isMail ? 'on-call@example.com' : 'https://'}
            autocomplete="off"
            spellcheck="false"
            aria-describedby="hint"
          />
        </label>
        <p id="hint" class="wide small muted">${words.hint[kind]}</p>
        <p class="wide problem small" role="alert">${failure ? WORDS.trouble(failure.code, failure.message) : nothing}</p>
        <div class="wide buttons">
          <button type="submit" class="primary" ?disabled=${isSending}>${isSending ? WORDS.saving : words.save}</button>
          <button type="button" class="plain" @click=${this.#cancel}>${WORDS.cancel}</button>
        </div>
      </form>
    `;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('[name=kind]')?.focus();
  }

  #onKind(event: Event): void {
    this.kind = (event.target as HTMLSelectElement).value as ReceiverKind;
    this.#sending.forget();
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const receiver: NewReceiver = {
      kind: this.kind,
      label: String(given.get('label') ?? '').trim(),
      target: String(given.get('target') ?? '').trim(),
    };
    const saved = await this.#sending.send(() => addReceiver(this.site, receiver));
    if (saved) this.dispatchEvent(new CustomEvent('saved', { detail: saved.value }));
  }

  #cancel(): void {
    this.dispatchEvent(new Event('cancel'));
  }
}
