/**
 * `<settings-view>`: what can be changed of a site, in sections that the address names. Whoever may not change
 * something sees it, and why not.
 */
import type { ListedSite, Session, Settings } from '@trustgauge/protocol';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { readSession } from '../api.js';
import { type LocationState, SETTINGS_SECTIONS, type SettingsSection, toSearch } from '../location-state.js';
import { controls } from '../styles/controls.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';
import { readSettings } from './settings-api.js';

/** Between two readings, in milliseconds: what others change is seen soon. */
export const NEXT_LOOK_MS = 60_000;

/** What only owners may see at all. */
const FOR_OWNERS: readonly SettingsSection[] = ['people', 'log'];

export class SettingsView extends LitElement {
  static override styles = [
    text,
    controls,
    css`
      .scope {
        min-height: 36px;
        margin-block-end: 28px;
      }

      .columns {
        display: grid;
        grid-template-columns: minmax(0, 720px) 180px;
        gap: 32px 64px;
        margin-block-start: 20px;
      }

      nav {
        order: 1;
      }

      nav ul {
        list-style: none;
        display: grid;
        gap: 2px;
      }

      nav a {
        display: block;
        padding: 6px 12px;
        border-inline-start: 2px solid var(--line);
        color: var(--muted);
        font-size: 14px;
        line-height: 20px;
        text-decoration: none;
      }

      nav a:hover {
        color: var(--ink);
      }

      nav a[aria-current] {
        color: var(--ink);
        font-weight: 600;
        border-inline-start-color: var(--accent);
      }

      .content {
        min-height: 320px;
      }

      .note {
        padding-inline-start: 13px;
        border-inline-start: 3px solid var(--notice);
        margin-block-end: 20px;
      }

      trouble-note {
        margin-block-end: 20px;
      }

      .waiting {
        height: 320px;
        border-radius: 6px;
        background: var(--wash);
      }

      @media (max-width: 1099.98px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
          gap: 24px;
        }

        nav {
          order: -1;
        }

        nav ul {
          display: flex;
          flex-wrap: wrap;
          gap: 4px;
        }

        nav a {
          padding: 6px 12px;
          border: 1px solid var(--line);
          border-radius: 8px;
        }

        nav a[aria-current] {
          border-color: var(--accent);
        }
      }

      @media (pointer: coarse) {
        nav a {
          padding-block: 12px;
        }
      }

      @media print {
        nav {
          display: none;
        }
      }
    `,
  ];

  static override properties = {
    site: { attribute: false },
    survey: { attribute: false },
    state: { attribute: false },
  };

  declare site: ListedSite;
  /** Id of one of the site's surveys. */
  declare survey: string;
  declare state: LocationState;

  #question = '';
  #session = new Watched<Session>(this, { pauseMs: () => NEXT_LOOK_MS });
  #settings = new Watched<Settings>(this, {
    pauseMs: () => NEXT_LOOK_MS,
    onValue: () => {
      this.#changed = undefined;
    },
  });
  /** What the collector replied to the last change, until it is read again. */
  #changed: Settings | undefined;

  constructor() {
    super();
    this.addEventListener('settings-changed', (event) => this.#take((event as CustomEvent<Settings>).detail));
    this.addEventListener('settings-outdated', () => this.#settings.readNow());
  }

  protected override willUpdate(): void {
    if (this.site.id === this.#question) return;
    if (this.#question === '') this.#session.ask(readSession);
    this.#question = this.site.id;
    this.#changed = undefined;
    const { id } = this.site;
    this.#settings.ask((signal) => readSettings(id, signal));
  }

  protected override render() {
    const { section } = this.state;
    const words = WORDS.settings;
    return html`
      <header class="scope">
        <p class="muted">${this.site.product} · ${WORDS.views.settings}</p>
      </header>
      <h1>${words.sections[section]}</h1>
      <div class="columns">
        <nav aria-label=${words.label}>
          <ul>
            ${SETTINGS_SECTIONS.map(
              (name) => html`<li>
                <a
                  href=${toSearch({ ...this.state, site: this.site.id, section: name })}
                  aria-current=${name === section ? 'page' : nothing}
                  >${words.sections[name]}</a
                >
              </li>`,
            )}
          </ul>
        </nav>
        <div class="content" aria-busy=${this.#isWaiting() ? 'true' : 'false'}>${this.#content(section)}</div>
      </div>
    `;
  }

  #isWaiting(): boolean {
    return !(this.#session.value && this.#settings.value) && !this.#failed();
  }

  #failed() {
    return [this.#session, this.#settings].find(({ failure }) => failure);
  }

  #content(section: SettingsSection): TemplateResult {
    const session = this.#session.value;
    const settings = this.#changed ?? this.#settings.value;
    const failed = this.#failed();
    const trouble = failed
      ? html`<trouble-note
          .failure=${failed.failure}
          .asOfMs=${failed.value ? failed.readAtMs : undefined}
          .isTrying=${failed.isReading}
          @retry=${() => failed.readNow()}
        ></trouble-note>`
      : nothing;
    if (!session || !settings) {
      return html`${trouble}${
        failed
          ? nothing
          : html`<div class="waiting"><p class="visually-hidden" role="status">${WORDS.loading}</p></div>`
      }`;
    }
    const isOwner = session.role === 'owner';
    const role = WORDS.settings.role[session.role];
    if (!isOwner && FOR_OWNERS.includes(section))
      return html`<p class="note">${WORDS.settings.ownersSee(role)}</p>`;
    return html`
      ${trouble} ${isOwner ? nothing : html`<p class="note">${WORDS.settings.ownersChange(role)}</p>`}
      ${this.#section(section, session, settings)}
    `;
  }

  #section(section: SettingsSection, session: Session, settings: Settings): TemplateResult {
    switch (section) {
      case 'site':
        return html`<site-settings .settings=${settings} .session=${session}></site-settings>`;
      case 'keys':
        return html`<key-settings .settings=${settings} .session=${session}></key-settings>`;
      case 'surveys':
        return html`<survey-settings .settings=${settings} .session=${session} .survey=${this.survey}></survey-settings>`;
      case 'days':
        return html`<day-settings .settings=${settings} .session=${session}></day-settings>`;
      case 'people':
        return html`<people-settings .site=${this.site} .session=${session}></people-settings>`;
      case 'access':
        return html`<access-settings .site=${this.site} .session=${session}></access-settings>`;
      case 'log':
        return html`<audit-log .settings=${settings}></audit-log>`;
    }
  }

  #take(settings: Settings): void {
    this.#changed = settings;
    this.#settings.readNow();
    // The navigation names products and says which survey is paused.
    this.dispatchEvent(new CustomEvent('sites-changed', { bubbles: true, composed: true }));
  }
}
