/**
 * What is kept of summaries, over a real database, with the readings of its batches counted.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openSqliteStore } from '../../dist/index.js';
import { answer, type CollectorUnderTest, DAY_MS, NOON, startCollector } from '../collector-under-test.ts';

describe('summaries', () => {
  let collector: CollectorUnderTest;
  let readings = 0;
  before(async () => {
    collector = await startCollector();
    const { release } = collector.store;
    const selectBatches = release.selectBatches.bind(release);
    release.selectBatches = (...args) => {
      readings += 1;
      return selectBatches(...args);
    };
    await submitADay();
    collector.clock.nowMs = NOON + DAY_MS;
    await collector.collector.maintain();
    await collector.collector.prepare();
  });
  after(() => collector.stop());
  beforeEach(() => {
    readings = 0;
  });

  async function submitADay(): Promise<void> {
    const series = await collector.series();
    await Promise.all(Array.from({ length: 12 }, () => collector.submit(answer(series))));
  }

  it('are computed once a batch has closed, before anybody asks', async () => {
    assert.equal((await collector.summary()).line.length, 1);
    assert.equal(readings, 0);
  });

  it('are computed once for those who ask for the same at once', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => collector.summary('?granularity=month')));
    for (const summary of all) assert.deepEqual(summary, all[0]);
    assert.equal(readings, 1);
    await collector.summary('?granularity=day');
    assert.equal(readings, 2);
  });

  it('tell what another process has changed at the next reading', async () => {
    const another = openSqliteStore(collector.databaseFile);
    const step = { play: null, title: 'Passkeys', owner: null, date: '2026-03-10', outcome: null };
    await another.insertStep('site-one', { ...step, id: 'a' });
    await another.close();
    const { steps } = await collector.summary();
    assert.deepEqual(
      steps.map(({ title }) => title),
      ['Passkeys'],
    );
    assert.equal(readings, 1);
  });

  it('say on another day which day it is', async () => {
    const { nextFigureOn } = await collector.summary();
    collector.clock.nowMs += DAY_MS;
    assert.ok((await collector.summary()).nextFigureOn > nextFigureOn);
  });

  it('tell of a batch as soon as it is closed', async () => {
    await submitADay();
    collector.clock.nowMs += DAY_MS;
    assert.equal((await collector.summary('?granularity=day')).line.length, 2);
  });

  it('tell what the site has been changed to', async () => {
    const [site] = await collector.store.selectSites();
    const change = { revision: site?.revision, product: 'Acme 2' };
    assert.equal((await collector.write('PATCH', '/api/sites/site-one/settings', change)).status, 200);
    assert.equal((await collector.summary()).product, 'Acme 2');
  });

  it('that could not be computed are computed again for the next one who asks', async () => {
    const { store } = collector;
    const selectSteps = store.selectSteps.bind(store);
    store.selectSteps = () => Promise.reject(new Error('broken'));
    const query = '?granularity=day&metric=index';
    assert.equal((await collector.read(`/api/sites/site-one/surveys/pulse/summary${query}`)).status, 500);
    store.selectSteps = selectSteps;
    assert.equal((await collector.summary(query)).granularity, 'day');
  });
});
