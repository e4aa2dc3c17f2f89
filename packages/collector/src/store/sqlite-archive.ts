/**
 * A database as lines of JSON and back: counters, batches, and what operators have declared. Never what lets somebody
 * in (tokens, people), who did what (the audit log), whom alerts are sent to (receivers, with their secrets), or what belongs
 * to a submission (receipts).
 *
 *     {"trustgauge":"archive","version":1,"schema":1}
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
  'voided_day',
  'watch',
  'alert',
  'arrival',
  'incident',
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
    const schema = Number(database.pragma('user_version', { simple: true }));
    yield JSON.stringify({ trustgauge: 'archive', version: VERSION, schema });
    let rows = 0;
    for (const table of ARCHIVED_TABLES) {
      // Tables without rowid come in the order of their keys: the same content is the same text.
      for (const row of database.prepare(`SELECT * FROM ${table}`).iterate()) {
        rows += 1;
        yield JSON.stringify({ table, row });
      }
    }
    yield JSON.stringify({ end: true, rows });
  } finally {
    database.close();
  }
}

/**
 * All lines into a database that holds nothing yet, or none of them.
 * @returns the number of rows
 * @throws ArchiveError; Error where the database is not empty
 */
export function importSqlite(file: string, lines: Iterable<string>): number {
  const database = new Database(file, { fileMustExist: true });
  try {
    return database.transaction(() => readInto(database, lines)).immediate();
  } finally {
    database.close();
  }
}

function readInto(database: Database.Database, lines: Iterable<string>): number {
  for (const table of ARCHIVED_TABLES) {
    if (database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined) {
      throw new Error(
        `expected a database that holds nothing yet, got one with rows of ${table}: choose a new --data folder`,
      );
    }
  }
  const tables = new Map(ARCHIVED_TABLES.map((table) => [table as string, new TableWriter(database, table)]));
  let place = 0;
  let rows = 0;
  let hasEnded = false;
  for (const text of lines) {
    place += 1;
    if (hasEnded) throw new ArchiveError(place, { expected: 'nothing after the end', got: 'another line' });
    const line = parseLine(text, place);
    if (place === 1) {
      checkHeader(line);
      continue;
    }
    if (line.end === true) {
      if (line.rows !== rows) {
        throw new ArchiveError(place, { expected: `the ${line.rows} rows that it tells of`, got: `${rows}` });
      }
      hasEnded = true;
      continue;
    }
    const writer = tables.get(String(line.table));
    if (writer === undefined) {
      throw new ArchiveError(place, {
        expected: `a row of ${ARCHIVED_TABLES.join(', ')}`,
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

function checkHeader({ trustgauge, version, schema }: Readonly<Record<string, unknown>>): void {
  if (trustgauge !== 'archive' || version !== VERSION) {
    throw new ArchiveError(1, { expected: `an archive of version ${VERSION}`, got: 'something else' });
  }
  if (typeof schema !== 'number' || schema < 1 || schema > SQLITE_MIGRATIONS.length) {
    throw new ArchiveError(1, {
      expected: `a schema from 1 to ${SQLITE_MIGRATIONS.length}`,
      got: typeof schema === 'number' ? `${schema}: use a newer trustgauge` : 'none',
    });
  }
}

/** Rows of one table. A column that an older schema did not have takes its default. */
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
