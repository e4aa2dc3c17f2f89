import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { WeeklyRecord } from '../../../dist/store/weekly-store.js';
import { outgoing, receiverRecord } from '../../notify/alert-event.ts';
import { ENGINES, openWithSite, type StoreUnderTest } from './engines.ts';

const weekly = (changes: Partial<WeeklyRecord> = {}): WeeklyRecord => ({
  site: 's',
  receiver: 'a',
  survey: 'pulse',
  stopToken: 'token of a',
  sinceMs: 1_000,
  sentFor: '',
  ...changes,
});

for (const engine of ENGINES)
  describe(`weekly summaries in ${engine.name}`, () => {
    let opened: StoreUnderTest;
    beforeEach(async () => {
      opened = await openWithSite(engine);
      for (const id of ['a', 'b']) {
        const receiver = receiverRecord({ id, site: 's', kind: 'email', target: `${id}@example.com` });
        await opened.store.outbox.insertReceiver(receiver, 20);
      }
    });
    afterEach(() => opened.remove());
    const listed = async () =>
      (await opened.store.weekly.selectWeekly('s')).map(({ receiver, survey, sentFor }) =>
        [receiver, survey, sentFor].join(' '),
      );

    it('are kept for a receiver and a survey, once, as they were begun', async () => {
      const { weekly: store } = opened.store;
      await store.insertWeekly(weekly());
      await store.insertWeekly(weekly({ stopToken: 'another', sinceMs: 2_000 }));
      await store.insertWeekly(weekly({ survey: 'checkout', stopToken: 'second' }));
      await store.insertWeekly(weekly({ receiver: 'nobody', stopToken: 'third' }));
      assert.deepEqual(await listed(), ['a checkout ', 'a pulse ']);
      assert.deepEqual((await store.selectWeekly('s'))[1], weekly());
    });

    it('remember the Monday that was sent last', async () => {
      const { weekly: store } = opened.store;
      await store.insertWeekly(weekly());
      await store.markWeeklySent(weekly(), '2026-03-16');
      assert.deepEqual(await listed(), ['a pulse 2026-03-16']);
    });

    it('end by survey, by what stands in the mail, and with their receiver', async () => {
      const { weekly: store, outbox } = opened.store;
      await store.insertWeekly(weekly());
      await store.insertWeekly(weekly({ survey: 'checkout', stopToken: 'second' }));
      await store.insertWeekly(weekly({ receiver: 'b', stopToken: 'third' }));
      assert.equal(await store.deleteWeekly('other', 'a', 'pulse'), false);
      assert.equal(await store.deleteWeekly('s', 'a', 'pulse'), true);
      assert.deepEqual(await store.stopWeekly('second'), { site: 's', receiver: 'a', survey: 'checkout' });
      assert.equal(await store.stopWeekly('second'), null);
      assert.deepEqual(await listed(), ['b pulse ']);
      await outbox.deleteReceiver('s', 'b');
      assert.deepEqual(await listed(), []);
    });

    it('put an event into the outbox for one receiver, once, with all that it holds', async () => {
      const { outbox } = opened.store;
      const mail = { subject: 's', text: 't', html: '<p>h</p>', stopUrl: null };
      const event = {
        ...outgoing('weekly-1').event,
        type: 'summary.weekly' as const,
        alert: null,
        weekly: mail,
      };
      const beside = (await opened.beside()).outbox;
      await Promise.all(
        [outbox, beside].map((one) => one.enqueueFor('s', 'a', { id: 'weekly-1', event }, 5)),
      );
      await outbox.enqueueFor('s', 'nobody', { id: 'weekly-1', event }, 5);
      const due = await outbox.takeDue(5, 10, 9);
      assert.deepEqual(
        due.map(({ receiver, event: told }) => [receiver.id, told.weekly]),
        [['a', mail]],
      );
    });
  });
