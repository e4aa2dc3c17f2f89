/**
 * Every engine that keeps the contract. A third one adds an opener here and nothing else.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgresStore, openSqliteStore, type Store } from '../../../dist/index.js';
import { emptyDatabase } from '../../postgres-server.ts';

export interface StoreUnderTest {
  readonly store: Store;
  /** Another process on the same data. It is closed with the first. */
  beside(): Promise<Store>;
  /** Closes all, and takes away what they wrote. */
  remove(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  open(): Promise<StoreUnderTest>;
}

const sqlite: Engine = {
  name: 'SQLite',
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'trustgauge-store-'));
    const open = async () => openSqliteStore(join(folder, 'trustgauge.sqlite'));
    return storeUnderTest(open, async () => rmSync(folder, { recursive: true }));
  },
};

const postgres: Engine = {
  name: 'PostgreSQL',
  async open() {
    const { url } = await emptyDatabase();
    return storeUnderTest(
      () => openPostgresStore(url),
      async () => {},
    );
  },
};

export const ENGINES: readonly Engine[] = [sqlite, postgres];

/** With a site `s` that has no survey. */
export async function openWithSite(engine: Engine): Promise<StoreUnderTest> {
  const opened = await engine.open();
  const settings = { id: 's', product: 'Acme', timeZone: 'UTC', allowedOrigins: [], surveys: [] } as never;
  await opened.store.saveSite({ settings, keys: { live: 'l', test: 't' }, surveys: [] }, 0);
  return opened;
}

async function storeUnderTest(
  open: () => Promise<Store>,
  remove: () => Promise<void>,
): Promise<StoreUnderTest> {
  const opened = [await open()];
  const [store] = opened;
  if (store === undefined) throw new Error('nothing was opened');
  return {
    store,
    async beside() {
      const other = await open();
      opened.push(other);
      return other;
    },
    async remove() {
      for (const each of opened) await each.close();
      await remove();
    },
  };
}
