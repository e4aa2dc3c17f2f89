/**
 * `<alerts-view>`: what the detectors found and what is done about it, what they watch, and who is told.
 */
import {
  type Alert,
  alertsTable,
  deliveriesTable,
  type ListedSite,
  receiversTable,
  type SiteDays,
  type Table,
  watchesTable,
} from '@trustgauge/protocol';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { type AlertList, type Receivers, readAlerts, readReceivers } from '../alerts-api.js';
import { todayIn } from '../collector-clock.js';
import { browserFormat as format } from '../format.js';
import { HeldRole } from '../held-role.js';
import type { LocationState } from '../location-state.js';
import { controls } from '../styles/controls.js';
import { sections } from '../styles/sections.js';
import { text } from '../styles/text.js';
import { Watched } from '../watched.js';
import { WORDS } from '../words.js';

/** Between two readings, in milliseconds. */
const ALERTS_PAUSE_MS = 60_000;
const RECEIVERS_PAUSE_MS = 15_000;

export class AlertsView extends LitElement {
  static override styles = [
    text,
    controls,
    sections,
    css`
      .scope {
        display: flex;
        align-items: center;
        min-height: 36px;
        margin-block-end: 28px;
      }

      .content {
        min-height: 220px;
      }

      h1 {
        outline: none;
      }

      h1 + p {
        margin-block-start: 16px;
      }

      section {
        padding-block-start: 40px;
      }

      found-alert {
        display: block;
        max-width: 860px;
        margin-block-start: 12px;
      }

      trouble-note {
        margin-block-end: 20px;
      }

      watch-table,
      delivery-log {
        display: block;
        margin-block-start: 8px;
      }

      .waiting > div {
        border-radius: 6px;
        background: var(--wash);
      }

      .waiting .sentence {
        height: 36px;
        max-width: 24em;
        margin-block-end: 32px;
      }

      .waiting .rows {
        height: 240px;
      }
    `,
  ];

  static override properties = {
    site: { attribute: false },
    survey: { attribute: false },
    state: { attribute: false },
  };

  declare site: ListedSite;
  declare survey: string;
  declare state: LocationState;

  #role = new HeldRole(this);
  #alerts = new Watched<AlertList>(this, { pauseMs: () => ALERTS_PAUSE_MS });
  #receivers = new Watched<Receivers>(this, { pauseMs: () => RECEIVERS_PAUSE_MS });
  #asked = '';

  protected override willUpdate(_: PropertyValues): void {
    const site = this.site.id;
    if (site === this.#asked) return;
    this.#asked = site;
    this.#alerts.forget();
    this.#receivers.forget();
    this.#alerts.ask((signal) => readAlerts(site, signal));
    this.#receivers.ask((signal) => readReceivers(site, signal));
  }

  protected override render() {
    const { value } = this.#alerts;
    return html`
      <header class="scope">
        <p class="muted">${this.site.product} · ${WORDS.views.alerts} · ${WORDS.timesIn(this.#zone)}</p>
      </header>
      ${this.#trouble(this.#alerts)}
      <div class="content" aria-busy=${this.#alerts.isReading && !value ? 'true' : 'false'}>
        ${value ? html`${this.#found(value)} ${this.#clock(value)}` : this.#alerts.failure ? nothing : this.#placeholder()}
      </div>
      ${value ? html`${this.#watched(value)} ${this.#told()}` : nothing}
    `;
  }

  #trouble<T>(watched: Watched<T>) {
    const { failure, value, readAtMs, isReading } = watched;
    if (!failure) return nothing;
    return html`<trouble-note
      .failure=${failure}
      .asOfMs=${value ? readAtMs : undefined}
      .isTrying=${isReading}
      @retry=${() => watched.readNow()}
    ></trouble-note>`;
  }

  #found({ alerts }: AlertList) {
    const words = WORDS.alerts;
    const open = alerts.filter(({ acknowledged }) => acknowledged === null);
    const answered = alerts.filter(({ acknowledged }) => acknowledged !== null);
    if (alerts.length === 0) {
      return html`<h1>${words.never}</h1>
        <p>${words.neverWhy}</p>`;
    }
    return html`
      <h1 tabindex="-1">${open.length === 0 ? words.noneOpen : words.open(format.count(open.length), open.length === 1)}</h1>
      ${this.#list(words.openTitle, open)} ${this.#list(words.answered, answered)}
      ${this.#taken('alerts', words.all, () => alertsTable(alerts, this.#days))}
    `;
  }

  #list(title: string, alerts: readonly Alert[]) {
    if (alerts.length === 0) return nothing;
    return html`
      <section>
        <h2>${title}</h2>
        ${alerts.map(
          (alert) => html`<found-alert
            .alert=${alert}
            .timeZone=${this.site.timeZone}
            .mayAcknowledge=${this.#role.may('editor')}
            .isViewer=${this.#role.mayNot('editor')}
            .namesSurvey=${this.#namesSurvey}
            @alerts-changed=${this.#readAgain}
          ></found-alert>`,
        )}
      </section>
    `;
  }

  #clock({ clock }: AlertList) {
    if (clock === null) return nothing;
    const words = WORDS.alerts.clock;
    const instant = (at: string) => format.instant(Date.parse(at), this.site.timeZone);
    const then = clock.isConfirmationNeeded ? words.unconfirmed : words.open;
    return html`
      <section class="clock">
        <h2>${words.title}</h2>
        <p>${words.jumped(instant(clock.from), instant(clock.to))} ${clock.isOpen ? then : words.settled}</p>
      </section>
    `;
  }

  #watched({ watches }: AlertList) {
    const words = WORDS.alerts;
    return html`
      <section>
        <h2>${words.watches}</h2>
        ${
          watches.length === 0
            ? html`<p class="small">${words.noWatches}</p>`
            : html`<p class="small muted">${words.watchesExplain}</p>
                <watch-table .watches=${watches} .namesSurvey=${this.#namesSurvey}></watch-table>
                ${this.#taken('watches', words.watches, () => watchesTable(watches, this.#days))}`
        }
      </section>
    `;
  }

  #told() {
    const { value } = this.#receivers;
    return html`
      <section @receivers-changed=${() => this.#receivers.readNow()}>
        ${this.#trouble(this.#receivers)}
        ${
          value
            ? html`<receiver-list .receivers=${value.receivers} .site=${this.site.id} .mayTest=${this.#role.may('editor')} .mayChange=${this.#role.may('owner')} .isNoOwner=${this.#role.mayNot('owner')}>
                ${
                  value.receivers.length === 0
                    ? nothing
                    : this.#taken('receivers', WORDS.alerts.receivers, () =>
                        receiversTable(value.receivers, this.site.id),
                      )
                }
              </receiver-list>`
            : nothing
        }
      </section>
      ${
        value
          ? html`<section>
              <h2>${WORDS.alerts.log}</h2>
              <delivery-log
                .deliveries=${value.deliveries}
                .receivers=${value.receivers}
                .timeZone=${this.site.timeZone}
              ></delivery-log>
              ${
                value.deliveries.length === 0
                  ? nothing
                  : this.#taken('deliveries', WORDS.alerts.log, () =>
                      deliveriesTable(value.deliveries, value.receivers, this.#days),
                    )
              }
            </section>`
          : nothing
      }
    `;
  }

  #taken(what: string, caption: string, table: () => Table) {
    const { id, timeZone } = this.site;
    return html`<take-along
      .caption=${caption}
      .name=${[id, what, todayIn(timeZone)]}
      .table=${table}
    ></take-along>`;
  }

  get #days(): SiteDays {
    return { site: this.site.id, timeZone: this.site.timeZone };
  }

  /** As people call it. */
  get #zone(): string {
    const { timeZone } = this.site;
    return format.timeZone(timeZone, todayIn(timeZone));
  }

  get #namesSurvey(): boolean {
    return this.site.surveys.length > 1;
  }

  /** The alert has left its place: the focus goes to the sentence that counts those that remain. */
  #readAgain(): void {
    this.#alerts.readNow();
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  #placeholder() {
    return html`
      <p class="visually-hidden" role="status">${WORDS.loading}</p>
      <div class="waiting" aria-hidden="true">
        <div class="sentence"></div>
        <div class="rows"></div>
      </div>
    `;
  }
}
