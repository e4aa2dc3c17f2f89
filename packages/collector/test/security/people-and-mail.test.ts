/** Who can be added, what an owner learns by it, how many mails it sends, and who comes back. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type People, type PersonAdded, type ProviderStart, ROUTES, routeTo } from '@trustgauge/protocol';
import { MAX_INVITATIONS_OF_A_SITE, MAX_MAILS_TO_AN_ADDRESS } from '../../dist/access/sign-in-mail.js';
import { CookieBrowser } from '../access/cookie-browser.ts';
import { CLIENT, startProvider } from '../access/loopback-provider.ts';
import { type CollectorUnderTest, siteSettings, startCollector } from '../collector-under-test.ts';
import { startMailServer } from '../notify/loopback-mail-server.ts';
import { ENGINES } from '../store/contract/engines.ts';
import { codeOf } from './guarded-routes.ts';

const PUBLIC_URL = 'http://localhost:4180';
const HOUR_MS = 3_600_000;
const OTHER = siteSettings({
  id: 'site-two',
  keys: { live: 'tg_pub_live_site-two', test: 'tg_pub_test_site-two' },
});

for (const engine of ENGINES)
  describe(`people and mail in ${engine.name}`, () => {
    let mailServer: Awaited<ReturnType<typeof startMailServer>>;
    let provider: Awaited<ReturnType<typeof startProvider>>;
    let collector: CollectorUnderTest;
    /** Sessions of owners: of all sites, of the first and of the second. */
    let all: string;
    let one: string;
    let two: string;
    before(async () => {
      mailServer = await startMailServer();
      provider = await startProvider(PUBLIC_URL + ROUTES.openIdReturn);
      collector = await startCollector({
        engine,
        sites: [siteSettings(), OTHER],
        publicUrl: PUBLIC_URL,
        notify: { mail: { smtpUrl: mailServer.url, from: 'trust@acme.example' } },
        openId: { issuer: provider.issuer, ...CLIENT, domains: ['acme.example'] },
        peopleDomains: ['acme.example', 'acme.de'],
      });
    });
    beforeEach(async () => {
      // Sessions last, mails of before no longer count.
      collector.clock.nowMs += HOUR_MS;
      [all, one, two] = [
        await collector.session(),
        await collector.session('owner', 'site-one'),
        await collector.session('owner', 'site-two'),
      ];
    });
    after(async () => {
      await collector.stop();
      await provider.stop();
      await mailServer.stop();
    });

    let added = 0;
    const newAddress = () => {
      added += 1;
      return `person-${added}@acme.example`;
    };
    const add = (email: string, site: string | null, by: string, role = 'viewer') =>
      collector.write('POST', ROUTES.people, { email, role, site }, by);
    const addedAs = async (reply: Response) => {
      assert.equal(reply.status, 201);
      return (await reply.json()) as PersonAdded;
    };
    const people = async (by: string) => (await (await collector.read(ROUTES.people, by)).json()) as People;
    const invite = async (id: string, by: string) => {
      const reply = await collector.write('POST', routeTo(ROUTES.invitation, { person: id }), undefined, by);
      return ((await reply.json()) as PersonAdded).invitation;
    };
    const remove = (id: string, by: string, query = '') =>
      collector.write('DELETE', routeTo(ROUTES.person, { person: id }) + query, undefined, by);
    const signInByProvider = async (email: string, subject: string) => {
      provider.becomes({ subject, email, isVerified: true });
      const browser = new CookieBrowser();
      const start = await browser.open(collector.address + ROUTES.openIdStart, { method: 'POST' });
      let address = ((await start.json()) as ProviderStart).url;
      for (let step = 0; step < 9 && !address.startsWith(PUBLIC_URL); step += 1) {
        const reply = await browser.open(address);
        address = new URL(reply.headers.get('Location') ?? assert.fail(), address).href;
      }
      const back = address.replace(PUBLIC_URL, collector.address);
      const reply = await browser.open(back, { isForeign: true });
      return (reply.headers.get('Location') ?? '').replace(PUBLIC_URL, '');
    };

    it('tell an owner of one site nothing of who else signs in: the reply, the list and the mails are those for a new person', async () => {
      const known = newAddress();
      const before = await addedAs(await add(known, 'site-two', two, 'owner'));
      const everywhere = newAddress();
      await addedAs(await add(everywhere, null, all, 'editor'));
      const shapes = new Set<string>();
      for (const email of [known, everywhere, newAddress()]) {
        const reply = await add(email, 'site-one', one);
        const { person, invitation } = await addedAs(reply);
        const { id, email: shown, ...rest } = person;
        assert.equal(shown, email);
        const invitations: string[] = [];
        for (let n = 0; n < 3; n += 1) invitations.push(await invite(id, one));
        const headers = [...reply.headers.keys()].filter((name) => name !== 'content-length');
        shapes.add(JSON.stringify([rest, invitation, invitations, headers]));
        assert.ok((await people(one)).people.some((other) => other.id === id && other.role === 'viewer'));
        assert.equal(await codeOf(await add(email, 'site-one', one)), 'person_known_already');
      }
      assert.equal(shapes.size, 1, [...shapes].join('\n'));
      const after = (await people(two)).people.find(({ id }) => id === before.person.id);
      assert.deepEqual(after, before.person, 'role and site elsewhere are as they were');
    });

    it('stay as they are elsewhere, whatever an owner of one site does with the same address', async () => {
      const email = newAddress();
      const { person } = await addedAs(await add(email, 'site-two', two, 'owner'));
      const [record] = await collector.store.people.selectPeopleByEmail(email);
      assert.ok(record);
      const session = (await collector.collector.tokens.issueSessionOf(record)).secret;
      const { person: here } = await addedAs(await add(email, 'site-one', one, 'owner'));
      const path = routeTo(ROUTES.person, { person: here.id });
      const change = { role: 'viewer', site: 'site-one', revision: 1 };
      assert.equal((await collector.write('PATCH', path, change, one)).status, 200);
      for (const foreign of [routeTo(ROUTES.person, { person: person.id })])
        assert.equal(await codeOf(await collector.write('PATCH', foreign, change, one)), 'person_unknown');
      assert.equal((await remove(here.id, one)).status, 204);
      const { role, site } = (await (await collector.read(ROUTES.session, session)).json()) as Person;
      assert.deepEqual([role, site], ['owner', 'site-two']);
    });

    it('sign in by the provider with the role for all sites, else with the one that was given first', async () => {
      const email = newAddress();
      await addedAs(await add(email, 'site-two', two, 'editor'));
      collector.clock.nowMs += 1;
      await addedAs(await add(email, 'site-one', one, 'owner'));
      const first = async () => (await collector.store.people.selectPeopleByEmail(email))[0]?.site;
      assert.equal(await first(), 'site-two');
      await addedAs(await add(email, null, all));
      assert.equal(await first(), null);
    });

    it('get one mail with a link for each site, which says which one it is for', async () => {
      const email = newAddress();
      await addedAs(await add(email, 'site-one', one));
      await addedAs(await add(email, 'site-two', two));
      await collector.collector.flush();
      const before = mailServer.mails.length;
      await fetch(collector.address + ROUTES.signInMail, { method: 'POST', body: JSON.stringify({ email }) });
      await collector.collector.flush();
      assert.equal(mailServer.mails.length, before + 1);
      const raw = (mailServer.mails.at(-1)?.raw ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
      const links = [...raw.matchAll(/#sign-in=(tg_sec_[\w-]{22})/g)].map(([, token]) => token);
      const sites = await Promise.all(
        links.map(async (token) => {
          const body = JSON.stringify({ token });
          const reply = await fetch(collector.address + ROUTES.signInLink, { method: 'POST', body });
          return ((await reply.json()) as Person).site;
        }),
      );
      assert.deepEqual(sites.toSorted(), ['site-one', 'site-two']);
    });

    it(`get at most ${MAX_MAILS_TO_AN_ADDRESS} mails an hour for one site, also where they are removed and added again`, async () => {
      const email = newAddress();
      const sent: string[] = [];
      for (let n = 0; n < 4; n += 1) {
        const { person, invitation } = await addedAs(await add(email, 'site-one', one));
        sent.push(invitation, await invite(person.id, one), await invite(person.id, one));
        assert.equal((await remove(person.id, one)).status, 204);
      }
      assert.equal(sent.filter((outcome) => outcome === 'sent').length, MAX_MAILS_TO_AN_ADDRESS);
      assert.equal(sent.at(-1), 'too_many');
    });

    it(`are sent at most ${MAX_INVITATIONS_OF_A_SITE} invitations an hour by the owners of a site, also at once`, async () => {
      const sent = await Promise.all(
        Array.from(
          { length: MAX_INVITATIONS_OF_A_SITE + 5 },
          async () => (await addedAs(await add(newAddress(), 'site-one', one))).invitation,
        ),
      );
      assert.equal(sent.filter((outcome) => outcome === 'sent').length, MAX_INVITATIONS_OF_A_SITE);
      assert.ok(sent.includes('too_many_of_site'));
      assert.equal((await addedAs(await add(newAddress(), 'site-two', two))).invitation, 'sent');
      const asked = newAddress();
      await addedAs(await add(asked, 'site-one', one));
      await collector.collector.flush();
      const before = mailServer.mails.length;
      const body = JSON.stringify({ email: asked });
      await fetch(collector.address + ROUTES.signInMail, { method: 'POST', body });
      await collector.collector.flush();
      assert.equal(mailServer.mails.length, before + 1, 'invitations keep nobody from signing in');
      collector.clock.nowMs += HOUR_MS;
      await collector.store.purge('2026-01-01', collector.clock.nowMs);
      const again = await collector.session('owner', 'site-one');
      assert.equal((await addedAs(await add(newAddress(), 'site-one', again))).invitation, 'sent');
    });

    it('of other domains than those that the operator allows are refused, with the domains', async () => {
      for (const email of ['x@evil.example', 'x@sub.acme.example', 'x@acme.example.evil.example']) {
        const reply = await add(email, 'site-one', one);
        assert.equal(reply.status, 403);
        assert.match(await reply.text(), /person_domain_not_allowed.*acme\.example, acme\.de/);
      }
      assert.deepEqual((await people(one)).allowedDomains, ['acme.example', 'acme.de']);
    });

    it('who were removed come back by an admitted domain, and not where they were blocked: under their address, or another of theirs', async () => {
      const [stays, goes] = [newAddress(), newAddress()];
      const refused = '/#sign-in-failed=person_not_admitted';
      for (const [email, query] of [
        [stays, ''],
        [goes, '?block=true'],
      ] as const) {
        assert.equal(await signInByProvider(email, `subject of ${email}`), '/#signed-in');
        const [person] = await collector.store.people.selectPeopleByEmail(email);
        assert.equal((await remove(person?.id ?? '', all, query)).status, 204);
      }
      assert.equal(await signInByProvider(stays, `subject of ${stays}`), '/#signed-in');
      assert.equal(await signInByProvider(goes, `subject of ${goes}`), refused);
      assert.equal(await signInByProvider('renamed@acme.example', `subject of ${goes}`), refused);
      assert.equal(await signInByProvider(goes, 'another subject'), refused);
      const listed = await people(all);
      assert.deepEqual([listed.blocked, listed.admitted], [1, { domains: ['acme.example'], role: 'viewer' }]);
      assert.equal((await people(one)).blocked, null);

      // An owner of one site can neither lift a block, which holds for all, nor make one.
      const { person } = await addedAs(await add(goes, 'site-one', one));
      assert.equal(await codeOf(await remove(person.id, one, '?block=true')), 'token_not_allowed');
      assert.equal((await remove(person.id, one)).status, 204);
      assert.equal(await signInByProvider(goes, `subject of ${goes}`), refused);

      const { person: back } = await addedAs(await add(goes, null, all));
      assert.equal((await people(all)).blocked, 0);
      assert.equal((await remove(back.id, all)).status, 204);
      assert.equal(await signInByProvider(goes, `subject of ${goes}`), '/#signed-in');
    });
  });

interface Person {
  readonly role: string;
  readonly site: string | null;
}
