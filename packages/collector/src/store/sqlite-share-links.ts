/**
 * Share links in the embedded store.
 */
import type Database from 'better-sqlite3';
import { makerMayStill } from './people-store.js';
import type { NewShareLinkRecord, ShareLinkRecord, ShareLinkStore } from './share-link-store.js';
import { attempt } from './sqlite-attempt.js';

const SELECT =
  'SELECT id, hash, site, survey, label, created_at_ms AS createdAtMs, expires_at_ms AS expiresAtMs, made_by AS madeBy, used_on AS usedOn FROM share_link';

const FIND_BY_HASH = `${SELECT} WHERE hash = ? AND ${makerMayStill('share_link', 'editor')}`;

export class SqliteShareLinks implements ShareLinkStore {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  insertShareLink(link: NewShareLinkRecord, atMost: number): Promise<boolean> {
    return attempt(() => {
      // One statement: of two that come at once, one finds the place taken.
      const { changes } = this.#database
        .prepare(
          `INSERT INTO share_link (id, hash, site, survey, label, created_at_ms, expires_at_ms, made_by)
           SELECT @id, @hash, @site, @survey, @label, @createdAtMs, @expiresAtMs, @madeBy
           WHERE (SELECT COUNT(*) FROM share_link WHERE site = @site) < @atMost`,
        )
        .run({ madeBy: null, ...link, atMost });
      return changes === 1;
    });
  }

  selectShareLink(hash: string): Promise<ShareLinkRecord | null> {
    return attempt(
      () => (this.#database.prepare(FIND_BY_HASH).get(hash) as ShareLinkRecord | undefined) ?? null,
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

  selectShareLinksOf(person: string): Promise<ShareLinkRecord[]> {
    return attempt(
      () =>
        this.#database
          .prepare(`${SELECT} WHERE made_by = ? ORDER BY created_at_ms DESC, id`)
          .all(person) as ShareLinkRecord[],
    );
  }

  markShareLinkUsed(hash: string, day: string): Promise<void> {
    return attempt(() => {
      this.#database.prepare('UPDATE share_link SET used_on = ? WHERE hash = ?').run(day, hash);
    });
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
