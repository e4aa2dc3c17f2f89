/**
 * `<access-settings>`: read tokens of scripts, and the end of sessions.
 */
import {
  type ListedSite,
  MAX_TOKEN_LABEL_CHARS,
  type ReadToken,
  type ReadTokenIssued,
  ROLES,
  type Role,
  readTokensTable,
  type Session,
} from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { todayIn } from '../collector-clock.js';
import { browserFormat as format } from '../format.js';
import { madeAndUsed } from '../made-and-used.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';
import { Change } from './change.js';
import { settingsStyles } from './settings.styles.js';
import { issueToken, readTokens, revokeToken, signEverybodyOut, signOutEverywhere } from './settings-api.js';
import { NEXT_LOOK_MS } from './settings-view.js';

/** How long a token lasts, in days; null: until it is revoked. */
const LASTS = [90, 30, 365, null] as const;

export class AccessSettings extends LitElement {
  static override styles = [text, controls, settingsStyles];

  static override properties = {
    site: { attribute: false },
    session: { attribute: false },
    issued: { state: true },
    chosenRole: { state: true },
  };

  declare site: ListedSite;
  declare session: Session;
  /** The newest token, which is shown this once. */
  declare private issued: ReadTokenIssued | null;
  /** The one that is chosen for a new token. */
  declare private chosenRole: Role;

  #tokens = new Watched<ReadToken[]>(this, { pauseMs: () => NEXT_LOOK_MS });
  #change = new Change(this);
  #ending = new Change(this);

  constructor() {
    super();
    this.issued = null;
    this.chosenRole = 'viewer';
  }

  protected override firstUpdated(): void {
    if (this.session.role === 'owner') this.#tokens.ask(readTokens);
  }

  protected override render() {
    return html`
      ${this.session.role === 'owner' ? html`${this.#list()} ${this.#form()}` : html`<p>${WORDS.settings.access.onlyOwners}</p>`}
      ${this.#sessions()}
    `;
  }

  #list() {
    const words = WORDS.settings.access;
    const { value, failure, isReading } = this.#tokens;
    return html`
      <section aria-labelledby="tokens">
        <h2 id="tokens">${words.tokens}</h2>
        <p>${words.how}</p>
        ${
          failure
            ? html`<trouble-note .failure=${failure} .isTrying=${isReading} @retry=${() => this.#tokens.readNow()}></trouble-note>`
            : nothing
        }
        ${value?.length === 0 ? html`<p>${words.none}</p>` : nothing}
        <ul class="lines" aria-busy=${value ? 'false' : 'true'}>
          ${(value ?? []).map(
            (token) => html`<li>
              <div class="line">
                <span>${token.label}</span>
                <span class="hint">
                  ${words.is(WORDS.settings.role[token.role], this.#siteName(token.site), this.#dates(token))}
                </span>
              </div>
              <confirmed-button
                .isPlain=${true}
                .label=${words.revoke}
                .question=${words.revokeQuestion(token.label)}
                .answers=${[{ name: 'revoke', label: words.revokeAnswer }]}
                @confirmed=${() => this.#revoke(token)}
              ></confirmed-button>
            </li>`,
          )}
        </ul>
        ${
          value && value.length > 0
            ? html`<take-along
                .caption=${words.tokens}
                .name=${['read-tokens', todayIn(this.site.timeZone)]}
                .table=${() => readTokensTable(value)}
              ></take-along>`
            : nothing
        }
        ${this.#change.outcome()}
      </section>
    `;
  }

  #form() {
    const words = WORDS.settings.access;
    return html`
      <section aria-labelledby="issue">
        <h2 id="issue">${words.issueTitle}</h2>
        ${
          this.issued
            ? html`<div class="card">
                <p>${words.once}</p>
                <p class="secret"><code>${this.issued.secret}</code></p>
                <p class="hint">${words.useIt}</p>
                <div class="buttons">
                  <button type="button" @click=${this.#copy}>${WORDS.installation.copy}</button>
                  <button type="button" class="plain" @click=${this.#hide}>${words.hide}</button>
                </div>
              </div>`
            : nothing
        }
        <form @submit=${this.#issue}>
          <div class="fields">
            <div class="field">
              <label for="label">${words.label}</label>
              <input id="label" name="label" maxlength=${MAX_TOKEN_LABEL_CHARS} required autocomplete="off" />
            </div>
            <div class="field">
              <label for="role">${WORDS.settings.people.role}</label>
              <select id="role" name="role" @change=${this.#chooseRole}>
                ${ROLES.map((role) => html`<option value=${role}>${WORDS.settings.role[role]}</option>`)}
              </select>
            </div>
            <div class="field">
              <label for="site">${WORDS.settings.people.site}</label>
              <select id="site" name="site">
                ${(this.session.site === null ? [this.site.id, null] : [this.session.site]).map(
                  (id) => html`<option value=${id ?? ''}>${this.#siteName(id)}</option>`,
                )}
              </select>
            </div>
            <div class="field">
              <label for="days">${words.lasts}</label>
              <select id="days" name="days">
                ${LASTS.map(
                  (days) =>
                    html`<option value=${days ?? ''} ?disabled=${days === null && this.chosenRole === 'owner'}>${days === null ? words.always : words.days(format.count(days))}</option>`,
                )}
              </select>
            </div>
          </div>
          <div class="buttons">
            <button type="submit" class="primary" ?disabled=${this.#change.isUnderWay}>${words.issue}</button>
          </div>
        </form>
      </section>
    `;
  }

  #sessions() {
    const words = WORDS.settings.access;
    return html`
      <section aria-labelledby="sessions">
        <h2 id="sessions">${words.sessions}</h2>
        <p>${this.session.email === null ? words.signedInByLink : words.signedInAs(this.session.email)}</p>
        <div class="buttons">
          ${
            this.session.email === null
              ? nothing
              : html`<button type="button" @click=${this.#leaveEverywhere}>${words.everywhere}</button>`
          }
          ${
            this.session.role === 'owner'
              ? html`<confirmed-button
                  .label=${words.everybody}
                  .question=${
                    this.session.site === null
                      ? words.everybodyQuestion
                      : words.everybodyOfSiteQuestion(this.site.product)
                  }
                  .answers=${[{ name: 'all', label: words.everybodyAnswer }]}
                  @confirmed=${this.#endAll}
                ></confirmed-button>`
              : nothing
          }
        </div>
        ${this.#ending.outcome()}
      </section>
    `;
  }

  #siteName(site: string | null): string {
    if (site === null) return WORDS.settings.people.allSites;
    return site === this.site.id ? this.site.product : site;
  }

  #dates(token: ReadToken): string {
    const { createdAt, expiresAt } = token;
    const dayOf = (instant: string) => format.dayIn(Date.parse(instant), this.site.timeZone);
    const dates = WORDS.settings.access.dates(dayOf(createdAt), expiresAt === null ? null : dayOf(expiresAt));
    return [dates, ...madeAndUsed(token)].join(' · ');
  }

  readonly #chooseRole = ({ target }: Event) => {
    const role = target as HTMLSelectElement;
    this.chosenRole = role.value as Role;
    const lasts = role.form?.elements.namedItem('days') as HTMLSelectElement;
    // An owner's token has an end.
    if (this.chosenRole === 'owner' && lasts.value === '') lasts.selectedIndex = 0;
  };

  async #issue(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const [label, role, site, days] = ['label', 'role', 'site', 'days'].map((name) => String(data.get(name)));
    const token = {
      label: label ?? '',
      role: role as Role,
      site: site ? site : null,
      days: days ? Number(days) : null,
    };
    const issued = await this.#change.make(() => issueToken(token), WORDS.settings.access.issued);
    if (issued === undefined) return;
    this.issued = issued;
    form.reset();
    this.chosenRole = 'viewer';
    this.#tokens.readNow();
  }

  async #revoke({ id, label }: ReadToken): Promise<void> {
    await this.#change.make(() => revokeToken(id), WORDS.settings.access.revoked(label));
    this.#tokens.readNow();
  }

  readonly #copy = () =>
    this.#change.make(
      () => navigator.clipboard.writeText(this.issued?.secret ?? ''),
      WORDS.installation.copied,
    );

  readonly #hide = () => {
    this.issued = null;
  };

  readonly #endAll = async () => {
    const ended = await this.#ending.make(signEverybodyOut, '');
    // Oneself among them.
    if (ended) this.dispatchEvent(new CustomEvent('session-ended', { bubbles: true, composed: true }));
  };

  readonly #leaveEverywhere = async () => {
    await this.#ending.make(signOutEverywhere, '');
    if (!this.#ending.failure) this.dispatchEvent(new Event('sign-out', { bubbles: true, composed: true }));
  };
}
