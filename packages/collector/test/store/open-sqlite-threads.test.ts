import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { parseConfigurationFile } from '@trustgauge/protocol';
import { applyConfiguration, openSqliteThreads } from '../../dist/index.js';
import type { Store, Write } from '../../dist/store/store.js';
import { siteSettings } from '../collector-under-test.ts';

const stream = {
  site: 'site-one',
  environment: 'live',
  survey: 'pulse',
  series: '0123456789abcdef',
  entry: 'invited',
  mode: 'plain',
} as const;

function write(id: string | null, option = 'very', day = '2026-03-10'): Write {
  return {
    stream: { ...stream },
    day,
    counters: [{ question: 'headline', dimension: '', value: '', option }],
    receipt: id === null ? null : { id, expiresOn: '2026-03-13' },
  };
}

describe('openSqliteThreads', () => {
  let folder: string;
  let store: Store;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'trustgauge-threads-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  let file = 0;
  beforeEach(async () => {
    file += 1;
    store = await openSqliteThreads(join(folder, 'new', `${file}.sqlite`));
  });
  afterEach(() => store.close());

  it('reads at once what a commit has written', async () => {
    for (let count = 1; count <= 20; count += 1) {
      await store.commit([write(`id-${count}`)], []);
      const [arrived] = await store.selectArrivals('site-one', 'live');
      assert.equal(arrived?.count, count);
    }
  });

  it('answers the writes of a commit in their order, duplicates among them', async () => {
    assert.deepEqual(await store.commit([write('a'), write('a'), write('b', 'slightly'), write(null)], []), [
      'stored',
      'duplicate',
      'stored',
      'stored',
    ]);
    assert.deepEqual(await store.commit([write('c'), write('b'), write('a')], []), [
      'stored',
      'duplicate',
      'duplicate',
    ]);
  });

  it('counts by stream and day, though the counters are the same', async () => {
    await applyConfiguration(store, parseConfigurationFile({ sites: [siteSettings()] }), 0);
    const opened = { ...write('d'), stream: { ...stream, entry: 'opened' as const } };
    await store.commit([write('a'), write('b'), write('c', 'very', '2026-03-11'), opened], []);
    await store.release.finishDays('site-one', '2026-03-11');
    const unreleased = await store.release.selectUnreleased('site-one');
    assert.deepEqual(
      unreleased.map(({ stream: { entry }, days }) => [
        entry,
        days.map(({ day, tallies }) => [day, tallies[0]?.count]),
      ]),
      [
        [
          'invited',
          [
            ['2026-03-10', 2],
            ['2026-03-11', 1],
          ],
        ],
        ['opened', [['2026-03-10', 1]]],
      ],
    );
  });

  it('calls the sites changed when one was saved or paused, and not when something was counted', async () => {
    const apply = (product: string) =>
      applyConfiguration(store, parseConfigurationFile({ sites: [siteSettings({ product })] }), 0);
    await apply('Acme');
    const before = await store.sitesVersion();
    await store.commit([write('a')], []);
    assert.equal(await store.sitesVersion(), before);
    await apply('Acme Bank');
    const changed = await store.sitesVersion();
    assert.notEqual(changed, before);
    await store.pauseSurvey('site-one', 'pulse', true);
    assert.notEqual(await store.sitesVersion(), changed);
  });

  it('names the file that can’t be opened', async () => {
    const impossible = join('/dev/null', 'a.sqlite');
    await assert.rejects(openSqliteThreads(impossible), new RegExp(`cannot open the database ${impossible}`));
  });

  it('refuses as unavailable what comes after it was closed', async () => {
    const closed = await openSqliteThreads(join(folder, 'closed.sqlite'));
    await closed.close();
    await assert.rejects(closed.commit([write('a')], []), { name: 'StoreUnavailable' });
  });
});
