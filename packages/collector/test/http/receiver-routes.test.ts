import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  type Delivery,
  DeliveryListSchema,
  DeliverySchema,
  MAX_RECEIVERS,
  type Receiver,
  ReceiverAddedSchema,
  ReceiverListSchema,
  ROUTES,
  routeTo,
} from '@trustgauge/protocol';
import { Webhook } from 'standardwebhooks';
import * as v from 'valibot';
import { AllowList } from '../../dist/index.js';
import type { ResolvedAddress } from '../../dist/notify/guarded-address.js';
import { type CollectorUnderTest, siteSettings, startCollector } from '../collector-under-test.ts';
import { outgoing } from '../notify/alert-event.ts';
import { headerOf, startMailServer } from '../notify/loopback-mail-server.ts';
import { type LoopbackReceiver, startReceiver } from '../notify/loopback-receiver.ts';

type Role = 'viewer' | 'editor' | 'owner';

const sites = [
  siteSettings(),
  siteSettings({
    id: 'site-two',
    product: 'Beta',
    keys: { live: 'tg_pub_live_site-two', test: 'tg_pub_test_site-two' },
    allowedOrigins: ['https://two.example'],
  }),
];

/** What a name server would say. */
const HOSTS: Readonly<Record<string, string>> = {
  'hooks.example': '93.184.215.14',
  'rebound.example': '127.0.0.1',
  'inside.example': '10.0.0.1',
};

describe('/api/sites/:site/receivers', () => {
  let collector: CollectorUnderTest;
  let webhook: LoopbackReceiver;
  let mailServer: Awaited<ReturnType<typeof startMailServer>>;
  const tokens = new Map<string, string>();
  before(async () => {
    webhook = await startReceiver(() => ({ status: 200, body: 'secret-reply' }));
    mailServer = await startMailServer();
    collector = await startCollector({
      sites,
      notify: {
        allowList: AllowList.parse(`127.0.0.1:${webhook.port}`),
        mail: { smtpUrl: mailServer.url, from: 'alerts@trust.example' },
        resolve: async (host): Promise<ResolvedAddress[]> =>
          HOSTS[host] === undefined ? [] : [{ address: HOSTS[host], family: 4 }],
      },
    });
    for (const role of ['viewer', 'editor', 'owner'] as const) {
      for (const site of ['site-one', 'site-two']) {
        const { secret } = await collector.collector.tokens.issueRead({ site, role, label: role });
        tokens.set(`${role} of ${site}`, secret);
      }
    }
  });
  after(async () => {
    await collector.stop();
    await webhook.stop();
    await mailServer.stop();
  });
  beforeEach(async () => {
    for (const site of ['site-one', 'site-two']) {
      for (const { id } of await collector.store.outbox.selectReceivers(site))
        await collector.store.outbox.deleteReceiver(site, id);
    }
  });

  const call = (
    method: string,
    path: string,
    { role = 'owner' as Role, of = 'site-one', body = undefined as unknown } = {},
  ) =>
    fetch(collector.address + path, {
      method,
      headers: { Authorization: `Bearer ${tokens.get(`${role} of ${of}`)}` },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const receivers = (site = 'site-one') => routeTo(ROUTES.receivers, { site });
  const receiver = (id: string, site = 'site-one') => routeTo(ROUTES.receiver, { site, receiver: id });
  const testOf = (id: string, site = 'site-one') => routeTo(ROUTES.receiverTest, { site, receiver: id });
  const deliveries = (site = 'site-one') => routeTo(ROUTES.deliveries, { site });
  const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code;

  const toWebhook = () => ({ kind: 'webhook', label: 'On call', target: webhook.url });
  const add = async (body: unknown = toWebhook()) => {
    const reply = await call('POST', receivers(), { body });
    assert.equal(reply.status, 201);
    return v.parse(ReceiverAddedSchema, await reply.json());
  };
  const list = async (): Promise<Receiver[]> =>
    v.parse(ReceiverListSchema, await (await call('GET', receivers(), { role: 'viewer' })).json()).receivers;
  const log = async (): Promise<Delivery[]> =>
    v.parse(DeliveryListSchema, await (await call('GET', deliveries(), { role: 'viewer' })).json())
      .deliveries;

  it('adds a webhook, shows its secret once, and never the rest of its address', async () => {
    const added = await add({
      kind: 'webhook',
      label: ' On call ',
      target: 'https://hooks.example:8443/secret-path?key=secret',
    });
    assert.match(added.secret ?? '', /^whsec_[A-Za-z0-9+/]{43}=$/);
    const shown = { id: added.id, kind: 'webhook', label: 'On call', target: 'https://hooks.example:8443' };
    assert.deepEqual(added, { ...shown, secret: added.secret });
    assert.deepEqual(await list(), [shown]);
  });

  it('adds a receiver for Slack and one for e-mail, which have no secret', async () => {
    const slack = await add({
      kind: 'slack',
      label: 'Channel',
      target: 'https://hooks.example/services/T/B/secret',
    });
    const email = await add({ kind: 'email', label: 'Ann', target: 'ann@example.com' });
    assert.deepEqual([slack.secret, slack.target], [null, 'https://hooks.example']);
    assert.deepEqual([email.secret, email.target], [null, 'ann@example.com']);
  });

  it('refuses with target_not_allowed what must not be reached, in words that repeat nothing', async () => {
    for (const target of [
      'https://inside.example/secret',
      'https://unknown.example/secret',
      'https://rebound.example/secret',
      'http://hooks.example/secret',
      'https://secret@hooks.example/',
      'https://127.0.0.1/secret',
      'https://0x7f.1/secret',
      'https://[::ffff:127.0.0.1]/secret',
      'http://169.254.169.254/latest/meta-data/secret',
      `http://127.0.0.1:${webhook.port + 1}/secret`,
      'secret',
    ]) {
      for (const kind of ['webhook', 'slack']) {
        const reply = await call('POST', receivers(), { body: { kind, label: 'x', target } });
        assert.equal(reply.status, 422, target);
        const text = await reply.text();
        assert.match(text, /"code":"target_not_allowed"/);
        assert.doesNotMatch(text, /secret/);
      }
    }
    for (const target of ['ann', 'ann@example', 'ann@example.com,eve@evil.example']) {
      const reply = await call('POST', receivers(), { body: { kind: 'email', label: 'x', target } });
      assert.equal(await codeOf(reply), 'target_not_allowed', target);
    }
    const target = 'ann@example.com\r\nBcc: eve@evil.example';
    const reply = await call('POST', receivers(), { body: { kind: 'email', label: 'x', target } });
    assert.equal(await codeOf(reply), 'request_malformed');
    assert.deepEqual(await list(), []);
  });

  it('refuses an e-mail address where there is no mail server', async () => {
    const without = await startCollector();
    try {
      const { secret } = await without.collector.tokens.issueRead({ site: null, role: 'owner', label: 'x' });
      const reply = await fetch(without.address + receivers(), {
        method: 'POST',
        headers: { Authorization: `Bearer ${secret}` },
        body: JSON.stringify({ kind: 'email', label: 'Ann', target: 'ann@example.com' }),
      });
      assert.equal(reply.status, 422);
      assert.match(await reply.text(), /no mail server \(--smtp-url\)/);
    } finally {
      await without.stop();
    }
  });

  it('refuses a body that is none with request_malformed or body_not_json', async () => {
    for (const body of [
      {},
      { ...toWebhook(), kind: 'pager' },
      { ...toWebhook(), label: ' ' },
      { ...toWebhook(), label: 'a\nb' },
      { ...toWebhook(), label: 'x'.repeat(81) },
      { ...toWebhook(), secret: 'whsec_mine' },
      { kind: 'webhook', label: 'x' },
      { ...toWebhook(), target: `https://hooks.example/${'x'.repeat(2048)}` },
    ]) {
      const reply = await call('POST', receivers(), { body });
      assert.equal(reply.status, 400, JSON.stringify(body));
      assert.equal(await codeOf(reply), 'request_malformed');
    }
    assert.equal(await codeOf(await call('POST', receivers(), { body: '{' })), 'body_not_json');
  });

  it(`takes ${MAX_RECEIVERS} receivers of a site and no more, also of those that come at once`, async () => {
    const replies = await Promise.all(
      Array.from({ length: MAX_RECEIVERS + 5 }, () => call('POST', receivers(), { body: toWebhook() })),
    );
    assert.equal(replies.filter(({ status }) => status === 201).length, MAX_RECEIVERS);
    const refused = replies.filter(({ status }) => status !== 201);
    for (const reply of refused) assert.equal(await codeOf(reply), 'too_many_receivers');
    const other = await call('POST', receivers('site-two'), { of: 'site-two', body: toWebhook() });
    assert.equal(other.status, 201);
  });

  it('removes a receiver, at once', async () => {
    const { id } = await add();
    await collector.store.outbox.enqueue('site-one', outgoing('never'), collector.clock.nowMs);
    assert.equal((await call('DELETE', receiver(id))).status, 204);
    assert.deepEqual(await list(), []);
    await collector.collector.outbox.run();
    assert.ok(!webhook.headerValues('webhook-id').includes('never'));
    assert.equal(await codeOf(await call('DELETE', receiver(id))), 'receiver_unknown');
  });

  it('sends a test and says what became of it, which the log says too', async () => {
    const { id, secret } = await add();
    const reply = await call('POST', testOf(id), { role: 'editor' });
    assert.equal(reply.status, 202);
    const delivery = v.parse(DeliverySchema, await reply.json());
    assert.deepEqual(
      [delivery.type, delivery.receiver, delivery.attempt, delivery.outcome, delivery.detail],
      ['test', id, 1, 'delivered', '200'],
    );
    const { body = '', headers = {} } = webhook.received.at(-1) ?? {};
    assert.equal(headers['webhook-id'], delivery.eventId);
    const sentAt = new Date(Number(headers['webhook-timestamp']) * 1000);
    assert.equal(
      headers['webhook-signature'],
      new Webhook(secret ?? '').sign(delivery.eventId, sentAt, body),
    );
    assert.deepEqual((await log())[0], delivery);
  });

  it('sends a test by mail', async () => {
    const { id } = await add({ kind: 'email', label: 'Ann', target: 'ann@example.com' });
    const reply = await call('POST', testOf(id));
    assert.equal(v.parse(DeliverySchema, await reply.json()).outcome, 'delivered');
    const mail = mailServer.mails.at(-1);
    assert.ok(mail);
    assert.equal(headerOf(mail, 'Subject'), 'Test of TrustGauge alerts (site-one)');
    assert.match(mail.raw, /Dashboard: http:\/\/localhost/);
  });

  it('says in the reply and the log that a test was not delivered, and why', async () => {
    const { id } = await add();
    await webhook.stop();
    try {
      const { outcome, detail } = v.parse(DeliverySchema, await (await call('POST', testOf(id))).json());
      assert.deepEqual([outcome, detail], ['failed', 'not reached (ECONNREFUSED)']);
    } finally {
      webhook = await startReceiver(undefined, { port: webhook.port });
    }
  });

  it('delivers an alert between requests, and logs every try without a body, a path or a secret', async () => {
    const { id, secret } = await add({ ...toWebhook(), target: `${webhook.url}/secret-path` });
    await collector.store.outbox.enqueue('site-one', outgoing('event-9'), collector.clock.nowMs);
    await collector.collector.maintain();
    await collector.collector.flush();
    assert.ok(webhook.headerValues('webhook-id').includes('event-9'));
    const tries = await log();
    assert.ok(tries.some(({ eventId, receiver: told }) => eventId === 'event-9' && told === id));
    const text = JSON.stringify(tries);
    assert.doesNotMatch(text, /secret-path|secret-reply|Acme/);
    assert.ok(secret !== null && !text.includes(secret.slice(6)));
  });

  it('holds up neither the start nor the work between requests while a receiver is slow', async () => {
    let release = () => {};
    webhook.hold(
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    await add();
    await collector.store.outbox.enqueue('site-one', outgoing('event-slow'), collector.clock.nowMs);
    const told = webhook.next();
    await collector.collector.maintain();
    await told;
    await collector.collector.maintain();
    release();
    await collector.collector.flush();
    assert.equal((await log()).filter(({ eventId }) => eventId === 'event-slow').length, 1);
  });

  it('lets viewers read, editors test, and owners add and remove', async () => {
    const { id } = await add();
    const attempts = [
      ['GET', receivers(), 'viewer', undefined],
      ['GET', deliveries(), 'viewer', undefined],
      ['POST', testOf(id), 'editor', undefined],
      ['POST', receivers(), 'owner', toWebhook()],
      ['DELETE', receiver(id), 'owner', undefined],
    ] as const;
    const roles: Role[] = ['viewer', 'editor', 'owner'];
    for (const [method, path, needed, body] of attempts) {
      for (const role of roles) {
        const reply = await call(method, path, { role, body });
        const isLow = roles.indexOf(role) < roles.indexOf(needed);
        assert.equal(reply.status === 403, isLow, `${role}: ${method} ${path}`);
        if (isLow) assert.equal(await codeOf(reply), 'token_not_allowed');
      }
    }
  });

  it('is closed to the token of another site, in the words for a site that does not exist', async () => {
    const { id } = await add();
    const wordsFor = async (method: string, path: string, body?: unknown) => {
      const reply = await call(method, path, { of: 'site-two', body });
      assert.equal(reply.status, 404, `${method} ${path}`);
      return reply.text();
    };
    for (const [method, pathOf, body] of [
      ['GET', receivers, undefined],
      ['POST', receivers, toWebhook()],
      ['GET', deliveries, undefined],
      ['DELETE', (site: string) => receiver(id, site), undefined],
      ['POST', (site: string) => testOf(id, site), undefined],
    ] as const) {
      const words = await wordsFor(method, pathOf('site-one'), body);
      assert.match(words, /"code":"site_unknown"/);
      assert.equal(words, await wordsFor(method, pathOf('nowhere'), body));
    }
    // A receiver of another site is not there under one's own either.
    assert.match(await wordsFor('DELETE', receiver(id, 'site-two')), /"code":"receiver_unknown"/);
    assert.match(await wordsFor('POST', testOf(id, 'site-two')), /"code":"receiver_unknown"/);
    assert.equal((await list()).length, 1);
  });

  it('answers 401 without a token, 405 to other methods, and takes no other page’s request', async () => {
    for (const path of [receivers(), deliveries()]) {
      const reply = await fetch(collector.address + path);
      assert.equal(await codeOf(reply), 'not_signed_in');
    }
    assert.equal(await codeOf(await call('PUT', receivers())), 'method_not_allowed');
    const foreign = await fetch(collector.address + receivers(), {
      method: 'POST',
      headers: { Authorization: `Bearer ${tokens.get('owner of site-one')}`, 'Sec-Fetch-Site': 'cross-site' },
      body: JSON.stringify(toWebhook()),
    });
    assert.equal(await codeOf(foreign), 'origin_not_allowed');
  });
});
