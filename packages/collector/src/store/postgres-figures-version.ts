/**
 * How the PostgreSQL store tells that a summary of a site may say something else than before.
 */
import type { PostgresDatabase, PostgresSession } from './postgres-database.js';
import { lock } from './postgres-locks.js';

const RAISE = 'UPDATE site SET figures_version = figures_version + 1 WHERE id = $1';

/** 0 where there is no such site. */
export async function selectFiguresVersion(database: PostgresDatabase, site: string): Promise<number> {
  const [row] = await database.query<{ version: number }>(
    'SELECT figures_version AS version FROM site WHERE id = $1',
    [site],
  );
  return row?.version ?? 0;
}

/** As the last thing of a transaction: until it ends, others who change the site's figures wait. */
export async function raiseFiguresVersion(session: PostgresSession, site: string): Promise<void> {
  await session.run(RAISE, [site]);
}

/**
 * @param sql A statement that writes, whose first value is the site.
 * @returns Whether it has changed a row. In one transaction with the version.
 */
export function changeFigures(
  database: PostgresDatabase,
  sql: string,
  [site, ...values]: readonly [site: string, ...values: readonly unknown[]],
): Promise<boolean> {
  return database.transaction(async (session) => {
    const isChanged = (await session.run(sql, [site, ...values])) === 1;
    if (isChanged) await raiseFiguresVersion(session, site);
    return isChanged;
  });
}

/**
 * Inserts something that is marked on the line of a site, by a statement that counts how many there are. Of those that
 * come at once, each counts the ones before it.
 */
export function insertMark(
  database: PostgresDatabase,
  sql: string,
  [site, ...values]: readonly [site: string, ...values: readonly unknown[]],
): Promise<boolean> {
  return database.transaction(async (session) => {
    await lock(session, 'marks', site);
    const isInserted = (await session.run(sql, [site, ...values])) === 1;
    if (isInserted) await raiseFiguresVersion(session, site);
    return isInserted;
  });
}
