/**
 * Connections to PostgreSQL: one pool for each host, of which the one that takes writes is used, and what is tried
 * again when the server says so.
 *
 * A commit whose answer got lost is neither written nor not written until somebody has looked: `CommitUnresolved`.
 */
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type PipelinedResult, type PipelinedStatement, PostgresPipeline } from './postgres-pipeline.js';
import type { PostgresPlace } from './postgres-url.js';
import { CommitUnresolved, StoreUnavailable } from './store.js';

export interface PostgresOptions {
  /** Connections to a host at the most. Default: 10. */
  readonly maxConnections?: number;
  /** How long, in milliseconds, a free connection is waited for. Default: 5 s. */
  readonly connectTimeoutMs?: number;
  /** How long a statement may take. Default: 10 s. A commit that waits for its standby is not cut off by it. */
  readonly statementTimeoutMs?: number;
  /** How long a statement may wait for what another one holds. Default: 3 s. */
  readonly lockTimeoutMs?: number;
  /** How long it is looked up what became of a commit whose answer got lost. Default: 5 s. */
  readonly resolveMs?: number;
}

/** What a transaction is given to work with. */
export interface PostgresSession {
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Number of rows that were written. */
  run(sql: string, values?: readonly unknown[]): Promise<number>;
  /** Statements that are sent and answered in one go, and what each has found or done. */
  together(statements: readonly PipelinedStatement[]): Promise<readonly PipelinedResult[]>;
}

const OLDEST_VERSION = 15;
const IDLE_MS = 30_000;
/** The client gives up later than the server would, so that the server's own reason is heard. */
const CLIENT_PATIENCE_MS = 5_000;

/** Serialization failure and deadlock: rolled back, and to be done again. */
const RETRIED_CODES = ['40001', '40P01'];
const MOST_TRIES = 6;

/** Connection, resources, lock, timeout, shutdown, a standby, the system: rolled back, and to be done again later. */
const PASSING_CODES = /^(08|53|57|58|40001|40P01|55P03|25006|25P03)/;
const PASSING_MESSAGES =
  /^(Connection terminated|timeout exceeded|Query read timeout|Cannot use a pool|Client (has encountered|was closed)|not the primary)/;

const WITHOUT_TLS =
  'the server of the database offers no TLS, which is needed to reach another machine: set TLS up there, or end the address in ?sslmode=disable, with which passwords and answers cross the network unencrypted';

/** Severity WARNING while a commit is under way: it was not waited for the standby. */
const WARNING_CODE = '01000';

const BEGIN: PipelinedStatement = { name: 'begin', sql: 'BEGIN ISOLATION LEVEL READ COMMITTED' };
const WITHOUT_TIMEOUT: PipelinedStatement = {
  name: 'without-timeout',
  sql: 'SET LOCAL statement_timeout = 0',
};
const COMMIT: PipelinedStatement = { name: 'commit', sql: 'COMMIT' };

export class PostgresDatabase {
  readonly #pools: readonly pg.Pool[];
  /** The pool that took writes last. */
  #current = 0;

  constructor(place: PostgresPlace, options: PostgresOptions = {}) {
    const {
      maxConnections = 10,
      connectTimeoutMs = 5_000,
      statementTimeoutMs = 10_000,
      lockTimeoutMs = 3_000,
    } = options;
    this.#pools = place.addresses.map(({ host, port }) => {
      const pool = new pg.Pool({
        host,
        port,
        user: place.user,
        ...(place.password !== undefined && { password: place.password }),
        database: place.database,
        ssl: place.tls,
        max: maxConnections,
        connectionTimeoutMillis: connectTimeoutMs,
        idleTimeoutMillis: IDLE_MS,
        statement_timeout: statementTimeoutMs,
        lock_timeout: lockTimeoutMs,
        idle_in_transaction_session_timeout: statementTimeoutMs,
        query_timeout: statementTimeoutMs + CLIENT_PATIENCE_MS,
        keepAlive: true,
        application_name: 'trustgauge',
        types: { getTypeParser },
        onConnect: refuseStandby,
      });
      // An idle connection that breaks is taken out by the pool; whoever needs one next hears of the server.
      pool.on('error', ignore);
      return pool;
    });
  }

  /** One statement that writes nothing. @throws StoreUnavailable */
  query<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#again(() => this.#with(async (client) => (await client.query<Row>(sql, [...values])).rows));
  }

  /** One statement that writes, and the number of its rows. @throws StoreUnavailable @throws CommitUnresolved */
  run(sql: string, values: readonly unknown[] = []): Promise<number> {
    return this.transaction((session) => session.run(sql, values));
  }

  /**
   * All of `work`'s statements or none. `work` runs again where the server rolled it back for no fault of its own.
   * @throws StoreUnavailable @throws CommitUnresolved
   */
  transaction<Result>(work: (session: PostgresSession) => Promise<Result>): Promise<Result> {
    return this.#again(() => this.#transaction(BEGIN.sql, work));
  }

  /**
   * All of the statements or none, in one round trip. They are sent with the commit: where the connection ends before
   * the answer, nobody knows whether they were carried out.
   * @throws StoreUnavailable @throws CommitUnresolved
   */
  transactionOf(statements: readonly PipelinedStatement[]): Promise<readonly PipelinedResult[]> {
    const pipelined = [BEGIN, ...statements, WITHOUT_TIMEOUT, COMMIT];
    return this.#again(() => this.#with((client) => this.#commitTogether(client, pipelined)));
  }

  /** Statements that all see the same moment. @throws StoreUnavailable */
  snapshot<Result>(work: (session: PostgresSession) => Promise<Result>): Promise<Result> {
    return this.#again(() => this.#transaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work));
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.end()));
  }

  async #transaction<Result>(
    begin: string,
    work: (session: PostgresSession) => Promise<Result>,
  ): Promise<Result> {
    return this.#with(async (client) => {
      let isCommitting = false;
      try {
        await client.query(begin);
        const result = await work(sessionOf(client));
        isCommitting = true;
        await commit(client);
        return result;
      } catch (error) {
        if (isCommitting && !isRolledBack(error)) {
          throw new CommitUnresolved('the database did not say whether it has committed', { cause: error });
        }
        // Where the connection is gone so is the transaction.
        if (error instanceof pg.DatabaseError) await client.query('ROLLBACK').catch(() => {});
        throw error;
      }
    });
  }

  async #commitTogether(
    client: pg.PoolClient,
    statements: readonly PipelinedStatement[],
  ): Promise<readonly PipelinedResult[]> {
    const pipeline = new PostgresPipeline(statements);
    try {
      const results = await withoutWarning(client, () => client.query(pipeline).results);
      return results.slice(1);
    } catch (error) {
      if (pipeline.isSent && !isRolledBack(error)) {
        throw new CommitUnresolved('the database did not say whether it has committed', { cause: error });
      }
      if (error instanceof pg.DatabaseError) await client.query('ROLLBACK').catch(() => {});
      throw error;
    }
  }

  async #with<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.#connect();
    // The statement that is under way rejects too; without a listener the process would end.
    client.on('error', ignore);
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      // A connection is used again only where the server itself has answered on it, and goes on.
      const isSound = error instanceof pg.DatabaseError && !/^(08|57P|25006|25P03)/.test(error.code ?? '');
      client.release(!isSound);
      throw error;
    } finally {
      client.off('error', ignore);
    }
  }

  /** From the host that took writes last, or else from the first that does now. */
  async #connect(): Promise<pg.PoolClient> {
    let first: unknown;
    for (let tries = 0; tries < this.#pools.length; tries += 1) {
      const place = (this.#current + tries) % this.#pools.length;
      try {
        const client = await this.#pools[place]?.connect();
        if (client === undefined) continue;
        this.#current = place;
        return client;
      } catch (error) {
        if (!isPassing(error)) throw error;
        first ??= error;
      }
    }
    throw first;
  }

  async #again<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof StoreUnavailable) throw error;
        if (isWithoutTls(error)) throw new Error(WITHOUT_TLS, { cause: error });
        const code = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
        if (tries < MOST_TRIES && RETRIED_CODES.includes(code)) {
          // A little more for each, and not the same for two that met.
          await sleep(randomInt(5, 10 * 2 ** tries));
        } else if (isPassing(error)) {
          throw new StoreUnavailable(`the database is not available (${reasonOf(error)})`, { cause: error });
        } else throw error;
      }
    }
  }
}

function ignore(): void {}

function sessionOf(client: pg.PoolClient): PostgresSession {
  return {
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows,
    run: async (sql, values = []) => (await client.query(sql, [...values])).rowCount ?? 0,
    together: (statements) => client.query(new PostgresPipeline(statements)).results,
  };
}

/** A statement timeout must not cut off the wait for a standby. */
async function commit(client: pg.PoolClient): Promise<void> {
  await withoutWarning(client, () => client.query(`${WITHOUT_TIMEOUT.sql}; ${COMMIT.sql}`));
}

/**
 * A commit whose wait for a standby was cut off, by somebody's hand, is carried out all the same, and PostgreSQL only
 * warns. It may not be acknowledged.
 */
async function withoutWarning<Result>(client: pg.PoolClient, work: () => Promise<Result>): Promise<Result> {
  let warning: string | undefined;
  const notice = (message: { code?: string | undefined; message?: string | undefined }) => {
    if (message.code === WARNING_CODE) warning = message.message ?? 'a warning';
  };
  client.on('notice', notice);
  try {
    const result = await work();
    if (warning !== undefined) throw new Error(warning);
    return result;
  } finally {
    client.off('notice', notice);
  }
}

/** Whether a failed commit has certainly left nothing. */
function isRolledBack(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !/^(08|57P)/.test(error.code ?? '08');
}

function isPassing(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return PASSING_CODES.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  const isOfSystem = 'code' in error && /^E[A-Z]+$/.test(String(error.code));
  return isOfSystem || PASSING_MESSAGES.test(error.message);
}

function isWithoutTls(error: unknown): boolean {
  return error instanceof Error && error.message === 'The server does not support SSL connections';
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

async function refuseStandby(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: number; standby: boolean }>(
    "SELECT current_setting('server_version_num')::int / 10000 AS version, pg_is_in_recovery() AS standby",
  );
  const [server] = rows;
  if (server === undefined || server.standby)
    throw new Error('not the primary: this server takes no writes now');
  if (server.version < OLDEST_VERSION) {
    throw new Error(`expected PostgreSQL ${OLDEST_VERSION} or newer; got ${server.version}`);
  }
}

/** Counters are whole numbers that JavaScript holds exactly; 64 bits of PostgreSQL arrive as text otherwise. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text');
}
