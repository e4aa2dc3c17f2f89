import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  answer,
  type CollectorUnderTest,
  DAY_MS,
  siteSettings,
  startCollector,
} from '../collector-under-test.ts';

describe('release', () => {
  let collector: CollectorUnderTest;
  let series: string;
  beforeEach(async () => {
    collector = await startCollector();
    series = await collector.series();
  });
  afterEach(() => collector.stop());

  const send = (count: number, changes = {}) =>
    Promise.all(Array.from({ length: count }, () => collector.submit(answer(series, changes))));

  it('publishes nothing of today, and nothing under ten answers', async () => {
    await send(9);
    assert.equal((await collector.summary()).headline, null);
    await send(1);
    assert.equal((await collector.summary()).headline, null);
    collector.clock.nowMs += DAY_MS;
    assert.equal((await collector.summary()).headline.estimate.answers, 10);
  });

  it('holds nine answers back until a later day brings the tenth, and then publishes both days as one', async () => {
    await send(9);
    collector.clock.nowMs += DAY_MS;
    assert.equal((await collector.summary()).headline, null);
    await send(1);
    collector.clock.nowMs += DAY_MS;
    const { line } = await collector.summary('?granularity=day');
    assert.deepEqual(
      line.map((point: { period: unknown }) => point.period),
      [{ firstDay: '2026-03-10', lastDay: '2026-03-11' }],
    );
  });

  it('never changes a figure that has been published: a late retry counts on the open day', async () => {
    await send(10);
    collector.clock.nowMs += DAY_MS;
    const before = await collector.summary();
    collector.clock.nowMs -= DAY_MS;
    await send(10, { answers: { headline: 'not-at-all' } });
    collector.clock.nowMs += DAY_MS;
    assert.deepEqual((await collector.summary()).headline, before.headline);
    collector.clock.nowMs += DAY_MS;
    assert.equal((await collector.summary()).headline.estimate.answers, 20);
  });

  it('demands as many answers as the site does, of batches that are still open', async () => {
    await send(10);
    collector.clock.nowMs += DAY_MS;
    await collector.summary();
    await collector.apply([siteSettings({ minimumBatchAnswers: 20 })]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await send(19);
    collector.clock.nowMs += DAY_MS;
    const held = await collector.summary();
    assert.equal(held.headline.estimate.answers, 10);
    assert.equal(held.minimumBatchAnswers, 20);
    await send(1);
    collector.clock.nowMs += DAY_MS;
    assert.equal((await collector.summary()).headline.estimate.answers, 30);
  });

  it('leaves what was open of a replaced wording unpublished, for ever', async () => {
    await send(9);
    await collector.apply([siteSettings({ product: 'Acme Bank' })]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await send(5);
    collector.clock.nowMs += 5 * DAY_MS;
    assert.equal((await collector.summary()).headline, null);
    await collector.apply([siteSettings()]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal((await collector.summary()).series, series);
  });

  it('keeps live and test, invited and opened, in batches of their own', async () => {
    await send(10);
    await send(10, { entry: 'opened', answers: { headline: 'not-at-all' } });
    await send(10, { site: 'tg_pub_test_site-one', answers: { headline: 'slightly' } });
    collector.clock.nowMs += DAY_MS;
    for (const [query, share] of [
      ['', 0.95],
      ['?entry=opened', 0.05],
      ['?environment=test', 0.05],
    ] as const) {
      const { estimate } = (await collector.summary(query)).headline;
      assert.equal(estimate.answers, 10);
      assert.equal(estimate.share, share);
    }
  });
});
