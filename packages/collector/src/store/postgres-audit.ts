/**
 * The audit log in PostgreSQL.
 */
import type { AuditChange } from '@trustgauge/protocol';
import type { AuditQuery, AuditRecord, AuditStore, NewAuditRecord } from './audit-store.js';
import type { PostgresDatabase } from './postgres-database.js';

export class PostgresAudit implements AuditStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async insertEntry({
    site,
    atMs,
    actorKind,
    actor,
    action,
    subject,
    changes,
  }: NewAuditRecord): Promise<void> {
    await this.#database.run(
      `INSERT INTO audit_entry (site, at_ms, actor_kind, actor, action, subject, changes)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [site, atMs, actorKind, actor, action, subject, JSON.stringify(changes)],
    );
  }

  async selectEntries({ site, withGeneral, before, limit, actions }: AuditQuery): Promise<AuditRecord[]> {
    const rows = await this.#database.query<Omit<AuditRecord, 'changes'> & { changes: string }>(
      `SELECT place, site, at_ms AS "atMs", actor_kind AS "actorKind", actor, action, subject, changes
       FROM audit_entry
       WHERE ($1::text IS NULL OR site = $1 OR ($4::boolean AND site IS NULL)) AND ($2::bigint IS NULL OR place < $2)
         AND ($5::text[] IS NULL OR action = ANY ($5))
       ORDER BY place DESC LIMIT $3`,
      [site, before, limit, withGeneral, actions ?? null],
    );
    return rows.map((row) => ({ ...row, changes: JSON.parse(row.changes) as AuditChange[] }));
  }

  async purgeEntries(beforeMs: number): Promise<void> {
    await this.#database.run('DELETE FROM audit_entry WHERE at_ms < $1', [beforeMs]);
  }
}
