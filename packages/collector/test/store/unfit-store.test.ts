/**
 * A store that is not of this version's schema, or to which a move has not ended: said at the start, while a collector
 * runs on it, and by the doctor.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseConfigurationFile, ROUTES } from '@trustgauge/protocol';
import Database from 'better-sqlite3';
import {
  applyConfiguration,
  type Collector,
  createCollector,
  openPostgresStore,
  openSqliteStore,
  openSqliteThreads,
  type Store,
} from '../../dist/index.js';
import { moveToPostgres } from '../../dist/store/move-to-postgres.js';
import { POSTGRES_MIGRATIONS } from '../../dist/store/postgres-schema.js';
import { SQLITE_MIGRATIONS } from '../../dist/store/sqlite-schema.js';
import { answer, LIVE_KEY, NOON, ORIGIN, siteSettings } from '../collector-under-test.ts';
import { asAdministrator, createDatabase } from '../postgres-cluster.ts';
import { postgresServer } from '../postgres-server.ts';
import { runProgram } from '../program-under-test.ts';

/** Longer than the sites in memory are trusted. */
const SEEN_AFTER_MS = 300;

const trustgauge = (...args: string[]) => runProgram(args);

/** Status and code of a reply. */
async function replyOf(collector: Collector, path: string, init: RequestInit = {}) {
  const reply = await collector.fetch(new Request(`http://localhost${path}`, init));
  const body = (await reply.json().catch(() => null)) as { error?: { code: string } } | null;
  return [reply.status, body?.error?.code ?? 'none', reply.headers.get('Retry-After')];
}

function collectorOf(store: Store): Collector {
  return createCollector({ store, clock: () => NOON, report: () => {} });
}

/** What everybody is told of a store that a collector runs on and that is unfit. */
async function assertTold(collector: Collector, code: string): Promise<void> {
  await sleep(SEEN_AFTER_MS);
  const told = [503, code, '5'];
  assert.deepEqual(await replyOf(collector, ROUTES.health), told);
  assert.deepEqual(await replyOf(collector, ROUTES.healthReady), told);
  assert.equal((await replyOf(collector, ROUTES.healthLive))[0], 200);
  assert.deepEqual(await replyOf(collector, ROUTES.sites), told, 'before it is asked who wants to know');
  assert.deepEqual(await replyOf(collector, `/v1/sites/${LIVE_KEY}`), told);
  const submission = {
    method: 'POST',
    headers: { Origin: ORIGIN, 'Content-Type': 'text/plain' },
    body: JSON.stringify(answer('0123456789abcdef')),
  };
  assert.deepEqual(await replyOf(collector, ROUTES.submissions, submission), told);
  await assert.rejects(collector.maintain(), { code });
}

async function assertWell(collector: Collector): Promise<void> {
  await sleep(SEEN_AFTER_MS);
  // The work between requests finds out that it can be written again, as a server's own does every half minute.
  await collector.maintain();
  assert.equal((await replyOf(collector, ROUTES.health))[0], 200);
  assert.equal((await replyOf(collector, `/v1/sites/${LIVE_KEY}`))[0], 200);
}

const apply = (store: Store) =>
  applyConfiguration(store, parseConfigurationFile({ sites: [siteSettings()] }), NOON);

describe('an embedded store of another version', () => {
  const root = mkdtempSync(join(tmpdir(), 'trustgauge-unfit-'));
  after(() => rmSync(root, { recursive: true }));
  let made = 0;
  const newFolder = async () => {
    made += 1;
    const folder = join(root, String(made));
    const store = openSqliteStore(join(folder, 'trustgauge.sqlite'));
    await apply(store);
    await store.close();
    return folder;
  };
  const setSchema = (folder: string, schema: number) => {
    const database = new Database(join(folder, 'trustgauge.sqlite'));
    database.pragma(`user_version = ${schema}`);
    database.close();
  };

  for (const command of [
    ['serve', '--port=0'],
    ['site', 'list'],
  ]) {
    it(`that is newer is refused at the start in one line that says what to do: ${command[0]}`, async () => {
      const folder = await newFolder();
      setSchema(folder, 1_000);
      const { code, err } = await trustgauge(...command, `--data=${folder}`);
      assert.equal(code, 1);
      assert.match(
        err,
        /^trustgauge: the database \S+ has schema 1000, this version knows \d+: start the newer trustgauge that wrote it \(store_newer\)\n$/,
      );
    });
  }

  it('that is newer is what the doctor finds, and an older one is none of its troubles', async () => {
    const folder = await newFolder();
    setSchema(folder, 1_000);
    const newer = await trustgauge('doctor', `--data=${folder}`, '--port=0');
    assert.equal(newer.code, 1);
    assert.match(
      newer.out,
      /has schema 1000, this version knows \d+ \(database_newer\)\n {4}→ start the newer/,
    );
    setSchema(folder, SQLITE_MIGRATIONS.length - 1);
    const older = await trustgauge('doctor', `--data=${folder}`, '--port=0');
    assert.match(older.out, /and is brought to \d+ at the next start/);
  });

  for (const [name, open] of [
    ['on the thread of the program', openSqliteStore],
    ['on threads of its own', openSqliteThreads],
  ] as const) {
    it(`under a collector that runs is told to everybody, until it is put right: ${name}`, async () => {
      const folder = await newFolder();
      const store = await open(join(folder, 'trustgauge.sqlite'));
      const collector = collectorOf(store);
      await assertWell(collector);
      setSchema(folder, SQLITE_MIGRATIONS.length + 1);
      await assertTold(collector, 'store_newer');
      setSchema(folder, SQLITE_MIGRATIONS.length - 1);
      await assertTold(collector, 'store_older');
      setSchema(folder, SQLITE_MIGRATIONS.length);
      await assertWell(collector);
      await store.close();
    });
  }
});

describe('a PostgreSQL store of another version, or half moved to', () => {
  let folder: string;
  let file: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trustgauge-half-'));
    file = join(folder, 'trustgauge.sqlite');
    const source = openSqliteStore(file);
    await apply(source);
    await source.close();
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Stops after the first table, as where somebody pulls the plug. */
  const breakOff = () => {
    throw new Error('the power went');
  };

  it('is refused at the start where a move to it was broken off, found by the doctor, and well when the move has ended', async () => {
    const database = await createDatabase(await postgresServer());
    await assert.rejects(moveToPostgres(file, database.url, breakOff), /the power went/);
    const { code, err } = await runProgram(['serve', '--port=0'], { env: { TRUSTGAUGE_DATA: database.url } });
    assert.equal(code, 1);
    assert.match(
      err,
      /^trustgauge: a move to this database was begun .*call it again.* \(store_unfinished\)\n$/,
    );
    const half = await trustgauge('doctor', `--data=${database.url}`, '--port=0');
    assert.equal(half.code, 1);
    assert.match(
      half.out,
      /✖ a move to this database .*\(database_unfinished\)\n {4}→ let trustgauge migrate/,
    );
    const moved = await trustgauge('migrate', `--data=${folder}`, `--to=${database.url}`);
    assert.equal(moved.code, 0, moved.err);
    assert.match(moved.out, /the same on both sides already/);
    const whole = await trustgauge('doctor', `--data=${database.url}`, '--port=0');
    assert.match(whole.out, /✔ the server answers; schema \d+; 1 sites \(database_server\)/);
    assert.equal(whole.code, 0, whole.out);
    await database.drop();
  });

  it('is told to everybody where a move begins under a collector that runs on it, until the move has ended', async () => {
    const database = await createDatabase(await postgresServer());
    const store = await openPostgresStore(database.url);
    const collector = collectorOf(store);
    await assert.rejects(moveToPostgres(file, database.url, breakOff), /the power went/);
    await assertTold(collector, 'store_unfinished');
    await moveToPostgres(file, database.url, () => {});
    await assertWell(collector);
    await store.close();
    await database.drop();
  });

  it('is told to everybody where a newer collector has brought it up to date, or an older copy was put back', async () => {
    const database = await createDatabase(await postgresServer());
    const change = (sql: string) => asAdministrator(database.url, (client) => client.query(sql));
    const store = await openPostgresStore(database.url);
    await apply(store);
    const collector = collectorOf(store);
    await assertWell(collector);
    await change('INSERT INTO schema_step (step) VALUES (1000)');
    await assertTold(collector, 'store_newer');
    const newer = await trustgauge('doctor', `--data=${database.url}`, '--port=0');
    assert.match(newer.out, /has schema 1000.*\(database_newer\)/);
    const { err } = await runProgram(['serve', '--port=0'], { env: { TRUSTGAUGE_DATA: database.url } });
    assert.match(err, /^trustgauge: the database has schema 1000, .*\(store_newer\)\n$/);
    await change(`DELETE FROM schema_step WHERE step IN (1000, ${POSTGRES_MIGRATIONS.length})`);
    await assertTold(collector, 'store_older');
    await change(`INSERT INTO schema_step (step) VALUES (${POSTGRES_MIGRATIONS.length})`);
    await assertWell(collector);
    await store.close();
    await database.drop();
  });

  it('that can’t be reached is what the doctor finds, and it shows no password', async () => {
    const { code, out } = await trustgauge('doctor', '--data=postgres://u:hunter2@127.0.0.1:1/d', '--port=0');
    assert.equal(code, 1);
    assert.match(out, /✖ the database is not available \(ECONNREFUSED\) \(database_unreachable\)/);
    assert.doesNotMatch(out, /hunter2/);
  });

  it('that no collector has used yet is nothing to put right', async () => {
    const database = await createDatabase(await postgresServer());
    const { code, out } = await trustgauge('doctor', `--data=${database.url}`, '--port=0');
    assert.match(out, /no collector has used the database yet \(database_new\)/);
    assert.equal(code, 0, out);
    const { rows } = await asAdministrator(database.url, (client) =>
      client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'"),
    );
    assert.deepEqual(rows, [], 'and the doctor makes nothing');
    await database.drop();
  });
});
