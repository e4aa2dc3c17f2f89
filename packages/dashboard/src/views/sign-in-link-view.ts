/**
 * `<sign-in-link-view>`: what a sign-in link opens: who it signs in, and a button. Opening a link alone signs nobody in,
 * because any page can link to it, and programs open whatever a mail holds. Fires `use-link` and `leave-link`.
 */
import type { Session, SignInLink } from '@trustgauge/protocol';
import { css, html, LitElement, nothing } from 'lit';
import { controls } from '../styles/controls.js';
import { narrowPage } from '../styles/narrow-page.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

export class SignInLinkView extends LitElement {
  static override styles = [
    text,
    controls,
    narrowPage,
    css`
      h1:focus {
        outline: none;
      }

      h1,
      p,
      button {
        overflow-wrap: anywhere;
      }

      .role {
        display: block;
      }

      .held {
        padding-inline-start: 13px;
        border-inline-start: 3px solid var(--notice);
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
      }
    `,
  ];

  static override properties = {
    link: { attribute: false },
    isWorking: { attribute: false },
  };

  declare link: SignInLink;
  declare isWorking: boolean;

  constructor() {
    super();
    this.isWorking = false;
  }

  protected override render() {
    const words = WORDS.signIn.link;
    const { isWorking } = this;
    const { role, site, product, held } = this.link;
    const who = nameOf(this.link);
    const { is, allSites } = WORDS.settings.people;
    return html`
      <main id="content" tabindex="-1">
        <p class="name">${WORDS.name}</p>
        <h1 tabindex="-1">${WORDS.signIn.title}</h1>
        <p>
          ${this.link.email === null ? words.ofNobody : words.ofPerson(who)}
          <span class="role muted">${is(WORDS.settings.role[role], product ?? site ?? allSites)}</span>
        </p>
        ${held === null ? nothing : html`<p class="held">${words.endsSession(nameOf(held))}</p>`}
        <p>${words.expected}</p>
        <div class="buttons">
          <button type="button" class="primary" ?disabled=${isWorking} @click=${() => this.#fire('use-link')}>
            ${isWorking ? WORDS.signIn.working : words.button(who)}
          </button>
          <button type="button" class="plain" ?disabled=${isWorking} @click=${() => this.#fire('leave-link')}>
            ${held === null ? WORDS.settings.cancel : words.stay(nameOf(held))}
          </button>
        </div>
      </main>
    `;
  }

  /** Not the button: a key that is held down while a foreign page opens this one must press nothing. */
  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  #fire(name: string): void {
    this.dispatchEvent(new Event(name));
  }
}

/** What someone signed in is called: their address, or their role where a link of the command line signs them in. */
export function nameOf({ email, role }: Pick<Session, 'email' | 'role'>): string {
  return email ?? WORDS.settings.role[role];
}
