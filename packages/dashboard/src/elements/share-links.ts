/**
 * `<share-links>`: who else may look at a survey's overview: links made, shown once, listed and revoked.
 */
import {
  MAX_SHARE_LABEL_CHARS,
  MAX_SHARE_LINK_DAYS,
  type ShareLink,
  type ShareLinkAdded,
  type ShareLinkList,
  shareLinksTable,
} from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { todayIn } from '../collector-clock.js';
import { browserFormat as format } from '../format.js';
import { HeldRole } from '../held-role.js';
import { madeAndUsed } from '../made-and-used.js';
import { mountedAt } from '../mount.js';
import { Sending } from '../sending.js';
import { addShareLink, readShareLinks, revokeShareLink } from '../sharing-api.js';
import { controls } from '../styles/controls.js';
import { forms } from '../styles/forms.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';
import { markRows } from './mark-rows.styles.js';

const USUAL_DAYS = 30;
const PAUSE_MS = 300_000;

export class ShareLinks extends LitElement {
  static override styles = [
    text,
    controls,
    forms,
    markRows,
    css`
      h2 {
        outline: none;
      }

      h2 + p {
        margin-block: 2px 16px;
      }

      h3 {
        font: 600 14px / 20px var(--face);
        margin-block-start: 28px;
      }

      .added {
        display: grid;
        gap: 12px;
        max-width: 720px;
        padding: 20px;
        border: 1px solid var(--line);
        border-inline-start: 3px solid var(--notice);
        border-radius: 10px;
        background: var(--raised);
      }

      .added pre {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        line-height: 22px;
      }

      .after {
        margin-block-start: 8px;
      }
    `,
  ];

  static override properties = {
    site: {},
    survey: {},
    timeZone: {},
    added: { state: true },
    said: { state: true },
  };

  /** Ids of the site and of the survey. */
  declare site: string;
  declare survey: string;
  /** Of the site: an IANA name. */
  declare timeZone: string;
  /** The one whose secret is shown. */
  declare private added: ShareLinkAdded | null;
  /** What became of the last change or copying, in words. */
  declare private said: string;

  #role = new HeldRole(this);
  #sending = new Sending(this);
  #links = new Watched<ShareLinkList>(this, { pauseMs: () => PAUSE_MS });
  #asked = '';

  constructor() {
    super();
    this.timeZone = 'UTC';
    this.added = null;
    this.said = '';
  }

  protected override willUpdate(): void {
    if (this.site === this.#asked) return;
    const { site } = this;
    this.#asked = site;
    this.added = null;
    this.said = '';
    this.#links.ask((signal) => readShareLinks(site, signal));
  }

  protected override render() {
    const words = WORDS.sharing;
    const { value, failure, isReading } = this.#links;
    return html`
      <h2 tabindex="-1">${words.title}</h2>
      <p class="small muted">${words.explains(this.survey)}</p>
      ${this.added ? this.#shownOnce(this.added) : this.#role.may('editor') ? this.#form() : nothing}
      ${this.#role.mayNot('editor') ? html`<p class="small muted">${words.viewer}</p>` : nothing}
      <p class="small after" role="status">${this.said}</p>
      <h3>${words.inForce}</h3>
      ${
        failure
          ? html`<trouble-note .failure=${failure} .isTrying=${isReading} @retry=${() => this.#links.readNow()}></trouble-note>`
          : nothing
      }
      ${value ? this.#list(value.shareLinks) : nothing}
    `;
  }

  #form() {
    const words = WORDS.sharing;
    const { failure, isSending } = this.#sending;
    return html`
      <form aria-label=${words.make} @submit=${this.#make}>
        <label>
          <span>${words.label}</span>
          <input name="label" required maxlength=${MAX_SHARE_LABEL_CHARS} placeholder=${words.labelExample} autocomplete="off" />
        </label>
        <label>
          <span>${words.days}</span>
          <input name="days" type="number" required min="1" max=${MAX_SHARE_LINK_DAYS} step="1" .value=${String(USUAL_DAYS)} />
        </label>
        <p class="wide problem small" role="alert">${failure ? WORDS.trouble(failure.code, failure.message) : nothing}</p>
        <div class="wide buttons">
          <button type="submit" class="primary" ?disabled=${isSending}>${isSending ? words.making : words.make}</button>
        </div>
      </form>
    `;
  }

  #shownOnce({ secret, label, expiresAt }: ShareLinkAdded) {
    const words = WORDS.sharing;
    return html`
      <div class="added" role="group" aria-label=${words.link}>
        <p><strong>${words.link}</strong> <span class="muted">${label}, ${words.until(this.#dayOf(expiresAt))}</span></p>
        <pre><code>${addressOf(secret)}</code></pre>
        <p class="small">${words.linkOnce}</p>
        <div class="buttons">
          <button type="button" class="primary" @click=${() => this.#copy(secret)}>${words.copy}</button>
          <button type="button" class="plain" @click=${this.#putAway}>${words.done}</button>
        </div>
      </div>
    `;
  }

  #list(links: readonly ShareLink[]) {
    const words = WORDS.sharing;
    if (links.length === 0) return html`<p class="small after">${words.none}</p>`;
    return html`
      <ul class="marks">
        ${links.map(
          (link) => html`
            <li>
              <span class="muted">${words.until(this.#dayOf(link.expiresAt))}</span>
              <span><strong>${link.label}</strong> <span class="muted">${[link.survey, ...madeAndUsed(link)].join(' · ')}</span></span>
              <span class="actions">
                ${
                  this.#role.may('editor')
                    ? html`<button type="button" class="plain" aria-label=${words.revokeOf(link.label)} @click=${() => this.#revoke(link)}>
                        ${words.revoke}
                      </button>`
                    : nothing
                }
              </span>
            </li>
          `,
        )}
      </ul>
      <take-along
        .caption=${words.inForce}
        .name=${[this.site, 'share-links', todayIn(this.timeZone)]}
        .table=${() => shareLinksTable(links, this.site)}
      ></take-along>
    `;
  }

  async #make(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const { site, survey } = this;
    const made = await this.#sending.send(() =>
      addShareLink(site, {
        survey,
        label: String(given.get('label') ?? '').trim(),
        days: Number(given.get('days')),
      }),
    );
    if (!made) return;
    this.added = made.value;
    this.said = '';
    this.#links.readNow();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.added button')?.focus();
  }

  async #revoke({ id, label }: ShareLink): Promise<void> {
    const { site } = this;
    const done = await this.#sending.send(() => revokeShareLink(site, id));
    const { failure } = this.#sending;
    this.said = done
      ? WORDS.sharing.revoked(label)
      : failure
        ? WORDS.trouble(failure.code, failure.message)
        : '';
    if (done && this.added?.id === id) this.added = null;
    this.#links.readNow();
    // The button that had the focus is gone.
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  async #copy(secret: string): Promise<void> {
    const { copied, copyFailed } = WORDS.sharing;
    try {
      await navigator.clipboard.writeText(addressOf(secret));
      this.said = copied;
    } catch {
      const code = this.renderRoot.querySelector('code');
      if (code) getSelection()?.selectAllChildren(code);
      this.said = copyFailed;
    }
  }

  #dayOf(instant: string): string {
    return format.dayIn(Date.parse(instant), this.timeZone);
  }

  #putAway(): void {
    this.added = null;
    this.said = '';
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }
}

/** In the fragment, which no server and no log sees. */
function addressOf(secret: string): string {
  return `${mountedAt()}/#share=${secret}`;
}
