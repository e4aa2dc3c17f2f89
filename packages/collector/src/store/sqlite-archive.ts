/**
 * A database as lines of JSON and back: counters, batches, and what operators have declared. Never what lets somebody
 * in (tokens, people, share links), who did what (the audit log), whom alerts are sent to (receivers, with their secrets),
 * or what belongs to a submission (receipts).
 *
 *     {"trustgauge":"archive","version":1,"schema":3}
 *     {"table":"tally","row":{"site":"example-shop","day":"2026-11-23",…,"count":7}}
 *     {"end":true,"rows":1}
 */
import Database from 'better-sqlite3';
import { SQLITE_MIGRATIONS } from './sqlite-schema.js';

const VERSION = 1;

/** In the order in which they are written. A new table stands here, or a test fails. */
export const ARCHIVED_TABLES = [
  'site',
  'survey_series',
  'paused_survey',
  'retired_key',
  'tally',
  'batch',
  'part_batch',
  'part_live',
  'voided_day',
  'watch',
  'alert',
  'arrival',
  'incident',
  'step',
] as const;

type Row = Readonly<Record<string, string | number | null>>;

/** What is wrong with an archive, and in which of its lines, from 1. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly line: number;

  constructor(line: number, { expected, got }: { expected: string; got: string }) {
    super(`line ${line}: expected ${expected}, got ${got}`);
    this.line = line;
  }
}

/** Every line of a database as it is at one instant, without line ends. */
export function* archiveSqlite(file: string): Generator<string> {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    database.exec('BEGIN');
    yield* linesOf(database);
  } finally {
    database.close();
  }
}

function* linesOf(database: Database.Database): Generator<string> {
  const schema = Number(database.pragma('user_version', { simple: true }));
  yield JSON.stringify({ trustgauge: 'archive', version: VERSION, schema });
  let rows = 0;
  for (const table of archivedTablesIn(database)) {
    // Tables without rowid come in the order of their keys: the same content is the same text.
    for (const row of database.prepare(`SELECT * FROM ${table}`).iterate()) {
      rows += 1;
      yield JSON.stringify({ table, row });
    }
  }
  yield JSON.stringify({ end: true, rows });
}

/**
 * All lines into a database that holds nothing yet, or none of them. Those of an earlier schema are brought up to date
 * on the way.
 * @returns the number of rows
 * @throws ArchiveError; Error where the database is not empty
 */
export function importSqlite(file: string, lines: Iterable<string>): number {
  const database = new Database(file, { fileMustExist: true });
  const [header, all] = withFirst(lines);
  try {
    return database
      .transaction(() => {
        const schema = schemaOf(header);
        return schema === SQLITE_MIGRATIONS.length
          ? readInto(database, all)
          : readInto(database, upgraded(all, schema));
      })
      .immediate();
  } finally {
    database.close();
  }
}

/** The same lines as a database of today has them. */
function* upgraded(lines: Iterable<string>, schema: number): Generator<string> {
  // Without a name it is a file of its own that goes when it is closed.
  const staging = new Database('');
  try {
    for (const step of SQLITE_MIGRATIONS.slice(0, schema)) staging.exec(step);
    readInto(staging, lines);
    for (const step of SQLITE_MIGRATIONS.slice(schema)) staging.exec(step);
    staging.pragma(`user_version = ${SQLITE_MIGRATIONS.length}`);
    yield* linesOf(staging);
  } finally {
    staging.close();
  }
}

/** The first of them, and all of them. */
function withFirst(lines: Iterable<string>): [first: string | undefined, all: Iterable<string>] {
  const iterator = lines[Symbol.iterator]();
  const first = iterator.next();
  function* all() {
    for (let next = first; !next.done; next = iterator.next()) yield next.value;
  }
  return [first.done ? undefined : first.value, all()];
}

/** An earlier schema does not have them all. */
function archivedTablesIn(database: Database.Database): string[] {
  return ARCHIVED_TABLES.filter(
    (table) => database.pragma(`table_info(${table})`, { simple: true }) !== undefined,
  );
}

function readInto(database: Database.Database, lines: Iterable<string>): number {
  const tables = archivedTablesIn(database);
  for (const table of tables) {
    if (database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined) {
      throw new Error(
        `expected a database that holds nothing yet, got one with rows of ${table}: choose a new --data folder`,
      );
    }
  }
  const writers = new Map(tables.map((table) => [table, new TableWriter(database, table)]));
  let place = 0;
  let rows = 0;
  let hasEnded = false;
  for (const text of lines) {
    place += 1;
    if (hasEnded) throw new ArchiveError(place, { expected: 'nothing after the end', got: 'another line' });
    const line = parseLine(text, place);
    if (place === 1) continue;
    if (line.end === true) {
      if (line.rows !== rows) {
        throw new ArchiveError(place, { expected: `the ${line.rows} rows that it tells of`, got: `${rows}` });
      }
      hasEnded = true;
      continue;
    }
    const writer = writers.get(String(line.table));
    if (writer === undefined) {
      throw new ArchiveError(place, {
        expected: `a row of ${tables.join(', ')}`,
        got: 'a row of none of them',
      });
    }
    writer.write(line.row, place);
    rows += 1;
  }
  if (!hasEnded)
    throw new ArchiveError(place + 1, {
      expected: 'the line that ends an archive',
      got: 'the end of the file',
    });
  return rows;
}

function parseLine(text: string, place: number): Readonly<Record<string, unknown>> {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line === 'object' && line !== null && !Array.isArray(line))
      return line as Record<string, unknown>;
  } catch {
    // Said below, in the same words as for JSON that is no object.
  }
  throw new ArchiveError(place, {
    expected: 'a JSON object',
    got: `${text.length} characters that are none`,
  });
}

/** Of the header. @throws ArchiveError where it is none, or that of a newer version */
function schemaOf(header: string | undefined): number {
  const { trustgauge, version, schema }: Readonly<Record<string, unknown>> =
    header === undefined ? {} : parseLine(header, 1);
  if (trustgauge !== 'archive' || version !== VERSION) {
    throw new ArchiveError(1, { expected: `an archive of version ${VERSION}`, got: 'something else' });
  }
  if (typeof schema !== 'number' || schema < 1 || schema > SQLITE_MIGRATIONS.length) {
    throw new ArchiveError(1, {
      expected: `a schema from 1 to ${SQLITE_MIGRATIONS.length}`,
      got: typeof schema === 'number' ? `${schema}: use a newer trustgauge` : 'none',
    });
  }
  return schema;
}

/** Rows of one table. */
class TableWriter {
  readonly #database: Database.Database;
  readonly #table: string;
  readonly #columns: ReadonlySet<string>;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database, table: string) {
    this.#database = database;
    this.#table = table;
    this.#columns = new Set(
      (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name),
    );
  }

  write(row: unknown, place: number): void {
    if (!isRow(row) || Object.keys(row).length === 0) {
      throw new ArchiveError(place, { expected: 'a row of texts, numbers and nulls', got: 'something else' });
    }
    const names = Object.keys(row);
    const stranger = names.find((name) => !this.#columns.has(name));
    if (stranger !== undefined) {
      throw new ArchiveError(place, {
        expected: `columns of ${this.#table} (${[...this.#columns].join(', ')})`,
        got: 'another',
      });
    }
    try {
      this.#insert(names).run(row);
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error;
      throw new ArchiveError(place, { expected: `a row that ${this.#table} takes`, got: error.message });
    }
  }

  #insert(names: readonly string[]): Database.Statement {
    const key = names.join();
    let statement = this.#statements.get(key);
    if (statement === undefined) {
      const values = names.map((name) => `@${name}`);
      statement = this.#database.prepare(`INSERT INTO ${this.#table} (${key}) VALUES (${values})`);
      this.#statements.set(key, statement);
    }
    return statement;
  }
}

function isRow(value: unknown): value is Row {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (field) => field === null || typeof field === 'string' || Number.isSafeInteger(field),
    )
  );
}
