/**
 * Plain mails through the operator's mail server.
 */
import type { Transporter } from 'nodemailer';
import type { TryResult } from './channel.js';

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

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for programs that show it. Default: the text alone. */
  readonly html?: string;
  /** Left part of its Message-ID, by which mail programs show a second copy once. Default: at random. */
  readonly id?: string;
  readonly date?: Date;
  /** Further ones. */
  readonly headers?: Readonly<Record<string, string>>;
}

export class Mailer {
  readonly #smtpUrl: string;
  readonly #from: string;
  readonly #domain: string;
  #transporter: Transporter | null = null;

  /** @throws RangeError where the server's or the sender's address is none */
  constructor(server: MailServer) {
    checkMailServer(server);
    const { smtpUrl, from } = server;
    this.#smtpUrl = smtpUrl;
    this.#from = from;
    this.#domain = SENDER.exec(from)?.[1] ?? '';
  }

  /** Tries once. Never rejects. */
  async send({ to, subject, text, html, id, date, headers = {} }: Mail): Promise<TryResult> {
    const deadline = AbortSignal.timeout(MAIL_TIMEOUT_MS);
    try {
      this.#transporter ??= await transporterTo(this.#smtpUrl);
      const { response } = await this.#transporter.sendMail({
        from: this.#from,
        // As parts, not as text: nothing in an address is read as a second one.
        to: { name: '', address: to },
        subject,
        text,
        ...(html !== undefined && { html }),
        ...(id !== undefined && { messageId: `<${Buffer.from(id).toString('base64url')}@${this.#domain}>` }),
        ...(date !== undefined && { date }),
        // No answer by itself is wanted: no "out of office" (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', ...headers },
        signal: deadline,
      });
      return { outcome: 'delivered', detail: `SMTP ${String(response).slice(0, 3)}` };
    } catch (error) {
      const detail = deadline.aborted ? `no answer within ${MAIL_TIMEOUT_MS / 1000} s` : reasonFor(error);
      return { outcome: 'failed', detail };
    }
  }
}

/** Loaded with the first mail: a collector that sends none does without the library's memory. */
async function transporterTo(smtpUrl: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url: smtpUrl,
    requireTLS: needsTls(smtpUrl),
    connectionTimeout: SILENCE_TIMEOUT_MS,
    greetingTimeout: SILENCE_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    dnsTimeout: SILENCE_TIMEOUT_MS,
    // A mail is made of our own text only.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
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
