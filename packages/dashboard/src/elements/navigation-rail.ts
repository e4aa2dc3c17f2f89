/**
 * `<navigation-rail>`: sites, their surveys and the pages; at the left, or above where the window is narrow.
 */
import type { ListedSite } from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { browserFormat } from '../format.js';
import { type LocationState, toSearch } from '../location-state.js';
import { navigate } from '../navigate.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import type { NavigationGroup } from '../views/pages.js';
import { WORDS } from '../words.js';
import { navigationRailStyles } from './navigation-rail.styles.js';

export class NavigationRail extends LitElement {
  static override styles = [text, controls, navigationRailStyles];

  static override properties = {
    sites: { attribute: false },
    site: { attribute: false },
    survey: { attribute: false },
    state: { attribute: false },
    groups: { attribute: false },
  };

  declare sites: readonly ListedSite[];
  /** The one that is shown. */
  declare site: ListedSite | undefined;
  declare survey: string | undefined;
  declare state: LocationState;
  declare groups: readonly NavigationGroup[];

  constructor() {
    super();
    this.sites = [];
    this.groups = [];
  }

  protected override render() {
    return html`
      <p class="name">${WORDS.name}</p>
      <button type="button" class="commands" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K" @click=${this.#openCommands}>
        <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16">
          <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
          <path d="M10.5 10.5 14 14" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
        </svg>
        <span class="what">${WORDS.commands.open}</span>
        <kbd aria-hidden="true">${isApple() ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      <nav aria-label=${WORDS.rail.label}>
        ${this.sites.length > 0 ? html`${this.#choice()} ${this.#list()}` : nothing} ${this.site ? this.#pages() : nothing}
      </nav>
      <button type="button" class="plain sign-out" @click=${this.#signOut}>${WORDS.rail.signOut}</button>
    `;
  }

  /** Where there is room: every site, and the surveys of the one that is shown. */
  #list() {
    return html`
      <ul class="sites" aria-label=${WORDS.rail.sites}>
        ${this.sites.map((site) => {
          const isShown = site === this.site;
          const isAlone = site.surveys.length < 2;
          return html`
            <li>
              <a href=${this.#addressOf(site)} aria-current=${isShown && isAlone ? 'true' : nothing}>${site.product}</a>
              ${
                isShown && !isAlone
                  ? html`<ul>
                      ${site.surveys.map(
                        ({ id, isPaused }) => html`
                          <li>
                            <a href=${this.#addressOf(site, id)} aria-current=${id === this.survey ? 'true' : nothing}>
                              ${id}${isPaused ? html` <span class="muted">(${WORDS.rail.paused})</span>` : nothing}
                            </a>
                          </li>
                        `,
                      )}
                    </ul>`
                  : nothing
              }
            </li>
          `;
        })}
      </ul>
    `;
  }

  /** Where there is little room: the same as one choice. */
  #choice() {
    return html`
      <label class="choice">
        <span class="visually-hidden">${WORDS.rail.siteAndSurvey}</span>
        <select @change=${this.#choose}>
          ${this.site && this.survey ? nothing : html`<option value="" selected disabled>${WORDS.rail.choose}</option>`}
          ${this.sites.flatMap((site) =>
            site.surveys.map(({ id }) => {
              const isShown = site === this.site && id === this.survey;
              return html`<option value=${this.#addressOf(site, id)} .selected=${isShown}>
                ${site.surveys.length < 2 ? site.product : `${site.product} · ${id}`}
              </option>`;
            }),
          )}
        </select>
      </label>
    `;
  }

  /** As many groups of as many pages as there are. */
  #pages() {
    return html`
      <div class="pages">
        ${this.groups.map(
          ({ name, pages }) => html`
            <ul aria-label=${name ?? WORDS.rail.label}>
              ${name === null ? nothing : html`<li class="group" aria-hidden="true">${name}</li>`}
              ${pages.map(
                ({ view, label, href }) => html`<li>
                  <a href=${href} aria-current=${view === this.state.view ? 'page' : nothing}
                    >${label}${view === 'alerts' ? this.#openAlerts() : nothing}</a
                  >
                </li>`,
              )}
            </ul>
          `,
        )}
      </div>
    `;
  }

  /** How many wait for an answer; nothing where none does. */
  #openAlerts() {
    const open = this.site?.openAlerts ?? 0;
    return open === 0
      ? nothing
      : html` <span class="open">${WORDS.rail.openAlerts(browserFormat.count(open))}</span>`;
  }

  #addressOf(site: ListedSite, survey = site.surveys[0]?.id ?? null): string {
    return toSearch({ ...this.state, site: site.id, survey, mark: null });
  }

  #choose(event: Event): void {
    const query = new URLSearchParams((event.target as HTMLSelectElement).value);
    navigate(this, { site: query.get('site'), survey: query.get('survey'), mark: null });
  }

  #openCommands(): void {
    this.dispatchEvent(new Event('open-commands', { bubbles: true, composed: true }));
  }

  #signOut(): void {
    this.dispatchEvent(new Event('sign-out', { bubbles: true, composed: true }));
  }
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
