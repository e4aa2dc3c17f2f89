import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { ShareLinkRecord, ShareLinkStore } from '../../../dist/store/share-link-store.js';
import { ENGINES, openWithSite, type StoreUnderTest } from './engines.ts';

const link = (id: string, changes: Partial<ShareLinkRecord> = {}): ShareLinkRecord => ({
  id,
  hash: `hash of ${id}`,
  site: 's',
  survey: 'pulse',
  label: 'Board',
  createdAtMs: 1_000,
  expiresAtMs: 2_000,
  madeBy: null,
  usedOn: null,
  ...changes,
});

for (const engine of ENGINES)
  describe(`share links in ${engine.name}`, () => {
    let opened: StoreUnderTest;
    let links: ShareLinkStore;
    beforeEach(async () => {
      opened = await openWithSite(engine);
      links = opened.store.shareLinks;
    });
    afterEach(() => opened.remove());

    it('are found by their hash as they were made, and listed by site, the newest first', async () => {
      await links.insertShareLink(link('a'), 9);
      await links.insertShareLink(link('b', { createdAtMs: 1_001 }), 9);
      await links.insertShareLink(link('c', { site: 'other' }), 9);
      assert.deepEqual(await links.selectShareLink('hash of a'), link('a'));
      assert.equal(await links.selectShareLink('a'), null);
      assert.deepEqual(
        (await links.selectShareLinks('s')).map(({ id }) => id),
        ['b', 'a'],
      );
    });

    it('are at most so many of a site, however many come at once', async () => {
      const beside = (await opened.beside()).shareLinks;
      const made = await Promise.all(
        Array.from({ length: 8 }, (_, n) => (n % 2 === 0 ? links : beside).insertShareLink(link(`${n}`), 3)),
      );
      assert.equal(made.filter(Boolean).length, 3);
      assert.equal(await links.insertShareLink(link('c', { site: 'other' }), 3), true);
    });

    it('are deleted by their own site only, once', async () => {
      await links.insertShareLink(link('a'), 9);
      assert.equal(await links.deleteShareLink('other', 'a'), false);
      assert.equal(await links.deleteShareLink('s', 'a'), true);
      assert.equal(await links.deleteShareLink('s', 'a'), false);
      assert.equal(await links.selectShareLink('hash of a'), null);
    });

    it('are forgotten when they have expired', async () => {
      await links.insertShareLink(link('a'), 9);
      await links.insertShareLink(link('b', { expiresAtMs: 3_000 }), 9);
      await links.purgeShareLinks(2_001);
      assert.deepEqual(
        (await links.selectShareLinks('s')).map(({ id }) => id),
        ['b'],
      );
    });
  });
