import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openSqliteStore, type Store } from '../../dist/index.js';
import type { Stream, Write } from '../../dist/store/store.js';

const stream: Stream = {
  site: 's',
  environment: 'live',
  survey: 'pulse',
  series: '0000000000000000',
  entry: 'invited',
  mode: 'plain',
};

const write = (id: string | null, changes: Partial<Write> = {}): Write => ({
  stream,
  day: '2026-03-10',
  counters: [{ question: 'headline', dimension: '', value: '', option: 'very' }],
  receipt: id === null ? null : { id, expiresOn: '2026-03-13' },
  ...changes,
});

describe('a store', () => {
  let store: Store;
  beforeEach(async () => {
    store = openSqliteStore(':memory:');
    const settings = { id: 's', product: 'Acme', timeZone: 'UTC', allowedOrigins: [], surveys: [] } as never;
    await store.saveSite({ settings, keys: { live: 'l', test: 't' }, surveys: [] }, 0);
  });
  afterEach(() => store.close());

  const arrivals = async () =>
    (await store.selectArrivals('s', 'live')).map(({ day, outcome, count }) => `${day} ${outcome} ${count}`);
  const days = async () => (await store.selectUnreleased('s')).flatMap((group) => group.days);

  it('tells the duplicates of one commit, and of earlier ones, from the first', async () => {
    assert.deepEqual(await store.commit([write('a'), write('a'), write('b')], []), [
      'stored',
      'duplicate',
      'stored',
    ]);
    assert.deepEqual(await store.commit([write('b'), write('c')], []), ['duplicate', 'stored']);
    assert.deepEqual(await arrivals(), ['2026-03-10 duplicate 2', '2026-03-10 stored 3']);
  });

  it('counts what has no receipt each time', async () => {
    assert.deepEqual(await store.commit([write(null), write(null)], []), ['stored', 'stored']);
    assert.deepEqual(await arrivals(), ['2026-03-10 stored 2']);
  });

  it('hands over the finished days of each stream, without the open one', async () => {
    await store.commit(
      [write('a'), write('b', { day: '2026-03-11' }), write('c', { day: '2026-03-12' })],
      [],
    );
    assert.deepEqual(await days(), []);
    await store.finishDays('s', '2026-03-11');
    assert.deepEqual(await days(), [
      { day: '2026-03-10', counts: { very: 1 } },
      { day: '2026-03-11', counts: { very: 1 } },
    ]);
  });

  it('counts on the next day what comes for a finished one, and never un-finishes a day', async () => {
    await store.finishDays('s', '2026-03-11');
    await store.finishDays('s', '2026-03-01');
    await store.commit([write('a')], []);
    assert.deepEqual(await arrivals(), ['2026-03-12 stored 1']);
  });

  it('hands over no day that a batch holds, and keeps a batch as it was first written', async () => {
    await store.commit([write('a'), write('b', { day: '2026-03-11' })], []);
    await store.finishDays('s', '2026-03-11');
    const batch = { firstDay: '2026-03-10', lastDay: '2026-03-10', counts: { very: 1 } };
    await store.insertBatches(stream, [batch]);
    await store.insertBatches(stream, [{ ...batch, counts: { very: 99 } }]);
    assert.deepEqual(await store.selectBatches(stream), [batch]);
    assert.deepEqual(await days(), [{ day: '2026-03-11', counts: { very: 1 } }]);
  });

  it('forgets the receipts and tokens that have expired, and no others', async () => {
    await store.commit([write('old', { receipt: { id: 'old', expiresOn: '2026-03-12' } }), write('new')], []);
    const token = { kind: 'session', label: '', site: null, createdAtMs: 0 } as const;
    await store.insertToken({ ...token, hash: 'old', expiresAtMs: 99 });
    await store.insertToken({ ...token, hash: 'new', expiresAtMs: 101 });
    await store.insertToken({ ...token, hash: 'lasting', expiresAtMs: null });
    await store.purge('2026-03-13', 100);
    assert.deepEqual(await store.commit([write('old'), write('new')], []), ['stored', 'duplicate']);
    const tokens = await store.selectTokens('session');
    assert.deepEqual(tokens.map(({ hash }) => hash).sort(), ['lasting', 'new']);
  });

  it('writes all of a commit or nothing of it', async () => {
    const broken = write('b', {
      counters: [{ question: 'headline', dimension: '', value: '', option: null as never }],
    });
    await assert.rejects(store.commit([write('a'), broken], []));
    assert.deepEqual(await arrivals(), []);
    assert.deepEqual(await store.commit([write('a')], []), ['stored']);
  });

  it('adds up past a thousand million without losing one', async () => {
    const refusal = {
      site: 's',
      environment: 'live',
      day: '2026-03-10',
      outcome: 'refused:x',
      count: 2 ** 40,
    } as const;
    await store.commit([], [refusal]);
    await store.commit([], [{ ...refusal, count: 1 }]);
    assert.deepEqual(await arrivals(), [`2026-03-10 refused:x ${2 ** 40 + 1}`]);
  });
});
