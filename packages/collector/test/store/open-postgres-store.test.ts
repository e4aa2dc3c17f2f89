/**
 * How a PostgreSQL server is reached, found again and left alone: what the contract of every engine does not say.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { openPostgresStore } from '../../dist/index.js';
import { POSTGRES_MIGRATIONS } from '../../dist/store/postgres-schema.js';
import { parsePostgresUrl } from '../../dist/store/postgres-url.js';
import { StoreUnavailable } from '../../dist/store/store.js';
import { LOOPBACK_CERTIFICATE } from '../notify/loopback-certificate.ts';
import { asAdministrator, createDatabase, PostgresCluster } from '../postgres-cluster.ts';
import { postgresServer } from '../postgres-server.ts';

describe('the address of a PostgreSQL database', () => {
  it('names a user, hosts with their ports, and a database', () => {
    const place = parsePostgresUrl('postgres://trust:p%40ss@one.example,two.example:5433/counters');
    assert.equal(place.user, 'trust');
    assert.equal(place.password, 'p@ss');
    assert.equal(place.database, 'counters');
    assert.deepEqual(place.addresses, [
      { host: 'one.example', port: 5432 },
      { host: 'two.example', port: 5433 },
    ]);
    assert.deepEqual(parsePostgresUrl('postgresql://u@[::1]:99/d').addresses, [{ host: '::1', port: 99 }]);
    assert.deepEqual(parsePostgresUrl('postgres://u@/d?host=/run/postgresql').addresses, [
      { host: '/run/postgresql', port: 5432 },
    ]);
  });

  it('asks for a proven certificate of every other machine, unless it is told not to', () => {
    const tlsOf = (rest: string) => parsePostgresUrl(`postgres://u@${rest}`).tls;
    assert.equal(tlsOf('127.0.0.1/d'), false);
    assert.equal(tlsOf('localhost,other.example/d') && 'on', 'on');
    assert.deepEqual(tlsOf('db.example/d'), { rejectUnauthorized: true, minVersion: 'TLSv1.2' });
    assert.deepEqual(tlsOf('db.example/d?sslmode=require'), {
      rejectUnauthorized: false,
      minVersion: 'TLSv1.2',
    });
    assert.equal(tlsOf('db.example/d?sslmode=disable'), false);
  });

  it('is refused where it is wrong, without a word of it', () => {
    for (const rest of [
      'hunter2@host',
      'hunter2@host/d?sslmode=prefer',
      'hunter2@host/d?hunter2=1',
      'hunter2@ho:st:x/d',
    ]) {
      assert.throws(
        () => parsePostgresUrl(`postgres://u:hunter2@${rest.slice('hunter2@'.length)}`),
        (error: Error) => /expected .*; got /.test(error.message) && !/hunter2@|hunter2:/.test(error.message),
      );
    }
    assert.throws(() => parsePostgresUrl('postgres://host/d'), /expected a user/);
  });
});

describe('openPostgresStore', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  before(async () => {
    database = await createDatabase(await postgresServer());
  });
  after(() => database.drop());

  it('migrates once, however many collectors start at once', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgresStore(database.url)));
    for (const store of stores) assert.deepEqual(await store.selectSites(), []);
    await Promise.all(stores.map((store) => store.close()));
    const { rows } = await asAdministrator(database.url, (client) =>
      client.query('SELECT step FROM schema_step'),
    );
    assert.deepEqual(
      rows.map(({ step }) => step),
      POSTGRES_MIGRATIONS.map((_, place) => place + 1),
    );
  });

  it('brings up to date what the first version has written', async () => {
    const earlier = await createDatabase(await postgresServer());
    const live = { since: '2026-03-10', counts: { low: 4, very: 8 }, intervals: { confident: [0.2, 0.9] } };
    const old = [
      { values: ['free'], n: 12, counts: { low: 4, very: 8 }, live },
      { values: ['team', 'pro'], n: 11, counts: { low: 1, very: 10 }, live: null },
    ];
    const stream = `'s', 'live', 'pulse', '0000000000000000', 'invited', 'plain'`;
    await asAdministrator(earlier.url, async (client) => {
      await client.query('CREATE TABLE schema_step (step integer PRIMARY KEY)');
      await client.query(String(POSTGRES_MIGRATIONS[0]));
      await client.query('INSERT INTO schema_step (step) VALUES (1)');
      await client.query(
        `INSERT INTO part_batch VALUES (${stream}, 'plan', '2026-03-10', '2026-03-11', $1, '["2026-03-11"]', '[]'),
           (${stream}, 'region', '2026-03-10', '2026-03-11', '[]', '[]', '[]')`,
        [JSON.stringify(old)],
      );
      await client.query(
        `INSERT INTO batch VALUES (${stream}, '2026-03-10', '2026-03-11', '{"very":12}', '{"answer":12,"shown":80}', '[]', $1, '[]')`,
        [JSON.stringify(live)],
      );
    });
    const store = await openPostgresStore(earlier.url);
    const days = { firstDay: '2026-03-10', lastDay: '2026-03-11' };
    const read = {
      site: 's',
      environment: 'live',
      survey: 'pulse',
      series: '0000000000000000',
      entry: 'invited',
      mode: 'plain',
    } as const;
    const outcomes = { answer: 12, shown: 80 };
    assert.deepEqual(await store.release.selectBatches(read), [
      { ...days, counts: { very: 12 }, outcomes, countedWhen: 'drawn', leftOut: [], live },
    ]);
    assert.deepEqual(await store.release.selectParts(read), [
      { partition: 'plan', ...days, leftOut: ['2026-03-11'], cells: old },
      { partition: 'region', ...days, leftOut: [], cells: [] },
    ]);
    await store.close();
    await earlier.drop();
  });

  it('leaves alone what a newer version has written', async () => {
    const change = (sql: string) => asAdministrator(database.url, (client) => client.query(sql));
    await change('INSERT INTO schema_step (step) VALUES (1000)');
    await assert.rejects(openPostgresStore(database.url), /has schema 1000/);
    await change('DELETE FROM schema_step WHERE step = 1000');
  });

  it('holds no more connections than it is told', async () => {
    const store = await openPostgresStore(database.url, { maxConnections: 2 });
    await Promise.all(Array.from({ length: 12 }, () => store.sitesVersion()));
    const { rows } = await asAdministrator(database.url, (client) =>
      client.query(
        "SELECT count(*)::int AS held FROM pg_stat_activity WHERE application_name = 'trustgauge' AND datname = current_database()",
      ),
    );
    await store.close();
    assert.deepEqual(rows, [{ held: 2 }]);
  });

  it('is not available while others hold what it needs for too long', async () => {
    const store = await openPostgresStore(database.url, { lockTimeoutMs: 50 });
    await asAdministrator(database.url, async (holder) => {
      await holder.query('BEGIN; LOCK TABLE arrival IN ACCESS EXCLUSIVE MODE');
      const refusal = {
        site: '',
        environment: 'live',
        day: '2026-03-10',
        outcome: 'refused:x',
        count: 1,
      } as const;
      await assert.rejects(store.commit([], [refusal]), StoreUnavailable);
      await holder.query('ROLLBACK');
      assert.deepEqual(await store.commit([], [refusal]), []);
    });
    await store.close();
  });

  it('says which password was wrong by the user’s name, and never shows it', async () => {
    const url = database.url.replace(/:[^:@/]+@/, ':hunter2@');
    await assert.rejects(openPostgresStore(url), (error: Error) => {
      assert.match(error.message, /password authentication failed for user "tg_[^"]+"$/);
      assert.doesNotMatch(inspect(error, { depth: 10, showHidden: true }), /hunter2/);
      return true;
    });
  });
});

describe('a PostgreSQL server that comes and goes', () => {
  it('is not available while it is away, and is found again by itself', async () => {
    const cluster = await PostgresCluster.start();
    try {
      const store = await openPostgresStore(cluster.url());
      assert.equal(await store.sitesVersion(), 1);
      await cluster.kill();
      await assert.rejects(store.sitesVersion(), StoreUnavailable);
      await assert.rejects(store.selectSites(), StoreUnavailable);
      await cluster.restart();
      assert.equal(await store.sitesVersion(), 1);
      await store.close();
    } finally {
      await cluster.stop();
    }
  });

  it('is not available once the store is closed', async () => {
    const cluster = await PostgresCluster.start();
    try {
      const store = await openPostgresStore(cluster.url());
      await store.close();
      await assert.rejects(store.sitesVersion(), StoreUnavailable);
    } finally {
      await cluster.stop();
    }
  });

  it('is asked for its certificate, and is not talked to without the right one', async () => {
    const cluster = await PostgresCluster.start(['ssl = on'], { withCertificate: true });
    const folder = mkdtempSync(join(tmpdir(), 'trustgauge-tls-'));
    const authority = join(folder, 'authority.pem');
    writeFileSync(authority, LOOPBACK_CERTIFICATE);
    try {
      // The certificate is for the name, so the address of the same machine is another one.
      const named = cluster.url('postgres', `localhost:${cluster.port}`);
      const numbered = cluster.url('postgres', `127.0.0.1:${cluster.port}`);
      const trusted = `sslmode=verify-full&sslrootcert=${encodeURIComponent(authority)}`;
      await assert.rejects(openPostgresStore(`${named}?sslmode=verify-full`), /self-signed certificate/);
      await assert.rejects(openPostgresStore(`${numbered}?${trusted}`), /does not match certificate/);
      for (const url of [`${named}?${trusted}`, `${numbered}?sslmode=require`]) {
        const store = await openPostgresStore(url);
        const { rows } = await asAdministrator(cluster.url(), (client) =>
          client.query(
            "SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name = 'trustgauge'",
          ),
        );
        assert.deepEqual(rows, [{ ssl: true }]);
        await store.close();
      }
    } finally {
      rmSync(folder, { recursive: true });
      await cluster.stop();
    }
  });
});
