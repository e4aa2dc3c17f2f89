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
    const { weekly } = event;
    const { subject, sentences } = toAlertText(event, site);
    const link = this.#dashboardUrl === null ? [] : [`Dashboard: ${this.#dashboardUrl}`];
    const content = weekly
      ? { subject: weekly.subject, text: weekly.text, html: weekly.html }
      : { subject, text: [...sentences, ...link].join('\n\n') };
    return this.#mailer.send({
      ...content,
      to: target,
      id,
      date: new Date(event.timestamp),
      headers: stopHeaders(weekly?.stopUrl ?? null),
    });
  }
}

/** By which a mail program offers to end what comes regularly, by one click where it is by https (RFC 2369, 8058). */
function stopHeaders(stopUrl: string | null): Record<string, string> {
  if (stopUrl === null) return {};
  const header = { 'List-Unsubscribe': `<${stopUrl}>` };
  return stopUrl.startsWith('https:')
    ? { ...header, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : header;
}
