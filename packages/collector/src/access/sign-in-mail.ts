/**
 * Sign-in links by e-mail, to people whom an owner has added. Whoever asks for one learns nothing of whether an address
 * is known: the reply does not wait for the mail, and is the same.
 */
import type { Invitation } from '@trustgauge/protocol';
import type { Mailer } from '../notify/mailer.js';
import type { PeopleStore, PersonRecord } from '../store/people-store.js';
import { signInLink } from './sign-in-link.js';
import { SIGN_IN_LASTS_MS, type Tokens } from './tokens.js';

/** Links of one person that may be in force at once: whoever asks for more has these already in their mailbox. */
export const MAX_LINKS_OF_A_PERSON = 3;

export interface SignInMailParts {
  readonly people: PeopleStore;
  readonly tokens: Tokens;
  /** Null: there is no mail server. */
  readonly mailer: Mailer | null;
  /** Where people reach the dashboard. A request's own word for it is not believed: anybody can write a header. */
  readonly publicUrl: string | undefined;
  readonly report: (error: unknown) => void;
}

export class SignInMail {
  readonly #parts: SignInMailParts;
  readonly #underWay = new Set<Promise<void>>();

  constructor(parts: SignInMailParts) {
    this.#parts = parts;
  }

  get isOffered(): boolean {
    return this.#parts.mailer !== null && this.#parts.publicUrl !== undefined;
  }

  /** Sends a link where somebody has this address, and says nothing of it. */
  ask(email: string): void {
    const work = this.#ask(email)
      .catch(this.#parts.report)
      .finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  /** Sends a link to somebody whom an owner has just added, or asked to be sent another. */
  async invite(person: PersonRecord, product: string | null): Promise<Invitation> {
    const { publicUrl } = this.#parts;
    return this.#send(person, [
      `You have been invited to TrustGauge${product === null ? '' : ` of ${product}`}, which shows how confident people are that their data is safe.`,
      `After that, ask for another at ${publicUrl}.`,
    ]);
  }

  /** Resolves when no mail is under way. */
  async idle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #ask(email: string): Promise<void> {
    const person = await this.#parts.people.selectPersonByEmail(email);
    if (person === null) return;
    await this.#send(person, [
      'Somebody has asked for a link to sign in to TrustGauge with this address.',
      'If it was not you, nothing has to be done: without the link nobody is let in.',
    ]);
  }

  async #send(person: PersonRecord, [before, after]: [string, string]): Promise<Invitation> {
    const { mailer, publicUrl, tokens } = this.#parts;
    if (mailer === null || publicUrl === undefined) return 'no_mail';
    const link = await tokens.issueLimitedSignInOf(person, MAX_LINKS_OF_A_PERSON);
    if (link === null) return 'too_many';
    const minutes = SIGN_IN_LASTS_MS / 60_000;
    const { outcome } = await mailer.send({
      to: person.email,
      subject: 'Your link to sign in to TrustGauge',
      text: [
        before,
        `This link signs one browser in, once, within ${minutes} minutes:`,
        signInLink(publicUrl, link.secret),
        after,
      ].join('\n\n'),
    });
    return outcome === 'delivered' ? 'sent' : 'failed';
  }
}
