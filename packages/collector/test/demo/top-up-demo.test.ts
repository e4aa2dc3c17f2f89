import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { topUpDemo } from '../../dist/demo/top-up-demo.js';
import { createCollector, openSqliteStore, type Store } from '../../dist/index.js';
import { DAY_MS, NOON, type ReadSummary } from '../collector-under-test.ts';

async function topUp(store: Store, nowMs: number): Promise<string[]> {
  const days: string[] = [];
  await topUpDemo(store, nowMs, (done, total) => days.push(`${done}/${total}`));
  return days;
}

async function summaryOf(store: Store, nowMs: number, granularity = 'day'): Promise<ReadSummary> {
  const collector = createCollector({ store, clock: () => nowMs });
  const { secret } = await collector.tokens.issueRead({ site: null, role: 'owner', label: 'test' });
  const reply = await collector.fetch(
    new Request(`http://localhost/api/sites/demo/surveys/pulse/summary?granularity=${granularity}`, {
      headers: { Authorization: `Bearer ${secret}` },
    }),
  );
  return reply.json() as Promise<ReadSummary>;
}

describe('topUpDemo', () => {
  let store: Store;
  let progress: string[];
  before(async () => {
    store = openSqliteStore(':memory:');
    progress = await topUp(store, NOON);
  });
  after(() => store.close());

  it('fills half a year up to yesterday, each day a figure of its own, labelled as simulated', async () => {
    assert.equal(progress.at(-1), '183/183');
    const summary = await summaryOf(store, NOON);
    assert.equal(summary.isSimulated, true);
    assert.equal(summary.headline.period.lastDay, '2026-03-09');
    assert.equal(summary.line[0]?.period.firstDay, '2025-09-08');
    assert.equal(summary.line.length, 183);
  });

  it('has one step that was taken', async () => {
    const { steps } = await summaryOf(store, NOON);
    assert.deepEqual(
      steps.map(({ play, owner }) => [play, owner]),
      [['data-page', 'Communications']],
    );
  });

  it('has one incident, with a clear drop of the line after it', async () => {
    const { incidents, line } = await summaryOf(store, NOON);
    assert.equal(incidents.length, 1);
    const mean = (points: { estimate: { share: number } }[]) =>
      points.reduce((sum, point) => sum + point.estimate.share, 0) / points.length;
    const at = line.findIndex(
      (point: { period: { lastDay: string } }) => point.period.lastDay === incidents[0]?.date,
    );
    assert.ok(mean(line.slice(at - 14, at)) - mean(line.slice(at, at + 14)) > 0.1);
  });

  it('counts once a day that was cut short and is sent again', async () => {
    const resumed = openSqliteStore(':memory:');
    let commits = 0;
    // The first try ends in the middle of a day.
    const cutShort = new Proxy(resumed, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (name !== 'commit') return typeof value === 'function' ? value.bind(target) : value;
        return async (...args: Parameters<Store['commit']>) => {
          commits += 1;
          if (commits > 40) throw new Error('killed');
          return target.commit(...args);
        };
      },
    });
    await assert.rejects(topUpDemo(cutShort, NOON, () => {}));
    const days = await topUp(resumed, NOON);
    assert.ok(days.length > 0 && days.length < 183, `${days.length} days were missing`);
    const [expected, got] = [await summaryOf(store, NOON), await summaryOf(resumed, NOON)];
    assert.deepEqual(got.line, expected.line);
    await resumed.close();
  });

  it('does nothing a second time on the same day, and adds the days since on a later one', async () => {
    const earlier = await summaryOf(store, NOON, 'month');
    assert.deepEqual(await topUp(store, NOON + 1000), []);
    assert.deepEqual(await summaryOf(store, NOON, 'month'), earlier);
    const later = NOON + 3 * DAY_MS;
    assert.equal((await topUp(store, later)).at(-1), '3/3');
    const now = await summaryOf(store, later, 'month');
    assert.equal(now.headline.period.lastDay, '2026-03-12');
    assert.deepEqual(now.incidents, earlier.incidents);
    assert.deepEqual(now.steps, earlier.steps);
  });
});
