import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openPostgresStore, type Store } from '../../dist/index.js';
import { PostgresDatabase } from '../../dist/store/postgres-database.js';
import { parsePostgresUrl } from '../../dist/store/postgres-url.js';
import type { Write } from '../../dist/store/store.js';
import { emptyDatabase } from '../postgres-server.ts';
import { PostgresRelay } from './postgres-relay.ts';

const write = (id: string): Write => ({
  stream: { site: 's', environment: 'live', survey: 'pulse', series: '0', entry: 'invited', mode: 'plain' },
  day: '2026-03-10',
  counters: [{ question: 'headline', dimension: '', value: '', option: 'very' }],
  receipt: { id, expiresOn: '2026-03-13' },
});

describe('a commit to PostgreSQL', () => {
  let url: string;
  let relay: PostgresRelay;
  let store: Store;
  beforeEach(async () => {
    ({ url } = await emptyDatabase());
    relay = await PostgresRelay.start(url);
    store = await openPostgresStore(relay.url(url));
    const settings = { id: 's', product: 'Acme', surveys: [] } as never;
    await store.saveSite({ settings, keys: { live: 'l', test: 't' }, surveys: [] }, 0);
    // The partition is made and the connection opened.
    await store.commit([write('first')], []);
  });
  afterEach(async () => {
    await store.close();
    await relay.stop();
  });

  const turnsOf = async (work: () => Promise<unknown>) => {
    const before = relay.turns;
    await work();
    return relay.turns - before;
  };
  const arrivals = async () =>
    (await store.selectArrivals('s', 'live')).map(({ outcome, count }) => `${outcome} ${count}`);
  const tallies = async () => {
    await store.release.finishDays('s', '2026-03-10');
    const groups = await store.release.selectUnreleased('s');
    return groups.flatMap(({ days }) => days.flatMap(({ tallies }) => tallies.map(({ count }) => count)));
  };

  it('asks the server once where every submission is new and its day is open', async () => {
    const writes = Array.from({ length: 300 }, (_, place) => write(`id-${place}`));
    assert.equal(await turnsOf(() => store.commit(writes, [])), 1);
    assert.deepEqual(await arrivals(), ['stored 301']);
  });

  it('asks five times where one of them is known, and tells it from the rest', async () => {
    let outcomes: unknown;
    const turns = await turnsOf(async () => {
      outcomes = await store.commit([write('a'), write('first'), write('b')], []);
    });
    assert.equal(turns, 5);
    assert.deepEqual(outcomes, ['stored', 'duplicate', 'stored']);
    assert.deepEqual(await arrivals(), ['duplicate 1', 'stored 3']);
  });

  it('counts once what reaches the server after it was taken for lost and written again', async () => {
    relay.keepNext();
    assert.deepEqual(await store.commit([write('a')], []), ['stored']);
    await relay.release();
    assert.deepEqual(await arrivals(), ['stored 2']);
    assert.deepEqual(await tallies(), [2]);
  });
});

describe('statements that are sent in one go', () => {
  const statement = (name: string, sql: string, values: readonly (string | readonly string[])[] = []) => ({
    name,
    sql,
    values,
  });
  const insert = (hash: string) =>
    statement(
      'insert',
      "INSERT INTO token (hash, kind, label, role, created_at_ms) VALUES ($1, 'session', '', 'owner', 0)",
      [hash],
    );
  const hashes = statement('hashes', 'SELECT hash FROM token ORDER BY hash');
  let database: PostgresDatabase;
  beforeEach(async () => {
    const { url } = await emptyDatabase();
    await (await openPostgresStore(url)).close();
    database = new PostgresDatabase(parsePostgresUrl(url), { maxConnections: 1 });
  });
  afterEach(() => database.close());

  it('are carried out in their order, and each says what it did', async () => {
    const results = await database.transactionOf([insert('a'), insert('b'), hashes]);
    assert.deepEqual(
      results.slice(0, 3).map(({ command, rowCount, rows }) => [command, rowCount, rows]),
      [
        ['INSERT 0 1', 1, []],
        ['INSERT 0 1', 1, []],
        ['SELECT 2', 2, [['a'], ['b']]],
      ],
    );
  });

  it('are none of them carried out where one fails, and the connection serves on', async () => {
    await assert.rejects(database.transactionOf([insert('a'), insert('a'), insert('b')]), { code: '23505' });
    const broken = statement('broken', 'SELECT 1 / $1::int', ['0']);
    await assert.rejects(database.transactionOf([insert('a'), broken]), { code: '22012' });
    await assert.rejects(database.transactionOf([broken]), { code: '22012' });
    assert.deepEqual((await database.transactionOf([hashes]))[0]?.rows, []);
    await database.transactionOf([insert('a')]);
    assert.deepEqual((await database.transactionOf([hashes]))[0]?.rows, [['a']]);
  });

  it('carry every character of a text in an array', async () => {
    const texts = ['', 'NULL', 'a,b', '{}', '"', '\\', '\\"', ' a ', 'line\nbreak', 'ünï🙂'];
    const unnest = statement('unnest', 'SELECT text FROM unnest($1::text[]) AS text', [texts]);
    const [result] = await database.transactionOf([unnest]);
    assert.deepEqual(result?.rows.flat(), texts);
  });
});
