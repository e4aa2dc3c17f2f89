/**
 * The audit log in the embedded store.
 */
import type { AuditChange } from '@trustgauge/protocol';
import type Database from 'better-sqlite3';
import type { AuditQuery, AuditRecord, AuditStore, NewAuditRecord } from './audit-store.js';
import { attempt } from './sqlite-attempt.js';

export class SqliteAudit implements AuditStore {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  insertEntry(entry: NewAuditRecord): Promise<void> {
    return attempt(() => {
      this.#database
        .prepare(
          `INSERT INTO audit_entry (site, at_ms, actor_kind, actor, action, subject, changes)
           VALUES (@site, @atMs, @actorKind, @actor, @action, @subject, @changes)`,
        )
        .run({ ...entry, changes: JSON.stringify(entry.changes) });
    });
  }

  selectEntries({ site, withGeneral, before, limit, actions }: AuditQuery): Promise<AuditRecord[]> {
    return attempt(() => {
      const rows = this.#database
        .prepare(
          `SELECT place, site, at_ms AS atMs, actor_kind AS actorKind, actor, action, subject, changes
           FROM audit_entry
           WHERE (@site IS NULL OR site = @site OR (@withGeneral AND site IS NULL)) AND (@before IS NULL OR place < @before)
             AND (@actions IS NULL OR action IN (SELECT value FROM json_each(@actions)))
           ORDER BY place DESC LIMIT @limit`,
        )
        .all({
          site,
          withGeneral: withGeneral ? 1 : 0,
          before,
          limit,
          actions: actions === undefined ? null : JSON.stringify(actions),
        }) as (Omit<AuditRecord, 'changes'> & {
        changes: string;
      })[];
      return rows.map((row) => ({ ...row, changes: JSON.parse(row.changes) as AuditChange[] }));
    });
  }

  purgeEntries(beforeMs: number): Promise<void> {
    return attempt(() => {
      this.#database.prepare('DELETE FROM audit_entry WHERE at_ms < ?').run(beforeMs);
    });
  }
}
