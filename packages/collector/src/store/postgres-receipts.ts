/**
 * Receipts in PostgreSQL, in a partition for each day of expiry. An id is unique within its day; that it is unique
 * over all days, for two collectors at once too, is enforced here.
 */
import type { PostgresDatabase, PostgresSession } from './postgres-database.js';
import { lock, tryLock } from './postgres-locks.js';
import type { PipelinedStatement } from './postgres-pipeline.js';

export interface Receipt {
  readonly id: string;
  readonly expiresOn: string;
}

const DAY_MS = 86_400_000;

/** For how many days ahead partitions are made while there is time. */
const DAYS_AHEAD = 5;

/** Collectors wait for each other no longer than this for what can be done half a minute later. */
const DROP_PATIENCE = '1s';

export class PostgresReceipts {
  readonly #database: PostgresDatabase;
  /** Days that certainly have a partition, unless another collector drops it. */
  readonly #days = new Set<string>();

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  /** Makes the partitions of these days of expiry, before the transaction that writes into them. */
  async prepare(days: Iterable<string>): Promise<void> {
    const missing = new Set([...days].filter((day) => !this.#days.has(day)));
    if (missing.size > 0) await this.#make([...missing]);
  }

  /** A partition was dropped in between: they are looked for again. */
  forgetPartitions(): void {
    this.#days.clear();
  }

  /** Drops the days before `day`, and makes those to come. Left for the next time where others are at it. */
  async purge(day: string): Promise<void> {
    const upcoming = Array.from({ length: DAYS_AHEAD }, (_, ahead) =>
      new Date(Date.parse(day) + ahead * DAY_MS).toISOString().slice(0, 10),
    );
    const days = await selectDays(this.#database);
    if (upcoming.some((each) => !days.includes(each))) await this.#make(upcoming);
    if (!days.some((each) => each < day)) return;
    await this.#database.transaction(async (session) => {
      if (!(await tryLock(session, 'receipts'))) return;
      await session.run(`SET LOCAL lock_timeout = '${DROP_PATIENCE}'`);
      for (const expired of (await selectDays(session)).filter((each) => each < day)) {
        await session.run(`DROP TABLE ${partitionOf(expired)}`);
        this.#days.delete(expired);
      }
    });
  }

  async #make(days: readonly string[]): Promise<void> {
    await this.#database.transaction(async (session) => {
      await lock(session, 'receipts');
      const there = await selectDays(session);
      for (const day of days.filter((each) => !there.includes(each))) {
        const name = partitionOf(day);
        // Attached, not created in place: that would stop every commit while it waits for its turn.
        await session.run(`CREATE TABLE ${name} (LIKE receipt INCLUDING ALL)`);
        await session.run(`ALTER TABLE receipt ATTACH PARTITION ${name} FOR VALUES IN ('${day}')`);
      }
    });
    for (const day of days) this.#days.add(day);
  }
}

/**
 * A unique index reaches over one partition. Receipts of the same day collide in it; those of two neighbouring days
 * don't, so commits of even days and commits of odd days exclude each other: SHARE and ROW EXCLUSIVE are each
 * compatible with themselves and not with one another. Around midnight that is a short wait, else none.
 */
export function takeTurn(receipts: readonly Receipt[]): PipelinedStatement {
  const turns = new Set(receipts.map(({ expiresOn }) => (Date.parse(expiresOn) / DAY_MS) % 2));
  const mode = turns.size > 1 ? 'EXCLUSIVE' : turns.has(0) ? 'SHARE' : 'ROW EXCLUSIVE';
  return { name: `receipt-turn-${mode}`, sql: `LOCK TABLE receipt_turn IN ${mode} MODE` };
}

/**
 * Inserts and gives back those that were not there. Of two collectors that write the same id at once, one is told so.
 * @param receipts Each id once.
 */
export function insertNewReceipts(receipts: readonly Receipt[]): PipelinedStatement {
  const inOrder = inIdOrder(receipts);
  return {
    name: 'insert-new-receipts',
    sql: `INSERT INTO receipt (id, expires_on)
      SELECT id, expires_on FROM unnest($1::text[], $2::text[]) AS new (id, expires_on)
      WHERE NOT EXISTS (SELECT 1 FROM receipt AS old WHERE old.id = new.id COLLATE "C")
      ON CONFLICT DO NOTHING RETURNING id`,
    values: [inOrder.map(({ id }) => id), inOrder.map(({ expiresOn }) => expiresOn)],
  };
}

/**
 * Inserts all of them, or none where one is there, or where one of the days is finished. Fails where another collector
 * writes one of them at this moment.
 * @param receipts Each id once.
 * @param firstDays Of each site that is counted on, the first day.
 */
export function insertReceiptsIfAllNew(
  receipts: readonly Receipt[],
  firstDays: ReadonlyMap<string, string>,
): PipelinedStatement {
  const inOrder = inIdOrder(receipts);
  return {
    name: 'insert-receipts-if-all-new',
    sql: `INSERT INTO receipt (id, expires_on)
      SELECT id, expires_on FROM unnest($1::text[], $2::text[]) AS new (id, expires_on)
      WHERE NOT EXISTS (SELECT 1 FROM receipt WHERE id = ANY ($1::text[] COLLATE "C"))
        AND NOT EXISTS (
          SELECT 1 FROM unnest($3::text[], $4::text[]) AS counted (site, day)
          JOIN site ON site.id = counted.site COLLATE "C" AND site.finished_through >= counted.day COLLATE "C")`,
    values: [
      inOrder.map(({ id }) => id),
      inOrder.map(({ expiresOn }) => expiresOn),
      [...firstDays.keys()],
      [...firstDays.values()],
    ],
  };
}

/** Writes it again as it is. */
export function touchReceipt(id: string): PipelinedStatement {
  return {
    name: 'touch-receipt',
    sql: 'UPDATE receipt SET expires_on = expires_on WHERE id = $1',
    values: [id],
  };
}

function inIdOrder(receipts: readonly Receipt[]): Receipt[] {
  return [...receipts].sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function selectDays(session: Pick<PostgresSession, 'query'>): Promise<string[]> {
  const rows = await session.query<{ name: string }>(
    "SELECT relid::regclass::text AS name FROM pg_partition_tree('receipt') WHERE isleaf",
  );
  return rows.flatMap(({ name }) => {
    const [, year, month, day] = /receipt_(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
    return year === undefined ? [] : [`${year}-${month}-${day}`];
  });
}

/** @throws Error where it is no day: it becomes part of a statement */
function partitionOf(day: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error('expected the expiry of a receipt as YYYY-MM-DD');
  return `receipt_${day.replaceAll('-', '')}`;
}
