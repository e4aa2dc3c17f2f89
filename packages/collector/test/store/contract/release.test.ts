import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Incident } from '@trustgauge/protocol';
import type { Store } from '../../../dist/index.js';
import type {
  Batch,
  Cell,
  ComputedFrom,
  LiveFigures,
  PartBatch,
  Publication,
} from '../../../dist/store/release-store.js';
import type { Stream, Write } from '../../../dist/store/store.js';
import { alert } from '../../notify/alert-event.ts';
import { ENGINES, openWithSite, type StoreUnderTest } from './engines.ts';

const stream: Stream = {
  site: 's',
  environment: 'live',
  survey: 'pulse',
  series: '0000000000000000',
  entry: 'invited',
  mode: 'plain',
};
const incident: Incident = {
  id: 'outage',
  date: '2026-03-11',
  title: 'Outage',
  kind: 'ours',
  link: null,
};
const counter = { question: 'headline', dimension: '', value: '', option: 'very' };
const write = (id: string, day: string): Write => ({
  stream,
  day,
  counters: [counter],
  receipt: { id, expiresOn: '2026-03-13' },
});

for (const engine of ENGINES)
  describe(`the release in ${engine.name}`, () => {
    let opened: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      opened = await openWithSite(engine);
      store = opened.store;
    });
    afterEach(() => opened.remove());

    const days = async () => (await store.release.selectUnreleased('s')).flatMap((group) => group.days);
    const dayOf = (day: string) => ({ day, tallies: [{ ...counter, count: 1 }] });

    const live = (firstDay: string) =>
      ({
        since: firstDay,
        counts: { very: 1 },
        intervals: { confident: [0, 1], worried: [0, 1], index: [0, 1], net: [-1, 1] },
      }) as const;
    const batchOf = (firstDay: string, lastDay: string): Batch => ({
      firstDay,
      lastDay,
      leftOut: [],
      counts: { very: 1 },
      outcomes: { answer: 1 },
      countedWhen: lastDay < '2026-03-12' ? 'drawn' : 'seen',
      live: live(firstDay),
    });
    const partOf = (partition: string, firstDay: string): PartBatch => ({
      partition,
      firstDay,
      lastDay: firstDay,
      leftOut: ['2026-03-01'],
      cells: [{ values: ['team'], n: 12, counts: { very: 12 }, live: null }],
    });
    /** Computed after that batch, without an incident or a voided day. */
    const from = (after: string): ComputedFrom => ({ after, incidents: [], voided: [] });
    const publication = (
      after: string,
      batches: Batch[],
      parts: PartBatch[] = [],
      revision = 0,
    ): Publication => ({
      ...from(after),
      batches,
      parts,
      watches: [{ dimension: '', value: '', state: { lastDay: batches.at(-1)?.lastDay }, revision }],
      alerts: [],
    });

    it('hands over no day that a batch holds', async () => {
      await store.commit([write('a', '2026-03-10'), write('b', '2026-03-11')], []);
      await store.release.finishDays('s', '2026-03-11');
      const batch = batchOf('2026-03-10', '2026-03-10');
      assert.equal(await store.release.publish(stream, publication('', [batch]), 0), true);
      assert.deepEqual(await store.release.selectBatches(stream), [batch]);
      assert.deepEqual(await store.release.selectStreams('s'), [stream]);
      assert.deepEqual(await days(), [dayOf('2026-03-11')]);
    });

    it('hands over what was counted on finished days also after a batch holds them', async () => {
      await store.commit(
        ['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'].map((day) => write(day, day)),
        [],
      );
      await store.release.finishDays('s', '2026-03-12');
      await store.release.publish(stream, publication('', [batchOf('2026-03-10', '2026-03-11')]), 0);
      assert.deepEqual(await store.release.selectTallies(stream, '2026-03-10'), [
        dayOf('2026-03-11'),
        dayOf('2026-03-12'),
      ]);
      assert.deepEqual(await store.release.selectTallies({ ...stream, entry: 'opened' }, ''), []);
    });

    it('hands over the finished days of each stream apart', async () => {
      const opened = { ...stream, entry: 'opened' } as const;
      const test = { ...stream, environment: 'test' } as const;
      await store.commit(
        [stream, opened, test].map((each, place) => ({ ...write(`${place}`, '2026-03-10'), stream: each })),
        [],
      );
      await store.release.finishDays('s', '2026-03-10');
      const days = [dayOf('2026-03-10')];
      assert.deepEqual(await store.release.selectUnreleased('s'), [
        { stream, days },
        { stream: opened, days },
        { stream: test, days },
      ]);
      assert.deepEqual(await store.release.selectUnreleased('another'), []);
    });

    it('adds up batches of the same cells, without those that hold a voided day', async () => {
      const cell = (
        values: string[],
        counts: Record<string, number>,
        figures: LiveFigures | null = null,
      ) => ({
        values,
        n: Object.values(counts).reduce((sum, count) => sum + count, 0),
        counts,
        live: figures,
      });
      const part = (firstDay: string, lastDay: string, cells: Cell[], leftOut: string[] = []): PartBatch => ({
        partition: 'plan',
        firstDay,
        lastDay,
        leftOut,
        cells,
      });
      const parts = [
        part('2026-03-10', '2026-03-11', [cell(['free'], { low: 4, very: 7 }), cell(['team'], { very: 11 })]),
        part('2026-03-12', '2026-03-12', [cell(['free', 'team'], { very: 12 })]),
        part('2026-03-13', '2026-03-13', [cell(['free'], { low: 90, very: 9 }), cell(['team'], { very: 9 })]),
        part(
          '2026-03-14',
          '2026-03-16',
          [cell(['free'], { low: 1, very: 10 }, live('2026-03-10')), cell(['team'], { very: 20 })],
          ['2026-03-15'],
        ),
      ];
      await store.release.publish(stream, publication('', [], parts), 0);
      const stretch = { from: '2026-03-01', to: '2026-03-31' };
      assert.deepEqual(await store.release.selectFoldedParts(stream, stretch, ['2026-03-13', '2026-03-15']), [
        part('2026-03-12', '2026-03-12', [cell(['free', 'team'], { very: 12 })]),
        part('2026-03-10', '2026-03-16', [
          cell(['free'], { low: 5, very: 17 }, live('2026-03-10')),
          cell(['team'], { very: 31 }),
        ]),
      ]);
      assert.deepEqual(
        await store.release.selectFoldedParts(stream, { from: '2026-03-12', to: '2026-03-13' }, []),
        [parts[1], parts[2]],
      );
    });

    it('publishes nothing that was computed before others had published', async () => {
      const [first, second] = [batchOf('2026-03-10', '2026-03-10'), batchOf('2026-03-11', '2026-03-11')];
      assert.equal(await store.release.publish(stream, publication('', [first]), 0), true);
      assert.equal(await store.release.publish(stream, publication('', [first, second]), 0), false);
      assert.equal((await store.release.selectBatches(stream)).length, 1);
      assert.deepEqual(await store.release.selectWatches(stream), [
        { dimension: '', value: '', state: { lastDay: '2026-03-10' }, revision: 1 },
      ]);
      assert.equal(await store.release.publish(stream, publication('2026-03-10', [second], [], 1), 0), true);
      assert.equal((await store.release.selectBatches(stream)).length, 2);
    });

    it('lets one of two processes publish that computed the same', async () => {
      const other = await opened.beside();
      const batch = batchOf('2026-03-10', '2026-03-10');
      const published = await Promise.all(
        [store, other, store, other].map(({ release }) =>
          release.publish(stream, publication('', [batch]), 0),
        ),
      );
      assert.deepEqual(published.filter(Boolean), [true]);
      assert.equal((await other.release.selectBatches(stream)).length, 1);
    });

    it('hands over parts and batches by their last day, in order', async () => {
      const batches = ['2026-03-10', '2026-03-11', '2026-03-12'].map((day) => batchOf(day, day));
      const parts = [
        partOf('plan', '2026-03-11'),
        partOf('plan', '2026-03-10'),
        partOf('@headline', '2026-03-12'),
      ];
      await store.release.publish(stream, publication('', batches, parts), 0);
      const stretch = { from: '2026-03-11', to: '2026-03-12' };
      assert.deepEqual(
        (await store.release.selectBatches(stream, stretch)).map(({ firstDay }) => firstDay),
        ['2026-03-11', '2026-03-12'],
      );
      assert.deepEqual(await store.release.selectParts(stream), [parts[2], parts[1], parts[0]]);
      assert.deepEqual(await store.release.selectParts(stream, stretch), [parts[2], parts[0]]);
      assert.deepEqual(await store.release.selectParts({ ...stream, mode: 'rr:1/2' }), []);
    });

    it('writes again what was computed, and leaves what was counted', async () => {
      const batch = batchOf('2026-03-10', '2026-03-10');
      const part = partOf('plan', '2026-03-10');
      await store.release.publish(stream, publication('', [batch], [part]), 0);
      const figures = live('2026-03-05');
      const watch = { dimension: 'plan', value: 'team', state: [1, 2], revision: 0 };
      const isWritten = await store.release.refresh(
        stream,
        {
          ...from('2026-03-10'),
          live: [{ firstDay: '2026-03-10', live: live('2026-03-05') }],
          cells: [{ partition: 'plan', firstDay: '2026-03-10', live: [figures] }],
          watches: [watch],
          alerts: [],
        },
        0,
      );
      assert.equal(isWritten, true);
      assert.deepEqual(await store.release.selectBatches(stream), [{ ...batch, live: live('2026-03-05') }]);
      assert.deepEqual(await store.release.selectParts(stream), [
        { ...part, cells: part.cells.map((cell) => ({ ...cell, live: figures })) },
      ]);
      assert.deepEqual(await store.release.selectWatches(stream), [{ ...watch, revision: 1 }]);
      assert.deepEqual(await store.release.selectWatches({ ...stream, entry: 'opened' }), []);
    });

    it('voids a day once, and takes it back once', async () => {
      const day = { day: '2026-03-10', reason: 'stuffed', voidedAtMs: 5 };
      assert.equal(await store.release.insertVoidedDay('s', day), true);
      assert.equal(await store.release.insertVoidedDay('s', { ...day, reason: 'again' }), false);
      assert.deepEqual(await store.release.selectVoidedDays('s'), [day]);
      assert.equal(await store.release.deleteVoidedDay('s', '2026-03-10'), true);
      assert.equal(await store.release.deleteVoidedDay('s', '2026-03-10'), false);
    });

    it('acknowledges an alert once, with the watch as it is from then on', async () => {
      const raised = { alert: { ...alert, site: 's' }, event: null };
      await store.release.publish(stream, { ...publication('', []), watches: [], alerts: [raised] }, 0);
      const watch = { dimension: '', value: '', state: { since: '2026-03-11' }, revision: 0 };
      const acknowledged = { atMs: 0, baseline: 'keep' } as never;
      assert.equal(await store.release.acknowledge(stream, alert.id, acknowledged, watch), 'acknowledged');
      assert.equal(await store.release.acknowledge(stream, alert.id, acknowledged, null), 'already');
      assert.deepEqual(await store.release.selectWatches(stream), [{ ...watch, revision: 1 }]);
      assert.deepEqual(await store.release.selectAlerts('s'), [
        { ...raised.alert, acknowledged: { at: '1970-01-01T00:00:00.000Z', baseline: 'keep' } },
      ]);
    });

    it('gives the figures of a site another version with whatever a summary tells, and with nothing else', async () => {
      const date = '2026-03-02';
      const incident = { id: 'i', date, title: 'Outage', kind: 'ours', link: null } as const;
      const step = { id: 'a', play: null, title: 'Passkeys', owner: null, date, outcome: null };
      const voided = { day: date, reason: 'stuffed', voidedAtMs: 5 };
      const raised = { alert: { ...alert, site: 's' }, event: null };
      const batch = publication('', [batchOf('2026-03-10', '2026-03-10')]);
      const again = { ...from('2026-03-10'), live: [], cells: [], watches: null, alerts: [] };
      const changes: (() => Promise<unknown>)[] = [
        () => store.insertIncident('s', incident),
        () => store.updateIncident('s', { ...incident, title: 'Another' }),
        () => store.deleteIncident('s', 'i'),
        () => store.insertStep('s', step),
        () => store.updateStep('s', { ...step, outcome: 'half of them' }),
        () => store.deleteStep('s', 'a'),
        () => store.release.insertVoidedDay('s', voided),
        () => store.release.deleteVoidedDay('s', date),
        () => store.release.publish(stream, { ...batch, alerts: [raised] }, 0),
        () => store.release.refresh(stream, again, 0),
        () => store.release.acknowledge(stream, alert.id, { atMs: 0, baseline: 'keep' }, null),
      ];
      const versions = [await store.figuresVersion('s')];
      for (const change of changes) {
        await change();
        versions.push(await store.figuresVersion('s'));
      }
      assert.equal(new Set(versions).size, changes.length + 1, versions.join());

      const now = await store.figuresVersion('s');
      await store.commit([write('a', '2026-03-12')], []);
      await store.release.finishDays('s', '2026-03-12');
      await store.insertStep('other', step);
      assert.equal(await store.updateIncident('s', incident), false);
      assert.equal(await store.release.publish(stream, batch, 0), false);
      assert.equal(await store.figuresVersion('s'), now);
      assert.equal(await (await opened.beside()).figuresVersion('s'), now);
      assert.equal(await store.figuresVersion('nowhere'), 0);
    });

    describe('with two collectors on one live average', () => {
      const batches = [batchOf('2026-03-10', '2026-03-10'), batchOf('2026-03-11', '2026-03-11')];
      const [first, second] = batches as [Batch, Batch];
      const figures = (days: ComputedFrom) => ({
        ...days,
        live: [{ firstDay: '2026-03-10', live: live('2026-03-05') }],
        cells: [],
        watches: null,
        alerts: [],
      });
      const since = async () =>
        (await store.release.selectBatches(stream)).map((batch) => [batch.firstDay, batch.live.since]);
      let other: Store;
      beforeEach(async () => {
        await store.release.publish(stream, { ...publication('', [first]), watches: [] }, 0);
        other = await opened.beside();
      });

      for (const [what, change, now] of [
        [
          'an incident is declared',
          (declaring: Store) => declaring.insertIncident('s', incident),
          { incidents: ['2026-03-11'] },
        ],
        [
          'a day is voided',
          (declaring: Store) =>
            declaring.release.insertVoidedDay('s', { day: '2026-03-11', reason: '', voidedAtMs: 0 }),
          { voided: ['2026-03-11'] },
        ],
      ] as const) {
        it(`closes no batch that was computed before ${what}`, async () => {
          await change(other);
          const stale = { ...publication('2026-03-10', [second]), watches: [] };
          assert.equal(await store.release.publish(stream, stale, 0), false);
          assert.deepEqual(await since(), [['2026-03-10', '2026-03-10']]);
          assert.equal(await store.release.publish(stream, { ...stale, ...now }, 0), true);
        });

        it(`keeps no figures that were computed before ${what}`, async () => {
          await change(other);
          const stale = figures(from('2026-03-10'));
          assert.equal(await store.release.refresh(stream, stale, 0), false);
          assert.deepEqual(await since(), [['2026-03-10', '2026-03-10']]);
          assert.equal(await store.release.refresh(stream, { ...stale, ...now }, 0), true);
          assert.deepEqual(await since(), [['2026-03-10', '2026-03-05']]);
        });
      }

      it('closes no batch and keeps no figures that were computed before an incident was moved or taken back', async () => {
        await other.insertIncident('s', incident);
        const known = { incidents: [incident.date] };
        const batch = { ...publication('2026-03-10', [second]), watches: [], ...known };
        const anew = figures({ ...from('2026-03-10'), ...known });
        await other.updateIncident('s', { ...incident, date: '2026-03-09' });
        assert.equal(await store.release.publish(stream, batch, 0), false);
        assert.equal(await store.release.refresh(stream, anew, 0), false);
        await other.deleteIncident('s', incident.id);
        assert.equal(await store.release.publish(stream, batch, 0), false);
        assert.equal(await store.release.refresh(stream, anew, 0), false);
        assert.deepEqual(await since(), [['2026-03-10', '2026-03-10']]);
      });

      it('keeps no figures that lack a batch which the other has closed', async () => {
        await other.release.publish(stream, { ...publication('2026-03-10', [second]), watches: [] }, 0);
        assert.equal(await store.release.refresh(stream, figures(from('2026-03-10')), 0), false);
        assert.equal(await store.release.refresh(stream, figures(from('2026-03-11')), 0), true);
      });

      it('closes a batch beside an incident of another site, and beside one that is only renamed', async () => {
        await other.insertIncident('elsewhere', incident);
        const batch = { ...publication('2026-03-10', [second]), watches: [] };
        assert.equal(await store.release.publish(stream, batch, 0), true);
        await other.insertIncident('s', incident);
        const anew = figures({ ...from('2026-03-11'), incidents: [incident.date] });
        await other.updateIncident('s', { ...incident, title: 'Renamed' });
        assert.equal(await store.release.refresh(stream, anew, 0), true);
      });
    });

    describe('with two collectors on one watch', () => {
      const first = batchOf('2026-03-10', '2026-03-10');
      const second = batchOf('2026-03-11', '2026-03-11');
      const raised = { alert: { ...alert, site: 's' }, event: null };
      const keep = { atMs: 0, baseline: 'keep' } as const;
      const watch = (state: unknown, revision: number) => ({ dimension: '', value: '', state, revision });
      beforeEach(async () => {
        await store.release.publish(stream, { ...publication('', [first]), alerts: [raised] }, 0);
      });

      it('drops no batch that one closes while the other acknowledges', async () => {
        const [read] = await store.release.selectWatches(stream);
        const other = await opened.beside();
        const closed = publication('2026-03-10', [second], [], 1);
        assert.equal(await other.release.publish(stream, closed, 0), true);
        const stale = watch('acknowledged, without the second batch', read?.revision ?? 0);
        assert.equal(await store.release.acknowledge(stream, alert.id, keep, stale), 'overtaken');
        assert.deepEqual(await store.release.selectWatches(stream), [watch({ lastDay: '2026-03-11' }, 2)]);
        assert.equal((await store.release.selectAlerts('s'))[0]?.acknowledged, null);
        const again = watch('acknowledged, with the second batch', 2);
        assert.equal(await store.release.acknowledge(stream, alert.id, keep, again), 'acknowledged');
      });

      it('drops no choice that one makes while the other closes a batch', async () => {
        const other = await opened.beside();
        const chosen = watch('acknowledged', 1);
        assert.equal(await other.release.acknowledge(stream, alert.id, keep, chosen), 'acknowledged');
        const stale = publication('2026-03-10', [second], [], 1);
        assert.equal(await store.release.publish(stream, stale, 0), false);
        assert.deepEqual(await store.release.selectWatches(stream), [watch('acknowledged', 2)]);
        assert.equal((await store.release.selectBatches(stream)).length, 1);
        const again = publication('2026-03-10', [second], [], 2);
        assert.equal(await store.release.publish(stream, again, 0), true);
      });

      it('drops no batch that one closes while the other makes the watches anew', async () => {
        const other = await opened.beside();
        await other.release.publish(stream, publication('2026-03-10', [second], [], 1), 0);
        const anew = {
          ...from('2026-03-11'),
          live: [],
          cells: [],
          watches: [watch('made anew', 1)],
          alerts: [],
        };
        assert.equal(await store.release.refresh(stream, anew, 0), false);
        assert.deepEqual(await store.release.selectWatches(stream), [watch({ lastDay: '2026-03-11' }, 2)]);
        const again = { ...anew, watches: [watch('made anew', 2)] };
        assert.equal(await store.release.refresh(stream, again, 0), true);
      });

      it('takes the watches away of values that are declared no longer', async () => {
        const plan = { dimension: 'plan', value: 'free', state: 1, revision: 0 };
        const refresh = (watches: (typeof plan | ReturnType<typeof watch>)[]) =>
          store.release.refresh(
            stream,
            { ...from('2026-03-10'), live: [], cells: [], watches, alerts: [] },
            0,
          );
        assert.equal(await refresh([watch('a', 1), plan]), true);
        assert.equal(await refresh([watch('b', 2)]), true);
        assert.deepEqual(await store.release.selectWatches(stream), [watch('b', 3)]);
      });
    });
  });
