/**
 * Opens the embedded database: write-ahead log, every commit synced to the disk, deleted content overwritten, and
 * the schema brought up to date.
 */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { fileProblem, isFileError } from '../file-problem.js';
import { refuseNewer } from './refuse-unfit.js';
import { SQLITE_MIGRATIONS } from './sqlite-schema.js';
import { SqliteStore } from './sqlite-store.js';

const OWNER_ONLY = 0o600;

/**
 * @param file Path of the database file; its folder is made where it is missing. `:memory:` keeps nothing.
 * @throws Error that names the file where it can't be opened
 * @throws StoreUnfit where a newer version wrote it
 */
export function openSqliteStore(file: string): SqliteStore {
  return new SqliteStore(openSqliteDatabase(file));
}

/** The database itself, for what is moved out of it. @throws as `openSqliteStore` does */
export function openSqliteDatabase(file: string): Database.Database {
  const database = open(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // What is deleted (a receipt) is overwritten with zeros, so that a copy of the file does not hold it.
    database.pragma('secure_delete = ON');
    database.pragma('busy_timeout = 5000');
    // Two connections hold a copy of pages each, in KiB; what is not in it comes from the system's own copy.
    database.pragma('cache_size = -4000');
    // A page that many commits change is written back once. `purge` does so twice a minute in any case.
    database.pragma('wal_autocheckpoint = 8000');
    migrate(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function open(file: string): Database.Database {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (file !== ':memory:') keepToOwner(file);
    return new Database(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`cannot open the database ${file}: ${isFileError(error) ? fileProblem(error) : reason}`);
  }
}

/** Also in a folder that others may read. SQLite gives the files that it adds the same mode. */
function keepToOwner(file: string): void {
  if (existsSync(file)) {
    // A file of another owner can be written, but its mode can't be changed.
    if (statSync(file).uid === process.getuid?.()) chmodSync(file, OWNER_ONLY);
  } else {
    closeSync(openSync(file, 'a', OWNER_ONLY));
  }
}

function migrate(database: Database.Database, file: string): void {
  // Immediate: of two processes that start at once, one migrates and the other finds it done.
  const run = database.transaction(() => {
    const taken = Number(database.pragma('user_version', { simple: true }));
    refuseNewer(`the database ${file}`, taken, SQLITE_MIGRATIONS.length);
    for (const step of SQLITE_MIGRATIONS.slice(taken)) database.exec(step);
    database.pragma(`user_version = ${SQLITE_MIGRATIONS.length}`);
  });
  run.immediate();
}
