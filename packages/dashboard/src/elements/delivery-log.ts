/**
 * `<delivery-log>`: what was sent to whom, and what became of it, newest first.
 */
import type { Delivery, Receiver } from '@trustgauge/protocol';
import { html, LitElement, nothing } from 'lit';
import { browserFormat as format } from '../format.js';
import { controls } from '../styles/controls.js';
import { tables } from '../styles/tables.js';
import { text } from '../styles/text.js';
import { WORDS } from '../words.js';

/** Tries that are shown before somebody asks for all. */
const FIRST_ROWS = 10;

export class DeliveryLog extends LitElement {
  static override styles = [text, controls, tables];

  static override properties = {
    deliveries: { attribute: false },
    receivers: { attribute: false },
    timeZone: {},
    showsAll: { state: true },
  };

  declare deliveries: readonly Delivery[];
  declare receivers: readonly Receiver[];
  /** Of the site: an IANA name. */
  declare timeZone: string;
  declare private showsAll: boolean;

  constructor() {
    super();
    this.deliveries = [];
    this.receivers = [];
    this.timeZone = 'UTC';
    this.showsAll = false;
  }

  protected override render() {
    const { noLog, log, logColumns, showAll } = WORDS.alerts;
    const { deliveries } = this;
    if (deliveries.length === 0) return html`<p class="small muted">${noLog}</p>`;
    const shown = this.showsAll ? deliveries : deliveries.slice(0, FIRST_ROWS);
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${log}>
        <table>
          <caption class="visually-hidden">${log}</caption>
          <thead>
            <tr>
              <th scope="col">${logColumns.when}</th>
              <th scope="col">${logColumns.what}</th>
              <th scope="col">${logColumns.to}</th>
              <th scope="col" class="number">${logColumns.attempt}</th>
              <th scope="col">${logColumns.outcome}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map((delivery) => this.#row(delivery))}
          </tbody>
        </table>
      </div>
      ${
        shown.length < deliveries.length
          ? html`<button type="button" class="plain" @click=${this.#onAll}>${showAll(format.count(deliveries.length))}</button>`
          : nothing
      }
    `;
  }

  #row({ at, type, receiver, attempt, outcome, detail }: Delivery) {
    const words = WORDS.alerts;
    const label = this.receivers.find(({ id }) => id === receiver)?.label;
    return html`
      <tr>
        <th scope="row"><time datetime=${at}>${format.instant(Date.parse(at), this.timeZone)}</time></th>
        <td>${words.event[type]}</td>
        <td>${label ?? html`<span class="muted">${words.gone}</span>`}</td>
        <td class="number">${format.count(attempt)}</td>
        <td>${words.outcomeWith(words.outcome[outcome], detail)}</td>
      </tr>
    `;
  }

  #onAll(): void {
    this.showsAll = true;
  }
}
