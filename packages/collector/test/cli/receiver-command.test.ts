import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { parseConfigurationFile } from '@trustgauge/protocol';
import { applyConfiguration, openSqliteStore } from '../../dist/index.js';
import { siteSettings } from '../collector-under-test.ts';
import { outgoing } from '../notify/alert-event.ts';
import { LOOPBACK_CERTIFICATE } from '../notify/loopback-certificate.ts';
import { startMailServer } from '../notify/loopback-mail-server.ts';
import { type LoopbackReceiver, startReceiver } from '../notify/loopback-receiver.ts';
import { runProgram, startProgram } from '../program-under-test.ts';

describe('trustgauge receiver', () => {
  let folder: string;
  let webhook: LoopbackReceiver;
  let mailServer: Awaited<ReturnType<typeof startMailServer>>;
  let environment: Record<string, string>;
  before(async () => {
    webhook = await startReceiver(undefined, { isTls: true });
    mailServer = await startMailServer();
  });
  after(async () => {
    await webhook.stop();
    await mailServer.stop();
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trustgauge-receiver-'));
    const store = openSqliteStore(join(folder, 'data', 'trustgauge.sqlite'));
    await applyConfiguration(store, parseConfigurationFile({ sites: [siteSettings()] }), Date.now());
    await store.close();
    const certificate = join(folder, 'certificate.pem');
    writeFileSync(certificate, LOOPBACK_CERTIFICATE);
    environment = {
      TRUSTGAUGE_DATA: join(folder, 'data'),
      TRUSTGAUGE_ALLOW_RECEIVERS: `localhost:${webhook.port}`,
      NODE_EXTRA_CA_CERTS: certificate,
    };
  });

  const trustgauge = (args: readonly string[], changes: Record<string, string> = {}) =>
    runProgram(args, { env: { ...environment, ...changes } });
  const add = (kind: string, target: string, changes: Record<string, string> = {}) =>
    trustgauge(['receiver', 'add', 'site-one', `--kind=${kind}`, '--label=On call'], {
      TRUSTGAUGE_RECEIVER_TARGET: target,
      ...changes,
    });
  const target = () => `https://localhost:${webhook.port}/secret-path`;

  it('adds a webhook and prints its secret once, lists it without the rest of its address, and removes it', async () => {
    const added = await add('webhook', target());
    assert.equal(added.code, 0, added.err);
    const [, id = ''] = /^(\S{36})\nwhsec_[A-Za-z0-9+/]{43}=\n$/.exec(added.out) ?? [];
    assert.notEqual(id, '');
    const listed = await trustgauge(['receiver', 'list', 'site-one']);
    assert.equal(listed.out, `${id}\twebhook\tOn call\thttps://localhost:${webhook.port}\n`);
    assert.equal((await trustgauge(['receiver', 'remove', 'site-one', id])).out, `${id} removed\n`);
    assert.equal((await trustgauge(['receiver', 'list', 'site-one'])).out, '');
    const again = await trustgauge(['receiver', 'remove', 'site-one', id]);
    assert.deepEqual(
      [again.code, again.err],
      [1, 'trustgauge: expected a receiver of the site, got another\n'],
    );
  });

  it('sends a test over TLS from this process, and logs it', async () => {
    const [id = ''] = (await add('webhook', target())).out.split('\n');
    const before = webhook.received.length;
    const tested = await trustgauge(['receiver', 'test', 'site-one', id]);
    assert.deepEqual([tested.code, tested.out], [0, 'delivered: 204\n'], tested.err);
    assert.equal(webhook.received.length, before + 1);
    const { out } = await trustgauge(['receiver', 'log', 'site-one']);
    assert.match(out, /^\S+Z\tOn call\ttest\ttry 1\tdelivered\t204\n$/);
  });

  it('says in one line why a test was not delivered, and ends with 1', async () => {
    const [id = ''] = (await add('webhook', target())).out.split('\n');
    for (const [changes, words] of [
      [{ NODE_EXTRA_CA_CERTS: '' }, /^trustgauge: not delivered: not reached \([A-Z_]+\)\n$/],
      [
        { TRUSTGAUGE_ALLOW_RECEIVERS: '' },
        /^trustgauge: not delivered: the address is not found or not allowed\n$/,
      ],
    ] as const) {
      const { code, err } = await trustgauge(['receiver', 'test', 'site-one', id], changes);
      assert.equal(code, 1);
      assert.match(err, words);
    }
  });

  it('sends a test by mail', async () => {
    const mail = { TRUSTGAUGE_SMTP_URL: mailServer.url, TRUSTGAUGE_MAIL_FROM: 'alerts@trust.example' };
    const added = await add('email', 'ann@example.com', mail);
    const [id = ''] = added.out.split('\n');
    assert.equal(added.out, `${id}\n`, added.err);
    const tested = await trustgauge(['receiver', 'test', 'site-one', id], mail);
    assert.equal(tested.out, 'delivered: SMTP 250\n', tested.err);
    assert.deepEqual(mailServer.mails.at(-1)?.to, ['ann@example.com']);
  });

  it('refuses what must not be reached, and what is no receiver, in one line that repeats neither', async () => {
    for (const [kind, address, words] of [
      ['webhook', 'https://127.0.0.1/secret-path', /public internet/],
      ['webhook', `https://localhost:${webhook.port + 1}/secret-path`, /public internet/],
      ['slack', 'http://hooks.example/secret-path', /https:\/\//],
      ['email', 'secret-path@example.com', /no mail server \(--smtp-url\)/],
    ] as const) {
      const { code, err } = await add(kind, address);
      assert.equal(code, 1, address);
      assert.match(err, words);
      assert.match(err, /^trustgauge: [^\n]+\n$/);
      assert.doesNotMatch(err, /secret-path/);
    }
    assert.match((await add('pager', 'x')).err, /Allowed choices are webhook, slack, email/);
    const nowhere = await trustgauge(['receiver', 'list', 'nowhere']);
    assert.equal(nowhere.err, 'trustgauge: there is no site nowhere (trustgauge site list)\n');
  });

  it('refuses half a mail server and a list that is none, and repeats no password', async () => {
    for (const [changes, words] of [
      [{ TRUSTGAUGE_SMTP_URL: 'smtp://a:hush@mail.example' }, /needs both a server and a sender/],
      [{ TRUSTGAUGE_MAIL_FROM: 'alerts@trust.example' }, /needs both a server and a sender/],
      [
        { TRUSTGAUGE_SMTP_URL: 'http://a:hush@mail.example', TRUSTGAUGE_MAIL_FROM: 'alerts@trust.example' },
        /expected a mail server/,
      ],
      [
        { TRUSTGAUGE_SMTP_URL: 'smtp://a:hush@mail.example', TRUSTGAUGE_MAIL_FROM: 'nobody' },
        /expected a sender/,
      ],
      [{ TRUSTGAUGE_ALLOW_RECEIVERS: 'http://x' }, /expected a host, host:port or address\/bits/],
    ] as const) {
      const { code, err } = await trustgauge(['serve', '--port=0'], changes);
      assert.equal(code, 1);
      assert.match(err, words);
      assert.doesNotMatch(err, /hush/);
    }
  });

  it('tells a waiting alert when the server is started, with what the environment says', async () => {
    await add('webhook', target());
    const store = openSqliteStore(join(folder, 'data', 'trustgauge.sqlite'));
    await store.outbox.enqueue('site-one', outgoing('event-1'), Date.now());
    await store.close();
    const told = webhook.next();
    const { server } = await startProgram(['serve', '--port=0'], { env: environment });
    const { headers } = await told;
    server.kill('SIGTERM');
    const code = await new Promise((resolve) => server.once('close', resolve));
    assert.equal(code, 0);
    assert.equal(headers['webhook-id'], 'event-1');
    assert.match(
      (await trustgauge(['receiver', 'log', 'site-one'])).out,
      /alert\.fall\ttry 1\tdelivered\t204\n/,
    );
  });
});
