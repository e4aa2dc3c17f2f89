/**
 * Looks at a PostgreSQL database without changing it: which version wrote it, and whether all of it is there.
 */
import { PostgresDatabase } from './postgres-database.js';
import { POSTGRES_MIGRATIONS } from './postgres-schema.js';
import { parsePostgresUrl } from './postgres-url.js';

export interface PostgresInspection {
  /** Steps of the schema that it has taken; 0 where no collector has used it yet. */
  readonly schema: number;
  /** Steps that this version knows. */
  readonly knownSchema: number;
  /** Whether a move to it was begun that has not ended. */
  readonly isUnfinished: boolean;
  readonly sites: number;
}

/** @throws StoreUnavailable where no server takes writes now @throws Error where the address is wrong or the server too old */
export async function inspectPostgres(url: string): Promise<PostgresInspection> {
  const database = new PostgresDatabase(parsePostgresUrl(url), { maxConnections: 1 });
  try {
    const knownSchema = POSTGRES_MIGRATIONS.length;
    const [made] = await database.query<{ is_made: boolean }>(
      "SELECT to_regclass('schema_step') IS NOT NULL AS is_made",
    );
    if (made?.is_made !== true) return { schema: 0, knownSchema, isUnfinished: false, sites: 0 };
    const [steps] = await database.query<{ schema: number }>(
      'SELECT coalesce(max(step), 0) AS schema FROM schema_step',
    );
    const schema = steps?.schema ?? 0;
    if (schema === 0 || schema > knownSchema) return { schema, knownSchema, isUnfinished: false, sites: 0 };
    const [row] = await database.query<{ is_unfinished: boolean | null; sites: number }>(
      'SELECT (SELECT NOT is_finished FROM move) AS is_unfinished, (SELECT count(*)::int FROM site) AS sites',
    );
    return { schema, knownSchema, isUnfinished: row?.is_unfinished === true, sites: row?.sites ?? 0 };
  } finally {
    await database.close();
  }
}
