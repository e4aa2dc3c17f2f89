/**
 * Share links in PostgreSQL.
 */
import type { PostgresDatabase } from './postgres-database.js';
import { lock } from './postgres-locks.js';
import type { ShareLinkRecord, ShareLinkStore } from './share-link-store.js';

const SELECT =
  'SELECT id, hash, site, survey, label, created_at_ms AS "createdAtMs", expires_at_ms AS "expiresAtMs" FROM share_link';

export class PostgresShareLinks implements ShareLinkStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  insertShareLink(link: ShareLinkRecord, atMost: number): Promise<boolean> {
    const { id, hash, site, survey, label, createdAtMs, expiresAtMs } = link;
    return this.#database.transaction(async (session) => {
      // Of two that come at once, one finds the place taken.
      await lock(session, 'shareLinks', site);
      const inserted = await session.run(
        `INSERT INTO share_link (id, hash, site, survey, label, created_at_ms, expires_at_ms)
         SELECT $1, $2, $3, $4, $5, $6::bigint, $7::bigint
         WHERE (SELECT COUNT(*) FROM share_link WHERE site = $3) < $8::int`,
        [id, hash, site, survey, label, createdAtMs, expiresAtMs, atMost],
      );
      return inserted === 1;
    });
  }

  async selectShareLink(hash: string): Promise<ShareLinkRecord | null> {
    const [link] = await this.#database.query<ShareLinkRecord & object>(`${SELECT} WHERE hash = $1`, [hash]);
    return link ?? null;
  }

  selectShareLinks(site: string): Promise<ShareLinkRecord[]> {
    return this.#database.query<ShareLinkRecord & object>(
      `${SELECT} WHERE site = $1 ORDER BY created_at_ms DESC, id`,
      [site],
    );
  }

  async deleteShareLink(site: string, id: string): Promise<boolean> {
    return (await this.#database.run('DELETE FROM share_link WHERE site = $1 AND id = $2', [site, id])) === 1;
  }

  async purgeShareLinks(atMs: number): Promise<void> {
    await this.#database.run('DELETE FROM share_link WHERE expires_at_ms <= $1', [atMs]);
  }
}
