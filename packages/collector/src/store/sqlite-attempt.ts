/**
 * What the embedded store does, as a promise: a fault that passes by itself is told apart from one that does not.
 */
import Database from 'better-sqlite3';
import { StoreUnavailable } from './store.js';

/** Codes of SQLite that mean "not now": the transaction was rolled back and may be tried again. */
const PASSING_CODES = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|NOMEM)/;

/** Runs `work` at once. The promise rejects with `StoreUnavailable` where trying again later can help. */
export async function attempt<Result>(work: () => Result): Promise<Result> {
  try {
    return work();
  } catch (error) {
    if (error instanceof Database.SqliteError && PASSING_CODES.test(error.code)) {
      throw new StoreUnavailable(`the database is not available (${error.code})`, { cause: error });
    }
    throw error;
  }
}
