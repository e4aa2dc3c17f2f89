/**
 * Who may read and change what: secrets of 128 random bits, of which the store knows the SHA-256 only. A sign-in token is exchanged
 * once for a session; a read token serves a script. None is ever part of an address that a server or proxy logs.
 */
import { ProtocolError } from '@trustgauge/protocol';
import type { Clock } from '../clock.js';
import type { Role, Store, TokenKind, TokenRecord } from '../store/store.js';
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
}

export interface IssuedToken {
  /** Shown once, to the one who asked for it. */
  readonly secret: string;
  readonly expiresAtMs: number | null;
}

export class Tokens {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** A token for scripts: `Authorization: Bearer …`. Lasts until it is revoked or, if given, for `lastsMs`. */
  issueRead(grant: Grant, lastsMs: number | null = null): Promise<IssuedToken> {
    return this.#issue('read', grant, lastsMs);
  }

  /** A token for one sign-in within the hour. */
  issueSignIn(grant: Grant): Promise<IssuedToken> {
    return this.#issue('sign-in', grant, SIGN_IN_LASTS_MS);
  }

  /** @throws ProtocolError `sign_in_link_invalid` where the secret is unknown, used or expired */
  async exchangeSignIn(secret: string): Promise<IssuedToken> {
    const record = await this.#find(secret, ['sign-in']);
    // Of two that come with the same link at once, the one whose delete finds it is let in.
    if (record === null || !(await this.#store.deleteToken(record.hash))) {
      throw new ProtocolError('sign_in_link_invalid', {
        expected: 'a sign-in link that has not been used and is younger than an hour',
        got: 'one that is not',
      });
    }
    return this.#issue('session', record, SESSION_LASTS_MS);
  }

  /** The grant behind a session's or script's secret; null where there is none in force. */
  recognize(secret: string): Promise<TokenRecord | null> {
    return this.#find(secret, ['read', 'session']);
  }

  /** Read tokens, oldest first. */
  list(): Promise<readonly TokenRecord[]> {
    return this.#store.selectTokens('read');
  }

  /** Ends a session or read token. */
  async revokeSecret(secret: string): Promise<void> {
    await this.#store.deleteToken(hashOf(secret));
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

  async #issue(kind: TokenKind, { site, role, label }: Grant, lastsMs: number | null): Promise<IssuedToken> {
    const secret = newSecret(SECRET_PREFIX);
    const createdAtMs = this.#clock();
    const expiresAtMs = lastsMs === null ? null : createdAtMs + lastsMs;
    await this.#store.insertToken({
      hash: hashOf(secret),
      kind,
      label,
      site,
      role,
      createdAtMs,
      expiresAtMs,
    });
    return { secret, expiresAtMs };
  }

  async #find(secret: string, kinds: readonly TokenKind[]): Promise<TokenRecord | null> {
    if (!secret.startsWith(SECRET_PREFIX)) return null;
    const record = await this.#store.selectToken(hashOf(secret));
    if (record === null || !kinds.includes(record.kind)) return null;
    return record.expiresAtMs === null || record.expiresAtMs > this.#clock() ? record : null;
  }
}
