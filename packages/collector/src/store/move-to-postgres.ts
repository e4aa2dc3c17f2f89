/**
 * Brings everything that a SQLite collector holds into an empty PostgreSQL database, table by table, each in one
 * transaction; both sides are then read again in the order of their keys and compared row by row. Broken off and
 * called again, it goes on with the first table that is not the same on both sides.
 */
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { openPostgresDatabase } from './open-postgres-store.js';
import { openSqliteDatabase } from './open-sqlite-store.js';
import type { PostgresDatabase, PostgresSession } from './postgres-database.js';
import { lock } from './postgres-locks.js';
import { PostgresReceipts } from './postgres-receipts.js';

const ROWS_AT_ONCE = 1_000;
const STREAM = ['site', 'environment', 'survey', 'series', 'entry', 'mode'];

interface Table {
  readonly name: string;
  readonly key: readonly string[];
  readonly rest: readonly string[];
}

/** Table → its key, and its other columns. In an order in which a receiver comes before what it is to be told. */
const TABLES: readonly Table[] = [
  {
    name: 'site',
    key: ['id'],
    rest: [
      'live_key',
      'test_key',
      'settings',
      'finished_through',
      'revision',
      'from_file',
      'figures_version',
    ],
  },
  {
    name: 'survey_series',
    key: ['site', 'survey', 'series'],
    rest: ['definition', 'started_at_ms', 'ended_at_ms'],
  },
  { name: 'paused_survey', key: ['site', 'survey'], rest: [] },
  { name: 'retired_key', key: ['site', 'key'], rest: ['environment', 'accepted_until_ms'] },
  { name: 'tally', key: [...STREAM, 'day', 'question', 'dimension', 'value', 'option'], rest: ['count'] },
  { name: 'arrival', key: ['site', 'environment', 'day', 'outcome'], rest: ['count'] },
  { name: 'receipt', key: ['id', 'expires_on'], rest: [] },
  {
    name: 'batch',
    key: [...STREAM, 'first_day'],
    rest: ['last_day', 'counts', 'outcomes', 'counted_when', 'left_out', 'live'],
  },
  {
    name: 'part_batch',
    key: [...STREAM, 'part', 'first_day'],
    rest: ['last_day', 'left_out', 'shape', 'counts'],
  },
  { name: 'part_live', key: [...STREAM, 'part', 'first_day'], rest: ['live'] },
  { name: 'voided_day', key: ['site', 'day'], rest: ['reason', 'voided_at_ms'] },
  {
    name: 'watch',
    key: ['site', 'survey', 'series', 'mode', 'dimension', 'value'],
    rest: ['state', 'revision'],
  },
  { name: 'alert', key: ['site', 'id'], rest: ['raised_on', 'alert', 'acknowledged_at_ms', 'baseline'] },
  {
    name: 'receiver',
    key: ['site', 'id'],
    rest: ['kind', 'label', 'target', 'secret', 'created_at_ms'],
  },
  {
    name: 'outbox',
    key: ['site', 'receiver', 'event_id'],
    rest: ['place', 'event', 'attempts', 'created_at_ms', 'next_attempt_at_ms', 'taken_until_ms'],
  },
  {
    name: 'delivery',
    key: ['site', 'at', 'receiver', 'event_id', 'attempt'],
    rest: ['type', 'outcome', 'detail'],
  },
  { name: 'incident', key: ['site', 'id'], rest: ['date', 'title', 'kind', 'link'] },
  { name: 'step', key: ['site', 'id'], rest: ['play', 'title', 'owner', 'date', 'outcome'] },
  {
    name: 'token',
    key: ['hash'],
    rest: ['kind', 'label', 'site', 'role', 'created_at_ms', 'expires_at_ms', 'person', 'made_by', 'used_on'],
  },
  {
    name: 'person',
    key: ['id'],
    rest: ['email', 'role', 'site', 'subject', 'revision', 'added_at_ms'],
  },
  { name: 'hash_key', key: ['id'], rest: ['key'] },
  { name: 'blocked_person', key: ['address'], rest: ['subject', 'blocked_at_ms'] },
  { name: 'sent_link', key: ['hash'], rest: ['site', 'address', 'sent_at_ms'] },
  {
    name: 'audit_entry',
    key: ['place'],
    rest: ['site', 'at_ms', 'actor_kind', 'actor', 'action', 'subject', 'changes'],
  },
  {
    name: 'share_link',
    key: ['site', 'id'],
    rest: ['hash', 'survey', 'label', 'created_at_ms', 'expires_at_ms', 'made_by', 'used_on'],
  },
  {
    name: 'weekly_mail',
    key: ['site', 'receiver', 'survey'],
    rest: ['stop_token', 'since_ms', 'sent_for'],
  },
];

type Row = Readonly<Record<string, unknown>>;

export interface MovedTable {
  readonly name: string;
  readonly rows: number;
  /** Sum of its counters; null where it has none. */
  readonly sum: number | null;
  /** True where it was the same on both sides already. */
  readonly wasThere: boolean;
  /** Texts that had a character which PostgreSQL can't hold, by key and column: U+FFFD is in its place. */
  readonly replaced: readonly string[];
}

/**
 * @param file Database of a collector that is stopped. Held against writers until everything is there.
 * @param url Database that is empty, or into which a move from here was begun. No collector opens it until it is done.
 * @param onTable Told of each table that is the same on both sides.
 * @throws StoreUnavailable where a server went away: what is there stays there
 * @throws Error where the target holds something else, or a row differs afterwards
 */
export async function moveToPostgres(
  file: string,
  url: string,
  onTable: (moved: MovedTable) => void,
): Promise<void> {
  const source = openSqliteDatabase(file);
  try {
    const target = await openPostgresDatabase(url);
    try {
      source.exec('BEGIN IMMEDIATE');
      await begin(target);
      const days = source.prepare('SELECT DISTINCT expires_on FROM receipt').pluck().all() as string[];
      await new PostgresReceipts(target).prepare(days);
      for (const table of TABLES) onTable(await move(source, target, table));
      await finish(target);
    } finally {
      await target.close();
    }
  } finally {
    source.close();
  }
}

async function begin(target: PostgresDatabase): Promise<void> {
  await target.transaction(async (session) => {
    await lock(session, 'schema');
    const [move] = await session.query<{ is_finished: boolean }>('SELECT is_finished FROM move');
    if (move?.is_finished === false) return;
    const used = await session.query(
      'SELECT 1 FROM site UNION ALL SELECT 1 FROM tally UNION ALL SELECT 1 FROM arrival UNION ALL SELECT 1 FROM token UNION ALL SELECT 1 FROM person LIMIT 1',
    );
    if (move !== undefined || used.length > 0) {
      throw new Error('expected an empty database to move to; got one that a collector uses');
    }
    await session.run('INSERT INTO move (is_finished) VALUES (false)');
  });
}

async function finish(target: PostgresDatabase): Promise<void> {
  await target.transaction(async (session) => {
    await session.query(
      "SELECT setval(pg_get_serial_sequence('outbox', 'place'), max(place) + 1) FROM outbox",
    );
    await session.query(
      "SELECT setval(pg_get_serial_sequence('audit_entry', 'place'), max(place) + 1) FROM audit_entry",
    );
    await session.run('UPDATE sites_version SET version = version + 1');
    await session.run('UPDATE move SET is_finished = true');
  });
}

async function move(source: Database.Database, target: PostgresDatabase, table: Table): Promise<MovedTable> {
  const wanted = new Digest(table);
  const replaced: string[] = [];
  for (const row of readSource(source, table, replaced)) wanted.add(row);
  const before = await digestOfTarget(target, table);
  const wasThere = before.hash === wanted.hash;
  if (!wasThere) await copy(source, target, table);
  const now = wasThere ? before : await digestOfTarget(target, table);
  if (now.hash !== wanted.hash) {
    throw new Error(
      `table ${table.name}: expected ${wanted.rows} rows as they were; got ${now.rows} that differ`,
    );
  }
  return {
    name: table.name,
    rows: now.rows,
    sum: table.rest.includes('count') ? now.sum : null,
    wasThere,
    replaced,
  };
}

async function copy(source: Database.Database, target: PostgresDatabase, table: Table): Promise<void> {
  await target.transaction(async (session) => {
    await session.run(`DELETE FROM ${table.name}`);
    let chunk: Row[] = [];
    for (const row of readSource(source, table)) {
      chunk.push(row);
      if (chunk.length === ROWS_AT_ONCE) {
        await insert(session, table, chunk);
        chunk = [];
      }
    }
    if (chunk.length > 0) await insert(session, table, chunk);
  });
}

async function insert(
  session: PostgresSession,
  { name, key, rest }: Table,
  rows: readonly Row[],
): Promise<void> {
  const columns = [...key, ...rest].join();
  await session.run(
    `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1::json)`,
    [JSON.stringify(rows)],
  );
}

/** @param replaced Receives a line for each text that was changed. */
function* readSource(
  source: Database.Database,
  { name, key, rest }: Table,
  replaced: string[] = [],
): Iterable<Row> {
  const rows = source
    .prepare(`SELECT ${[...key, ...rest].join()} FROM ${name} ORDER BY ${key.join()}`)
    .iterate() as Iterable<Row>;
  for (const row of rows) yield storable(row, (column) => replaced.push(`${keyOf(row, key)}: ${column}`));
}

/** U+0000 and unpaired surrogates. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

/** An earlier version took texts with U+0000, which SQLite holds and PostgreSQL does not. */
function storable(row: Row, onReplaced: (column: string) => void): Row {
  let changed: Record<string, unknown> | null = null;
  for (const [column, value] of Object.entries(row)) {
    const text = typeof value === 'string' ? value.replace(UNSTORABLE, '\uFFFD') : value;
    if (text === value) continue;
    changed ??= { ...row };
    changed[column] = text;
    onReplaced(column);
  }
  return changed ?? row;
}

function keyOf(row: Row, key: readonly string[]): string {
  return key.map((column) => `${column} ${JSON.stringify(row[column])}`).join(', ');
}

async function digestOfTarget(target: PostgresDatabase, table: Table): Promise<Digest> {
  const columns = [...table.key, ...table.rest].join();
  return target.snapshot(async (session) => {
    const digest = new Digest(table);
    await session.run(
      `DECLARE rows NO SCROLL CURSOR FOR SELECT ${columns} FROM ${table.name} ORDER BY ${table.key.join()}`,
    );
    for (;;) {
      const rows = await session.query<Row & object>(`FETCH ${ROWS_AT_ONCE} FROM rows`);
      for (const row of rows) digest.add(row);
      if (rows.length < ROWS_AT_ONCE) return digest;
    }
  });
}

/** The rows of a table in the order of their keys: how many, what their counters add up to, and a hash of all of it. */
class Digest {
  rows = 0;
  sum = 0;
  readonly #columns: readonly string[];
  readonly #hash = createHash('sha256');

  constructor({ key, rest }: Table) {
    this.#columns = [...key, ...rest];
  }

  add(row: Row): void {
    this.#hash.update(`${JSON.stringify(this.#columns.map((column) => row[column]))}\n`);
    this.rows += 1;
    this.sum += Number(row.count ?? 0);
  }

  get hash(): string {
    return this.#hash.copy().digest('hex');
  }
}
