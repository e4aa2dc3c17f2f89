import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parseConfigurationFile } from '@trustgauge/protocol';
import { applyConfiguration, openSqliteStore, type Store } from '../../dist/index.js';
import { siteSettings } from '../collector-under-test.ts';

describe('applyConfiguration', () => {
  let store: Store;
  beforeEach(() => {
    store = openSqliteStore(':memory:');
  });
  afterEach(() => store.close());

  const apply = (...sites: unknown[]) => applyConfiguration(store, parseConfigurationFile({ sites }), 0);
  const refused = (message: RegExp) => ({ code: 'configuration_invalid', message });

  it('makes keys at random where none are given, and keeps them from then on', async () => {
    const [first] = await apply(siteSettings({ keys: undefined }));
    assert.match(first?.keys.live ?? '', /^tg_pub_live_[\w-]{16}$/);
    assert.match(first?.keys.test ?? '', /^tg_pub_test_[\w-]{16}$/);
    const [second] = await apply(siteSettings({ keys: undefined, product: 'Acme Bank' }));
    assert.deepEqual(second?.keys, first?.keys);
    assert.deepEqual([first?.isNew, second?.isNew], [true, false]);
  });

  it('leaves sites alone that the file does not name', async () => {
    await apply(siteSettings());
    await apply(siteSettings({ id: 'site-two', keys: undefined }));
    assert.deepEqual(
      (await store.selectSites()).map(({ settings }) => settings.id),
      ['site-one', 'site-two'],
    );
  });

  it('says which survey begins a new series', async () => {
    await apply(siteSettings());
    assert.deepEqual((await apply(siteSettings()))[0]?.newSeries, []);
    assert.deepEqual((await apply(siteSettings({ product: 'Acme Bank' })))[0]?.newSeries, ['pulse']);
  });

  it('goes on with an earlier series when its wording comes back', async () => {
    await apply(siteSettings());
    const series = async () => (await store.selectSites())[0]?.surveys[0]?.series;
    const first = await series();
    await apply(siteSettings({ product: 'Acme Bank' }));
    assert.notEqual(await series(), first);
    await apply(siteSettings());
    assert.equal(await series(), first);
  });

  it('refuses, with nothing changed, what would misplace or reveal what has been counted', async () => {
    await apply(siteSettings({ minimumBatchAnswers: 20 }));
    const before = await store.selectSites();
    await assert.rejects(
      apply(siteSettings({ minimumBatchAnswers: 20, timeZone: 'Europe/Vienna' })),
      refused(/keep its time zone UTC/),
    );
    await assert.rejects(apply(siteSettings()), refused(/minimumBatchAnswers .* stay at 20 or rise, got 10/));
    await assert.rejects(
      apply(siteSettings({ minimumBatchAnswers: 20, isSimulated: true })),
      refused(/keep isSimulated/),
    );
    assert.deepEqual(await store.selectSites(), before);
  });

  it('refuses a key that another site has, in the store or in the file', async () => {
    await apply(siteSettings());
    await assert.rejects(apply(siteSettings({ id: 'site-two' })), refused(/a key of site site-one/));
    const keys = { live: 'tg_pub_live_same', test: 'tg_pub_test_same' };
    await assert.rejects(
      apply(siteSettings({ id: 'a', keys }), siteSettings({ id: 'b', keys })),
      refused(/belong to one site/),
    );
  });
});
