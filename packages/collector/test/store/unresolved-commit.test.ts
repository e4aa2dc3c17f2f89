/**
 * A commit is waiting for its standby when it is cut off. Here the standby never comes, so that the wait lasts until
 * the test ends it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openPostgresStore, type Store } from '../../dist/index.js';
import { CommitUnresolved, type Write } from '../../dist/store/store.js';
import { asAdministrator, PostgresCluster } from '../postgres-cluster.ts';

const write = (id: string | null): Write => ({
  stream: { site: 's', environment: 'live', survey: 'pulse', series: '0', entry: 'invited', mode: 'plain' },
  day: '2026-03-10',
  counters: [{ question: 'headline', dimension: '', value: '', option: 'very' }],
  receipt: id === null ? null : { id, expiresOn: '2026-03-13' },
});
const refusal = {
  site: 's',
  environment: 'live',
  day: '2026-03-10',
  outcome: 'refused:x',
  count: 1,
} as const;

describe('a commit that was cut off while it waited for its standby', () => {
  let cluster: PostgresCluster;
  let store: Store;
  before(async () => {
    cluster = await PostgresCluster.start();
    store = await openPostgresStore(cluster.url(), { resolveMs: 500 });
    // The partition is made before anything waits.
    await store.commit([write('first')], []);
  });
  after(async () => {
    await store.close();
    await cluster.stop();
  });

  const waitFor = (standby: string) =>
    asAdministrator(cluster.url(), async (client) => {
      await client.query(`ALTER SYSTEM SET synchronous_standby_names = '${standby}'`);
      await client.query('SELECT pg_reload_conf()');
      for (;;) {
        const { rows } = await client.query('SHOW synchronous_standby_names');
        if (rows[0]?.synchronous_standby_names === standby) return;
        await sleep(10);
      }
    });
  /** Ends the waits there are; the number of them. */
  const cutOff = (how: 'pg_cancel_backend' | 'pg_terminate_backend') =>
    asAdministrator(cluster.url(), async (client) => {
      const { rows } = await client.query(
        `SELECT ${how}(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'`,
      );
      return rows.length;
    });
  const arrivals = async () =>
    (await store.selectArrivals('s', 'live')).map(({ outcome, count }) => `${outcome} ${count}`);

  it('is not acknowledged, though the server itself has committed it', async () => {
    await waitFor('ANY 1 (nobody)');
    let isSettled = false;
    const commit = store.commit([write('a')], []).finally(() => {
      isSettled = true;
    });
    const rejected = assert.rejects(commit, CommitUnresolved);
    while (!isSettled) {
      await cutOff('pg_cancel_backend');
      await sleep(20);
    }
    await rejected;
    await waitFor('');
    assert.deepEqual(await store.commit([write('a')], []), ['duplicate']);
    assert.deepEqual(await arrivals(), ['duplicate 1', 'stored 2']);
  });

  it('is looked for afterwards, and counted once with all that has no receipt', async () => {
    await waitFor('ANY 1 (nobody)');
    const commit = store.commit([write('b'), write('a'), write(null)], [refusal]);
    while ((await cutOff('pg_terminate_backend')) === 0) await sleep(10);
    await waitFor('');
    assert.deepEqual(await commit, ['stored', 'duplicate', 'stored']);
    assert.deepEqual(await arrivals(), ['duplicate 2', 'refused:x 1', 'stored 4']);
  });
});
