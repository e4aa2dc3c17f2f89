/**
 * Plain mails through the operator's mail server. An event has the same Message-ID on every try, by which mail
 * programs show a second copy once.
 */
import { createTransport, type Transporter } from 'nodemailer';
import type { OutgoingEvent, ReceiverRecord } from '../store/outbox-store.js';
import { toAlertText } from './alert-text.js';
import type { Channel, TryResult } from './channel.js';

/** How long a try may take, from the connection to the server's last word. */
export const MAIL_TIMEOUT_MS = 30_000;

/** How long the server may be silent. */
const SILENCE_TIMEOUT_MS = 10_000;

/** An address alone, or in angle brackets after a name; its domain is the group. */
const SENDER = /^(?:[^<>\p{Cc}]*<)?[^\s<>@,;]+@([a-z0-9][a-z0-9.-]*)>?$/iu;

export interface MailServer {
  /** `smtps://user:password@host:465`, or `smtp://…`, by which TLS is used where the server offers it. */
  readonly smtpUrl: string;
  /** Whom the mails are from: `alerts@trust.example`, or `TrustGauge <alerts@trust.example>`. */
  readonly from: string;
}

export class EmailChannel implements Channel {
  readonly #transporter: Transporter;
  readonly #from: string;
  readonly #domain: string;
  readonly #dashboardUrl: string | null;

  /**
   * @param dashboardUrl Linked to where it is known.
   * @throws RangeError where the server's or the sender's address is none
   */
  constructor(server: MailServer, dashboardUrl: string | null) {
    checkMailServer(server);
    const { smtpUrl, from } = server;
    this.#transporter = createTransport({
      url: smtpUrl,
      requireTLS: needsTls(smtpUrl),
      connectionTimeout: SILENCE_TIMEOUT_MS,
      greetingTimeout: SILENCE_TIMEOUT_MS,
      socketTimeout: SILENCE_TIMEOUT_MS,
      dnsTimeout: SILENCE_TIMEOUT_MS,
      // A mail is made of the event's text only.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.#from = from;
    this.#domain = SENDER.exec(from)?.[1] ?? '';
    this.#dashboardUrl = dashboardUrl;
  }

  async deliver({ id, event }: OutgoingEvent, { site, target }: ReceiverRecord): Promise<TryResult> {
    const { weekly } = event;
    const { subject, sentences } = toAlertText(event, site);
    const link = this.#dashboardUrl === null ? [] : [`Dashboard: ${this.#dashboardUrl}`];
    const deadline = AbortSignal.timeout(MAIL_TIMEOUT_MS);
    try {
      const { response } = await this.#transporter.sendMail({
        from: this.#from,
        // As parts, not as text: nothing in an address is read as a second one.
        to: { name: '', address: target },
        ...(weekly
          ? { subject: weekly.subject, text: weekly.text, html: weekly.html }
          : { subject, text: [...sentences, ...link].join('\n\n') }),
        messageId: `<${Buffer.from(id).toString('base64url')}@${this.#domain}>`,
        date: new Date(event.timestamp),
        // No answer by itself is wanted: no "out of office" (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', ...stopHeaders(weekly?.stopUrl ?? null) },
        signal: deadline,
      });
      return { outcome: 'delivered', detail: `SMTP ${String(response).slice(0, 3)}` };
    } catch (error) {
      const detail = deadline.aborted ? `no answer within ${MAIL_TIMEOUT_MS / 1000} s` : reasonFor(error);
      return { outcome: 'failed', detail };
    }
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

/** @throws RangeError that names neither: the server's address holds a password */
export function checkMailServer({ smtpUrl, from }: MailServer): void {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : null;
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    throw new RangeError(
      'expected a mail server such as smtps://user:password@mail.example, got another address',
    );
  }
  if (!SENDER.test(from)) {
    throw new RangeError('expected a sender such as "TrustGauge <alerts@trust.example>", got another text');
  }
}

/** Over plain SMTP a password goes nowhere before TLS, unless the operator's address says otherwise. */
function needsTls(smtpUrl: string): boolean {
  const { protocol, password, searchParams } = new URL(smtpUrl);
  const isSaid = searchParams.has('requireTLS') || searchParams.has('ignoreTLS');
  return protocol === 'smtp:' && password !== '' && !isSaid;
}

/** The server's three digits or the library's code. The words of a server may repeat the mail. */
function reasonFor(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === 'number') return `SMTP ${responseCode}`;
  return typeof code === 'string' && /^[A-Z0-9_]+$/.test(code) ? `not reached (${code})` : 'not reached';
}
