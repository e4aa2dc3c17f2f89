/**
 * `<sign-in-view>`: how to get a link, and where to paste it. Fires `sign-in` with the token.
 */

import type { SignInOffer } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { ApiFailure, askForLink, beginAtProvider, readSignInOffer, toFailure } from '../api.js';
import { rememberSearch, tokenInText } from '../session.js';
import { controls } from '../styles/controls.js';
import { narrowPage } from '../styles/narrow-page.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';

/** Why nobody is signed in: `new`: nobody was. */
export type SignedOutReason = 'new' | 'ended' | 'left';

/** Between two looks at what is offered, in milliseconds. */
const OFFER_PAUSE_MS = 600_000;

export class SignInView extends LitElement {
  static override styles = [
    text,
    controls,
    narrowPage,
    css`
      .name {
        margin-block-end: 20px;
      }

      pre {
        padding: 12px 16px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--raised);
        line-height: 22px;
      }

      form {
        padding-block-start: 20px;
        border-block-start: 1px solid var(--line);
      }

      form.first {
        padding-block-start: 0;
        border: 0;
      }

      form p:not(:empty) {
        margin-block-start: 8px;
      }

      label {
        display: block;
        font-size: 14px;
        line-height: 20px;
        margin-block-end: 8px;
      }

      .row {
        display: flex;
        gap: 8px;
      }

      .row button {
        /* Which way in is the first is known a moment later: nothing is seen to change. */
        transition: none;
        white-space: nowrap;
      }

      #problem:not(:empty) {
        margin-block-start: 8px;
      }

      .problem {
        padding-inline-start: 13px;
        border-inline-start: 3px solid var(--notice);
      }
    `,
  ];

  static override properties = {
    reason: {},
    failure: { attribute: false },
    isWorking: { attribute: false },
    isUnreadable: { state: true },
    mailing: { state: true },
    leaving: { state: true },
  };

  declare reason: SignedOutReason;
  /** What became of the token that was tried last. */
  declare failure: ApiFailure | undefined;
  declare isWorking: boolean;
  /** Whether what was pasted holds no token. */
  declare private isUnreadable: boolean;
  /** What became of asking for a link by e-mail. */
  declare private mailing: 'none' | 'asking' | 'asked' | ApiFailure;

  /** What became of going to the identity provider. */
  declare private leaving: 'no' | 'now' | ApiFailure;

  #offer = new Watched<SignInOffer>(this, { pauseMs: () => OFFER_PAUSE_MS });

  constructor() {
    super();
    this.reason = 'new';
    this.isWorking = false;
    this.isUnreadable = false;
    this.mailing = 'none';
    this.leaving = 'no';
  }

  protected override firstUpdated(): void {
    this.#offer.ask(readSignInOffer);
  }

  protected override render() {
    const words = WORDS.signIn;
    const isInvalid = this.failure?.code === 'sign_in_link_invalid';
    return html`
      <main>
        <p class="name">${WORDS.name}</p>
        <h1>${words.title}</h1>
        <div role="status">${this.#whatHappened()}</div>
        ${this.#byProvider()} ${this.#byMail()}
        <p>${this.#hasOffer() ? words.byCommand : isInvalid ? words.again : words.how}</p>
        <pre><code>${words.command}</code></pre>
        <p class="small muted">${words.once}</p>
        <form @submit=${this.#submit} novalidate>
          <label for="token">${words.field}</label>
          <div class="row">
            <input
              id="token"
              name="token"
              type="text"
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
              aria-invalid=${this.isUnreadable ? 'true' : 'false'}
              aria-describedby="problem"
            />
            <button type="submit" class=${this.#hasOffer() ? nothing : 'primary'} ?disabled=${this.isWorking}>
              ${this.isWorking ? words.working : words.button}
            </button>
          </div>
          <p id="problem" class="small" role="alert">${this.isUnreadable ? words.notAToken : ''}</p>
        </form>
      </main>
    `;
  }

  /** Whether there is another way in than a link of the command line. */
  #hasOffer(): boolean {
    const offer = this.#offer.value;
    return offer !== undefined && (offer.mail || offer.provider !== null);
  }

  #byProvider() {
    const provider = this.#offer.value?.provider;
    if (!provider) return nothing;
    const { leaving } = this;
    return html`
      <p>
        <button type="button" class="primary" ?disabled=${leaving === 'now'} @click=${this.#leave}>
          ${WORDS.signIn.withProvider(provider)}
        </button>
      </p>
      <p class="small" role="alert" ?hidden=${!(leaving instanceof ApiFailure)}>
        ${leaving instanceof ApiFailure ? WORDS.trouble(leaving.code, leaving.message) : ''}
      </p>
    `;
  }

  async #leave(): Promise<void> {
    rememberSearch();
    this.leaving = 'now';
    try {
      location.assign(await beginAtProvider());
    } catch (error) {
      this.leaving = toFailure(error);
    }
  }

  #byMail() {
    const words = WORDS.signIn;
    if (!this.#offer.value?.mail) return nothing;
    const { mailing } = this;
    return html`
      <form class="first" @submit=${this.#ask}>
        <label for="email">${words.byMail}</label>
        <div class="row">
          <input id="email" name="email" type="email" autocomplete="email" required aria-describedby="mail-how" />
          <button type="submit" class="primary" ?disabled=${mailing === 'asking'}>${words.mailButton}</button>
        </div>
        <p id="mail-how" class="small muted">${words.byMailHow}</p>
        <p class="small" role="status">${mailing === 'asked' ? words.mailSent : ''}</p>
        <p class="small" role="alert">
          ${mailing instanceof ApiFailure ? WORDS.trouble(mailing.code, mailing.message) : ''}
        </p>
      </form>
    `;
  }

  async #ask(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    this.mailing = 'asking';
    const email = String(new FormData(event.target as HTMLFormElement).get('email') ?? '');
    this.mailing = await askForLink(email).then(() => 'asked' as const, toFailure);
  }

  #whatHappened() {
    const { ended, signedOut } = WORDS.signIn;
    const { failure, reason } = this;
    if (failure) return html`<p class="problem">${signInTrouble(failure)}</p>`;
    if (reason === 'ended') return html`<p class="problem">${ended}</p>`;
    return reason === 'left' ? html`<p>${signedOut}</p>` : nothing;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const pasted = String(new FormData(event.target as HTMLFormElement).get('token') ?? '');
    const token = tokenInText(pasted);
    this.isUnreadable = token === null;
    if (token !== null) this.dispatchEvent(new CustomEvent('sign-in', { detail: token }));
  }
}

export function signInTrouble({ code, message }: ApiFailure): string {
  return code === 'sign_in_link_invalid' ? WORDS.signIn.invalid : WORDS.trouble(code, message);
}
