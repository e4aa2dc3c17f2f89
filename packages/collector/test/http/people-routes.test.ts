import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type People, type Person, type PersonAdded, ROUTES, routeTo } from '@trustgauge/protocol';
import { type CollectorUnderTest, siteSettings, startCollector } from '../collector-under-test.ts';
import { codeOf } from '../security/guarded-routes.ts';

const two = siteSettings({
  id: 'site-two',
  product: 'Beta',
  keys: { live: 'tg_pub_live_site-two', test: 'tg_pub_test_site-two' },
});

describe('the people who sign in', () => {
  let collector: CollectorUnderTest;
  beforeEach(async () => {
    collector = await startCollector({ sites: [siteSettings(), two] });
  });
  afterEach(() => collector.stop());

  const add = async (email: string, role = 'editor', site: string | null = null, token?: string) => {
    const reply = await collector.write('POST', ROUTES.people, { email, role, site }, token);
    assert.equal(reply.status, 201);
    return ((await reply.json()) as PersonAdded).person;
  };
  const list = async (token?: string) => {
    const reply = await collector.read(ROUTES.people, token);
    return ((await reply.json()) as People).people.map(({ email }) => email);
  };
  const pathOf = ({ id }: Person, route: string = ROUTES.person) => routeTo(route, { person: id });
  /** The session of a person, as its browser has it. */
  const signIn = async ({ id }: Person) => {
    const record = await collector.store.people.selectPerson(id);
    assert.ok(record);
    const { secret } = await collector.collector.tokens.issueSignInOf(record);
    return (await collector.collector.tokens.exchangeSignIn(secret)).secret;
  };
  const session = (secret: string) => collector.read(ROUTES.session, secret);

  it('are added by an owner, by their address in lower case, once', async () => {
    const { email, role, site, revision } = await add(' Ann@Acme.example ');
    assert.deepEqual([email, role, site, revision], ['ann@acme.example', 'editor', null, 1]);
    const again = { email: 'ANN@acme.example', role: 'viewer', site: null };
    assert.equal(await codeOf(await collector.write('POST', ROUTES.people, again)), 'person_known_already');
  });

  it('have an address, a known role and a site that there is', async () => {
    for (const [body, code] of [
      [{ email: 'nobody', role: 'viewer', site: null }, 'request_malformed'],
      [{ email: 'a@b.example, c@d.example', role: 'viewer', site: null }, 'request_malformed'],
      [{ email: 'a@b.example\r\nBcc: x@y.example', role: 'viewer', site: null }, 'request_malformed'],
      [{ email: 'a@b.example', role: 'admin', site: null }, 'request_malformed'],
      [{ email: 'a@b.example', role: 'viewer', site: null, password: 'x' }, 'request_malformed'],
      [{ email: 'a@b.example', role: 'viewer', site: 'site-none' }, 'site_unknown'],
    ] as const) {
      assert.equal(await codeOf(await collector.write('POST', ROUTES.people, body)), code);
    }
    assert.deepEqual(await list(), []);
  });

  it('are told in their session who they are', async () => {
    const reply = await session(await signIn(await add('ann@acme.example', 'editor', 'site-one')));
    const { email, role, site } = (await reply.json()) as Record<string, unknown>;
    assert.deepEqual([email, role, site], ['ann@acme.example', 'editor', 'site-one']);
  });

  it('are signed out everywhere by another role, and have it from the next sign-in on', async () => {
    const person = await add('ann@acme.example', 'editor');
    const sessions = [await signIn(person), await signIn(person)];
    const change = { revision: 1, role: 'viewer', site: 'site-one' };
    const changed = await collector.write('PATCH', pathOf(person), change);
    assert.equal(((await changed.json()) as Person).revision, 2);
    for (const secret of sessions) assert.equal(await codeOf(await session(secret)), 'not_signed_in');
    const now = await signIn(person);
    const incidents = routeTo(ROUTES.incidents, { site: 'site-one' });
    const refused = await collector.write('POST', incidents, { date: '2026-03-08', title: 'Outage' }, now);
    assert.equal(await codeOf(refused), 'token_not_allowed');
  });

  it('who are removed while signed in are let in no more, by no link that they have', async () => {
    const person = await add('ann@acme.example', 'viewer');
    const record = await collector.store.people.selectPerson(person.id);
    assert.ok(record);
    const link = await collector.collector.tokens.issueSignInOf(record);
    const secret = await signIn(person);
    assert.equal((await session(secret)).status, 200);
    assert.equal((await collector.write('DELETE', pathOf(person))).status, 204);
    assert.equal(await codeOf(await session(secret)), 'not_signed_in');
    const body = JSON.stringify({ token: link.secret });
    const late = await fetch(collector.address + ROUTES.session, { method: 'POST', body });
    assert.equal(await codeOf(late), 'sign_in_link_invalid');
    assert.equal(await codeOf(await collector.write('DELETE', pathOf(person))), 'person_unknown');
  });

  it('keep one owner of all sites', async () => {
    const ann = await add('ann@acme.example', 'owner');
    const bob = await add('bob@acme.example', 'owner');
    assert.equal((await collector.write('DELETE', pathOf(ann))).status, 204);
    for (const reply of [
      await collector.write('DELETE', pathOf(bob)),
      await collector.write('PATCH', pathOf(bob), { revision: 1, role: 'editor', site: null }),
      await collector.write('PATCH', pathOf(bob), { revision: 1, role: 'owner', site: 'site-one' }),
    ]) {
      assert.equal(await codeOf(reply), 'last_owner');
    }
    assert.deepEqual(await list(), ['bob@acme.example']);
  });

  it('are changed by the owner who is first, and the second is told', async () => {
    const person = await add('ann@acme.example', 'viewer');
    const replies = await Promise.all(
      ['editor', 'owner'].map((role) =>
        collector.write('PATCH', pathOf(person), { revision: 1, role, site: null }),
      ),
    );
    const second = replies.find(({ status }) => status !== 200);
    assert.deepEqual(replies.map(({ status }) => status).toSorted(), [200, 409]);
    assert.ok(second);
    assert.equal(await codeOf(second), 'changed_meanwhile');
  });

  it('of one site are what an owner of it sees and gives roles to, and no others', async () => {
    const everywhere = await add('all@acme.example', 'viewer');
    await add('two@acme.example', 'viewer', 'site-two');
    const ofOne = await collector.session('owner', 'site-one');
    const mine = await add('one@acme.example', 'viewer', 'site-one', ofOne);
    assert.deepEqual(await list(ofOne), ['one@acme.example']);
    const added = (site: string | null) =>
      collector.write('POST', ROUTES.people, { email: 'x@y.example', role: 'viewer', site }, ofOne);
    const change = { revision: 1, role: 'owner', site: null };
    for (const [reply, code] of [
      [await added(null), 'token_not_allowed'],
      [await added('site-two'), 'site_unknown'],
      [await collector.write('PATCH', pathOf(mine), change, ofOne), 'token_not_allowed'],
      [await collector.write('DELETE', pathOf(everywhere), undefined, ofOne), 'person_unknown'],
    ] as const) {
      assert.equal(await codeOf(reply), code);
    }
  });

  it('are signed out by an owner, one or all; a session ends itself, or all of its person', async () => {
    const ann = await add('ann@acme.example', 'viewer');
    const bob = await add('bob@acme.example', 'viewer');
    const signedIn = async () => [await signIn(ann), await signIn(ann), await signIn(bob)];
    const statuses = (secrets: string[]) =>
      Promise.all(secrets.map(async (secret) => (await session(secret)).status));
    const first = await signedIn();
    const out = await collector.write('DELETE', pathOf(ann, ROUTES.personSessions));
    assert.deepEqual(await out.json(), { sessions: 2 });
    assert.deepEqual(await statuses(first), [401, 401, 200]);
    const [one = '', ...others] = await signedIn();
    await fetch(`${collector.address}${ROUTES.session}?everywhere=true`, {
      method: 'DELETE',
      headers: { Cookie: `trustgauge_session=${one}` },
    });
    assert.deepEqual(await statuses([one, ...others]), [401, 401, 200]);
    assert.deepEqual(await (await collector.write('DELETE', ROUTES.sessions)).json(), { sessions: 2 });
    assert.deepEqual(await statuses(others), [401, 401]);
  });
});
