/**
 * Sign-in links by e-mail, to people whom an owner has added. Whoever asks for one learns nothing of whether an address
 * is known: the reply does not wait for the mail, and is the same.
 */
import type { Invitation } from '@trustgauge/protocol';
import type { Mailer } from '../notify/mailer.js';
import type { PeopleStore, PersonRecord } from '../store/people-store.js';
import { PersonHashing } from './person-hashing.js';
import { signInLink } from './sign-in-link.js';
import { type IssuedToken, SIGN_IN_LASTS_MS, type Tokens } from './tokens.js';

/** Links of one person that may be in force at once: whoever asks for more has these already in their mailbox. */
export const MAX_LINKS_OF_A_PERSON = 3;

/** Mails to one address for one site in an hour, also where it was removed and added again. */
export const MAX_MAILS_TO_AN_ADDRESS = 6;

/** Mails for one site in an hour, until owners must wait to send more invitations. */
export const MAX_INVITATIONS_OF_A_SITE = 20;

/** Mails for one site in an hour in all. Above the one for owners: invitations keep nobody from signing in. */
export const MAX_MAILS_OF_A_SITE = 60;

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
  readonly #hashing: PersonHashing;

  constructor(parts: SignInMailParts) {
    this.#parts = parts;
    this.#hashing = new PersonHashing(parts.people);
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
    const link = await this.#linkOf(person, MAX_INVITATIONS_OF_A_SITE);
    if (typeof link === 'string') return link;
    return this.#send(person.email, [link.secret], {
      before: `You have been invited to TrustGauge${product === null ? '' : ` of ${product}`}, which shows how confident people are that their data is safe.`,
      after: `After that, ask for another at ${publicUrl}.`,
    });
  }

  /** Resolves when no mail is under way. */
  async idle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #ask(email: string): Promise<void> {
    const links: string[] = [];
    for (const person of await this.#parts.people.selectPeopleByEmail(email)) {
      const link = await this.#linkOf(person, MAX_MAILS_OF_A_SITE);
      if (typeof link !== 'string') links.push(link.secret);
    }
    if (links.length === 0) return;
    await this.#send(email, links, {
      before: 'Someone asked for a link to sign in to TrustGauge with this address.',
      after: 'If it was not you, nothing has to be done: without the link nobody is let in.',
    });
  }

  async #linkOf(
    person: PersonRecord,
    ofSite: number,
  ): Promise<IssuedToken | 'too_many' | 'too_many_of_site' | 'no_mail'> {
    if (!this.isOffered) return 'no_mail';
    const { address } = await this.#hashing.hash(person);
    return this.#parts.tokens.issueMailedSignInOf(person, {
      inForce: MAX_LINKS_OF_A_PERSON,
      toAddress: MAX_MAILS_TO_AN_ADDRESS,
      address,
      ofSite,
    });
  }

  /** @param secrets One for each site that the address has a role for; which, the page says before it signs in. */
  async #send(
    to: string,
    secrets: readonly string[],
    { before, after }: { before: string; after: string },
  ): Promise<Invitation> {
    const { mailer, publicUrl } = this.#parts;
    if (mailer === null || publicUrl === undefined) return 'no_mail';
    const minutes = SIGN_IN_LASTS_MS / 60_000;
    const { outcome } = await mailer.send({
      to,
      subject: 'Your link to sign in to TrustGauge',
      text: [
        before,
        secrets.length === 1
          ? `This link signs one browser in, once, within ${minutes} minutes:`
          : `Each of these links signs one browser in, once, within ${minutes} minutes. You have a role for several sites, and the page says which one a link is for:`,
        ...secrets.map((secret) => signInLink(publicUrl, secret)),
        after,
      ].join('\n\n'),
    });
    return outcome === 'delivered' ? 'sent' : 'failed';
  }
}
