/**
 * One commit, which may be tried several times and is written once.
 *
 * Nearly always every submission of it is new and its day is still open. That is assumed first: everything is sent in
 * one go, and the server writes it where it is so. Else what is new is asked for, and counted then.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { addDays } from '../calendar.js';
import { COUNTER_KEYS, type CounterTable, Increments } from './increments.js';
import type { PostgresDatabase, PostgresSession } from './postgres-database.js';
import { sharedLock } from './postgres-locks.js';
import type { PipelinedStatement } from './postgres-pipeline.js';
import {
  insertNewReceipts,
  insertReceiptsIfAllNew,
  type Receipt,
  takeTurn,
  touchReceipt,
} from './postgres-receipts.js';
import type { ArrivalCount, Write, WriteOutcome } from './store.js';

/** A commit's own receipt lasts as long as one of a submission. */
const MARK_DAYS = 3;

/** What PostgreSQL says where another transaction has just written the same key. */
const UNIQUE_VIOLATION = '23505';

/**
 * A plan that is kept was made when a partition had a few rows, and would read all of them when it has millions. It is
 * made where this holds, and so goes by the index.
 */
const BY_INDEX: PipelinedStatement = { name: 'by-index', sql: 'SET LOCAL enable_seqscan = off' };

export class PostgresCommit {
  /** Those of its submissions, each id once, and its own: the mark by which it is known again. */
  readonly receipts: readonly Receipt[];
  readonly isEmpty: boolean;
  readonly #mark: Receipt;
  readonly #writes: readonly Write[];
  readonly #refusals: readonly ArrivalCount[];
  readonly #sites: readonly string[];
  /** Of the last try. */
  #outcomes: WriteOutcome[] = [];

  constructor(writes: readonly Write[], refusals: readonly ArrivalCount[]) {
    this.#writes = writes;
    this.#refusals = refusals;
    this.isEmpty = writes.length === 0 && refusals.length === 0;
    this.#sites = [...new Set(writes.map(({ stream }) => stream.site))];
    const byId = new Map<string, string>();
    for (const { receipt } of writes) {
      if (receipt !== null && !byId.has(receipt.id)) byId.set(receipt.id, receipt.expiresOn);
    }
    const expiry = latest(byId.values());
    const day = latest([...writes, ...refusals].map((each) => each.day));
    this.#mark = { id: randomUUID(), expiresOn: expiry ?? addDays(day ?? '', MARK_DAYS) };
    this.receipts = [...[...byId].map(([id, expiresOn]) => ({ id, expiresOn })), this.#mark];
  }

  /** Null where not all of it is new and on days that are open: then nothing was written. */
  async writeIfAllNew(database: PostgresDatabase): Promise<WriteOutcome[] | null> {
    const increments = this.#count(new Set(this.receipts.map(({ id }) => id)), new Map());
    const locks = this.#locks();
    const statements = [
      ...locks,
      insertReceiptsIfAllNew(this.receipts, this.#firstDays()),
      ...increases(increments, this.#mark),
    ];
    try {
      const results = await database.transactionOf(statements);
      return results[locks.length]?.rowCount === this.receipts.length ? this.#outcomes : null;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION) return null;
      throw error;
    }
  }

  async write(session: PostgresSession): Promise<WriteOutcome[]> {
    // What was finished is asked after the lock: in a statement of its own, which sees what was committed meanwhile.
    const [inserted, finished] = (
      await session.together([
        ...this.#locks(),
        insertNewReceipts(this.receipts),
        selectFinished(this.#sites),
      ])
    ).slice(-2);
    const isNew = new Set(inserted?.rows.flat());
    if (!isNew.has(this.#mark.id)) {
      // The earlier try was written, and only its answer got lost. A standby may still lack it: this commit writes
      // something after it, and so waits for both.
      await session.together([touchReceipt(this.#mark.id)]);
      return this.#outcomes;
    }
    const through = new Map(finished?.rows.map(([site = '', day = '']) => [site, day]));
    await session.together(increases(this.#count(isNew, through), this.#mark));
    return this.#outcomes;
  }

  #locks(): PipelinedStatement[] {
    const days = this.#sites.length > 0 ? [sharedLock('days', this.#sites)] : [];
    return [BY_INDEX, ...days, takeTurn(this.receipts)];
  }

  /** @param finished Of each site that has finished one, its last finished day. */
  #count(newIds: ReadonlySet<string>, finished: ReadonlyMap<string, string>): Increments {
    const increments = new Increments();
    const isNew = new Set(newIds);
    this.#outcomes = this.#writes.map((write) => {
      const outcome = write.receipt === null || isNew.delete(write.receipt.id) ? 'stored' : 'duplicate';
      const through = finished.get(write.stream.site) ?? '';
      // A day that has been finished takes nothing more: what arrives late counts on the next one.
      increments.addWrite(write, write.day > through ? write.day : addDays(through, 1), outcome);
      return outcome;
    });
    for (const refusal of this.#refusals) increments.addRefusal(refusal);
    return increments;
  }

  #firstDays(): ReadonlyMap<string, string> {
    const first = new Map<string, string>();
    for (const { stream, day } of this.#writes) {
      const known = first.get(stream.site);
      if (known === undefined || day < known) first.set(stream.site, day);
    }
    return first;
  }
}

function latest(days: Iterable<string>): string | undefined {
  let last: string | undefined;
  for (const day of days) if (last === undefined || day > last) last = day;
  return last;
}

function selectFinished(sites: readonly string[]): PipelinedStatement {
  return {
    name: 'select-finished',
    sql: 'SELECT id, finished_through FROM site WHERE id = ANY ($1::text[])',
    values: [sites],
  };
}

function increases(increments: Increments, mark: Receipt): PipelinedStatement[] {
  return (['tally', 'arrival'] as const).flatMap((table) => increase(table, increments, mark));
}

/** Nothing where the transaction itself has not written the mark: an earlier try of the same commit may have. */
function increase(table: CounterTable, increments: Increments, mark: Receipt): PipelinedStatement[] {
  const rows = increments.inKeyOrder(table);
  if (rows.length === 0) return [];
  const columns = COUNTER_KEYS[table];
  return [
    {
      name: `increase-${table}`,
      sql: INCREASE[table],
      values: [
        mark.id,
        mark.expiresOn,
        ...columns.map((_, place) => rows.map(({ key }) => key[place])),
        rows.map(({ count }) => count),
      ],
    },
  ];
}

const INCREASE = { tally: increaseSql('tally'), arrival: increaseSql('arrival') };

function increaseSql(table: CounterTable): string {
  const columns: readonly string[] = COUNTER_KEYS[table];
  const arrays = columns.map((_, place) => `$${place + 3}::text[]`);
  return `INSERT INTO ${table} (${columns.join()}, count)
    SELECT * FROM unnest(${arrays.join()}, $${columns.length + 3}::bigint[])
    WHERE EXISTS (
      SELECT 1 FROM receipt WHERE id = $1 AND expires_on = $2 AND xmin = pg_current_xact_id()::xid)
    ON CONFLICT (${columns.join()}) DO UPDATE SET count = ${table}.count + excluded.count`;
}
