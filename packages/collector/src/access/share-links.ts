/**
 * Links by which the overview of one survey can be read without signing in. Whoever has one reads that, until it
 * expires or is revoked: it is no token, signs nobody in, and opens nothing else.
 */
import { randomUUID } from 'node:crypto';
import { MAX_SHARE_LINKS, type NewShareLink, ProtocolError, type ShareLink } from '@trustgauge/protocol';
import type { Clock } from '../clock.js';
import type { ShareLinkRecord, ShareLinkStore } from '../store/share-link-store.js';
import { noteUse } from './note-use.js';
import { hashOf, newSecret } from './secrets.js';

const DAY_MS = 86_400_000;

/** Another one than that of tokens: neither is ever looked up as the other. */
const SECRET_PREFIX = 'tg_share_';

export class ShareLinks {
  readonly #store: ShareLinkStore;
  readonly #clock: Clock;

  constructor(store: ShareLinkStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /**
   * @returns The link, and its secret for the one who made it.
   * @throws ProtocolError `too_many_share_links`
   */
  async add(
    site: string,
    { survey, label, days }: NewShareLink,
    madeBy: string | null,
  ): Promise<{ readonly link: ShareLinkRecord; readonly secret: string }> {
    const secret = newSecret(SECRET_PREFIX);
    const createdAtMs = this.#clock();
    const expiresAtMs = createdAtMs + days * DAY_MS;
    const link = {
      id: randomUUID(),
      hash: hashOf(secret),
      site,
      survey,
      label,
      createdAtMs,
      expiresAtMs,
      madeBy,
      usedOn: null,
    };
    // One that has expired takes nobody's place.
    await this.#store.purgeShareLinks(createdAtMs);
    if (await this.#store.insertShareLink(link, MAX_SHARE_LINKS)) return { link, secret };
    throw new ProtocolError('too_many_share_links', {
      expected: `at most ${MAX_SHARE_LINKS} share links of a site`,
      got: 'one more',
    });
  }

  /** Those in force, newest first. */
  async list(site: string): Promise<readonly ShareLinkRecord[]> {
    return (await this.#store.selectShareLinks(site)).filter((link) => this.#isInForce(link));
  }

  /** What a person has made and is in force, newest first. */
  async madeBy(person: string): Promise<readonly ShareLinkRecord[]> {
    return (await this.#store.selectShareLinksOf(person)).filter((link) => this.#isInForce(link));
  }

  /** @throws ProtocolError `share_link_unknown` */
  async revoke(site: string, id: string): Promise<void> {
    if (await this.#store.deleteShareLink(site, id)) return;
    throw new ProtocolError('share_link_unknown', { expected: 'a share link of the site', got: 'another' });
  }

  /** @throws ProtocolError `share_link_invalid`, the same for one that has expired, was revoked, or never was */
  async recognize(secret: string | undefined): Promise<ShareLinkRecord> {
    const link = secret?.startsWith(SECRET_PREFIX) ? await this.#store.selectShareLink(hashOf(secret)) : null;
    if (link !== null && this.#isInForce(link)) {
      await noteUse(link.usedOn, this.#clock, (day) => this.#store.markShareLinkUsed(link.hash, day));
      return link;
    }
    throw new ProtocolError('share_link_invalid', {
      expected: 'a share link in force',
      got: secret === undefined ? 'none' : 'one that is not',
    });
  }

  #isInForce({ expiresAtMs }: ShareLinkRecord): boolean {
    return expiresAtMs > this.#clock();
  }
}

/** @param makers The address of each person, by id. */
export function toShareLink(
  { id, survey, label, createdAtMs, expiresAtMs, madeBy, usedOn }: ShareLinkRecord,
  makers: ReadonlyMap<string, string>,
): ShareLink {
  return {
    id,
    survey,
    label,
    createdAt: new Date(createdAtMs).toISOString(),
    expiresAt: new Date(expiresAtMs).toISOString(),
    madeBy: makers.get(madeBy ?? '') ?? null,
    usedOn,
  };
}
