import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type ProviderStart, ROUTES, type SignInOffer } from '@trustgauge/protocol';
import { OpenId, type OpenIdOptions } from '../../dist/access/openid.js';
import { CookieBrowser } from '../access/cookie-browser.ts';
import { CLIENT, startProvider } from '../access/loopback-provider.ts';
import { type CollectorUnderTest, startCollector } from '../collector-under-test.ts';
import { codeOf } from '../security/guarded-routes.ts';

const PUBLIC_URL = 'http://localhost:4180/trust';
const RETURN_URL = `${PUBLIC_URL}${ROUTES.openIdReturn}`;

describe('sign-in through an identity provider', () => {
  let provider: Awaited<ReturnType<typeof startProvider>>;
  let collector: CollectorUnderTest;
  let browser: CookieBrowser;
  const start = async (options: Partial<OpenIdOptions> = {}) => {
    const openId = { issuer: provider.issuer, ...CLIENT, name: 'Acme ID', ...options };
    collector = await startCollector({ publicUrl: PUBLIC_URL, openId });
  };
  beforeEach(async () => {
    provider = await startProvider(RETURN_URL);
    browser = new CookieBrowser();
    await start();
  });
  afterEach(async () => {
    await collector.stop();
    await provider.stop();
  });

  const add = (email: string) =>
    collector.write('POST', ROUTES.people, { email, role: 'editor', site: 'site-one' });
  /** The public address stands for the collector's own, as a proxy in front of it makes it. */
  const own = (address: string) => address.replace(PUBLIC_URL, collector.address);
  const toProvider = async () =>
    (
      (await (
        await browser.open(collector.address + ROUTES.openIdStart, { method: 'POST' })
      ).json()) as ProviderStart
    ).url;
  /** Goes to the provider, is let in, and comes back as far as the collector's own address. */
  const cameBack = async (from: string) => {
    let address = from;
    for (let step = 0; step < 9 && !address.startsWith(PUBLIC_URL); step += 1) {
      const reply = await browser.open(address, { isForeign: true });
      address = new URL(reply.headers.get('Location') ?? assert.fail(await reply.text()), address).href;
    }
    return own(address);
  };
  const signIn = async () => {
    const reply = await browser.open(await cameBack(await toProvider()), { isForeign: true });
    return (reply.headers.get('Location') ?? '').replace(PUBLIC_URL, '');
  };
  const session = async () => browser.open(collector.address + ROUTES.session);

  it('lets in whoever was added, as themselves, with the role that they have here', async () => {
    await add('ann@acme.example');
    assert.equal(await signIn(), '/#signed-in');
    const { email, role, site } = (await (await session()).json()) as Record<string, unknown>;
    assert.deepEqual([email, role, site], ['ann@acme.example', 'editor', 'site-one']);
    assert.equal(await signIn(), '/#signed-in', 'and again');
    const [entry] = await collector.store.audit.selectEntries({
      site: null,
      withGeneral: true,
      before: null,
      limit: 1,
    });
    assert.deepEqual(
      [entry?.actor, entry?.action, entry?.subject],
      ['ann@acme.example', 'signed-in', 'Acme ID'],
    );
  });

  it('is offered by the provider’s name', async () => {
    const offer = await (await fetch(collector.address + ROUTES.signInOffer)).json();
    assert.deepEqual(offer, { mail: false, provider: 'Acme ID' } satisfies SignInOffer);
  });

  it('lets in nobody whom nobody has added, and nobody who has been removed', async () => {
    assert.equal(await signIn(), '/#sign-in-failed=person_not_admitted');
    assert.equal((await session()).status, 401);
    assert.deepEqual(await collector.store.people.selectPeople(), []);
  });

  it('lets in an address of a domain that the operator has named, with the role for it, and of no other', async () => {
    await collector.stop();
    await start({ domains: ['acme.example'], role: 'viewer' });
    assert.equal(await signIn(), '/#signed-in');
    const [ann] = await collector.store.people.selectPeople();
    assert.deepEqual([ann?.email, ann?.role, ann?.site], ['ann@acme.example', 'viewer', null]);
    browser = new CookieBrowser();
    provider.becomes({ subject: 'eve', email: 'eve@acme.example.evil.example', isVerified: true });
    assert.equal(await signIn(), '/#sign-in-failed=person_not_admitted');
  });

  it('lets in nobody by an address that the provider has not verified, or does not tell', async () => {
    await add('ann@acme.example');
    for (const account of [
      { subject: 'eve', email: 'ann@acme.example', isVerified: false },
      { subject: 'eve', email: 'ann@acme.example' },
      { subject: 'eve' },
    ]) {
      browser = new CookieBrowser();
      provider.becomes(account);
      assert.equal(await signIn(), '/#sign-in-failed=provider_refused');
      assert.equal((await session()).status, 401);
    }
  });

  it('refuses a claim that is not exactly an e-mail address in ASCII, and adds nobody by it', async () => {
    await collector.stop();
    await start({ domains: ['acme.example'], role: 'viewer' });
    await add('kate@acme.example');
    for (const email of [
      '\u212Aate@acme.example', // KELVIN SIGN, of which lower case makes a k
      'kate@acme.example\n',
      ' kate@acme.example',
      'kate@acme.example\u0000',
      'kate\r\nBcc: eve@evil.example@acme.example',
      'ka\u0301te@acme.example',
      '\uFF4Bate@acme.example',
      '@acme.example',
      'kate@@acme.example',
      `${'k'.repeat(5_000)}@acme.example`,
    ]) {
      browser = new CookieBrowser();
      provider.becomes({ subject: 'eve', email, isVerified: true });
      assert.equal(await signIn(), '/#sign-in-failed=person_not_admitted', JSON.stringify(email));
      assert.equal((await session()).status, 401);
    }
    const [kate, ...others] = await collector.store.people.selectPeople();
    assert.deepEqual([kate?.subject, others], [null, []], 'nobody is added, and nobody is locked out');
    provider.becomes({ subject: 'kate', email: 'KATE@acme.example', isVerified: true });
    assert.equal(await signIn(), '/#signed-in');
  });

  it('lets in nobody else by an address that was somebody’s', async () => {
    await add('ann@acme.example');
    assert.equal(await signIn(), '/#signed-in');
    browser = new CookieBrowser();
    provider.becomes({ subject: 'another', email: 'ann@acme.example', isVerified: true });
    assert.equal(await signIn(), '/#sign-in-failed=person_not_admitted');
  });

  it('sends state, nonce and a hashed verifier, and asks for no more than an address', async () => {
    const { searchParams } = new URL(await toProvider());
    assert.equal(searchParams.get('response_type'), 'code');
    assert.equal(searchParams.get('code_challenge_method'), 'S256');
    assert.equal(searchParams.get('scope'), 'openid email');
    assert.equal(searchParams.get('redirect_uri'), RETURN_URL);
    for (const name of ['state', 'nonce', 'code_challenge'])
      assert.ok((searchParams.get(name) ?? '').length >= 43);
  });

  it('takes a code from the browser that began, once, and with what it began with', async () => {
    await add('ann@acme.example');
    const failed = (reply: Response) =>
      (reply.headers.get('Location') ?? '').endsWith('/#sign-in-failed=provider_refused');
    const stolen = await cameBack(await toProvider());
    assert.ok(failed(await new CookieBrowser().open(stolen)), 'another browser has no attempt of its own');
    const other = new CookieBrowser();
    await other.open(collector.address + ROUTES.openIdStart, { method: 'POST' });
    assert.ok(failed(await other.open(stolen)), 'nor one that fits');
    const changed = new URL(await cameBack(await toProvider()));
    changed.searchParams.set('state', 'x'.repeat(43));
    assert.ok(failed(await browser.open(changed.href)));
    const good = await cameBack(await toProvider());
    assert.equal((await browser.open(good)).headers.get('Location'), `${PUBLIC_URL}/#signed-in`);
    assert.ok(failed(await browser.open(good)), 'a second time');
  });

  it('that was declined at the provider is told on the page, without the provider’s words', async () => {
    const { searchParams } = new URL(await toProvider());
    const declined = `?error=access_denied&error_description=secret-words&state=${searchParams.get('state')}`;
    const reply = await browser.open(collector.address + ROUTES.openIdReturn + declined);
    assert.equal(reply.headers.get('Location'), `${PUBLIC_URL}/#sign-in-failed=provider_refused`);
  });
});

describe('an identity provider', () => {
  it('that can’t be reached is told to the page, and asked again later', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const openId = { issuer: `http://127.0.0.1:${port}`, ...CLIENT };
    const collector = await startCollector({ publicUrl: PUBLIC_URL, openId });
    try {
      const reply = await fetch(collector.address + ROUTES.openIdStart, { method: 'POST' });
      assert.equal(await codeOf(reply), 'provider_unreachable');
    } finally {
      await collector.stop();
    }
  });

  it('is offered by no collector that has none', async () => {
    const collector = await startCollector();
    try {
      const start = await fetch(collector.address + ROUTES.openIdStart, { method: 'POST' });
      const back = await fetch(collector.address + ROUTES.openIdReturn);
      for (const reply of [start, back]) assert.equal(await codeOf(reply), 'sign_in_not_offered');
    } finally {
      await collector.stop();
    }
  });

  it('is reached by https, or on this machine', () => {
    for (const issuer of ['http://id.example', 'ftp://id.example', 'nowhere']) {
      assert.throws(() => new OpenId({ issuer, ...CLIENT }, RETURN_URL), /expected an issuer/);
    }
    const domains = ['acme'];
    assert.throws(
      () => new OpenId({ issuer: 'https://id.example', ...CLIENT, domains }, RETURN_URL),
      /expected a domain/,
    );
  });
});
