/**
 * A collector that breaks the promise on purpose, for the test that the checker notices. `early` acknowledges before
 * the commit; `unsynced` leaves out the fsync.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  applyConfiguration,
  createCollector,
  listen,
  openPostgresStore,
  openSqliteStore,
} from '../../packages/collector/dist/index.js';
import { SqliteStore } from '../../packages/collector/dist/store/sqlite-store.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' }, config: { type: 'string' } },
});
const data = process.env.TRUSTGAUGE_DATA ?? '';
const require = createRequire(new URL('../../packages/collector/package.json', import.meta.url));
const { parseConfigurationFile } = await import(require.resolve('@trustgauge/protocol'));

const file = join(data, 'trustgauge.sqlite');
const store = await openStore();
await applyConfiguration(
  store,
  parseConfigurationFile(JSON.parse(readFileSync(values.config, 'utf8'))),
  Date.now(),
);
const report = (error) => console.error(error);
const collector = createCollector({ store: positionals[0] === 'early' ? early(store) : store, report });
const { port } = await listen(collector, { host: '127.0.0.1', port: 0, report });
process.once('SIGTERM', () => process.exit(0));
console.log(`a broken server listens on http://127.0.0.1:${port}`);

async function openStore() {
  if (data.startsWith('postgres://')) return openPostgresStore(data);
  return positionals[0] === 'unsynced' ? unsynced() : openSqliteStore(file);
}

async function unsynced() {
  await openSqliteStore(file).close();
  const database = new (require('better-sqlite3'))(file);
  database.pragma('synchronous = OFF');
  return new SqliteStore(database);
}

/** Everything of the store but for `commit`, which answers first and writes a moment later. */
function early(store) {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'commit') {
        return async (writes, refusals) => {
          setTimeout(() => target.commit(writes, refusals), 20);
          return writes.map(() => 'stored');
        };
      }
      const value = target[name];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
