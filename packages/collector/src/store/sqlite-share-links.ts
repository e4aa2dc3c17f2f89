/**
 * Share links in the embedded store.
 */
import type Database from 'better-sqlite3';
import type { ShareLinkRecord, ShareLinkStore } from './share-link-store.js';
import { attempt } from './sqlite-attempt.js';

const SELECT =
  'SELECT id, hash, site, survey, label, created_at_ms AS createdAtMs, expires_at_ms AS expiresAtMs FROM share_link';

export class SqliteShareLinks implements ShareLinkStore {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  insertShareLink(link: ShareLinkRecord, atMost: number): Promise<boolean> {
    return attempt(() => {
      // One statement: of two that come at once, one finds the place taken.
      const { changes } = this.#database
        .prepare(
          `INSERT INTO share_link (id, hash, site, survey, label, created_at_ms, expires_at_ms)
           SELECT @id, @hash, @site, @survey, @label, @createdAtMs, @expiresAtMs
           WHERE (SELECT COUNT(*) FROM share_link WHERE site = @site) < @atMost`,
        )
        .run({ ...link, atMost });
      return changes === 1;
    });
  }

  selectShareLink(hash: string): Promise<ShareLinkRecord | null> {
    return attempt(
      () =>
        (this.#database.prepare(`${SELECT} WHERE hash = ?`).get(hash) as ShareLinkRecord | undefined) ?? null,
    );
  }

  selectShareLinks(site: string): Promise<ShareLinkRecord[]> {
    return attempt(
      () =>
        this.#database
          .prepare(`${SELECT} WHERE site = ? ORDER BY created_at_ms DESC, id`)
          .all(site) as ShareLinkRecord[],
    );
  }

  deleteShareLink(site: string, id: string): Promise<boolean> {
    return attempt(
      () =>
        this.#database.prepare('DELETE FROM share_link WHERE site = ? AND id = ?').run(site, id).changes ===
        1,
    );
  }

  purgeShareLinks(atMs: number): Promise<void> {
    return attempt(() => {
      this.#database.prepare('DELETE FROM share_link WHERE expires_at_ms <= ?').run(atMs);
    });
  }
}
