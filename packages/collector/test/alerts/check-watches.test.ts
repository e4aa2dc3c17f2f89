import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import Database from 'better-sqlite3';
import { createCollector, listen } from '../../dist/index.js';
import { answer, type CollectorUnderTest, DAY_MS, NOON, startCollector } from '../collector-under-test.ts';

describe('a stored watch that is broken', () => {
  let collector: CollectorUnderTest;
  beforeEach(async () => {
    collector = await startCollector();
    const series = await collector.series();
    for (let day = 0; day < 40; day += 1) {
      collector.clock.nowMs = NOON + day * DAY_MS;
      await Promise.all(
        Array.from({ length: 15 }, (_, place) =>
          collector.submit(answer(series, { answers: { headline: place < 10 ? 'very' : 'slightly' } })),
        ),
      );
    }
    collector.clock.nowMs += DAY_MS;
    await collector.summary();
  });
  afterEach(() => collector.stop());

  const states = () => {
    const database = new Database(collector.databaseFile);
    const rows = database
      .prepare('SELECT dimension, value, state FROM watch ORDER BY dimension, value')
      .all();
    database.close();
    return rows as { dimension: string; value: string; state: string }[];
  };
  const damage = (state: string) => {
    const database = new Database(collector.databaseFile);
    database.prepare("UPDATE watch SET state = ? WHERE dimension = ''").run(state);
    database.close();
  };
  const start = () =>
    listen(createCollector({ store: collector.store, clock: () => collector.clock.nowMs }), {
      host: '127.0.0.1',
      port: 0,
      report: () => {},
    });

  for (const state of ['{', '{"phase":"watching"}']) {
    it(`is refused at the start with the series named: ${state}`, async () => {
      damage(state);
      await assert.rejects(start(), /site-one\/pulse \(everybody\).*trustgauge alert rebuild/);
    });
  }

  it('is made anew from the batches as it had been, and then starts', async () => {
    const before = states();
    assert.equal(before.length, 3);
    damage('{}');
    await collector.collector.rebuildWatches('site-one');
    assert.deepEqual(states(), before);
    await (await start()).stop();
  });
});
