import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { PeopleStore, PersonRecord } from '../../../dist/store/people-store.js';
import { ENGINES, type StoreUnderTest } from './engines.ts';

const ann: PersonRecord = {
  id: 'ann',
  email: 'ann@acme.example',
  role: 'owner',
  site: null,
  subject: null,
  revision: 1,
  addedAtMs: 2 ** 40,
};
const bob: PersonRecord = { ...ann, id: 'bob', email: 'bob@acme.example' };
const cem: PersonRecord = { ...ann, id: 'cem', email: 'cem@acme.example', role: 'editor', site: 's' };

const token = {
  kind: 'session',
  role: 'owner',
  label: 'person',
  site: null,
  createdAtMs: 0,
  expiresAtMs: null,
} as const;

for (const engine of ENGINES)
  describe(`people in ${engine.name}`, () => {
    let opened: StoreUnderTest;
    let people: PeopleStore;
    beforeEach(async () => {
      opened = await engine.open();
      people = opened.store.people;
      for (const person of [bob, ann, cem]) assert.equal(await people.insertPerson(person), true);
    });
    afterEach(() => opened.remove());

    it('are given back as they were put in, by address, and one address is one person', async () => {
      assert.deepEqual(await people.selectPeople(), [ann, bob, cem]);
      assert.deepEqual(await people.selectPerson('cem'), cem);
      assert.deepEqual(await people.selectPeopleByEmail('bob@acme.example'), [bob]);
      assert.equal(await people.selectPerson('none'), null);
      assert.deepEqual(await people.selectPeopleByEmail('none@acme.example'), []);
      assert.equal(await people.insertPerson({ ...ann, id: 'other' }), false);
    });

    it('are signed out where their role changes or they are removed, and nobody else is', async () => {
      const { store } = opened;
      for (const person of ['ann', 'bob', 'cem', null]) {
        await store.insertToken({ ...token, hash: `session-${person}`, person });
        await store.insertToken({ ...token, hash: `link-${person}`, kind: 'sign-in', person });
      }
      assert.equal(await people.updatePerson('cem', { role: 'viewer', site: null }, 1), 'done');
      assert.equal(await people.deletePerson('bob'), 'done');
      assert.equal(await people.deleteTokensOf('none'), 0);
      const left = [...(await store.selectTokens('session')), ...(await store.selectTokens('sign-in'))];
      assert.deepEqual(left.map(({ hash }) => hash).toSorted(), [
        'link-ann',
        'link-null',
        'session-ann',
        'session-null',
      ]);
      assert.equal(await people.deleteTokensOf('ann'), 1, 'one session, and the link with it');
      assert.deepEqual(await people.selectPerson('cem'), { ...cem, role: 'viewer', site: null, revision: 2 });
    });

    it('have by their tokens the role that they have now, and none once they are gone', async () => {
      const { store } = opened;
      await people.updatePerson('cem', { role: 'viewer', site: 't' }, 1);
      // As by a sign-in that was under way meanwhile.
      await store.insertToken({ ...token, hash: 'late', person: 'cem' });
      const found = await store.selectToken('late');
      assert.deepEqual([found?.role, found?.site, found?.email], ['viewer', 't', 'cem@acme.example']);
      await people.deletePerson('cem');
      await store.insertToken({ ...token, hash: 'later', person: 'cem' });
      assert.equal(await store.selectToken('later'), null);
    });

    it('lose what they have made when they are removed or may do less, and others lose nothing', async () => {
      const { store } = opened;
      const script = { ...token, kind: 'read', label: 'script', person: null } as const;
      const link = { site: 's', survey: 'pulse', label: 'Board', createdAtMs: 0, expiresAtMs: 2 ** 40 };
      const make = async (madeBy: string | null) => {
        await store.insertToken({ ...script, hash: `script of ${madeBy}`, madeBy });
        const id = `link of ${madeBy}`;
        await store.shareLinks.insertShareLink({ ...link, id, hash: id, madeBy }, 99);
      };
      const left = async () => [
        ...(await store.selectTokens('read')).map(({ hash }) => hash),
        ...(await store.shareLinks.selectShareLinks('s')).map(({ id }) => id),
      ];
      for (const madeBy of ['ann', 'bob', null]) await make(madeBy);
      assert.equal((await store.selectToken('script of bob'))?.madeBy, 'bob');
      assert.deepEqual(
        (await store.shareLinks.selectShareLinksOf('bob')).map(({ id }) => id),
        ['link of bob'],
      );
      assert.equal(await people.updatePerson('bob', { role: 'editor', site: null }, 1), 'done');
      const others = ['script of ann', 'script of null', 'link of ann', 'link of null'];
      assert.deepEqual((await left()).toSorted(), others.toSorted());
      // The other way round nothing ends.
      await make('cem');
      assert.equal(await people.updatePerson('cem', { role: 'owner', site: null }, 1), 'done');
      assert.equal((await left()).length, 6);
      assert.equal(await people.deletePerson('ann', { person: 'cem' }), 'done');
      assert.deepEqual(
        (await store.shareLinks.selectShareLinksOf('cem')).map(({ id }) => id).toSorted(),
        ['link of ann', 'link of cem'],
        'handed over',
      );
      assert.equal(await store.selectToken('script of ann'), null);
    });

    it('have made what lets others in only while they may still make it', async () => {
      const { store } = opened;
      // As by a request that was under way while its maker was removed, or given another role.
      const late = { ...token, kind: 'read', person: null, site: 't' } as const;
      await store.insertToken({ ...late, hash: 'of nobody', madeBy: 'gone' });
      await store.insertToken({ ...late, hash: 'of an editor', madeBy: 'cem' });
      await people.updatePerson('bob', { role: 'owner', site: 's' }, 1);
      await store.insertToken({ ...late, hash: 'of another site', madeBy: 'bob' });
      await store.insertToken({ ...late, hash: 'of the site', site: 's', madeBy: 'bob' });
      const found = await Promise.all(
        ['of nobody', 'of an editor', 'of another site', 'of the site'].map(
          async (hash) => (await store.selectToken(hash))?.hash,
        ),
      );
      assert.deepEqual(found, [undefined, undefined, undefined, 'of the site']);
      const link = { site: 't', survey: 'pulse', label: 'Board', createdAtMs: 0, expiresAtMs: 2 ** 40 };
      for (const madeBy of ['gone', 'cem', 'ann']) {
        await store.shareLinks.insertShareLink({ ...link, id: madeBy, hash: madeBy, madeBy }, 99);
      }
      const opens = await Promise.all(
        ['gone', 'cem', 'ann'].map(async (hash) => (await store.shareLinks.selectShareLink(hash))?.id),
      );
      assert.deepEqual(opens, [undefined, undefined, 'ann']);
    });

    it('have at most so many sign-in links in force, however many are requested at once', async () => {
      const other = await opened.beside();
      const link = { ...token, kind: 'sign-in', person: 'ann', createdAtMs: 10, expiresAtMs: 20 } as const;
      const limits = { inForce: 3, address: 'x', toAddress: 99, ofSite: 99 };
      await opened.store.insertLink({ ...link, hash: 'old', createdAtMs: 0, expiresAtMs: 10 }, limits);
      await opened.store.insertLink({ ...link, hash: 'of bob', person: 'bob' }, limits);
      const made = await Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          (n % 2 === 0 ? opened.store : other).insertLink({ ...link, hash: `link ${n}` }, limits),
        ),
      );
      assert.equal(made.filter((outcome) => outcome === 'inserted').length, 3);
      assert.equal((await opened.store.selectTokens('sign-in')).length, 5);
    });

    it('are changed by the one of two who is first, and the other is told', async () => {
      const other = (await opened.beside()).people;
      const outcomes = await Promise.all([
        people.updatePerson('cem', { role: 'viewer', site: 's' }, 1),
        other.updatePerson('cem', { role: 'owner', site: 's' }, 1),
      ]);
      assert.deepEqual(outcomes.toSorted(), ['done', 'stale']);
      assert.equal(await people.updatePerson('none', { role: 'viewer', site: null }, 1), 'unknown');
    });

    it('keep one who owns all sites, also where two remove each other at once', async () => {
      const other = (await opened.beside()).people;
      const outcomes = await Promise.all([people.deletePerson('ann'), other.deletePerson('bob')]);
      assert.deepEqual(outcomes.toSorted(), ['done', 'last-owner']);
      const left = outcomes[0] === 'done' ? 'bob' : 'ann';
      for (const change of [
        { role: 'editor', site: null },
        { role: 'owner', site: 's' },
      ] as const) {
        assert.equal(await people.updatePerson(left, change, 1), 'last-owner');
      }
      assert.equal(await people.updatePerson(left, { role: 'owner', site: null }, 1), 'done');
      assert.equal(await people.deletePerson('none'), 'unknown');
    });

    it('are bound to one subject of the identity provider', async () => {
      assert.equal(await people.bindSubject('ann', 'issuer one'), true);
      assert.equal(await people.bindSubject('ann', 'issuer one'), true);
      assert.equal(await people.bindSubject('ann', 'issuer two'), false);
      assert.equal((await people.selectPerson('ann'))?.subject, 'issuer one');
    });
  });
