import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type PersonAdded, ROUTES, routeTo, type SignInOffer } from '@trustgauge/protocol';
import { TrustedProxies } from '../../dist/index.js';
import { type CollectorUnderTest, startCollector } from '../collector-under-test.ts';
import { startMailServer } from '../notify/loopback-mail-server.ts';
import { codeOf } from '../security/guarded-routes.ts';

const PUBLIC_URL = 'https://trust.example';

describe('a sign-in link by e-mail', () => {
  let mailServer: Awaited<ReturnType<typeof startMailServer>>;
  let collector: CollectorUnderTest;
  beforeEach(async () => {
    mailServer = await startMailServer();
    const mail = { smtpUrl: mailServer.url, from: 'trust@acme.example' };
    collector = await startCollector({ publicUrl: PUBLIC_URL, notify: { mail } });
  });
  afterEach(async () => {
    await collector.stop();
    await mailServer.stop();
  });

  const ask = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(collector.address + ROUTES.signInMail, { method: 'POST', headers, body: JSON.stringify(body) });
  const add = (email: string) =>
    collector.write('POST', ROUTES.people, { email, role: 'viewer', site: null });
  const mailsSent = async () => {
    await collector.collector.flush();
    return mailServer.mails;
  };
  const linkIn = (raw: string) =>
    /https:\/\/trust\.example\/#sign-in=(tg_sec_[\w-]{22})/.exec(
      raw.replaceAll('=\r\n', '').replaceAll('=3D', '='),
    )?.[1];

  it('is sent to somebody who is added, and signs them in as themselves, once', async () => {
    const added = (await (await add('ann@acme.example')).json()) as PersonAdded;
    assert.equal(added.invitation, 'sent');
    const [mail] = await mailsSent();
    assert.deepEqual(mail?.to, ['ann@acme.example']);
    const body = JSON.stringify({ token: linkIn(mail?.raw ?? '') });
    const exchange = () => fetch(collector.address + ROUTES.session, { method: 'POST', body });
    const reply = await exchange();
    assert.equal(reply.status, 204);
    const cookie = (reply.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    const session = await fetch(collector.address + ROUTES.session, { headers: { Cookie: cookie } });
    assert.equal(((await session.json()) as { email: string }).email, 'ann@acme.example');
    assert.equal(await codeOf(await exchange()), 'sign_in_link_invalid');
  });

  it('is asked for without learning whether an address is known: the reply is the same, and waits for no mail', async () => {
    await add('ann@acme.example');
    const known = await ask({ email: 'ANN@acme.example' });
    const unknown = await ask({ email: 'nobody@acme.example' });
    const shapeOf = async (reply: Response) => [
      reply.status,
      await reply.text(),
      [...reply.headers].filter(([name]) => name !== 'date'),
    ];
    assert.deepEqual(await shapeOf(known), await shapeOf(unknown));
    assert.equal(known.status, 202);
    assert.deepEqual(
      (await mailsSent()).map(({ to }) => to),
      [['ann@acme.example'], ['ann@acme.example']],
    );
  });

  it('of which three are in force is not sent again until one has ended, and nobody is told', async () => {
    await add('ann@acme.example');
    for (let n = 0; n < 5; n += 1) {
      assert.equal((await ask({ email: 'ann@acme.example' })).status, 202);
      await mailsSent();
    }
    assert.equal((await mailsSent()).length, 3);
    collector.clock.nowMs += 3_600_000;
    await ask({ email: 'ann@acme.example' });
    assert.equal((await mailsSent()).length, 4);
  });

  it('leads to the address that the operator has given, whatever the request says of its host', async () => {
    await add('ann@acme.example');
    await ask({ email: 'ann@acme.example' }, { 'X-Forwarded-Host': 'evil.example' });
    for (const { raw } of await mailsSent()) {
      assert.ok(linkIn(raw));
      assert.doesNotMatch(raw, /evil/);
    }
  });

  it('that the mail server does not take is said to the owner, and can be sent again', async () => {
    await mailServer.stop();
    const added = (await (await add('ann@acme.example')).json()) as PersonAdded;
    assert.equal(added.invitation, 'failed');
    const path = routeTo(ROUTES.invitation, { person: added.person.id });
    assert.equal(((await (await collector.write('POST', path)).json()) as PersonAdded).invitation, 'failed');
    assert.equal((await ask({ email: 'ann@acme.example' })).status, 202);
    await collector.collector.flush();
    mailServer = await startMailServer();
  });

  it('is refused for what is no address, and to a page of another site', async () => {
    for (const body of [{}, { email: 'x' }, { email: 'a@b.example', extra: 1 }]) {
      assert.equal(await codeOf(await ask(body)), 'request_malformed');
    }
    const foreign = await ask({ email: 'a@b.example' }, { Origin: 'https://evil.example' });
    assert.equal(await codeOf(foreign), 'origin_not_allowed');
  });
});

describe('a collector without a mail server', () => {
  it('offers no link by e-mail, and says so to whoever asks for one or adds somebody', async () => {
    const collector = await startCollector({ publicUrl: PUBLIC_URL });
    try {
      const offer = await (await fetch(collector.address + ROUTES.signInOffer)).json();
      assert.deepEqual(offer, { mail: false, provider: null } satisfies SignInOffer);
      const body = JSON.stringify({ email: 'ann@acme.example' });
      const reply = await fetch(collector.address + ROUTES.signInMail, { method: 'POST', body });
      assert.equal(await codeOf(reply), 'sign_in_not_offered');
      const person = { email: 'ann@acme.example', role: 'viewer', site: null };
      const added = await collector.write('POST', ROUTES.people, person);
      assert.equal(((await added.json()) as PersonAdded).invitation, 'no_mail');
    } finally {
      await collector.stop();
    }
  });
});

describe('a network that asks for links', () => {
  it('again and again is asked to wait, whatever address it names', async () => {
    const mail = { smtpUrl: 'smtp://127.0.0.1:1', from: 'trust@acme.example' };
    const collector = await startCollector({
      publicUrl: PUBLIC_URL,
      notify: { mail },
      limits: { trustedProxies: TrustedProxies.parse('127.0.0.1') },
    });
    try {
      const ask = (network: string) =>
        fetch(collector.address + ROUTES.signInMail, {
          method: 'POST',
          headers: { 'X-Forwarded-For': network },
          body: JSON.stringify({ email: 'nobody@acme.example' }),
        });
      for (let n = 0; n < 10; n += 1) assert.equal((await ask('203.0.113.7')).status, 202);
      const refused = await ask('203.0.113.8');
      assert.equal(refused.headers.get('Retry-After'), '60');
      assert.equal(await codeOf(refused), 'too_many_requests');
      assert.equal((await ask('198.51.100.7')).status, 202, 'and nobody else is shut out');
    } finally {
      await collector.stop();
    }
  });
});
