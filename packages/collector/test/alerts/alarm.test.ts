/**
 * The whole way of an alarm: simulated visitors answer through the collector's own routes, days end, a detector
 * notices, and a receiver is told.
 */
import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import {
  type Alert,
  type AlertEvent,
  type ListedSite,
  ROUTES,
  type WatchedFigure,
} from '@trustgauge/protocol';
import { Webhook } from 'standardwebhooks';
import { addDays } from '../../dist/calendar.js';
import { SeededRandom } from '../../dist/demo/seeded-random.js';
import { AllowList } from '../../dist/notify/allow-list.js';
import {
  answer,
  type CollectorUnderTest,
  DAY_MS,
  NOON,
  ORIGIN,
  siteSettings,
  startCollector,
} from '../collector-under-test.ts';

const PLANS = ['free', 'team'];

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('an alarm', () => {
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  let hook: string;
  before(async () => {
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/alerts`;
  });
  after(() => receiver.close());

  let collector: CollectorUnderTest;
  let series: string;
  let number: number;
  beforeEach(async () => {
    received.length = 0;
    number = 0;
    collector = await startCollector({ notify: { allowList: AllowList.parse(new URL(hook).host) } });
    series = await collector.series();
  });
  afterEach(() => collector.stop());

  const today = () => new Date(NOON + number * DAY_MS).toISOString().slice(0, 10);

  /** Through the collector's own route, without a socket: there are thousands. */
  const submit = (submission: unknown) =>
    collector.collector.fetch(
      new Request(collector.address + ROUTES.submissions, {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain', Origin: ORIGIN },
        body: JSON.stringify(submission),
      }),
    );

  /** Days on which each plan's people are confident with a probability. The day after them has begun. */
  async function live(
    random: SeededRandom,
    days: number,
    shares: Record<string, number>,
    answers = 14,
  ): Promise<void> {
    for (let left = days; left > 0; left -= 1) {
      const submissions = PLANS.flatMap((plan) =>
        Array.from({ length: answers }, () =>
          answer(series, {
            answers: { headline: random.next() < (shares[plan] ?? 0) ? 'very' : 'moderately' },
            segments: { plan },
          }),
        ),
      );
      const replies = await Promise.all(submissions.map(submit));
      assert.ok(replies.every(({ status }) => status === 202));
      number += 1;
      collector.clock.nowMs = NOON + number * DAY_MS;
    }
  }

  async function alerts(): Promise<{ alerts: Alert[]; watches: WatchedFigure[] }> {
    return (await collector.read('/api/sites/site-one/alerts')).json() as Promise<{
      alerts: Alert[];
      watches: WatchedFigure[];
    }>;
  }

  it('reaches a webhook after visitors have lost 15 points, signed, once, with a start near the truth', async () => {
    const added = await collector.write('POST', '/api/sites/site-one/receivers', {
      kind: 'webhook',
      label: 'on call',
      target: hook,
    });
    assert.equal(added.status, 201);
    const { secret } = (await added.json()) as { secret: string };

    const random = new SeededRandom('fifteen points');
    await live(random, 60, { free: 0.65, team: 0.65 });
    assert.deepEqual((await alerts()).alerts, []);
    const began = today();
    await collector.write('POST', '/api/sites/site-one/incidents', {
      date: began,
      title: 'Breach',
      kind: 'ours',
    });
    await live(random, 40, { free: 0.5, team: 0.5 });

    const { alerts: raised } = await alerts();
    const alert = raised.find(({ dimension }) => dimension === null);
    assert.ok(alert, 'everybody’s series has raised an alert');
    assert.equal(alert.kind, 'fall');
    assert.ok(alert.startedOn >= addDays(began, -5) && alert.startedOn <= addDays(began, 5), alert.startedOn);
    assert.ok(alert.logEvidence >= alert.logThreshold);
    const { id, startedOn, raisedOn, floor } = alert;
    const onTheLine = { id, startedOn, raisedOn, floor, isAcknowledged: false };
    assert.deepEqual((await collector.summary()).alarms, [onTheLine]);
    assert.deepEqual((await collector.summary('?entry=opened')).alarms, []);
    const { sites } = (await (await collector.read('/api/sites')).json()) as { sites: [ListedSite] };
    assert.equal(sites[0].openAlerts, raised.length);
    assert.equal(alert.floorSource, 'learned');
    assert.equal(alert.guarantee.isConditional, true);
    assert.equal(alert.guarantee.seriesWatched, 3);
    assert.match(alert.guarantee.text, /once in 3,650 batches .* 3 series .* 95 %/);

    await collector.collector.maintain();
    await collector.collector.flush();
    const told = received.filter(({ body }) => (JSON.parse(body) as AlertEvent).alert?.id === alert.id);
    assert.equal(told.length, 1);
    const [{ headers, body }] = told as [(typeof told)[number]];
    const sentAt = new Date(Number(headers['webhook-timestamp']) * 1000);
    assert.equal(headers['webhook-id'], alert.id);
    assert.equal(headers['webhook-signature'], new Webhook(secret).sign(alert.id, sentAt, body));
    const event = JSON.parse(body) as AlertEvent;
    assert.equal(event.type, 'alert.fall');
    assert.match(event.text, /has fallen below \d\d %\. It most likely began about 2026-05-\d\d/);

    await collector.collector.maintain();
    await alerts();
    await collector.collector.flush();
    assert.equal(received.length, raised.length, 'nothing is raised or told twice');
  });

  it('does not come in a year without a change', async () => {
    await live(new SeededRandom('a quiet year'), 365, { free: 0.62, team: 0.66 }, 11);
    const { alerts: raised, watches } = await alerts();
    assert.deepEqual(raised, []);
    assert.deepEqual(
      watches.map(({ phase }) => phase),
      ['watching', 'watching', 'watching'],
    );
    assert.deepEqual(
      watches.map(({ dimension, value }) => [dimension, value]),
      [
        [null, null],
        ['plan', 'free'],
        ['plan', 'team'],
      ],
    );
  });

  it('names the segment that has fallen where only one has', async () => {
    const random = new SeededRandom('one segment');
    await live(random, 50, { free: 0.7, team: 0.7 });
    await live(random, 40, { free: 0.4, team: 0.7 });
    const { alerts: raised } = await alerts();
    const segments = raised.filter(({ dimension }) => dimension !== null).map(({ value }) => value);
    assert.deepEqual(segments, ['free']);
  });

  it('is acknowledged once, by an editor, with what to watch from then on', async () => {
    const random = new SeededRandom('acknowledged');
    await live(random, 50, { free: 0.65, team: 0.65 });
    await live(random, 30, { free: 0.4, team: 0.4 });
    const alert = (await alerts()).alerts.find(({ dimension }) => dimension === null);
    const path = `/api/sites/site-one/alerts/${alert?.id}/acknowledgement`;

    const viewer = await collector.token('viewer');
    assert.equal((await collector.write('POST', path, { baseline: 'keep' }, viewer)).status, 403);
    assert.equal((await collector.write('POST', path, { baseline: 'perhaps' })).status, 400);
    const editor = await collector.token('editor');
    assert.equal((await collector.write('POST', path, { baseline: 'relearn' }, editor)).status, 204);
    assert.equal((await collector.write('POST', path, { baseline: 'keep' }, editor)).status, 409);
    assert.equal(
      (await collector.write('POST', path.replace(alert?.id ?? '', 'other'), { baseline: 'keep' })).status,
      404,
    );

    const after = await alerts();
    assert.equal(after.alerts.find(({ id }) => id === alert?.id)?.acknowledged?.baseline, 'relearn');
    assert.equal(after.watches[0]?.phase, 'learning');
    await live(random, 40, { free: 0.4, team: 0.4 });
    const relearned = await alerts();
    assert.equal(relearned.watches[0]?.phase, 'watching');
    assert.ok((relearned.watches[0]?.floor ?? 1) < 0.42);
  });

  it('is watched for under a target unconditionally, and can only be kept', async () => {
    await collector.apply([
      siteSettings({
        surveys: [
          { id: 'pulse', segments: { plan: PLANS }, alerts: { target: 0.6, meanBatchesToFalseAlarm: 365 } },
        ],
      }),
    ]);
    await sleep(300);
    await live(new SeededRandom('a target'), 30, { free: 0.4, team: 0.4 });
    const alert = (await alerts()).alerts.find(({ dimension }) => dimension === null);
    assert.equal(alert?.floor, 0.6);
    assert.equal(alert?.floorSource, 'target');
    assert.equal(alert?.guarantee.isConditional, false);
    assert.doesNotMatch(alert?.guarantee.text ?? '', /learned/);
    const path = `/api/sites/site-one/alerts/${alert?.id}/acknowledgement`;
    assert.equal((await collector.write('POST', path, { baseline: 'relearn' })).status, 400);
    assert.equal((await collector.write('POST', path, { baseline: 'keep' })).status, 204);
  });

  it('is not raised by test answers, by people who came by themselves, or where alerts are off', async () => {
    const random = new SeededRandom('others');
    for (let day = 0; day < 45; day += 1) {
      const headline = day < 30 ? 'very' : 'not-at-all';
      await Promise.all(
        Array.from({ length: 16 }, () => submit(answer(series, { entry: 'opened', answers: { headline } }))),
      );
      number += 1;
      collector.clock.nowMs = NOON + number * DAY_MS;
    }
    assert.deepEqual((await alerts()).alerts, []);
    await collector.apply([
      siteSettings({ surveys: [{ id: 'pulse', segments: { plan: PLANS }, alerts: { isOn: false } }] }),
    ]);
    await sleep(300);
    await live(random, 30, { free: 0.8, team: 0.8 });
    await live(random, 15, { free: 0.2, team: 0.2 });
    assert.deepEqual(await alerts(), { alerts: [], clock: null, watches: [] });
  });

  it('is taken out of the watch with a voided day, and told to nobody again', async () => {
    const random = new SeededRandom('stuffing');
    await live(random, 45, { free: 0.65, team: 0.65 });
    const stuffed = today();
    await live(random, 1, { free: 0, team: 0 }, 60);
    await live(random, 1, { free: 0.65, team: 0.65 });
    const before = await alerts();
    assert.equal(before.watches[0]?.phase, 'fallen');
    const reply = await collector.write('POST', '/api/sites/site-one/voided-days', {
      day: stuffed,
      reason: 'stuffing',
    });
    assert.equal(reply.status, 201);
    const after = await alerts();
    assert.equal(after.watches[0]?.phase, 'watching');
    assert.deepEqual(after.alerts, before.alerts, 'what was raised was raised');
    assert.equal((await collector.write('DELETE', `/api/sites/site-one/voided-days/${stuffed}`)).status, 204);
    assert.equal((await alerts()).watches[0]?.phase, 'fallen');
  });
});
