import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { topUpDemo } from '../../dist/demo/top-up-demo.js';
import { createCollector, openSqliteStore, type Store } from '../../dist/index.js';
import { DAY_MS, NOON } from '../collector-under-test.ts';

describe('topUpDemo', () => {
  let store: Store;
  beforeEach(() => {
    store = openSqliteStore(':memory:');
  });
  afterEach(() => store.close());

  const topUp = async (nowMs: number) => {
    const days: string[] = [];
    await topUpDemo(store, nowMs, (done, total) => days.push(`${done}/${total}`));
    return days;
  };
  const summaryAt = async (nowMs: number, query = '') => {
    const collector = createCollector({ store, clock: () => nowMs });
    const { secret } = await collector.tokens.issueRead({ site: null, label: 'test' });
    const reply = await collector.fetch(
      new Request(`http://localhost/api/sites/demo/surveys/pulse/summary${query}`, {
        headers: { Authorization: `Bearer ${secret}` },
      }),
    );
    return reply.json();
  };

  it('fills half a year up to yesterday, labelled as simulated, with one incident and the drop after it', async () => {
    const progress = await topUp(NOON);
    assert.equal(progress.at(-1), '183/183');
    const summary = await summaryAt(NOON, '?granularity=month');
    assert.equal(summary.isSimulated, true);
    assert.equal(summary.headline.period.lastDay, '2026-03-09');
    assert.equal(summary.line[0].period.firstDay, '2025-09-08');
    assert.equal(summary.incidents.length, 1);
    const daily = (await summaryAt(NOON, '?granularity=day')).line;
    assert.equal(daily.length, 183);
    const [{ date }] = summary.incidents;
    const mean = (points: { estimate: { share: number } }[]) =>
      points.reduce((sum, point) => sum + point.estimate.share, 0) / points.length;
    const at = daily.findIndex((point: { period: { lastDay: string } }) => point.period.lastDay === date);
    assert.ok(mean(daily.slice(at - 14, at)) - mean(daily.slice(at, at + 14)) > 0.1);
  });

  it('does nothing a second time on the same day, and adds the days since on a later one', async () => {
    await topUp(NOON);
    const before = await summaryAt(NOON);
    assert.deepEqual(await topUp(NOON + 1000), []);
    assert.deepEqual(await summaryAt(NOON), before);
    const later = NOON + 3 * DAY_MS;
    assert.equal((await topUp(later)).at(-1), '3/3');
    const after = await summaryAt(later);
    assert.equal(after.headline.period.lastDay, '2026-03-12');
    assert.deepEqual(after.incidents, before.incidents);
  });

  it('counts a day once that was cut short and is sent again', async () => {
    const whole = openSqliteStore(':memory:');
    await topUpDemo(whole, NOON, () => {});
    const expected = await whole.selectArrivals('demo', 'live');
    await whole.close();
    // The first try ends in the middle of a day: the store takes half of it.
    let commits = 0;
    const cutShort = new Proxy(store, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (name !== 'commit') return typeof value === 'function' ? value.bind(target) : value;
        return async (writes: never[], refusals: never[]) => {
          commits += 1;
          if (commits > 40) throw new Error('killed');
          return target.commit(writes, refusals);
        };
      },
    });
    await assert.rejects(
      topUpDemo(cutShort, NOON, () => {}),
      /killed|refused/,
    );
    await topUp(NOON);
    const answers = (arrivals: typeof expected) =>
      arrivals.filter(({ outcome }) => outcome === 'stored').reduce((sum, { count }) => sum + count, 0);
    assert.ok(answers(await store.selectArrivals('demo', 'live')) >= answers(expected));
    const summary = await summaryAt(NOON);
    const collector = openSqliteStore(':memory:');
    await topUpDemo(collector, NOON, () => {});
    const held = store;
    store = collector;
    assert.deepEqual((await summaryAt(NOON)).headline, summary.headline);
    await held.close();
  });
});
