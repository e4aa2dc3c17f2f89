/**
 * Alerts as plain mails. An event has the same Message-ID on every try, by which mail programs show a second copy once.
 */
import type { OutgoingEvent, ReceiverRecord } from '../store/outbox-store.js';
import { toAlertText } from './alert-text.js';
import type { Channel, TryResult } from './channel.js';
import { Mailer, type MailServer } from './mailer.js';

export class EmailChannel implements Channel {
  readonly #mailer: Mailer;
  readonly #dashboardUrl: string | null;

  /**
   * @param dashboardUrl Linked to where it is known.
   * @throws RangeError where the server's or the sender's address is none
   */
  constructor(server: MailServer, dashboardUrl: string | null) {
    this.#mailer = new Mailer(server);
    this.#dashboardUrl = dashboardUrl;
  }

  deliver({ id, event }: OutgoingEvent, { site, target }: ReceiverRecord): Promise<TryResult> {
    const { subject, sentences } = toAlertText(event, site);
    const link = this.#dashboardUrl === null ? [] : [`Dashboard: ${this.#dashboardUrl}`];
    const text = [...sentences, ...link].join('\n\n');
    return this.#mailer.send({ to: target, subject, text, id, date: new Date(event.timestamp) });
  }
}
