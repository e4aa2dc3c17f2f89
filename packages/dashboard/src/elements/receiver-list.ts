/**
 * `<receiver-list>`: who is told of alerts: added, tried out and deleted. A webhook's secret is shown once, to the one
 * who added it. What stands inside it comes below the list. Fires `receivers-changed`.
 */
import type { Delivery, Receiver, ReceiverAdded } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { deleteReceiver, testReceiver } from '../alerts-api.js';
import { Sending } from '../sending.js';
import { controls } from '../styles/controls.js';
import { sections } from '../styles/sections.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';
import { markRows } from './mark-rows.styles.js';

export class ReceiverList extends LitElement {
  static override styles = [
    text,
    controls,
    sections,
    markRows,
    css`
      h2 {
        outline: none;
      }

      .secret {
        max-width: 720px;
        margin-block: 16px;
        padding: 20px;
        border: 1px solid var(--line);
        border-inline-start: 3px solid var(--notice);
        border-radius: 10px;
        background: var(--raised);
      }

      .secret pre {
        margin-block: 12px;
        line-height: 22px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
      }

      p.own,
      receiver-form {
        display: block;
        margin-block-start: 16px;
      }

      .problem {
        padding-inline-start: 13px;
        border-inline-start: 3px solid var(--notice);
      }
    `,
  ];

  static override properties = {
    receivers: { attribute: false },
    site: {},
    mayTest: { attribute: false },
    mayChange: { attribute: false },
    isNoOwner: { attribute: false },
    isAdding: { state: true },
    added: { state: true },
    said: { state: true },
    tested: { state: true },
  };

  declare receivers: readonly Receiver[];
  /** Id of the site. */
  declare site: string;
  declare mayTest: boolean;
  declare mayChange: boolean;
  /** Known not to be allowed to change them. */
  declare isNoOwner: boolean;
  declare private isAdding: boolean;
  /** Whose secret is shown. */
  declare private added: ReceiverAdded | null;
  /** What became of the last test, in words. */
  declare private said: string;
  /** Id of the receiver that is being tested. */
  declare private tested: string | null;

  #sending = new Sending(this);

  constructor() {
    super();
    this.receivers = [];
    this.mayTest = false;
    this.mayChange = false;
    this.isNoOwner = false;
    this.isAdding = false;
    this.added = null;
    this.said = '';
    this.tested = null;
  }

  protected override render() {
    const words = WORDS.alerts;
    const { failure } = this.#sending;
    return html`
      <h2 tabindex="-1">${words.receivers}</h2>
      ${this.receivers.length === 0 ? html`<p class="small">${words.noReceivers}</p>` : nothing}
      <ul class="marks" ?hidden=${this.receivers.length === 0}>
        ${this.receivers.map((receiver) => this.#receiver(receiver))}
      </ul>
      <slot></slot>
      <p class="small" role="status">${this.said}</p>
      <p class="small problem" role="alert" ?hidden=${!failure}>${failure ? WORDS.trouble(failure.code, failure.message) : nothing}</p>
      ${this.#secret()} ${this.#add()}
    `;
  }

  #receiver(receiver: Receiver) {
    const words = WORDS.alerts;
    const { id, kind, label, target } = receiver;
    return html`
      <li>
        <span class="muted">${words.kind[kind]}</span>
        <span><strong>${label}</strong> <span class="more">${target}</span></span>
        <span class="actions">
          ${
            this.mayTest
              ? html`<button
                  type="button"
                  class="plain"
                  aria-label=${WORDS.of(words.test, label)}
                  ?disabled=${this.tested !== null}
                  @click=${() => void this.#test(receiver)}
                >
                  ${this.tested === id ? words.testing : words.test}
                </button>`
              : nothing
          }
          ${
            this.mayChange
              ? html`<confirm-button
                  .label=${words.remove}
                  .about=${label}
                  .question=${words.removeQuestion}
                  .yes=${words.removeYes}
                  @confirm=${() => void this.#delete(receiver)}
                ></confirm-button>`
              : nothing
          }
        </span>
      </li>
    `;
  }

  #secret() {
    const { added } = this;
    if (!added?.secret) return nothing;
    const { title, why, copy, done } = WORDS.alerts.secret;
    return html`
      <section class="secret" aria-labelledby="secret">
        <h3 id="secret" tabindex="-1">${title(added.label)}</h3>
        <p class="small">${why}</p>
        <pre><code>${added.secret}</code></pre>
        <div class="buttons">
          <button type="button" @click=${this.#copy}>${copy}</button>
          <button type="button" class="plain" @click=${this.#forgetSecret}>${done}</button>
        </div>
      </section>
    `;
  }

  #add() {
    if (this.isAdding) {
      return html`<receiver-form .site=${this.site} @saved=${this.#onAdded} @cancel=${this.#onCancel}></receiver-form>`;
    }
    const words = WORDS.alerts;
    if (this.mayChange) {
      return html`<p class="own"><button type="button" @click=${this.#onAdd}>${words.add}</button></p>`;
    }
    return this.isNoOwner ? html`<p class="own small muted">${words.owner}</p>` : nothing;
  }

  #onAdd(): void {
    this.said = '';
    this.added = null;
    this.isAdding = true;
  }

  #onCancel(): void {
    this.isAdding = false;
    this.#focus('h2');
  }

  async #onAdded({ detail }: CustomEvent<ReceiverAdded>): Promise<void> {
    this.isAdding = false;
    this.added = detail;
    this.said = WORDS.saved;
    this.#tell();
    await this.updateComplete;
    this.#focus(detail.secret ? '#secret' : 'h2');
  }

  async #copy(): Promise<void> {
    const { copied, copyFailed } = WORDS.installation;
    try {
      await navigator.clipboard.writeText(this.added?.secret ?? '');
      this.said = copied;
    } catch {
      const code = this.renderRoot.querySelector('.secret code');
      if (code) getSelection()?.selectAllChildren(code);
      this.said = copyFailed;
    }
  }

  #forgetSecret(): void {
    this.added = null;
    this.said = '';
    this.#focus('h2');
  }

  async #test({ id, label }: Receiver): Promise<void> {
    this.tested = id;
    this.said = '';
    const sent = await this.#sending.send((): Promise<Delivery> => testReceiver(this.site, id));
    this.tested = null;
    if (sent) this.said = WORDS.alerts.tested[sent.value.outcome](label, sent.value.detail);
    this.#tell();
  }

  async #delete({ id }: Receiver): Promise<void> {
    this.said = '';
    if (!(await this.#sending.send(() => deleteReceiver(this.site, id)))) return;
    if (this.added?.id === id) this.added = null;
    this.#tell();
    this.#focus('h2');
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #tell(): void {
    this.dispatchEvent(new Event('receivers-changed', { bubbles: true, composed: true }));
  }
}
