/**
 * What is left of a server whose start fails after it listens.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runServer } from '../../dist/cli/server/run-server.js';
import { openSqliteStore } from '../../dist/index.js';

const OPTIONS = {
  data: ':memory:',
  host: '127.0.0.1',
  port: 0,
  logLevel: 'silent',
  networkLimit: 0,
  siteLimit: 0,
} as unknown as Parameters<typeof runServer>[1];

describe('runServer', () => {
  it('takes no more requests where what follows its start fails', async () => {
    const store = openSqliteStore(':memory:');
    let address = '';
    const started = runServer(store, OPTIONS, async (at) => {
      address = at;
      assert.equal((await fetch(`${at}/health/live`)).status, 200);
      throw new Error('the database is gone');
    });
    await assert.rejects(started, /the database is gone/);
    await assert.rejects(fetch(`${address}/health/live`), /fetch failed/);
    await store.close();
  });
});
