import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { answer, DAY_MS, startCollector } from '../collector-under-test.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

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
      await promisify(execFile)(process.execPath, [
        MAIN,
        ...['incident', 'add', 'site-one', '--date=2026-03-11', '--title=Outage'],
        `--data=${collector.folder}`,
      ]);
      assert.deepEqual(await since(), ['2026-03-10', '2026-03-11', '2026-03-11']);
    } finally {
      await collector.stop();
    }
  });
});
