import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { type AuditLog, MAX_RECEIVERS, ROUTES, routeTo, WeeklyListSchema } from '@trustgauge/protocol';
import * as v from 'valibot';
import { createCollector } from '../../dist/index.js';
import {
  answer,
  type CollectorUnderTest,
  DAY_MS,
  siteSettings,
  startCollector,
} from '../collector-under-test.ts';
import { outgoing } from '../notify/alert-event.ts';
import { headerOf, type Mail, startMailServer } from '../notify/loopback-mail-server.ts';

const HOUR_MS = 3_600_000;
const site = 'site-one';
const weekly = routeTo(ROUTES.weekly, { site });
/** A Monday; summer time begins in Auckland's other half of the year, and it is half a day ahead of UTC. */
const MONDAY = Date.parse('2026-03-16T00:00:00Z');

/** The parts of a mail by their type, as they are read. */
function partsOf({ raw }: Mail): Record<string, string> {
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(raw) ?? [];
  const parts = raw.split(`--${boundary}`).slice(1, -1);
  return Object.fromEntries(
    parts.map((part) => {
      const [head = '', ...body] = part.trimStart().split('\r\n\r\n');
      const text = body.join('\r\n\r\n');
      const [, type = ''] = /Content-Type: ([\w/]+)/i.exec(head) ?? [];
      return [type, /base64/i.test(head) ? Buffer.from(text, 'base64').toString('utf8') : unquoted(text)];
    }),
  );
}

function unquoted(text: string): string {
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1')
    .toString('utf8')
    .replaceAll(/[\u202f\u2009]/g, ' ');
}

describe('the weekly summary', () => {
  const stops: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  });

  async function start({ publicUrl = 'https://trust.example', settings = {} } = {}) {
    const mailServer = await startMailServer();
    const notify = { mail: { smtpUrl: mailServer.url, from: 'TrustGauge <alerts@trust.example>' } };
    const collector = await startCollector({ publicUrl, notify, sites: [siteSettings(settings)] });
    stops.push(mailServer.stop, collector.stop);
    const add = async (target: string) => {
      const body = { kind: 'email', label: target, target };
      const reply = await collector.write('POST', routeTo(ROUTES.receivers, { site }), body);
      return ((await reply.json()) as { id: string }).id;
    };
    const put = (receiver: string, survey = 'pulse') =>
      collector.write('PUT', routeTo(ROUTES.weeklyOf, { site, receiver, survey }));
    /** At an instant, everything that is then to be done, and the mails that have come by then. */
    const at = async (nowMs: number, of = collector.collector) => {
      collector.clock.nowMs = nowMs;
      await of.maintain();
      await of.flush();
      return mailServer.mails;
    };
    return { collector, mails: mailServer.mails, notify, add, put, at };
  }

  /** Answers on the five days before that Monday: 12 a day, 8 of them confident. */
  async function answerForDays(collector: CollectorUnderTest): Promise<void> {
    const series = await collector.series();
    for (let day = 0; day < 5; day += 1) {
      collector.clock.nowMs = MONDAY - (5 - day) * DAY_MS + 12 * HOUR_MS;
      const options = Array.from({ length: 12 }, (_, place) => (place < 8 ? 'very' : 'slightly'));
      await Promise.all(
        options.map((headline) => collector.submit(answer(series, { answers: { headline } }))),
      );
    }
  }

  it('says the overview’s first sentence, the change, the alarm and what arrived, as text and as HTML', async () => {
    const { collector, add, put, at } = await start();
    assert.equal((await put(await add('ann@example.com'))).status, 204);
    await answerForDays(collector);
    const [mail, ...others] = await at(MONDAY + 7 * HOUR_MS);
    assert.ok(mail);
    assert.deepEqual(others, []);
    assert.deepEqual(mail.to, ['ann@example.com']);
    const { 'text/plain': text = '', 'text/html': page = '' } = partsOf(mail);
    for (const said of [
      '67 % of people are confident that their data is safe with Acme (54–77 %).',
      '95 % interval, 60 answers, 11 – 15 Mar.',
      'The alarm is learning what is usual',
      'From 9 – 15 Mar 60 messages arrived; 60 were stored.',
    ]) {
      assert.equal(text.includes(said) ? said : text, said);
      assert.equal(page.includes(said) ? said : page, said);
    }
    assert.ok(text.includes('https://trust.example/?site=site-one&survey=pulse'));
    assert.ok(page.includes('href="https://trust.example/?site=site-one&amp;survey=pulse"'));
    assert.doesNotMatch(text + page, /undefined|null|NaN|\[object/);
  });

  it('has a subject of one line, and the headers by which a mail program ends it with one click', async () => {
    const { add, put, at } = await start();
    await put(await add('ann@example.com'));
    const [mail] = await at(MONDAY + 7 * HOUR_MS);
    assert.ok(mail);
    assert.equal(headerOf(mail, 'Subject'), 'Acme: not enough answers yet');
    assert.match(
      headerOf(mail, 'List-Unsubscribe') ?? '',
      /^<https:\/\/trust\.example\/unsubscribe\/tg_stop_[\w-]{22}>$/,
    );
    assert.equal(headerOf(mail, 'List-Unsubscribe-Post'), 'List-Unsubscribe=One-Click');
    assert.equal(headerOf(mail, 'Auto-Submitted'), 'auto-generated');
  });

  it('escapes what others have written', async () => {
    const { add, put, at } = await start({ settings: { product: '<b>Acme</b> & "Sons"' } });
    await put(await add('ann@example.com'));
    const [mail] = await at(MONDAY + 7 * HOUR_MS);
    const { 'text/html': page = '', 'text/plain': text = '' } = partsOf(mail as Mail);
    assert.ok(page.includes('&lt;b&gt;Acme&lt;/b&gt; &amp; &quot;Sons&quot;'));
    assert.ok(!page.includes('<b>'));
    assert.ok(text.includes('<b>Acme</b> & "Sons"'));
  });

  it('comes on Monday from seven in the morning where the site is, and once', async () => {
    for (const [timeZone, sevenOClock] of [
      ['Pacific/Auckland', MONDAY - 13 * HOUR_MS + 7 * HOUR_MS],
      ['America/Los_Angeles', MONDAY + 7 * HOUR_MS + 7 * HOUR_MS],
    ] as const) {
      const { add, put, at, mails, collector } = await start({ settings: { timeZone } });
      collector.clock.nowMs = sevenOClock - 4 * DAY_MS;
      await put(await add('ann@example.com'));
      assert.equal((await at(sevenOClock - 60_000)).length, 0, `${timeZone}: a minute before`);
      assert.equal((await at(sevenOClock)).length, 1, timeZone);
      for (const later of [1, 24, 48, 6 * 24]) await at(sevenOClock + later * HOUR_MS);
      assert.equal(mails.length, 1);
      assert.equal((await at(sevenOClock + 7 * DAY_MS)).length, 2, 'and the next week again');
    }
  });

  it('is caught up with by a collector that was away, until Wednesday, and then left out', async () => {
    const { add, put, at, collector } = await start();
    collector.clock.nowMs = MONDAY - 3 * DAY_MS;
    await put(await add('ann@example.com'));
    assert.equal((await at(MONDAY + 3 * DAY_MS)).length, 0, 'Thursday');
    assert.equal((await at(MONDAY + 9 * DAY_MS + 23 * HOUR_MS)).length, 1, 'Wednesday');
  });

  it('begins with the next Monday for whoever is added after one', async () => {
    const { add, put, at, collector } = await start();
    collector.clock.nowMs = MONDAY + DAY_MS;
    await put(await add('ann@example.com'));
    assert.equal((await at(MONDAY + DAY_MS + HOUR_MS)).length, 0);
    assert.equal((await at(MONDAY + 7 * DAY_MS + 7 * HOUR_MS)).length, 1);
  });

  it('is sent once by two collectors on one database, whichever looks first, and after both were started again', async () => {
    const { add, put, at, mails, collector, notify } = await start();
    await put(await add('ann@example.com'));
    const again = () =>
      createCollector({
        store: collector.store,
        clock: () => collector.clock.nowMs,
        publicUrl: 'https://trust.example',
        notify,
        report: (error) => assert.fail(String(error)),
      });
    const [one, other] = [again(), again()];
    collector.clock.nowMs = MONDAY + 7 * HOUR_MS;
    await Promise.all([one.maintain(), other.maintain()]);
    await Promise.all([one.flush(), other.flush()]);
    await at(MONDAY + 8 * HOUR_MS, again());
    assert.equal(mails.length, 1);
  });

  it('is put there once where a collector was stopped between the outbox and its note of it', async () => {
    const { add, put, at, mails, collector } = await start();
    const receiver = await add('ann@example.com');
    await put(receiver);
    await at(MONDAY + 7 * HOUR_MS);
    await collector.store.weekly.markWeeklySent({ site, receiver, survey: 'pulse' }, '');
    await at(MONDAY + 8 * HOUR_MS);
    assert.equal(mails.length, 1);
  });

  it('goes to each receiver and survey that it was switched on for, and to no other', async () => {
    const { add, put, at, collector } = await start({
      settings: { surveys: [{ id: 'pulse' }, { id: 'checkout', followUps: [] }] },
    });
    const [ann, bob] = [await add('ann@example.com'), await add('bob@example.com')];
    await add('eve@example.com');
    for (const [receiver, survey] of [
      [ann, 'pulse'],
      [ann, 'checkout'],
      [bob, 'pulse'],
    ] as const)
      assert.equal((await put(receiver, survey)).status, 204);
    const list = v.parse(WeeklyListSchema, await (await collector.read(weekly)).json());
    assert.equal(list.isOffered, true);
    assert.equal(list.weekly.length, 3);
    const mails = await at(MONDAY + 7 * HOUR_MS);
    assert.deepEqual(mails.flatMap(({ to }) => to).sort(), [
      'ann@example.com',
      'ann@example.com',
      'bob@example.com',
    ]);
  });

  it('is ended by the page that it links to, by one click, by an owner, and with its receiver', async () => {
    const { add, put, at, mails, collector } = await start();
    const stopped = async (end: (receiver: string, mail: Mail) => Promise<unknown>) => {
      const receiver = await add(`${mails.length}@example.com`);
      const monday =
        collector.clock.nowMs < MONDAY ? MONDAY : collector.clock.nowMs - 7 * HOUR_MS + 7 * DAY_MS;
      await put(receiver);
      const before = mails.length;
      await at(monday + 7 * HOUR_MS);
      assert.equal(mails.length, before + 1);
      await end(receiver, mails[before] as Mail);
      await at(monday + 7 * DAY_MS + 7 * HOUR_MS);
      assert.equal(mails.length, before + 1, 'no more of it');
      assert.deepEqual(v.parse(WeeklyListSchema, await (await collector.read(weekly)).json()).weekly, []);
    };
    const pathIn = (mail: Mail) => /unsubscribe\/[\w-]+/.exec(headerOf(mail, 'List-Unsubscribe') ?? '')?.[0];
    await stopped(async (_, mail) => {
      // As a mail program does it: no cookie, no origin of ours, a form's body.
      const reply = await fetch(`${collector.address}/${pathIn(mail)}`, {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      });
      assert.equal(reply.status, 204);
      const again = await fetch(`${collector.address}/${pathIn(mail)}`, { method: 'POST' });
      assert.equal(again.status, 204, 'and says the same when it is asked again');
    });
    await stopped(async (_, mail) => {
      const [, token] = /#unsubscribe=([\w-]+)/.exec(partsOf(mail)['text/plain'] ?? '') ?? [];
      const opened = await fetch(`${collector.address}/${pathIn(mail)}`, { redirect: 'manual' });
      assert.equal(opened.status, 303);
      assert.equal(opened.headers.get('Location'), `../#unsubscribe=${token}`);
      assert.equal(
        (await collector.store.weekly.selectWeekly(site)).length,
        1,
        'opening it has ended nothing',
      );
      await fetch(`${collector.address}${routeTo(ROUTES.stopWeekly, { stopToken: token ?? '' })}`, {
        method: 'POST',
      });
    });
    await stopped((receiver) =>
      collector.write('DELETE', routeTo(ROUTES.weeklyOf, { site, receiver, survey: 'pulse' })),
    );
    await stopped((receiver) => collector.write('DELETE', routeTo(ROUTES.receiver, { site, receiver })));
    // Once each by the link, which has no name, and once by the owner; asking again has ended nothing.
    const log = (await (await collector.read(ROUTES.auditLog)).json()) as AuditLog;
    const ended = log.entries.filter(({ action }) => action === 'weekly-summary-ended');
    assert.deepEqual(
      ended.map(({ by, site: of }) => [by.kind, by.name, of]),
      [
        ['token', 'test', site],
        ['mail-link', '', site],
        ['mail-link', '', site],
      ],
    );
    assert.ok(ended.every(({ subject }) => subject !== null && subject !== ''));
  });

  it('has no link and no header where nobody has said where people reach the dashboard', async () => {
    const { add, put, at, collector, notify } = await start();
    await put(await add('ann@example.com'));
    const placeless = createCollector({ store: collector.store, clock: () => collector.clock.nowMs, notify });
    const [mail] = await at(MONDAY + 7 * HOUR_MS, placeless);
    assert.ok(mail);
    assert.equal(headerOf(mail, 'List-Unsubscribe'), undefined);
    assert.match(partsOf(mail)['text/plain'] ?? '', /To end it, ask whoever runs the collector\./);
    assert.doesNotMatch(mail.raw, /https?:\/\//);
  });

  it('that can’t be written is told to the operator, tried again, and holds up no alert', async () => {
    const { add, put, mails, collector, notify } = await start();
    const receiver = await add('ann@example.com');
    await put(receiver);
    const faults: unknown[] = [];
    let isBroken = true;
    const weeklyStore = new Proxy(collector.store.weekly, {
      get(target, name) {
        const method = Reflect.get(target, name) as (...args: unknown[]) => unknown;
        return (...args: unknown[]) => {
          if (isBroken && name === 'selectWeekly') throw new Error('a fault');
          return method.apply(target, args);
        };
      },
    });
    const store = new Proxy(collector.store, {
      get(target, name) {
        const value: unknown = name === 'weekly' ? weeklyStore : Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const broken = createCollector({
      store,
      clock: () => collector.clock.nowMs,
      notify,
      report: (fault) => faults.push(fault),
    });
    collector.clock.nowMs = MONDAY + 7 * HOUR_MS;
    await collector.store.outbox.enqueue(site, outgoing('an-alert'), collector.clock.nowMs);
    await broken.maintain();
    await broken.flush();
    assert.equal(faults.length, 1);
    assert.deepEqual(
      mails.map((mail) => headerOf(mail, 'Subject')),
      ['Confidence has fallen (site-one)'],
    );
    isBroken = false;
    await broken.maintain();
    await broken.flush();
    assert.equal(mails.length, 2);
  });

  it('is refused for a receiver that is no mailbox, for none, and where there is no mail server', async () => {
    const { collector, put, add } = await start();
    const codeOf = async (reply: Response) =>
      ((await reply.json()) as { error: { code: string } }).error.code;
    const webhook = {
      id: 'hook',
      site,
      kind: 'webhook',
      label: 'x',
      target: 'https://hooks.example/',
      secret: null,
      createdAtMs: 1,
    } as const;
    await collector.store.outbox.insertReceiver(webhook, MAX_RECEIVERS);
    assert.equal(await codeOf(await put('hook')), 'target_not_allowed');
    assert.equal(await codeOf(await put('nobody')), 'receiver_unknown');
    assert.equal(await codeOf(await put(await add('ann@example.com'), 'nowhere')), 'survey_unknown');
    const mute = createCollector({ store: collector.store, clock: () => collector.clock.nowMs });
    const [receiver] = await mute.receivers.list(site);
    const reply = await mute.fetch(
      new Request(
        `http://localhost${routeTo(ROUTES.weeklyOf, { site, receiver: receiver?.id ?? '', survey: 'pulse' })}`,
        {
          method: 'PUT',
          headers: { Authorization: `Bearer ${await collector.token('owner', site)}` },
        },
      ),
    );
    assert.equal(await codeOf(reply), 'target_not_allowed');
  });
});
