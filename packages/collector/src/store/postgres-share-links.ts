/**
 * Share links in PostgreSQL.
 */
import { makerMayStill } from './people-store.js';
import type { PostgresDatabase } from './postgres-database.js';
import { lock } from './postgres-locks.js';
import type { NewShareLinkRecord, ShareLinkRecord, ShareLinkStore } from './share-link-store.js';

const SELECT =
  'SELECT id, hash, site, survey, label, created_at_ms AS "createdAtMs", expires_at_ms AS "expiresAtMs", made_by AS "madeBy", used_on AS "usedOn" FROM share_link';

const FIND_BY_HASH = `${SELECT} WHERE hash = $1 AND ${makerMayStill('share_link', 'editor')}`;

export class PostgresShareLinks implements ShareLinkStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  insertShareLink(link: NewShareLinkRecord, atMost: number): Promise<boolean> {
    const { id, hash, site, survey, label, createdAtMs, expiresAtMs, madeBy = null } = link;
    return this.#database.transaction(async (session) => {
      // Of two that come at once, one finds the place taken.
      await lock(session, 'shareLinks', site);
      const inserted = await session.run(
        `INSERT INTO share_link (id, hash, site, survey, label, created_at_ms, expires_at_ms, made_by)
         SELECT $1, $2, $3, $4, $5, $6::bigint, $7::bigint, $9
         WHERE (SELECT COUNT(*) FROM share_link WHERE site = $3) < $8::int`,
        [id, hash, site, survey, label, createdAtMs, expiresAtMs, atMost, madeBy],
      );
      return inserted === 1;
    });
  }

  async selectShareLink(hash: string): Promise<ShareLinkRecord | null> {
    const [link] = await this.#database.query<ShareLinkRecord & object>(FIND_BY_HASH, [hash]);
    return link ?? null;
  }

  selectShareLinks(site: string): Promise<ShareLinkRecord[]> {
    return this.#database.query<ShareLinkRecord & object>(
      `${SELECT} WHERE site = $1 ORDER BY created_at_ms DESC, id`,
      [site],
    );
  }

  selectShareLinksOf(person: string): Promise<ShareLinkRecord[]> {
    return this.#database.query<ShareLinkRecord & object>(
      `${SELECT} WHERE made_by = $1 ORDER BY created_at_ms DESC, id`,
      [person],
    );
  }

  async markShareLinkUsed(hash: string, day: string): Promise<void> {
    await this.#database.run('UPDATE share_link SET used_on = $2 WHERE hash = $1', [hash, day]);
  }

  async deleteShareLink(site: string, id: string): Promise<boolean> {
    return (await this.#database.run('DELETE FROM share_link WHERE site = $1 AND id = $2', [site, id])) === 1;
  }

  async purgeShareLinks(atMs: number): Promise<void> {
    await this.#database.run('DELETE FROM share_link WHERE expires_at_ms <= $1', [atMs]);
  }
}
