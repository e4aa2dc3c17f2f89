/**
 * What a collector does while its clock can't be believed, on both stores. The clocks are the test's.
 */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type ClockStep, parseConfigurationFile, ROUTES, routeTo } from '@trustgauge/protocol';
import { AuditLog } from '../../dist/audit/audit-log.js';
import { recordConfirmation } from '../../dist/clock/clock-history.js';
import { ClockUnfit } from '../../dist/clock/clock-unfit.js';
import { applyConfiguration, createCollector } from '../../dist/index.js';
import { answer, DAY_MS, ORIGIN, siteSettings } from '../collector-under-test.ts';
import { ENGINES, type StoreUnderTest } from '../store/contract/engines.ts';

const NOON = Date.parse('2026-11-29T12:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

for (const engine of ENGINES) {
  describe(`a collector whose clock is wrong, on ${engine.name}`, () => {
    let opened: StoreUnderTest;
    let times: { wallMs: number; monotonicMs: number };
    let collector: ReturnType<typeof createCollector>;
    let secret: string;
    let faults: unknown[];

    const start = async (wallMs: number) => {
      times = { wallMs, monotonicMs: 0 };
      // The clock of the database's server is this machine's: of these tests it goes with the collector's.
      const { store } = opened;
      const withClock = new Proxy(store, {
        get(target, name) {
          if (name === 'databaseTimeMs') return async () => times.wallMs;
          const value = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      collector = createCollector({
        store: withClock,
        clock: () => times.wallMs,
        monotonicClock: () => times.monotonicMs,
        // What a reply of 503 has said is asserted there.
        report: (error) => {
          if (!(error instanceof ClockUnfit)) faults.push(error);
        },
      });
      secret = (await collector.tokens.issueRead({ site: null, role: 'owner', label: 'test' })).secret;
    };
    const apply = (atMs: number) =>
      applyConfiguration(opened.store, parseConfigurationFile({ sites: [siteSettings()] }), atMs);
    /** Time passes, and the work between requests is done once a minute. */
    const pass = async (ms: number) => {
      for (let left = ms; left > 0; left -= MINUTE_MS) {
        const step = Math.min(left, MINUTE_MS);
        times.wallMs += step;
        times.monotonicMs += step;
        await collector.maintain();
      }
    };
    const step = async (ms: number) => {
      times.wallMs += ms;
      await collector.maintain();
    };
    const read = async (path: string) => {
      const headers = { Authorization: `Bearer ${secret}` };
      return collector.fetch(new Request(`http://localhost${path}`, { headers }));
    };
    const submit = async () => {
      const [site] = await opened.store.selectSites();
      const body = JSON.stringify(answer(site?.surveys[0]?.series ?? ''));
      const headers = { Origin: ORIGIN, 'Content-Type': 'text/plain' };
      const request = new Request(`http://localhost${ROUTES.submissions}`, { method: 'POST', headers, body });
      return (await collector.fetch(request)).status;
    };
    const submitMany = async (count: number) => {
      const statuses = await Promise.all(Array.from({ length: count }, submit));
      assert.deepEqual(new Set(statuses), new Set([202]));
    };
    const storedByDay = async () =>
      Object.fromEntries(
        (await opened.store.selectArrivals('site-one', 'live'))
          .filter(({ outcome }) => outcome === 'stored')
          .map(({ day, count }) => [day, count]),
      );
    const finishedThrough = async () => (await opened.store.selectSites())[0]?.finishedThrough;
    const clockActions = async () =>
      (await opened.store.audit.selectEntries({ site: null, withGeneral: true, before: null, limit: 50 }))
        .filter(({ action }) => action.startsWith('clock-'))
        .map(({ action, subject }) => [action, subject].filter(Boolean).join(' '))
        .reverse();
    const clockShown = async () => {
      const reply = await read(routeTo(ROUTES.alerts, { site: 'site-one' }));
      return ((await reply.json()) as { clock: ClockStep | null }).clock;
    };
    const ready = async () => {
      const reply = await collector.fetch(new Request(`http://localhost${ROUTES.healthReady}`));
      const { error } = (await reply.json()) as { error?: { code: string; message: string } };
      return error === undefined ? reply.status : [reply.status, error.code, error.message];
    };
    const begin = async (wallMs = NOON) => {
      await apply(wallMs);
      await start(wallMs);
      await pass(10 * MINUTE_MS);
    };

    beforeEach(async () => {
      opened = await engine.open();
      faults = [];
    });
    afterEach(async () => {
      await collector.flush();
      await opened.remove();
      assert.deepEqual(faults, []);
    });

    it('deletes nothing, finishes no day and counts on the open day while it is 400 days ahead, and goes on when it is back', async () => {
      await begin();
      const { store } = opened;
      const log = new AuditLog(store.audit, () => NOON);
      await log.record({ by: { kind: 'link', name: '' }, site: 'site-one', action: 'signed-in' });
      await store.shareLinks.insertShareLink(
        {
          id: 'link',
          site: 'site-one',
          hash: 'h',
          survey: 'pulse',
          label: 'Board',
          createdAtMs: NOON,
          expiresAtMs: NOON + 30 * DAY_MS,
          madeBy: null,
        },
        10,
      );
      const session = await collector.tokens.exchangeSignIn(
        (await collector.tokens.issueSignIn({ site: null, role: 'owner', label: 'link' })).secret,
      );
      await submitMany(15);
      await step(400 * DAY_MS);
      await submitMany(40);
      await pass(35_000);
      assert.deepEqual(await storedByDay(), { '2026-11-29': 55 });
      assert.equal((await read(ROUTES.sites)).status, 200);
      assert.equal(await finishedThrough(), '2026-11-28');
      assert.equal((await clockShown())?.isOpen, true);

      await step(-400 * DAY_MS);
      await submitMany(1);
      assert.deepEqual(await storedByDay(), { '2026-11-29': 56 });
      assert.equal((await clockShown())?.isOpen, false);
      assert.deepEqual(await clockActions(), ['clock-stepped', 'clock-settled back']);
      const entries = await store.audit.selectEntries({
        site: 'site-one',
        withGeneral: false,
        before: null,
        limit: 9,
      });
      assert.deepEqual(
        entries.map(({ action }) => action),
        ['signed-in'],
      );
      assert.equal((await store.shareLinks.selectShareLinks('site-one')).length, 1);
      assert.notEqual(await collector.tokens.recognize(session.secret), null);

      times.monotonicMs += 12 * HOUR_MS;
      await step(12 * HOUR_MS);
      assert.equal(await finishedThrough(), '2026-11-29');
    });

    it('sends no receipt of an answer away by it, so that the answer counts once', async () => {
      await begin();
      const [site] = await opened.store.selectSites();
      const body = JSON.stringify(answer(site?.surveys[0]?.series ?? ''));
      const send = async () => {
        const headers = { Origin: ORIGIN, 'Content-Type': 'text/plain' };
        return collector.fetch(
          new Request(`http://localhost${ROUTES.submissions}`, { method: 'POST', headers, body }),
        );
      };
      await send();
      await step(400 * DAY_MS);
      await pass(MINUTE_MS);
      await send();
      await step(-400 * DAY_MS);
      await send();
      assert.deepEqual(await storedByDay(), { '2026-11-29': 1 });
    });

    it('finishes days and deletes what is due ten minutes after a start, however long it was off', async () => {
      await begin();
      await submitMany(12);
      await start(NOON + 100 * DAY_MS);
      await submitMany(3);
      assert.deepEqual(await storedByDay(), { '2026-11-29': 12, '2027-03-09': 3 });
      await pass(9 * MINUTE_MS);
      assert.equal(await finishedThrough(), '2026-11-28');
      await pass(MINUTE_MS);
      assert.equal(await finishedThrough(), '2027-03-08');
      assert.equal(await ready(), 200);
      assert.deepEqual(await clockActions(), []);
    });

    it('believes a machine that slept for a night after ten steady minutes, and then does what is due', async () => {
      await begin();
      await step(20 * HOUR_MS);
      await submitMany(2);
      assert.deepEqual(await storedByDay(), { '2026-11-29': 2 });
      await pass(9 * MINUTE_MS);
      assert.equal(await finishedThrough(), '2026-11-28');
      assert.equal(await ready(), 200);
      await pass(MINUTE_MS);
      assert.equal(await finishedThrough(), '2026-11-29');
      assert.deepEqual(await clockActions(), ['clock-stepped', 'clock-settled steady']);
    });

    it('waits for a confirmation of more than 30 days forward, which counts for the clock that it names alone', async () => {
      await begin();
      await step(31 * DAY_MS);
      await pass(20 * MINUTE_MS);
      assert.equal(await finishedThrough(), '2026-11-28');
      const beside = await opened.beside();
      const confirm = (ms: number) =>
        recordConfirmation(new AuditLog(beside.audit, () => ms), ms, '2026-11-30');
      await confirm(times.wallMs - 31 * DAY_MS);
      await pass(MINUTE_MS);
      assert.equal(await finishedThrough(), '2026-11-28');
      await confirm(times.wallMs);
      await pass(MINUTE_MS);
      assert.equal(await finishedThrough(), '2026-12-29');
      assert.equal((await clockShown())?.isOpen, false);
      // What was confirmed once says nothing of a later step.
      await step(31 * DAY_MS);
      await pass(20 * MINUTE_MS);
      assert.equal((await clockShown())?.isOpen, true);
    });

    it('is not ready after a step back of more than a day, and takes answers on the open day', async () => {
      await begin();
      await submitMany(1);
      await step(-2 * DAY_MS);
      await submitMany(1);
      assert.deepEqual(await storedByDay(), { '2026-11-29': 2 });
      assert.deepEqual(await ready(), [
        503,
        'clock_wrong',
        'expected a clock that runs on, got the clock says 2026-11-27, and was set back from 2026-11-29',
      ]);
      await step(2 * DAY_MS);
      assert.equal(await ready(), 200);
    });

    it('is not ready and can’t be started more than a day behind a stored day, until that is confirmed', async () => {
      await begin();
      await submitMany(1);
      await start(NOON - 2 * DAY_MS);
      const line =
        'expected a clock that is not behind the stored days, got the clock says 2026-11-27, and 2026-11-29 is stored';
      assert.deepEqual(await ready(), [503, 'clock_wrong', line]);
      await assert.rejects(collector.check(), { code: 'clock_wrong' });
      const audit = new AuditLog(opened.store.audit, () => times.wallMs);
      await recordConfirmation(audit, times.wallMs, '2026-11-30');
      assert.equal(await ready(), 200);
      await collector.check();
      await start(NOON - 5 * DAY_MS);
      await assert.rejects(collector.check(), { code: 'clock_wrong' });
    });

    it('counts nothing before 2024, is not ready and can’t be started, and works from the first time after', async () => {
      await apply(0);
      await start(Date.parse('1972-02-26T00:00:00Z'));
      assert.equal(await submit(), 503);
      assert.deepEqual(await ready(), [
        503,
        'clock_wrong',
        'expected a clock that says a time after 2023, got the clock says 1972-02-26, which lies before 2024',
      ]);
      await assert.rejects(collector.check(), { code: 'clock_wrong' });
      assert.deepEqual(await storedByDay(), {});
      times.wallMs = NOON;
      await collector.maintain();
      await submitMany(1);
      assert.deepEqual(await storedByDay(), { '2026-11-29': 1 });
      assert.equal(await ready(), 200);
    });

    it('tells every receiver of a step, and of one in an hour where there are many', async () => {
      await begin();
      const receiver = {
        id: 'r',
        site: 'site-one',
        kind: 'webhook',
        label: 'On call',
        target: 'https://hooks.invalid/',
        secret: 'whsec_AAAA',
        createdAtMs: NOON,
      } as const;
      await opened.store.outbox.insertReceiver(receiver, 10);
      for (let count = 0; count < 5; count += 1) {
        times.wallMs += 5 * HOUR_MS;
        await collector.maintain();
        times.wallMs -= 5 * HOUR_MS;
        await collector.maintain();
      }
      await collector.flush();
      const due = await opened.store.outbox.takeDue(NOON + DAY_MS, NOON + DAY_MS, 9);
      assert.deepEqual(
        due.map(({ event: { type, text, clock } }) => ({ type, text, clock })),
        [
          {
            type: 'alert.clock',
            text: 'The collector’s clock jumped forward by 5 hours, from 2026-11-29 12:10 UTC to 2026-11-29 17:10 UTC. Until it is back, or has run steadily for ten minutes, no day is finished, nothing is deleted, and answers count on the open day.',
            clock: {
              from: '2026-11-29T12:10:00.000Z',
              to: '2026-11-29T17:10:00.000Z',
              isConfirmationNeeded: false,
            },
          },
        ],
      );
    });
  });
}

describe('a collector beside a database server with a clock of its own', () => {
  it('is not ready while the clocks are more than an hour apart, and finishes no day', async () => {
    const [, postgres] = ENGINES;
    assert.ok(postgres);
    const opened = await postgres.open();
    try {
      const { store } = opened;
      await applyConfiguration(store, parseConfigurationFile({ sites: [siteSettings()] }), Date.now());
      const times = { apartMs: 0, monotonicMs: 0 };
      const collector = createCollector({
        store,
        clock: () => Date.now() + times.apartMs,
        monotonicClock: () => times.monotonicMs + performance.now(),
        report: () => {},
      });
      const ready = async () => {
        const reply = await collector.fetch(new Request(`http://localhost${ROUTES.healthReady}`));
        return [reply.status, await reply.text()] as const;
      };
      assert.equal((await ready())[0], 200);
      // Both clocks of the collector: no step, and still another time than the server's.
      times.apartMs = times.monotonicMs = 2 * HOUR_MS;
      await collector.maintain();
      const [status, said] = await ready();
      assert.equal(status, 503);
      assert.match(said, /clock_wrong.*the clock of this machine says .*, that of the database server /);
      assert.equal((await store.selectSites())[0]?.finishedThrough, '');
      const pass = async (ms: number) => {
        times.apartMs += ms;
        times.monotonicMs += ms;
        await collector.maintain();
      };
      await pass(10 * MINUTE_MS);
      assert.equal((await store.selectSites())[0]?.finishedThrough, '');
      times.apartMs = 0;
      await pass(MINUTE_MS);
      await pass(10 * MINUTE_MS);
      assert.equal((await ready())[0], 200);
      assert.notEqual((await store.selectSites())[0]?.finishedThrough, '');
      await collector.flush();
    } finally {
      await opened.remove();
    }
  });
});
