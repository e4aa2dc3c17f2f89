/**
 * Who may read and change what: secrets of 128 random bits, of which the store knows the SHA-256 only. A sign-in token is exchanged
 * once for a session; a read token serves a script. None is ever part of an address that a server or proxy logs.
 */
import { MAX_READ_TOKENS, ProtocolError, type Role } from '@trustgauge/protocol';
import { limitReached } from '../bounds/limit-reached.js';
import type { Clock } from '../clock.js';
import type { PersonRecord } from '../store/people-store.js';
import type { FoundToken, LinkLimits, LinkOutcome, Store, TokenKind, TokenRecord } from '../store/store.js';
import { noteUse } from './note-use.js';
import { hashOf, newSecret } from './secrets.js';

const HOUR_MS = 3_600_000;

/** How long a sign-in link can be used, once. */
export const SIGN_IN_LASTS_MS = HOUR_MS;

/** How long a browser stays signed in. */
export const SESSION_LASTS_MS = 14 * 24 * HOUR_MS;

const SECRET_PREFIX = 'tg_sec_';

/** Whom a token lets in, and to what. */
export interface Grant {
  /** The one site it is for; null for all. */
  readonly site: string | null;
  readonly role: Role;
  /** A name for the people who list tokens. */
  readonly label: string;
  /** Id of the person whom it signs in. Default: nobody whom the collector knows. */
  readonly person?: string | null;
  /** Id of the person who issues it. Default: nobody whom the collector knows. */
  readonly madeBy?: string | null;
}

export interface IssuedToken {
  /** Shown once, to the one who asked for it. */
  readonly secret: string;
  readonly expiresAtMs: number | null;
}

interface MadeToken extends IssuedToken {
  readonly record: TokenRecord;
}

/** What a sign-in link was exchanged for, and whose it was. */
export interface NewSession extends IssuedToken {
  readonly of: FoundToken;
}

/** Label of what signs a person in: their name stands in no log. */
const PERSONAL = 'person';

export class Tokens {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /**
   * A token for scripts: `Authorization: Bearer …`. Lasts until it is revoked or, if given, for `lastsMs`.
   * @throws ProtocolError `limit_reached`
   */
  issueRead(grant: Grant, lastsMs: number | null = null): Promise<MadeToken> {
    return this.#issue('read', grant, lastsMs);
  }

  /** A token for one sign-in within the hour. */
  issueSignIn(grant: Grant): Promise<IssuedToken> {
    return this.#issue('sign-in', grant, SIGN_IN_LASTS_MS);
  }

  /** The same for a person, whose role it has for as long as it is theirs. */
  issueSignInOf(person: PersonRecord): Promise<IssuedToken> {
    return this.issueSignIn(grantOf(person));
  }

  /** A session of a person whom somebody else vouches for. */
  issueSessionOf(person: PersonRecord): Promise<IssuedToken> {
    return this.#issue('session', grantOf(person), SESSION_LASTS_MS);
  }

  /** As `issueSignInOf`, for a mail and within its limits. */
  async issueMailedSignInOf(
    person: PersonRecord,
    limits: LinkLimits,
  ): Promise<IssuedToken | Exclude<LinkOutcome, 'inserted'>> {
    const made = this.#make('sign-in', grantOf(person), SIGN_IN_LASTS_MS);
    const outcome = await this.#store.insertLink(made.record, limits);
    return outcome === 'inserted' ? made : outcome;
  }

  /** Stores that a script's token was used today. */
  async markUsed({ kind, hash, usedOn }: FoundToken): Promise<void> {
    if (kind === 'read') await noteUse(usedOn, this.#clock, (day) => this.#store.markTokenUsed(hash, day));
  }

  /** Read tokens that a person has issued, oldest first. */
  async madeBy(person: string): Promise<readonly TokenRecord[]> {
    return (await this.list()).filter((token) => token.madeBy === person && this.#isInForce(token));
  }

  /**
   * Finds who a sign-in link signs in, and leaves the link as it is.
   * @throws ProtocolError `sign_in_link_invalid` where the secret is unknown, used or expired
   */
  async readSignIn(secret: string): Promise<FoundToken> {
    const record = await this.#find(secret, ['sign-in']);
    if (record === null) throw invalidLink();
    return record;
  }

  /** @throws ProtocolError as `readSignIn` */
  async exchangeSignIn(secret: string): Promise<NewSession> {
    const record = await this.readSignIn(secret);
    // Of two that come with the same link at once, the one whose delete finds it is let in.
    if (!(await this.#store.deleteToken(record.hash))) throw invalidLink();
    const { site, role, label, person } = record;
    const session = await this.#issue('session', { site, role, label, person }, SESSION_LASTS_MS);
    return { ...session, of: record };
  }

  /** The grant behind a session's or script's secret; null where there is none in force. */
  recognize(secret: string): Promise<FoundToken | null> {
    return this.#find(secret, ['read', 'session']);
  }

  /** Read tokens, oldest first. */
  list(): Promise<readonly TokenRecord[]> {
    return this.#store.selectTokens('read');
  }

  /** False where somebody was faster. */
  revoke({ hash }: TokenRecord): Promise<boolean> {
    return this.#store.deleteToken(hash);
  }

  /** Ends a session or read token. */
  async revokeSecret(secret: string): Promise<void> {
    await this.revokeHash(hashOf(secret));
  }

  /** As `revokeSecret`. @param hash Of the secret. */
  async revokeHash(hash: string): Promise<void> {
    await this.#store.deleteToken(hash);
  }

  /** Signs out every browser, or those signed in to one site only; returns how many there were. */
  async endSessions(site: string | null): Promise<number> {
    const sessions = (await this.#store.selectTokens('session')).filter(
      (session) => site === null || session.site === site,
    );
    for (const { hash } of sessions) await this.#store.deleteToken(hash);
    return sessions.length;
  }

  /** Revokes the read tokens of this label; returns how many there were. */
  async revokeLabel(label: string): Promise<number> {
    const labelled = (await this.list()).filter((token) => token.label === label);
    for (const { hash } of labelled) await this.#store.deleteToken(hash);
    return labelled.length;
  }

  async #issue(kind: TokenKind, grant: Grant, lastsMs: number | null): Promise<MadeToken> {
    const made = this.#make(kind, grant, lastsMs);
    if (await this.#store.insertToken(made.record)) return made;
    const inForce = (await this.list()).filter(
      (token) => token.site === grant.site && this.#isInForce(token),
    );
    const what = grant.site === null ? 'read tokens for all sites' : 'read tokens of a site';
    throw limitReached(what, MAX_READ_TOKENS, inForce.length);
  }

  #make(
    kind: TokenKind,
    { site, role, label, person = null, madeBy = null }: Grant,
    lastsMs: number | null,
  ): MadeToken {
    const secret = newSecret(SECRET_PREFIX);
    const createdAtMs = this.#clock();
    const expiresAtMs = lastsMs === null ? null : createdAtMs + lastsMs;
    const record = {
      hash: hashOf(secret),
      kind,
      label,
      site,
      role,
      createdAtMs,
      expiresAtMs,
      person,
      madeBy,
      usedOn: null,
    };
    return { secret, expiresAtMs, record };
  }

  async #find(secret: string, kinds: readonly TokenKind[]): Promise<FoundToken | null> {
    if (!secret.startsWith(SECRET_PREFIX)) return null;
    const record = await this.#store.selectToken(hashOf(secret));
    if (record === null || !kinds.includes(record.kind)) return null;
    return this.#isInForce(record) ? record : null;
  }

  #isInForce({ expiresAtMs }: TokenRecord): boolean {
    return expiresAtMs === null || expiresAtMs > this.#clock();
  }
}

function invalidLink(): ProtocolError {
  return new ProtocolError('sign_in_link_invalid', {
    expected: 'a sign-in link that has not been used and is younger than an hour',
    got: 'one that is not',
  });
}

function grantOf({ id, site, role }: PersonRecord): Grant {
  return { site, role, label: PERSONAL, person: id };
}
