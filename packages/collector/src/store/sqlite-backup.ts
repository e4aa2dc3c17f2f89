/**
 * Copies of the embedded database: taken while a collector writes, put back while none does.
 */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { inspectSqlite, type SqliteInspection } from './sqlite-inspection.js';

/** As many as there are: a copy in several steps begins anew whenever the collector has written in between. */
const ALL_PAGES = 2 ** 31 - 1;

/** Readable by its owner alone: it holds the secrets with which webhooks are signed. */
const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/**
 * A consistent copy of a database that may be in use, in one file; on the disk under its name once it is whole.
 * @throws Error where the destination exists, the source can't be read, or the copy is not whole
 */
export async function backupSqlite(source: string, destination: string): Promise<SqliteInspection> {
  refuseExisting(destination);
  const part = `${destination}.part`;
  const database = new Database(source, { readonly: true, fileMustExist: true });
  try {
    await database.backup(part, { progress: () => ALL_PAGES });
    chmodSync(part, OWNER_ONLY);
    const copy = new Database(part);
    // One file that can be moved by itself; a collector that opens it turns the log on again.
    copy.pragma('journal_mode = DELETE');
    copy.close();
    const inspection = verifySqlite(part);
    toDisk(part);
    refuseExisting(destination);
    renameSync(part, destination);
    return inspection;
  } finally {
    database.close();
    rmSync(part, { force: true });
  }
}

/** @throws Error that says what is wrong with the copy */
export function verifySqlite(file: string): SqliteInspection {
  const inspection = inspectSqlite(file);
  const { problems, schema, knownSchema } = inspection;
  if (problems.length > 0) throw new Error(`the database ${file} is damaged: ${problems.join('; ')}`);
  if (schema > knownSchema) {
    throw new Error(
      `the database ${file} has schema ${schema}, this version knows ${knownSchema}: use a newer trustgauge`,
    );
  }
  return inspection;
}

/**
 * Puts a copy in the place of a database. One that is there already is kept beside it.
 * @param asideAs Where to; null refuses to replace one.
 * @throws Error where the copy is not whole, the place is taken, or a collector uses it
 */
export function restoreSqlite(backup: string, file: string, asideAs: string | null): SqliteInspection {
  const inspection = verifySqlite(backup);
  const part = `${file}.part`;
  if (asideAs === null) refuseExisting(file);
  mkdirSync(dirname(file), { recursive: true, mode: OWNER_ONLY_FOLDER });
  copyFileSync(backup, part);
  chmodSync(part, OWNER_ONLY);
  toDisk(part);
  if (existsSync(file) && asideAs !== null) {
    refuseExisting(asideAs);
    writeBackAlone(file);
    renameSync(file, asideAs);
  }
  renameSync(part, file);
  return inspection;
}

/** Writes the log back into the database and takes it away, which only the last one who has it open can. */
function writeBackAlone(file: string): void {
  const database = new Database(file, { timeout: 0 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new Error(`the database ${file} is in use: stop the collector first`);
    }
    throw error;
  } finally {
    database.close();
  }
}

function refuseExisting(file: string): void {
  if (existsSync(file)) throw new Error(`${file} exists: choose another name`);
}

function toDisk(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
