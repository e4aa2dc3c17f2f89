/** What a page of another site can do about who is signed in: nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type ProviderStart, ROUTES, type SignInLink } from '@trustgauge/protocol';
import { SIGN_IN_FAILURE_EVERY_MS, SIGN_IN_FAILURES_AT_ONCE } from '../../dist/access/sign-in-throttle.js';
import { SIGN_IN_LASTS_MS } from '../../dist/access/tokens.js';
import { CookieBrowser } from '../access/cookie-browser.ts';
import { CLIENT, startProvider } from '../access/loopback-provider.ts';
import { type CollectorUnderTest, startCollector } from '../collector-under-test.ts';
import { ENGINES } from '../store/contract/engines.ts';
import { codeOf } from './guarded-routes.ts';

const PUBLIC_URL = 'http://localhost:4180';
const RETURN_URL = `${PUBLIC_URL}${ROUTES.openIdReturn}`;

for (const engine of ENGINES)
  describe(`who is signed in, in ${engine.name}`, () => {
    let provider: Awaited<ReturnType<typeof startProvider>>;
    let collector: CollectorUnderTest;
    before(async () => {
      provider = await startProvider(RETURN_URL);
      const openId = { issuer: provider.issuer, ...CLIENT };
      collector = await startCollector({ engine, publicUrl: PUBLIC_URL, openId });
      for (const email of ['victim@acme.example', 'attacker@acme.example']) {
        const person = { email, role: 'owner', site: email.startsWith('victim') ? null : 'site-one' };
        assert.equal((await collector.write('POST', ROUTES.people, person)).status, 201);
      }
    });
    after(async () => {
      await collector.stop();
      await provider.stop();
    });

    const at = (path: string) => collector.address + path;
    const own = (address: string) => address.replace(PUBLIC_URL, collector.address);
    const linkOf = async (email: string) => {
      const [person] = await collector.store.people.selectPeopleByEmail(email);
      assert.ok(person);
      return JSON.stringify({ token: (await collector.collector.tokens.issueSignInOf(person)).secret });
    };
    const whoIn = async (browser: CookieBrowser) =>
      ((await (await browser.open(at(ROUTES.session))).json()) as { email?: string }).email;
    const signedIn = async (email: string) => {
      const browser = new CookieBrowser();
      const body = await linkOf(email);
      assert.equal((await browser.open(at(ROUTES.session), { method: 'POST', body })).status, 204);
      assert.equal(await whoIn(browser), email);
      return browser;
    };
    const sessions = async () => (await collector.store.selectTokens('session')).length;
    const beginAtProvider = async (browser: CookieBrowser) =>
      ((await (await browser.open(at(ROUTES.openIdStart), { method: 'POST' })).json()) as ProviderStart).url;
    /** Signs in at the provider; returns where it sends the browser, which has not gone there. */
    const cameBack = async (browser: CookieBrowser) => {
      let address = await beginAtProvider(browser);
      for (let step = 0; step < 9 && !address.startsWith(PUBLIC_URL); step += 1) {
        const reply = await browser.open(address);
        address = new URL(reply.headers.get('Location') ?? assert.fail(), address).href;
      }
      return own(address);
    };
    const outcome = (reply: Response) => (reply.headers.get('Location') ?? '').replace(PUBLIC_URL, '');

    it('stays as it is while a link is looked at, which says who it signs in and is not used up', async () => {
      const browser = await signedIn('victim@acme.example');
      const body = await linkOf('attacker@acme.example');
      for (let n = 0; n < 3; n += 1) {
        const reply = await browser.open(at(ROUTES.signInLink), { method: 'POST', body });
        const { held, ...link } = (await reply.json()) as SignInLink;
        assert.equal(held?.email, 'victim@acme.example');
        assert.deepEqual(link, {
          email: 'attacker@acme.example',
          role: 'owner',
          site: 'site-one',
          product: 'Acme',
        });
        assert.equal(reply.headers.get('Set-Cookie'), null);
        assert.equal(reply.headers.get('Cache-Control'), 'no-store');
      }
      assert.equal(await whoIn(browser), 'victim@acme.example');
    });

    it('changes by the exchange of a link, which ends the session of before and no other', async () => {
      const [browser, other] = [await signedIn('victim@acme.example'), await signedIn('victim@acme.example')];
      const before = await sessions();
      const body = await linkOf('attacker@acme.example');
      assert.equal((await browser.open(at(ROUTES.session), { method: 'POST', body })).status, 204);
      assert.equal(await whoIn(browser), 'attacker@acme.example');
      assert.equal(await sessions(), before, 'one has come, one has gone');
      assert.equal(await whoIn(other), 'victim@acme.example');
    });

    it('is told of a link in the same words where it is unknown, used, too old, or a token of another kind', async () => {
      const browser = new CookieBrowser();
      const ask = (body: string) => browser.open(at(ROUTES.signInLink), { method: 'POST', body });
      const used = await linkOf('victim@acme.example');
      await browser.open(at(ROUTES.session), { method: 'POST', body: used });
      const old = await linkOf('victim@acme.example');
      collector.clock.nowMs += SIGN_IN_LASTS_MS;
      const read = JSON.stringify({ token: await collector.token('owner') });
      const session = JSON.stringify({ token: await collector.session() });
      const said = new Set<string>();
      for (const body of [
        '{"token":"tg_sec_AAAAAAAAAAAAAAAAAAAAAA"}',
        '{"token":""}',
        used,
        old,
        read,
        session,
      ]) {
        const reply = await ask(body);
        said.add(`${reply.status} ${await reply.text()}`);
      }
      assert.equal(said.size, 1);
      assert.match([...said].join(), /^401 .*sign_in_link_invalid/);
    });

    it('is not learned by trying links: failures count with those of the exchange, and a link in force is told of', async () => {
      collector.clock.nowMs += SIGN_IN_FAILURES_AT_ONCE * SIGN_IN_FAILURE_EVERY_MS;
      const browser = new CookieBrowser();
      const body = '{"token":"tg_sec_AAAAAAAAAAAAAAAAAAAAAA"}';
      for (let n = 0; n < SIGN_IN_FAILURES_AT_ONCE; n += 1) {
        const path = n % 2 === 0 ? ROUTES.signInLink : ROUTES.session;
        assert.equal((await browser.open(at(path), { method: 'POST', body })).status, 401);
      }
      for (const path of [ROUTES.signInLink, ROUTES.session]) {
        const reply = await browser.open(at(path), { method: 'POST', body });
        assert.equal(reply.status, 429);
        assert.ok(Number(reply.headers.get('Retry-After')) > 0);
      }
      const good = await linkOf('victim@acme.example');
      assert.equal((await browser.open(at(ROUTES.signInLink), { method: 'POST', body: good })).status, 200);
      collector.clock.nowMs += SIGN_IN_FAILURES_AT_ONCE * SIGN_IN_FAILURE_EVERY_MS;
    });

    it('is not for pages of other sites to change: by a link that is good, a sign-out, or a way to the provider', async () => {
      const browser = await signedIn('victim@acme.example');
      const body = await linkOf('attacker@acme.example');
      const tries: [method: string, path: string, body?: string][] = [
        ['POST', ROUTES.session, body],
        ['POST', ROUTES.signInLink, body],
        ['DELETE', ROUTES.session],
        ['DELETE', `${ROUTES.session}?everywhere=true`],
        ['DELETE', ROUTES.sessions],
        ['POST', ROUTES.openIdStart],
      ];
      for (const [method, path, sent] of tries) {
        const reply = await browser.open(at(path), { method, isForeign: true, ...(sent && { body: sent }) });
        assert.equal(await codeOf(reply), 'origin_not_allowed', `${method} ${path}`);
        assert.equal(reply.headers.get('Set-Cookie'), null);
      }
      assert.equal(await codeOf(await browser.open(at(ROUTES.openIdStart))), 'method_not_allowed');
      assert.equal(await whoIn(browser), 'victim@acme.example');
      const link = await browser.open(at(ROUTES.signInLink), { method: 'POST', body });
      assert.equal(link.status, 200, 'the link has not been used up');
    });

    it('is not changed by the code and state of somebody else, and a sign-in that was begun here goes on', async () => {
      provider.becomes({ subject: 'attacker', email: 'attacker@acme.example', isVerified: true });
      const stolen = await cameBack(new CookieBrowser());
      const browser = await signedIn('victim@acme.example');
      const before = await sessions();
      const refused = '/#sign-in-failed=provider_refused';
      assert.equal(outcome(await browser.open(stolen, { isForeign: true })), refused);
      provider.becomes({ subject: 'victim', email: 'victim@acme.example', isVerified: true });
      const begun = await cameBack(browser);
      assert.equal(outcome(await browser.open(stolen, { isForeign: true })), refused);
      const noState = at(`${ROUTES.openIdReturn}?code=x`);
      assert.equal(outcome(await browser.open(noState, { isForeign: true })), refused);
      assert.equal(await whoIn(browser), 'victim@acme.example');
      assert.equal(await sessions(), before);
      assert.equal(outcome(await browser.open(begun, { isForeign: true })), '/#signed-in');
    });

    it('changes by the provider after a sign-in that was begun here, which ends the session of before', async () => {
      provider.becomes({ subject: 'victim', email: 'victim@acme.example', isVerified: true });
      const browser = await signedIn('attacker@acme.example');
      const before = await sessions();
      const back = await cameBack(browser);
      assert.equal(await whoIn(browser), 'attacker@acme.example', 'nothing has changed on the way');
      assert.equal(outcome(await browser.open(back, { isForeign: true })), '/#signed-in');
      assert.equal(await whoIn(browser), 'victim@acme.example');
      assert.equal(await sessions(), before, 'one has come, one has gone');
    });
  });
