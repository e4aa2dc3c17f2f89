import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, DAY_MS, startCollector } from '../collector-under-test.ts';
import { runProgram } from '../program-under-test.ts';

describe('trustgauge incident add', () => {
  it('begins the live average anew, beside a collector that goes on', async () => {
    const collector = await startCollector();
    try {
      const series = await collector.series();
      for (let day = 0; day < 3; day += 1) {
        await Promise.all(Array.from({ length: 12 }, () => collector.submit(answer(series))));
        collector.clock.nowMs += DAY_MS;
        await collector.collector.maintain();
      }
      const [stream] = await collector.store.release.selectStreams('site-one');
      assert.ok(stream);
      const since = async () =>
        (await collector.store.release.selectBatches(stream)).map(({ live }) => live.since);
      assert.deepEqual(await since(), ['2026-03-10', '2026-03-10', '2026-03-10']);
      const args = ['incident', 'add', 'site-one', '--date=2026-03-11', '--title=Outage'];
      const { code, err } = await runProgram([...args, `--data=${collector.folder}`]);
      assert.equal(code, 0, err);
      assert.deepEqual(await since(), ['2026-03-10', '2026-03-11', '2026-03-11']);
    } finally {
      await collector.stop();
    }
  });
});
