/**
 * Every counter and every receipt of a PostgreSQL database, all as of one moment: what a killed collector has left
 * under way is in it wholly or not at all.
 */
import { asAdministrator } from '../../packages/collector/test/postgres-cluster.ts';

/** A commit's own receipt is a UUID; submissions have ids of another form. */
const OF_COMMITS = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/** @param {string} url As an administrator. @returns {Promise<import('./compare.mjs').Contents>} */
export function readPostgres(url) {
  return asAdministrator(url, async (client) => {
    const rows = async (sql, values = []) =>
      (await client.query({ text: sql, values, rowMode: 'array' })).rows;
    const sums = async (sql) => new Map((await rows(sql)).map(([name, sum]) => [name, Number(sum)]));
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const [[hasTables]] = await rows("SELECT to_regclass('tally') IS NOT NULL");
    if (!hasTables) return { receipts: [], tallies: new Map(), arrivals: new Map() };
    return {
      receipts: (await rows('SELECT id FROM receipt WHERE id !~ $1', [OF_COMMITS])).map(([id]) => id),
      tallies: await sums(
        "SELECT concat_ws('|', question, dimension, value, option), sum(count) FROM tally GROUP BY 1",
      ),
      arrivals: await sums('SELECT outcome, sum(count) FROM arrival GROUP BY 1'),
    };
  });
}
