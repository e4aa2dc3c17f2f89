import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parseConfigurationFile } from '@trustgauge/protocol';
import { applyConfiguration, openSqliteStore, type Store } from '../../dist/index.js';
import { changeSettings, rotateKey } from '../../dist/sites/change-settings.js';
import { siteSettings } from '../collector-under-test.ts';

describe('applyConfiguration', () => {
  let store: Store;
  beforeEach(() => {
    store = openSqliteStore(':memory:');
  });
  afterEach(() => store.close());

  const apply = (...sites: unknown[]) => applyConfiguration(store, parseConfigurationFile({ sites }), 0);
  const refused = (message: RegExp) => ({ code: 'configuration_invalid', message });

  /** Something arrives, and counts on a day of the site. */
  const count = () =>
    store.commit(
      [],
      [{ site: 'site-one', environment: 'live', day: '2026-03-10', outcome: 'refused:x', count: 1 }],
    );

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
    await count();
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

  it('moves a site to another time zone before anything has arrived for it', async () => {
    await apply(siteSettings());
    await apply(siteSettings({ timeZone: 'Europe/Vienna' }));
    assert.equal((await store.selectSites())[0]?.settings.timeZone, 'Europe/Vienna');
  });

  const changeOnPage = async (change: object) => {
    const [site] = await store.selectSites();
    assert.ok(site);
    await changeSettings(store, site, { revision: site.revision, ...change }, 1);
  };

  it('takes back nothing that was changed on the page where it says what it said before, and says what stays', async () => {
    await apply(siteSettings());
    await changeOnPage({ allowedOrigins: ['https://page.example'], minimumBatchAnswers: 20 });
    await changeOnPage({ segments: { survey: 'pulse', values: { region: ['north'] } } });
    const before = await store.selectSites();
    const [again] = await apply(siteSettings());
    assert.deepEqual(await store.selectSites(), before, 'nor is it a change');
    assert.deepEqual(
      again?.kept.map(({ field }) => field),
      ['allowedOrigins', 'minimumBatchAnswers', 'pulse.segments'],
    );
  });

  it('wins where it says something anew, setting by setting, and puts everything back when told to', async () => {
    await apply(siteSettings());
    await changeOnPage({ allowedOrigins: ['https://page.example'], allowsNullOrigin: true });
    await changeOnPage({ segments: { survey: 'pulse', values: { region: ['north'] } } });
    const file = siteSettings({ allowedOrigins: ['https://file.example'] });
    const [applied] = await apply(file);
    assert.deepEqual(
      applied?.changes.map(({ field, from, to }) => [field, from, to]),
      [['allowedOrigins', 'https://page.example', 'https://file.example']],
    );
    const settings = async () => (await store.selectSites())[0]?.settings;
    assert.deepEqual((await settings())?.allowedOrigins, ['https://file.example']);
    assert.equal((await settings())?.allowsNullOrigin, true);
    await applyConfiguration(store, parseConfigurationFile({ sites: [file] }), 0, { isReset: true });
    assert.equal((await settings())?.allowsNullOrigin, false);
    assert.deepEqual((await settings())?.surveys[0]?.segments, { plan: ['free', 'team'] });
  });

  it('accepts a key that the file replaces for 48 hours more, and keeps one that the page has replaced', async () => {
    await apply(siteSettings());
    const keys = { live: 'tg_pub_live_another', test: 'tg_pub_test_site-one' };
    await apply(siteSettings({ keys }));
    const site = async () => (await store.selectSites())[0];
    assert.deepEqual((await site())?.retiredKeys, [
      { key: 'tg_pub_live_site-one', environment: 'live', acceptedUntilMs: 48 * 3_600_000 },
    ]);
    const before = await site();
    assert.ok(before);
    await rotateKey(store, before, 'test', { revision: before.revision, endsAtOnce: false }, 1);
    const rotated = (await site())?.keys;
    await apply(siteSettings({ keys }));
    assert.deepEqual((await site())?.keys, rotated);
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
