/**
 * `<weekly-mails>`: which mailboxes are sent the weekly summary of a survey.
 */
import type { ListedSite, Receiver } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { HeldRole } from '../held-role.js';
import { Sending } from '../sending.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { readWeekly, setWeekly, type WeeklyReaders } from '../weekly-api.js';
import { WORDS } from '../words.js';

const PAUSE_MS = 300_000;

export class WeeklyMails extends LitElement {
  static override styles = [
    text,
    controls,
    css`
      h2 + p {
        margin-block: 2px 12px;
      }

      ul {
        list-style: none;
        max-width: 720px;
      }

      li {
        border-block-start: 1px solid var(--line);
        font-size: 14px;
        line-height: 20px;
      }

      li:last-child {
        border-block-end: 1px solid var(--line);
      }

      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        padding-block: 8px;
        box-sizing: border-box;
      }

      input {
        flex: none;
        width: 20px;
        height: 20px;
        min-height: 0;
        margin: 0;
        padding: 0;
        accent-color: var(--accent);
      }

      .target {
        overflow-wrap: anywhere;
      }

      .problem {
        padding-inline-start: 13px;
        border-inline-start: 3px solid var(--notice);
      }

      .command {
        display: block;
        margin-block-start: 8px;
        overflow-wrap: anywhere;
      }

      [role='status']:not(:empty) {
        margin-block-start: 8px;
      }
    `,
  ];

  static override properties = {
    site: { attribute: false },
    survey: {},
    zone: {},
    said: { state: true },
  };

  declare site: ListedSite;
  /** Id of one of its surveys. */
  declare survey: string;
  /** The site's time zone, as people call it. */
  declare zone: string;
  /** What became of the last change, in words. */
  declare private said: string;

  #role = new HeldRole(this);
  #sending = new Sending(this);
  #readers = new Watched<WeeklyReaders>(this, { pauseMs: () => PAUSE_MS });
  #asked = '';

  constructor() {
    super();
    this.said = '';
  }

  protected override willUpdate(): void {
    const { id } = this.site;
    if (id === this.#asked) return;
    this.#asked = id;
    this.said = '';
    this.#readers.ask((signal) => readWeekly(id, signal));
  }

  protected override render() {
    const words = WORDS.weekly;
    const { value, failure, isReading } = this.#readers;
    const problem = this.#sending.failure;
    return html`
      <h2>${words.title}</h2>
      <p class="small muted">${words.explains(this.survey, this.zone)}</p>
      ${
        failure
          ? html`<trouble-note .failure=${failure} .isTrying=${isReading} @retry=${() => this.#readers.readNow()}></trouble-note>`
          : nothing
      }
      ${value ? this.#mailboxes(value) : nothing}
      <p class="small" role="status">${this.said}</p>
      <p class="small problem" role="alert" ?hidden=${!problem}>${problem ? WORDS.trouble(problem.code, problem.message) : nothing}</p>
    `;
  }

  #mailboxes({ isOffered, receivers, weekly }: WeeklyReaders) {
    const words = WORDS.weekly;
    const mailboxes = receivers.filter(({ kind }) => kind === 'email');
    if (!isOffered) return html`<p class="small">${words.noMail}</p>`;
    if (mailboxes.length === 0) {
      return html`<p class="small">${words.noReceivers}</p>
        <code class="command">${words.command(this.site.id)}</code>`;
    }
    const isSent = ({ id }: Receiver) =>
      weekly.some(({ receiver, survey }) => receiver === id && survey === this.survey);
    return html`
      ${this.#role.mayNot('owner') ? html`<p class="small muted">${words.viewer}</p>` : nothing}
      <ul>
        ${mailboxes.map(
          (receiver) => html`
            <li>
              <label>
                <input
                  type="checkbox"
                  aria-label=${words.isSent(receiver.label)}
                  .checked=${live(isSent(receiver))}
                  ?disabled=${!this.#role.may('owner')}
                  @change=${(event: Event) => this.#set(receiver, (event.target as HTMLInputElement).checked)}
                />
                <span>${receiver.label} <span class="muted target">${receiver.target}</span></span>
              </label>
            </li>
          `,
        )}
      </ul>
    `;
  }

  async #set({ id: receiver, label }: Receiver, isOn: boolean): Promise<void> {
    const { survey } = this;
    const done = await this.#sending.send(() => setWeekly({ site: this.site.id, receiver, survey }, isOn));
    const { on, off } = WORDS.weekly;
    this.said = done ? (isOn ? on : off)(label) : '';
    // What the collector says stands there, whatever the box was set to.
    this.#readers.readNow();
  }
}
