import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Delivery } from '@trustgauge/protocol';
import type { OutboxStore } from '../../../dist/store/outbox-store.js';
import { alert, outgoing, receiverRecord } from '../../notify/alert-event.ts';
import { ENGINES, type StoreUnderTest } from './engines.ts';

const MAX = 20;
const TAKEN_UNTIL = 60_000;

for (const engine of ENGINES)
  describe(`a durable outbox in ${engine.name}`, () => {
    let opened: StoreUnderTest;
    let outbox: OutboxStore;
    beforeEach(async () => {
      opened = await engine.open();
      outbox = opened.store.outbox;
    });
    afterEach(() => opened.remove());

    const add = async (id: string, site = 'site-one') => {
      const receiver = receiverRecord({ id, site });
      assert.equal(await outbox.insertReceiver(receiver, MAX), true);
      return receiver;
    };
    /** `receiver/event` of what is due. */
    const take = async (nowMs: number, limit = 100) =>
      (await outbox.takeDue(nowMs, nowMs + TAKEN_UNTIL, limit)).map(
        ({ receiver, id }) => `${receiver.id}/${id}`,
      );
    const settle = (changes: Partial<Delivery>, nextAttemptAtMs: number | null = null, site = 'site-one') =>
      outbox.recordAttempt(
        {
          site,
          eventId: 'e1',
          receiver: 'r1',
          type: 'alert.fall',
          attempt: 1,
          at: '2026-03-10T12:00:00.000Z',
          outcome: nextAttemptAtMs === null ? 'delivered' : 'failed',
          detail: '200',
          ...changes,
        },
        nextAttemptAtMs,
      );

    it('gives back a receiver as it was put in, oldest first, of its own site only', async () => {
      const first = receiverRecord({ id: 'r1', createdAtMs: 1 });
      const second = receiverRecord({ id: 'r2', createdAtMs: 2, kind: 'email', secret: null });
      await outbox.insertReceiver(second, MAX);
      await outbox.insertReceiver(first, MAX);
      await add('r1', 'site-two');
      assert.deepEqual(await outbox.selectReceivers('site-one'), [first, second]);
      assert.deepEqual(await outbox.selectReceiver('site-one', 'r2'), second);
      assert.equal(await outbox.selectReceiver('site-two', 'r2'), null);
      assert.equal(await outbox.deleteReceiver('site-two', 'r2'), false);
      assert.equal(await outbox.deleteReceiver('site-one', 'r2'), true);
      assert.deepEqual(await outbox.selectReceivers('site-one'), [first]);
    });

    it('takes no more receivers of a site than it is told', async () => {
      assert.equal(await outbox.insertReceiver(receiverRecord({ id: 'r1' }), 1), true);
      assert.equal(await outbox.insertReceiver(receiverRecord({ id: 'r2' }), 1), false);
      assert.equal(await outbox.insertReceiver(receiverRecord({ id: 'r3', site: 'site-two' }), 1), true);
      assert.equal((await outbox.selectReceivers('site-one')).length, 1);
    });

    it('takes no more than that of two processes at once', async () => {
      const other = (await opened.beside()).outbox;
      for (const site of Array.from({ length: 12 }, (_, place) => `site-${place}`)) {
        const inserted = await Promise.all(
          ['r1', 'r2', 'r3', 'r4'].map((id, place) =>
            (place % 2 === 0 ? outbox : other).insertReceiver(receiverRecord({ id, site }), 2),
          ),
        );
        assert.equal(inserted.filter(Boolean).length, 2);
        assert.equal((await outbox.selectReceivers(site)).length, 2);
      }
    });

    it('is handed over once, whoever of several asks at once', async () => {
      const outboxes = [outbox, (await opened.beside()).outbox, (await opened.beside()).outbox];
      for (const id of ['r1', 'r2', 'r3', 'r4', 'r5']) await add(id);
      await outbox.enqueue('site-one', outgoing('e1'), 0);
      const taken = await Promise.all(outboxes.map((each) => each.takeDue(0, TAKEN_UNTIL, 2)));
      const names = taken.flat().map(({ receiver }) => receiver.id);
      assert.equal(new Set(names).size, names.length);
    });

    it('gives an event to every receiver that its site has at the time, and to none twice', async () => {
      await add('r1');
      await add('r2');
      await add('r9', 'site-two');
      await outbox.enqueue('site-one', outgoing('e1'), 0);
      await add('r3');
      assert.deepEqual(await take(0), ['r1/e1', 'r2/e1']);
      await settle({});
      await settle({ receiver: 'r2' });
      await outbox.enqueue('site-one', outgoing('e1'), 1);
      assert.deepEqual(await take(TAKEN_UNTIL), ['r3/e1'], 'r1 and r2 have been given it before');
    });

    it('gives it together with what else is written, or not at all', async () => {
      await add('r1');
      const publish = (id: string) =>
        opened.store.release.publish(
          {
            site: 'site-one',
            environment: 'live',
            survey: 'pulse',
            series: '0',
            entry: 'invited',
            mode: 'plain',
          },
          {
            after: '',
            incidents: [],
            voided: [],
            batches: [],
            parts: [],
            watches: [],
            alerts: [
              { alert: { ...alert, id: 'first' }, event: outgoing('e1') },
              { alert: { ...alert, id }, event: null },
            ],
          },
          0,
        );
      await assert.rejects(publish(null as never));
      assert.deepEqual(await take(0), []);
      await publish('second');
      assert.deepEqual(await take(0), ['r1/e1']);
      await publish('second');
      assert.deepEqual(
        await take(TAKEN_UNTIL),
        ['r1/e1'],
        'an alert that is written again is not told again',
      );
    });

    it('hands over the event and the receiver as they were put in, with the tries so far', async () => {
      const receiver = await add('r1');
      await outbox.enqueue('site-one', outgoing('e1'), 5);
      assert.deepEqual(await outbox.takeDue(4, 9, 100), []);
      assert.deepEqual(await outbox.takeDue(5, 9, 100), [{ ...outgoing('e1'), receiver, attempts: 0 }]);
      await settle({ attempt: 1 }, 50);
      assert.deepEqual(await take(49), []);
      const [again] = await outbox.takeDue(50, 99, 100);
      assert.equal(again?.attempts, 1);
    });

    it('is taken by one of two processes, and by the other when the first has been silent for too long', async () => {
      await add('r1');
      await outbox.enqueue('site-one', outgoing('e1'), 0);
      const other = (await opened.beside()).outbox;
      assert.equal((await outbox.takeDue(0, TAKEN_UNTIL, 100)).length, 1);
      assert.deepEqual(await other.takeDue(TAKEN_UNTIL - 1, 2 * TAKEN_UNTIL, 100), []);
      assert.equal((await other.takeDue(TAKEN_UNTIL, 2 * TAKEN_UNTIL, 100)).length, 1);
    });

    it('hands over a receiver’s events in the order in which they came, each after the one before is settled', async () => {
      await add('r1');
      await add('r2');
      for (const id of ['z', 'a', 'm']) await outbox.enqueue('site-one', outgoing(id), 0);
      assert.deepEqual(await take(0), ['r1/z', 'r2/z']);
      await settle({ receiver: 'r1', eventId: 'z' }, 100);
      await settle({ receiver: 'r2', eventId: 'z' });
      assert.deepEqual(await take(50), ['r2/a'], 'what r1 failed to take is waited for');
      await settle({ receiver: 'r1', eventId: 'z' });
      assert.deepEqual(await take(50), ['r1/a']);
    });

    it('hands over no more than asked for, the longest due first', async () => {
      for (const id of ['r1', 'r2', 'r3']) await add(id);
      await outbox.enqueue('site-one', outgoing('e1'), 0);
      await take(0);
      await settle({ receiver: 'r1' }, 30);
      await settle({ receiver: 'r2' }, 10);
      await settle({ receiver: 'r3' }, 20);
      assert.deepEqual(await take(100, 2), ['r2/e1', 'r3/e1']);
      assert.deepEqual(await take(100, 2), ['r1/e1']);
    });

    it('makes what waits due when its receiver has been reached, but not what is being tried', async () => {
      await add('r1');
      await add('r2');
      await outbox.enqueue('site-one', outgoing('e1'), 0);
      await take(0);
      await outbox.hasten('site-one', 'r1', 1);
      assert.deepEqual(await take(1), []);
      await settle({ receiver: 'r1' }, 100_000);
      await settle({ receiver: 'r2' }, 100_000);
      await outbox.hasten('site-two', 'r1', 1);
      assert.deepEqual(await take(2), []);
      await outbox.hasten('site-one', 'r1', 1);
      assert.deepEqual(await take(2), ['r1/e1']);
    });

    it('forgets what a removed receiver had still to be told, and of nobody else', async () => {
      await add('r1');
      await add('r2');
      await outbox.enqueue('site-one', outgoing('e1'), 0);
      await outbox.deleteReceiver('site-one', 'r1');
      assert.deepEqual(await take(0), ['r2/e1']);
    });

    it('keeps every try in the log, newest first, of one site', async () => {
      await settle({ at: '2026-03-10T12:00:00.000Z', attempt: 1 });
      await settle({ at: '2026-03-10T13:00:00.000Z', attempt: 2, outcome: 'given-up', detail: '410' });
      await settle({ at: '2026-03-10T14:00:00.000Z' }, null, 'site-two');
      assert.deepEqual(await outbox.selectDeliveries('site-one', 10), [
        {
          eventId: 'e1',
          receiver: 'r1',
          type: 'alert.fall',
          attempt: 2,
          at: '2026-03-10T13:00:00.000Z',
          outcome: 'given-up',
          detail: '410',
        },
        {
          eventId: 'e1',
          receiver: 'r1',
          type: 'alert.fall',
          attempt: 1,
          at: '2026-03-10T12:00:00.000Z',
          outcome: 'delivered',
          detail: '200',
        },
      ]);
      assert.equal((await outbox.selectDeliveries('site-one', 1)).length, 1);
    });

    it('counts the tests of a site since an instant', async () => {
      await settle({ type: 'test', eventId: 't1', at: '2026-03-10T11:59:59.999Z' });
      await settle({ type: 'test', eventId: 't2', at: '2026-03-10T12:00:00.000Z' });
      await settle({ type: 'test', eventId: 't3' }, null, 'site-two');
      await settle({ eventId: 'e1' });
      assert.equal(await outbox.countTests('site-one', Date.parse('2026-03-10T12:00:00Z')), 1);
    });

    it('forgets old tries and settled events, and nothing that is still to be told', async () => {
      await add('r1');
      await add('r2');
      await outbox.enqueue('site-one', outgoing('e1'), 0);
      await settle({ receiver: 'r1', at: '2026-03-10T12:00:00.000Z' });
      await outbox.purge(Date.parse('2026-03-10T12:00:00Z'));
      assert.equal((await outbox.selectDeliveries('site-one', 10)).length, 1);
      await outbox.purge(Date.parse('2026-03-10T12:00:01Z'));
      assert.deepEqual(await outbox.selectDeliveries('site-one', 10), []);
      assert.deepEqual(await take(0), ['r2/e1']);
    });
  });
