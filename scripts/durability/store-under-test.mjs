/**
 * Where the server that is checked keeps what it counts, and how the checker reads it.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { createDatabase, PostgresCluster } from '../../packages/collector/test/postgres-cluster.ts';
import { readDatabase } from './read-database.mjs';
import { readPostgres } from './read-postgres.mjs';

/** How long the database stays away after it was killed, at most. */
const AWAY_MS = 300;

/**
 * @typedef {object} StoreUnderTest
 * @property {string} [url] Of a PostgreSQL database; without it the server's folder is the store.
 * @property {() => Promise<import('./compare.mjs').Contents>} read
 * @property {() => Promise<void>} [crash] Kills the database's own processes, all at once, and starts them again.
 */

/** @param {string} folder Of the server. @returns {StoreUnderTest} */
export function sqliteIn(folder) {
  return { read: async () => readDatabase(folder) };
}

/**
 * An empty database of a server of its own.
 * @param {() => number} random
 * @returns {Promise<StoreUnderTest & { remove: () => Promise<void> }>}
 */
export async function startPostgres(random) {
  const cluster = await PostgresCluster.start();
  const { url } = await createDatabase(cluster.url());
  return {
    url,
    read: () => readPostgres(cluster.url(new URL(url).pathname.slice(1))),
    async crash() {
      await cluster.kill();
      await delay(random() * AWAY_MS);
      await cluster.restart();
    },
    remove: () => cluster.stop(),
  };
}
