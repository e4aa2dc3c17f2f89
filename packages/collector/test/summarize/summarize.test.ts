import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SummarySchema } from '@trustgauge/protocol';
import { wilsonInterval } from '@trustgauge/stats';
import * as v from 'valibot';
import { answer, type CollectorUnderTest, DAY_MS, NOON, startCollector } from '../collector-under-test.ts';

describe('a summary', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startCollector();
    const series = await collector.series();
    // Sixty days with 12 answers each: 8 confident on the first thirty, 4 on the last thirty, one who doesn't know.
    for (let day = 0; day < 60; day += 1) {
      collector.clock.nowMs = NOON + day * DAY_MS;
      const confident = day < 30 ? 8 : 4;
      const options = Array.from({ length: 12 }, (_, place) => (place < confident ? 'very' : 'slightly'));
      await Promise.all(
        [...options, 'dont-know'].map((headline) =>
          collector.submit(answer(series, { answers: { headline } })),
        ),
      );
    }
    collector.clock.nowMs = NOON + 60 * DAY_MS;
    await collector.store.insertIncident('site-one', {
      id: 'one',
      date: '2026-04-09',
      title: 'Breach at a payment provider',
      kind: 'industry',
      link: null,
    });
  });
  after(() => collector.stop());

  it('has the shape that the protocol publishes', async () => {
    for (const query of [
      '',
      '?granularity=day',
      '?granularity=month',
      '?environment=test',
      '?entry=opened',
    ]) {
      v.parse(SummarySchema, await collector.summary(query));
    }
  });

  it('gives as headline the share of the top two over the last 28 closed days, with Wilson’s interval', async () => {
    const { headline, confidence } = await collector.summary();
    const answers = 28 * 12;
    assert.equal(headline.estimate.answers, answers);
    assert.equal(headline.estimate.share, 4 / 12);
    const expected = wilsonInterval(4 / 12, answers, confidence);
    headline.estimate.interval.forEach((end: number, place: number) => {
      assert.ok(Math.abs(end - (expected[place] ?? Number.NaN)) < 1e-12);
    });
    assert.deepEqual(headline.period, { firstDay: '2026-04-11', lastDay: '2026-05-08' });
  });

  it('counts each answer in exactly one point of the line, whatever the granularity', async () => {
    for (const granularity of ['day', 'week', 'month']) {
      const { line } = await collector.summary(`?granularity=${granularity}`);
      const answers = line.map((point: { estimate: { answers: number } }) => point.estimate.answers);
      assert.equal(
        answers.reduce((sum: number, count: number) => sum + count, 0),
        60 * 12,
        granularity,
      );
    }
  });

  it('draws weeks from Monday to Sunday and months by the calendar', async () => {
    const periods = async (granularity: string) =>
      (await collector.summary(`?granularity=${granularity}`)).line.map(
        ({ period }: { period: { firstDay: string; lastDay: string } }) =>
          `${period.firstDay} ${period.lastDay}`,
      );
    assert.deepEqual((await periods('week')).slice(0, 2), ['2026-03-10 2026-03-15', '2026-03-16 2026-03-22']);
    assert.deepEqual(await periods('month'), [
      '2026-03-10 2026-03-31',
      '2026-04-01 2026-04-30',
      '2026-05-01 2026-05-08',
    ]);
  });

  it('says since when nothing is shown yet and when the next figure can come, and nothing about what is open', async () => {
    const summary = await collector.summary();
    assert.equal(summary.openSince, '2026-05-09');
    assert.equal(summary.nextFigureOn, '2026-05-10');
    const series = await collector.series();
    await collector.submit(answer(series));
    assert.deepEqual(await collector.summary(), summary);
  });

  it('carries the incidents of the site', async () => {
    const { incidents } = await collector.summary();
    assert.deepEqual(
      incidents.map(({ date, title }: { date: string; title: string }) => `${date} ${title}`),
      ['2026-04-09 Breach at a payment provider'],
    );
  });

  it('is empty, and says from when, before anything has been published', async () => {
    const summary = await collector.summary('?entry=opened');
    assert.equal(summary.headline, null);
    assert.deepEqual(summary.line, []);
    assert.equal(summary.openSince, '2026-03-10');
  });
});
