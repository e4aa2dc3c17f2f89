import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openSqliteStore, type Store } from '../../dist/index.js';
import type { BatchWithTallies, Publication } from '../../dist/store/release-store.js';
import type { Stream, Write } from '../../dist/store/store.js';

const stream: Stream = {
  site: 's',
  environment: 'live',
  survey: 'pulse',
  series: '0000000000000000',
  entry: 'invited',
  mode: 'plain',
};

const counter = { question: 'headline', dimension: '', value: '', option: 'very' };

const write = (id: string | null, changes: Partial<Write> = {}): Write => ({
  stream,
  day: '2026-03-10',
  counters: [counter],
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
  const days = async () => (await store.release.selectUnreleased('s')).flatMap((group) => group.days);
  const dayOf = (day: string) => ({ day, tallies: [{ ...counter, count: 1 }] });

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
    await store.release.finishDays('s', '2026-03-11');
    assert.deepEqual(await days(), [dayOf('2026-03-10'), dayOf('2026-03-11')]);
  });

  it('counts on the next day what comes for a finished one, and never un-finishes a day', async () => {
    await store.release.finishDays('s', '2026-03-11');
    await store.release.finishDays('s', '2026-03-01');
    await store.commit([write('a')], []);
    assert.deepEqual(await arrivals(), ['2026-03-12 stored 1']);
  });

  const batchOf = (firstDay: string, lastDay: string): BatchWithTallies => ({
    firstDay,
    lastDay,
    leftOut: [],
    counts: { very: 1 },
    outcomes: { answer: 1 },
    live: {
      since: firstDay,
      counts: { very: 1 },
      intervals: { confident: [0, 1], worried: [0, 1], index: [0, 1], net: [-1, 1] },
    },
    tallies: [{ ...counter, count: 1 }],
  });
  const publication = (after: string, batches: BatchWithTallies[]): Publication => ({
    after,
    batches,
    parts: [],
    watches: [{ dimension: '', value: '', state: { lastDay: batches.at(-1)?.lastDay } }],
    alerts: [],
  });

  it('hands over no day that a batch holds', async () => {
    await store.commit([write('a'), write('b', { day: '2026-03-11' })], []);
    await store.release.finishDays('s', '2026-03-11');
    const batch = batchOf('2026-03-10', '2026-03-10');
    assert.equal(await store.release.publish(stream, publication('', [batch]), 0), true);
    const { tallies, ...readable } = batch;
    assert.deepEqual(await store.release.selectBatches(stream), [readable]);
    assert.deepEqual(await store.release.selectBatchTallies(stream, ''), [{ ...readable, tallies }]);
    assert.deepEqual(await days(), [dayOf('2026-03-11')]);
  });

  it('publishes nothing that was computed before others had published', async () => {
    const [first, second] = [batchOf('2026-03-10', '2026-03-10'), batchOf('2026-03-11', '2026-03-11')];
    assert.equal(await store.release.publish(stream, publication('', [first]), 0), true);
    assert.equal(await store.release.publish(stream, publication('', [first, second]), 0), false);
    assert.equal((await store.release.selectBatches(stream)).length, 1);
    assert.deepEqual(await store.release.selectWatches(stream), [
      { dimension: '', value: '', state: { lastDay: '2026-03-10' } },
    ]);
    assert.equal(await store.release.publish(stream, publication('2026-03-10', [second]), 0), true);
    assert.equal((await store.release.selectBatches(stream)).length, 2);
  });

  it('forgets the receipts and tokens that have expired, and no others', async () => {
    await store.commit([write('old', { receipt: { id: 'old', expiresOn: '2026-03-12' } }), write('new')], []);
    const token = { kind: 'session', role: 'owner', label: '', site: null, createdAtMs: 0 } as const;
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
