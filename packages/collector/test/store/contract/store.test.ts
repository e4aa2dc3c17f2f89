import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Store } from '../../../dist/index.js';
import type { Stream, Write } from '../../../dist/store/store.js';
import { ENGINES, openWithSite, type StoreUnderTest } from './engines.ts';

const stream: Stream = {
  site: 's',
  environment: 'live',
  survey: 'pulse',
  series: '0000000000000000',
  entry: 'invited',
  mode: 'plain',
};

const counter = { question: 'headline', dimension: '', value: '', option: 'very' };

const write = (id: string | null, changes: Partial<Write> = {}): Write => ({
  stream,
  day: '2026-03-10',
  counters: [counter],
  receipt: id === null ? null : { id, expiresOn: '2026-03-13' },
  ...changes,
});

for (const engine of ENGINES)
  describe(`a store in ${engine.name}`, () => {
    let opened: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      opened = await openWithSite(engine);
      store = opened.store;
    });
    afterEach(() => opened.remove());

    const arrivals = async () =>
      (await store.selectArrivals('s', 'live')).map(
        ({ day, outcome, count }) => `${day} ${outcome} ${count}`,
      );
    const days = async () => (await store.release.selectUnreleased('s')).flatMap((group) => group.days);
    const dayOf = (day: string) => ({ day, tallies: [{ ...counter, count: 1 }] });

    it('tells the duplicates of one commit, and of earlier ones, from the first', async () => {
      assert.deepEqual(await store.commit([write('a'), write('a'), write('b')], []), [
        'stored',
        'duplicate',
        'stored',
      ]);
      assert.deepEqual(await store.commit([write('b'), write('c')], []), ['duplicate', 'stored']);
      assert.deepEqual(await arrivals(), ['2026-03-10 duplicate 2', '2026-03-10 stored 3']);
    });

    it('counts what has no receipt each time', async () => {
      assert.deepEqual(await store.commit([write(null), write(null)], []), ['stored', 'stored']);
      assert.deepEqual(await arrivals(), ['2026-03-10 stored 2']);
    });

    it('hands over the finished days of each stream, without the open one', async () => {
      await store.commit(
        [write('a'), write('b', { day: '2026-03-11' }), write('c', { day: '2026-03-12' })],
        [],
      );
      assert.deepEqual(await days(), []);
      await store.release.finishDays('s', '2026-03-11');
      assert.deepEqual(await days(), [dayOf('2026-03-10'), dayOf('2026-03-11')]);
    });

    it('counts on the next day what comes for a finished one, and never un-finishes a day', async () => {
      await store.release.finishDays('s', '2026-03-11');
      await store.release.finishDays('s', '2026-03-01');
      await store.commit([write('a')], []);
      assert.deepEqual(await arrivals(), ['2026-03-12 stored 1']);
    });

    it('forgets the receipts and tokens that have expired, and no others', async () => {
      await store.commit(
        [write('old', { receipt: { id: 'old', expiresOn: '2026-03-12' } }), write('new')],
        [],
      );
      const token = {
        kind: 'session',
        role: 'owner',
        label: '',
        site: null,
        createdAtMs: 0,
        person: null,
      } as const;
      await store.insertToken({ ...token, hash: 'old', expiresAtMs: 99 });
      await store.insertToken({ ...token, hash: 'new', expiresAtMs: 101 });
      await store.insertToken({ ...token, hash: 'lasting', expiresAtMs: null });
      await store.purge('2026-03-13', 100);
      assert.deepEqual(await store.commit([write('old'), write('new')], []), ['stored', 'duplicate']);
      const tokens = await store.selectTokens('session');
      assert.deepEqual(tokens.map(({ hash }) => hash).sort(), ['lasting', 'new']);
    });

    it('writes all of a commit or nothing of it', async () => {
      const broken = write('b', {
        counters: [{ question: 'headline', dimension: '', value: '', option: null as never }],
      });
      await assert.rejects(store.commit([write('a'), broken], []));
      assert.deepEqual(await arrivals(), []);
      assert.deepEqual(await store.commit([write('a')], []), ['stored']);
    });

    it('adds up past a thousand million without losing one', async () => {
      const refusal = {
        site: 's',
        environment: 'live',
        day: '2026-03-10',
        outcome: 'refused:x',
        count: 2 ** 40,
      } as const;
      await store.commit([], [refusal]);
      await store.commit([], [{ ...refusal, count: 1 }]);
      assert.deepEqual(await arrivals(), [`2026-03-10 refused:x ${2 ** 40 + 1}`]);
    });

    it('counts an id once that two processes are given at once, on either side of midnight too', async () => {
      const other = await opened.beside();
      const idsOf = (round: number) => Array.from({ length: 10 }, (_, place) => `id-${round}-${place}`);
      const given = (round: number, expiresOn: string) =>
        idsOf(round).map((id) => write(id, { receipt: { id, expiresOn } }));
      const rounds = 16;
      for (let round = 0; round < rounds; round += 1) {
        const outcomes = await Promise.all([
          store.commit(given(round, '2026-03-13'), []),
          other.commit(given(round, '2026-03-14').reverse(), []),
          other.commit(given(round, '2026-03-13'), []),
          store.commit([...given(round, '2026-03-14'), ...given(round, '2026-03-13')], []),
        ]);
        assert.equal(outcomes.flat().filter((outcome) => outcome === 'stored').length, 10);
      }
      assert.deepEqual(await arrivals(), [
        `2026-03-10 duplicate ${4 * 10 * rounds}`,
        `2026-03-10 stored ${10 * rounds}`,
      ]);
    });

    it('adds up what processes add at once, in whatever order each names the counters', async () => {
      const stores = [store, await opened.beside(), await opened.beside()];
      const options = ['a', 'b', 'c', 'd', 'e'];
      const rounds = 20;
      await Promise.all(
        stores.flatMap((each, place) =>
          Array.from({ length: rounds }, (_, round) => {
            const counters = options.map((option) => ({ ...counter, option }));
            const turned = (place + round) % 2 === 0 ? counters : counters.reverse();
            return each.commit(
              turned.map((one) => write(null, { counters: [one] })),
              [],
            );
          }),
        ),
      );
      await store.release.finishDays('s', '2026-03-10');
      const [day] = await days();
      assert.deepEqual(
        new Map(day?.tallies.map(({ option, count }) => [option, count])),
        new Map(options.map((option) => [option, stores.length * rounds])),
      );
    });

    it('counts nothing on a day once it is finished, whatever is under way in another process', async () => {
      const other = await opened.beside();
      const commits = Array.from({ length: 30 }, (_, place) =>
        (place % 2 === 0 ? store : other).commit([write(null)], []),
      );
      await other.release.finishDays('s', '2026-03-10');
      const atFinish = await days();
      await Promise.all(commits);
      await store.commit([write(null)], []);
      assert.deepEqual(await days(), atFinish);
      const counts = (await store.selectArrivals('s', 'live')).map(({ count }) => count);
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        31,
      );
    });

    const savedSite = (survey: string, series: string) => ({
      settings: { id: 's', product: 'Acme', surveys: [{ id: survey }] } as never,
      keys: { live: 'l', test: 't' },
      surveys: [{ survey: { id: survey } as never, series }],
    });

    it('shows another process that a site has changed', async () => {
      const other = await opened.beside();
      for (const change of [
        () => store.saveSite(savedSite('pulse', '1'), 1),
        () => store.pauseSurvey('s', 'pulse', true),
      ]) {
        const [own, others] = [await store.sitesVersion(), await other.sitesVersion()];
        await change();
        assert.notEqual(await store.sitesVersion(), own);
        assert.notEqual(await other.sitesVersion(), others);
      }
      const [site] = await other.selectSites();
      assert.equal(site?.surveys[0]?.isPausedByHand, true);
      const unchanged = await other.sitesVersion();
      assert.equal(await other.sitesVersion(), unchanged);
    });

    it('saves a site for the one of two who changed it first, and tells the other', async () => {
      const other = await opened.beside();
      const [before] = await other.selectSites();
      assert.equal(before?.revision, 1);
      const saved = await Promise.all(
        [store, other].map((each, place) => each.saveSite(savedSite('pulse', String(place)), 1, 1)),
      );
      assert.deepEqual(saved.toSorted(), [false, true]);
      const [site] = await store.selectSites();
      assert.deepEqual([site?.revision, site?.surveys[0]?.series], [2, String(saved.indexOf(true))]);
      assert.equal(await store.saveSite(savedSite('pulse', '2'), 2), true, 'whichever there is');
    });

    it('keeps what the file said, and the keys that were replaced until each ends', async () => {
      const fromFile = { id: 's', product: 'File' } as never;
      const retiredKeys = [
        { key: 'k1', environment: 'live', acceptedUntilMs: 5 },
        { key: 'k2', environment: 'test', acceptedUntilMs: 9 },
      ] as const;
      await store.saveSite({ ...savedSite('pulse', '1'), fromFile, retiredKeys }, 1);
      await store.saveSite(savedSite('pulse', '1'), 2);
      const [site] = await store.selectSites();
      assert.deepEqual([site?.fromFile, site?.retiredKeys], [fromFile, retiredKeys]);
      await store.purge('2026-03-13', 6);
      assert.deepEqual((await store.selectSites())[0]?.retiredKeys, [retiredKeys[1]]);
    });

    it('goes on with an earlier series, and knows which have been replaced', async () => {
      await store.saveSite(savedSite('pulse', 'one'), 1);
      await store.saveSite(savedSite('pulse', 'two'), 2);
      const replaced = (await store.selectSites())[0]?.surveys[0];
      assert.deepEqual([replaced?.series, replaced?.startedAtMs], ['two', 2]);
      assert.deepEqual(replaced?.previous, [{ series: 'one', survey: { id: 'pulse' }, endedAtMs: 2 }]);
      await store.saveSite(savedSite('pulse', 'one'), 3);
      const again = (await store.selectSites())[0]?.surveys[0];
      assert.deepEqual([again?.series, again?.startedAtMs], ['one', 1]);
      assert.equal(await store.pauseSurvey('s', 'other', true), false);
      assert.equal(await store.pauseSurvey('s', 'pulse', true), true);
      assert.equal(await store.pauseSurvey('s', 'pulse', false), true);
    });

    it('keeps incidents as they were put in, oldest first', async () => {
      const incident = {
        id: 'i1',
        date: '2026-03-02',
        title: 'Outage ’26',
        kind: 'outage',
        link: null,
      } as never;
      const earlier = {
        ...(incident as object),
        id: 'i2',
        date: '2026-03-01',
        link: 'https://a.example',
      } as never;
      await store.insertIncident('s', incident);
      await store.insertIncident('s', { ...(incident as object), title: 'Other' } as never);
      await store.insertIncident('s', earlier);
      assert.deepEqual(await store.selectIncidents('s'), [earlier, incident]);
      assert.equal(
        await store.updateIncident('s', { ...(incident as object), title: 'Moved' } as never),
        true,
      );
      assert.equal(await store.updateIncident('other', incident), false);
      assert.equal(await store.deleteIncident('s', 'i1'), true);
      assert.equal(await store.deleteIncident('s', 'i1'), false);
    });

    it('keeps steps as they were put in, oldest first and those without a day last', async () => {
      const planned = {
        id: 'a',
        play: 'passkeys',
        title: 'Passkeys',
        owner: 'Ada Ångström',
        date: null,
        outcome: null,
      };
      const taken = { ...planned, id: 'b', play: null, date: '2026-03-02', outcome: 'Half use them.' };
      const earlier = { ...taken, id: 'c', owner: null, date: '2026-03-01' };
      await store.insertStep('s', planned);
      await store.insertStep('s', { ...planned, title: 'Other' });
      await store.insertStep('s', taken);
      await store.insertStep('s', earlier);
      await store.insertStep('other', taken);
      assert.deepEqual(await store.selectSteps('s'), [earlier, taken, planned]);
      assert.equal(await store.updateStep('s', { ...planned, date: '2026-02-28' }), true);
      assert.deepEqual(
        (await store.selectSteps('s')).map(({ id }) => id),
        ['a', 'c', 'b'],
      );
      assert.equal(await store.updateStep('nowhere', planned), false);
      assert.equal(await store.deleteStep('s', 'b'), true);
      assert.equal(await store.deleteStep('s', 'b'), false);
      assert.deepEqual(await store.selectSteps('other'), [taken]);
    });

    it('gives a token back as it was put in, and lets one of two delete it', async () => {
      const token = {
        hash: 'h',
        kind: 'sign-in',
        role: 'viewer',
        label: 'l',
        site: 's',
        createdAtMs: 2 ** 40,
        expiresAtMs: null,
        person: null,
        madeBy: null,
      } as const;
      const other = await opened.beside();
      await store.insertToken(token);
      assert.deepEqual(await other.selectToken('h'), { ...token, usedOn: null, email: null });
      await store.markTokenUsed('h', '2026-03-10');
      assert.equal((await other.selectToken('h'))?.usedOn, '2026-03-10');
      assert.equal(await other.selectToken('none'), null);
      assert.deepEqual(await store.selectTokens('read'), []);
      const deleted = await Promise.all([store.deleteToken('h'), other.deleteToken('h')]);
      assert.deepEqual(deleted.filter(Boolean), [true]);
    });

    it('knows the last day of arrival', async () => {
      assert.equal(await store.selectLastArrivalDay('s'), null);
      await store.commit([write('a'), write('b', { day: '2026-03-12' })], []);
      assert.equal(await store.selectLastArrivalDay('s'), '2026-03-12');
    });
  });
