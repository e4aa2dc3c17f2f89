/**
 * Opens a PostgreSQL database of the collector's own, version 15 or newer, and brings its schema up to date. Several
 * collectors may start at once: one migrates, the others wait and find it done.
 */
import { PostgresDatabase, type PostgresOptions } from './postgres-database.js';
import { lock } from './postgres-locks.js';
import { POSTGRES_MIGRATIONS } from './postgres-schema.js';
import { PostgresStore } from './postgres-store.js';
import { parsePostgresUrl } from './postgres-url.js';
import { refuseNewer, refuseUnfinished } from './refuse-unfit.js';

/**
 * @param url `postgres://user:password@host:port,host:port/database`, with `?sslmode=` and `&sslrootcert=` where the
 * server is on another machine and its certificate is not one that everybody trusts
 * @throws StoreUnavailable where no server takes writes now
 * @throws StoreUnfit where its schema is from a newer version, or a move into it unfinished
 * @throws Error where the address is wrong or the server too old
 */
export async function openPostgresStore(url: string, options: PostgresOptions = {}): Promise<PostgresStore> {
  const database = await openPostgresDatabase(url, options);
  try {
    await refuseUnfinishedMove(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return new PostgresStore(database, options);
}

/** The database itself, for what moves into it. @throws as `openPostgresStore` does */
export async function openPostgresDatabase(
  url: string,
  options: PostgresOptions = {},
): Promise<PostgresDatabase> {
  const database = new PostgresDatabase(parsePostgresUrl(url), options);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

async function refuseUnfinishedMove(database: PostgresDatabase): Promise<void> {
  const [move] = await database.query<{ is_finished: boolean }>('SELECT is_finished FROM move');
  refuseUnfinished(move?.is_finished === false);
}

async function migrate(database: PostgresDatabase): Promise<void> {
  await database.transaction(async (session) => {
    // However long another collector's migration takes.
    await session.run('SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0');
    await lock(session, 'schema');
    await session.run(
      'CREATE TABLE IF NOT EXISTS schema_step (step integer PRIMARY KEY, taken_at timestamptz NOT NULL DEFAULT now())',
    );
    const [row] = await session.query<{ taken: number }>(
      'SELECT coalesce(max(step), 0) AS taken FROM schema_step',
    );
    const taken = row?.taken ?? 0;
    refuseNewer('the database', taken, POSTGRES_MIGRATIONS.length);
    for (const [place, sql] of POSTGRES_MIGRATIONS.entries()) {
      if (place < taken) continue;
      await session.run(sql);
      await session.run('INSERT INTO schema_step (step) VALUES ($1)', [place + 1]);
    }
  });
}
