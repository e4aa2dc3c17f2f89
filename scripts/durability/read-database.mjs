/**
 * Every counter and every receipt of the embedded database, read from a copy of its files: the recovery of what a kill
 * left behind is for the server to do, not for the checker.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(new URL('../../packages/collector/package.json', import.meta.url));
const Database = require('better-sqlite3');
const NAME = 'trustgauge.sqlite';

/**
 * @param {string} folder Of a server that does not run.
 * @returns {import('./compare.mjs').Contents}
 */
export function readDatabase(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'trustgauge-copy-'));
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(join(folder, NAME + suffix)))
        copyFileSync(join(folder, NAME + suffix), join(copy, NAME + suffix));
    }
    const database = new Database(join(copy, NAME));
    try {
      const integrity = database.pragma('integrity_check', { simple: true });
      if (integrity !== 'ok') throw new Error(`the database is damaged: ${integrity}`);
      const sums = (sql) => new Map(database.prepare(sql).raw().all());
      const hasTables =
        database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'tally'").pluck().get() === 1;
      if (!hasTables) return { receipts: [], tallies: new Map(), arrivals: new Map() };
      return {
        receipts: database.prepare('SELECT id FROM receipt').pluck().all(),
        tallies: sums(
          "SELECT question || '|' || dimension || '|' || value || '|' || option, sum(count) FROM tally GROUP BY 1",
        ),
        arrivals: sums('SELECT outcome, sum(count) FROM arrival GROUP BY 1'),
      };
    } finally {
      database.close();
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
}
