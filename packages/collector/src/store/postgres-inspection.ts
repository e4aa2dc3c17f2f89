/**
 * Looks at a PostgreSQL database without changing it: which version wrote it, and whether all of it is there.
 */
import { type AuditRecord, CLOCK_QUERY } from './audit-store.js';
import { PostgresDatabase } from './postgres-database.js';
import { POSTGRES_MIGRATIONS } from './postgres-schema.js';
import { PostgresStore } from './postgres-store.js';
import { parsePostgresUrl } from './postgres-url.js';

export interface PostgresInspection {
  /** Steps of the schema that it has taken; 0 where no collector has used it yet. */
  readonly schema: number;
  /** Steps that this version knows. */
  readonly knownSchema: number;
  /** Whether a move to it was begun that has not ended. */
  readonly isUnfinished: boolean;
  readonly sites: number;
  /** By site, what its newest day is. */
  readonly days: readonly { readonly timeZone: string; readonly newestDay: string }[];
  /** What the audit log holds of the clock, newest first. */
  readonly clockRecords: readonly AuditRecord[];
  /** What the server's clock says, in milliseconds since 1970. */
  readonly databaseTimeMs: number;
}

/** @throws StoreUnavailable where no server takes writes now @throws Error where the address is wrong or the server too old */
export async function inspectPostgres(url: string): Promise<PostgresInspection> {
  const database = new PostgresDatabase(parsePostgresUrl(url), { maxConnections: 1 });
  try {
    const knownSchema = POSTGRES_MIGRATIONS.length;
    const [made] = await database.query<{ is_made: boolean }>(
      "SELECT to_regclass('schema_step') IS NOT NULL AS is_made",
    );
    const store = new PostgresStore(database);
    const nothing = { isUnfinished: false, sites: 0, days: [], clockRecords: [] };
    const inspected = { ...nothing, knownSchema, databaseTimeMs: await store.databaseTimeMs() };
    if (made?.is_made !== true) return { ...inspected, schema: 0 };
    const [steps] = await database.query<{ schema: number }>(
      'SELECT coalesce(max(step), 0) AS schema FROM schema_step',
    );
    const schema = steps?.schema ?? 0;
    if (schema === 0 || schema > knownSchema) return { ...inspected, schema };
    const [row] = await database.query<{ is_unfinished: boolean | null; sites: number }>(
      'SELECT (SELECT NOT is_finished FROM move) AS is_unfinished, (SELECT count(*)::int FROM site) AS sites',
    );
    const days = await database.query<{ timeZone: string; newestDay: string }>(
      `SELECT coalesce(settings::json ->> 'timeZone', 'UTC') AS "timeZone",
         greatest(finished_through, (SELECT max(day) FROM arrival WHERE arrival.site = site.id)) AS "newestDay"
       FROM site`,
    );
    return {
      ...inspected,
      schema,
      isUnfinished: row?.is_unfinished === true,
      sites: row?.sites ?? 0,
      days,
      clockRecords: await store.audit.selectEntries(CLOCK_QUERY),
    };
  } finally {
    await database.close();
  }
}
