import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { AuditQuery, AuditStore, NewAuditRecord } from '../../../dist/store/audit-store.js';
import { ENGINES, type StoreUnderTest } from './engines.ts';

const entry: NewAuditRecord = {
  site: 's',
  atMs: 2 ** 40,
  actorKind: 'person',
  actor: 'ann@acme.example',
  action: 'settings-changed',
  subject: null,
  changes: [{ field: 'product', from: 'Acme', to: 'Acme „Bank“' }],
};

for (const engine of ENGINES)
  describe(`an audit log in ${engine.name}`, () => {
    let opened: StoreUnderTest;
    let audit: AuditStore;
    beforeEach(async () => {
      opened = await engine.open();
      audit = opened.store.audit;
    });
    afterEach(() => opened.remove());

    const select = (query: Partial<AuditQuery>) =>
      audit.selectEntries({ site: null, withGeneral: false, before: null, limit: 10, ...query });

    it('gives back what was written, newest first, of one site or all, page by page', async () => {
      await audit.insertEntry(entry);
      await audit.insertEntry({ ...entry, site: null, subject: 'a' });
      await audit.insertEntry({ ...entry, subject: 'b' });
      const all = await select({});
      assert.deepEqual(
        all.map(({ subject }) => subject),
        ['b', 'a', null],
      );
      const { place, ...oldest } = all[2] ?? assert.fail();
      assert.deepEqual(oldest, entry);
      assert.deepEqual(
        (await select({ site: 's' })).map(({ subject }) => subject),
        ['b', null],
      );
      assert.deepEqual(await select({ site: 's', withGeneral: true }), all);
      assert.deepEqual(await select({ before: place + 1 }), [all[2]]);
      assert.deepEqual(await select({ limit: 1 }), [all[0]]);
    });

    it('forgets what is older than it is told, and uses no place again', async () => {
      await audit.insertEntry({ ...entry, atMs: 1 });
      const [first] = await select({ limit: 1 });
      await audit.purgeEntries(2);
      assert.deepEqual(await select({ limit: 1 }), []);
      await audit.insertEntry({ ...entry, atMs: 2 });
      await audit.purgeEntries(2);
      const [second] = await select({ limit: 1 });
      assert.ok(Number(second?.place) > Number(first?.place));
    });
  });
