/**
 * The store that a command works on.
 */
import { join } from 'node:path';
import { ProtocolError } from '@trustgauge/protocol';
import { openSqliteStore } from '../store/open-sqlite-store.js';
import { isPostgresUrl } from '../store/postgres-url.js';
import { type Store, StoreUnavailable, StoreUnfit } from '../store/store.js';
import { CommandError, toLine } from './command-error.js';

/** The database file of a data folder. */
export const databaseIn = (folder: string) => join(folder, 'trustgauge.sqlite');

/** @throws CommandError where `--data` names a database server, which has tools of its own */
export function databaseFileIn(data: string, instead: string): string {
  if (!isPostgresUrl(data)) return databaseIn(data);
  throw new CommandError(
    `this command is for the embedded database in a folder: with PostgreSQL use ${instead}`,
  );
}

/**
 * Runs `work` with the store of a data folder or a PostgreSQL address and closes it, whatever comes.
 * @param openFile How a file is opened: a server opens it on threads of its own, a command that is soon done needs none.
 * @throws CommandError
 */
export async function withStore<Result>(
  place: string,
  work: (store: Store) => Promise<Result>,
  openFile: (file: string) => Store | Promise<Store> = openSqliteStore,
): Promise<Result> {
  const store = await openStore(place, openFile);
  try {
    return await work(store);
  } catch (error) {
    // A refusal says itself what was expected, as it does over HTTP.
    const isTold = error instanceof StoreUnavailable || error instanceof ProtocolError;
    throw isTold ? new CommandError(toLine(error)) : error;
  } finally {
    await store.close();
  }
}

async function openStore(place: string, openFile: (file: string) => Store | Promise<Store>): Promise<Store> {
  const isPostgres = isPostgresUrl(place);
  try {
    return isPostgres ? await openPostgres(place) : await openFile(databaseIn(place));
  } catch (error) {
    // Says itself what to do, which is not to look for another place.
    if (error instanceof StoreUnfit) throw new CommandError(`${toLine(error)} (${error.code})`);
    const remedy = isPostgres
      ? 'check the address in TRUSTGAUGE_DATA'
      : 'choose a folder that can be written with --data';
    throw new CommandError(`${toLine(error)} (${remedy})`);
  }
}

/** Loaded where it is asked for: a collector on a file does without the library's memory. */
async function openPostgres(url: string): Promise<Store> {
  const { openPostgresStore } = await import('../store/open-postgres-store.js');
  return openPostgresStore(url);
}
