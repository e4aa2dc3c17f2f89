/**
 * Looks at a database file without changing it: is it whole, which version wrote it, and how much is in it.
 */
import { accessSync, constants } from 'node:fs';
import Database from 'better-sqlite3';
import { type AuditRecord, CLOCK_QUERY } from './audit-store.js';
import { SQLITE_MIGRATIONS } from './sqlite-schema.js';

/** Problems of the file itself that are named, at most. */
const MAX_PROBLEMS = 5;

export type ClockRecord = Pick<AuditRecord, 'place' | 'atMs' | 'action' | 'subject' | 'changes'>;

export interface SqliteInspection {
  /** What SQLite finds wrong with the file; empty where it is whole. */
  readonly problems: readonly string[];
  /** Steps of the schema that it has taken. */
  readonly schema: number;
  /** Steps that this version knows. */
  readonly knownSchema: number;
  readonly sites: number;
  /** Answers counted, over all sites. */
  readonly answers: number;
  /** The newest day on which anything arrived or up to which days were finished; null before the first. */
  readonly newestDay: string | null;
  /** By site, what its newest day is. */
  readonly days: readonly { readonly timeZone: string; readonly newestDay: string }[];
  /** What the audit log holds of the clock, newest first. */
  readonly clockRecords: readonly ClockRecord[];
}

/** @throws Error that names the file where it can't be read or is no database of TrustGauge */
export function inspectSqlite(file: string): SqliteInspection {
  let database: Database.Database | undefined;
  try {
    // One that may only read can't take away the log's files again, which it makes where nobody else has it open.
    database = new Database(file, { readonly: !isWritable(file), fileMustExist: true });
    database.pragma('query_only = ON');
    const schema = Number(database.pragma('user_version', { simple: true }));
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    for (const table of ['site', 'tally', 'arrival', 'receipt']) {
      if (!tables.includes(table))
        throw new Error(`expected a database of TrustGauge, got one without ${table}`);
    }
    const checked = database.pragma('integrity_check') as { integrity_check: string }[];
    const one = (sql: string) => database?.prepare(sql).pluck().get();
    return {
      problems: checked
        .map((row) => row.integrity_check)
        .filter((text) => text !== 'ok')
        .slice(0, MAX_PROBLEMS),
      schema,
      knownSchema: SQLITE_MIGRATIONS.length,
      sites: Number(one('SELECT count(*) FROM site')),
      answers: Number(
        one(`SELECT coalesce(sum(count), 0) FROM tally
             WHERE question = '@outcome' AND dimension = '' AND option IN ('answer', 'answer@seen')`),
      ),
      newestDay: (one(
        `SELECT max(day) FROM (SELECT max(day) AS day FROM arrival
         UNION SELECT max(finished_through) FROM site WHERE finished_through <> '')`,
      ) ?? null) as string | null,
      days: database
        .prepare(
          `SELECT coalesce(json_extract(settings, '$.timeZone'), 'UTC') AS timeZone,
             max(finished_through, coalesce((SELECT max(day) FROM arrival WHERE arrival.site = site.id), '')) AS newestDay
           FROM site`,
        )
        .all() as { timeZone: string; newestDay: string }[],
      clockRecords: tables.includes('audit_entry') ? clockRecordsIn(database) : [],
    };
  } catch (error) {
    throw new Error(`cannot read the database ${file}: ${error instanceof Error ? error.message : error}`);
  } finally {
    database?.close();
  }
}

function clockRecordsIn(database: Database.Database): ClockRecord[] {
  const rows = database
    .prepare(
      `SELECT place, at_ms AS atMs, action, subject, changes FROM audit_entry
       WHERE action IN (SELECT value FROM json_each(?)) ORDER BY place DESC LIMIT ?`,
    )
    .all(JSON.stringify(CLOCK_QUERY.actions), CLOCK_QUERY.limit) as (Omit<ClockRecord, 'changes'> & {
    changes: string;
  })[];
  return rows.map((row) => ({ ...row, changes: JSON.parse(row.changes) }));
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
