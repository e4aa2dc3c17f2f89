/** Removing a person, or giving them a role that may do less, revokes what they have made. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  type People,
  type PersonAdded,
  type PersonMade,
  type ReadTokenIssued,
  type ReadTokens,
  ROUTES,
  routeTo,
  type ShareLinkAdded,
  type ShareLinkList,
} from '@trustgauge/protocol';
import { type CollectorUnderTest, startCollector } from '../collector-under-test.ts';
import { codeOf } from './guarded-routes.ts';

describe('an owner who leaves', () => {
  let collector: CollectorUnderTest;
  /** The session of an owner of all sites, and their id. */
  let owner: string;
  let id: string;
  beforeEach(async () => {
    collector = await startCollector();
    await add('stays@acme.example', 'owner');
    id = await add('leaves@acme.example', 'owner');
    const person = await collector.store.people.selectPerson(id);
    assert.ok(person);
    owner = (await collector.collector.tokens.issueSessionOf(person)).secret;
  });
  afterEach(() => collector.stop());

  const links = routeTo(ROUTES.shareLinks, { site: 'site-one' });
  const person = () => routeTo(ROUTES.person, { person: id });

  async function add(email: string, role: string): Promise<string> {
    const reply = await collector.write('POST', ROUTES.people, { email, role, site: null });
    assert.equal(reply.status, 201);
    return ((await reply.json()) as PersonAdded).person.id;
  }

  async function issue(role: string): Promise<string> {
    const token = { label: `${role} script`, role, site: null, days: 30 };
    const reply = await collector.write('POST', ROUTES.readTokens, token, owner);
    assert.equal(reply.status, 201);
    return ((await reply.json()) as ReadTokenIssued).secret;
  }

  async function share(token: string): Promise<string> {
    const link = { survey: 'pulse', label: 'Board', days: 30 };
    const reply = await collector.write('POST', links, link, token);
    assert.equal(reply.status, 201);
    return ((await reply.json()) as ShareLinkAdded).secret;
  }

  const asked = async (path: string, secret: string) => (await collector.read(path, secret)).status;

  it('loses their read tokens and share links, also those that a token of theirs has made', async () => {
    const scripts = [await issue('owner'), await issue('viewer')];
    const shared = [await share(owner), await share(scripts[0] ?? '')];
    for (const secret of scripts) assert.equal(await asked(ROUTES.sites, secret), 200);
    for (const secret of shared) assert.equal(await asked(ROUTES.shared, secret), 200);
    const made = (await (
      await collector.read(routeTo(ROUTES.personMade, { person: id }))
    ).json()) as PersonMade;
    assert.deepEqual(
      [made.tokens.map(({ label }) => label).toSorted(), made.shareLinks.map(({ label }) => label)],
      [
        ['owner script', 'viewer script'],
        ['Board', 'Board'],
      ],
    );
    assert.equal((await collector.write('DELETE', person())).status, 204);
    for (const secret of scripts) assert.equal(await asked(ROUTES.sites, secret), 401);
    for (const secret of shared) assert.equal(await asked(ROUTES.shared, secret), 401);
    const log = await (await collector.read(ROUTES.auditLog)).text();
    for (const action of ['token-revoked', 'share-link-revoked', 'person-removed'])
      assert.match(log, RegExp(action));
  });

  it('loses them with a lesser role too, and keeps them with the same role', async () => {
    const script = await issue('viewer');
    const change = (role: string, revision: number) =>
      collector.write('PATCH', person(), { role, site: null, revision });
    assert.equal((await change('owner', 1)).status, 200);
    assert.equal(await asked(ROUTES.sites, script), 200);
    assert.equal((await change('editor', 2)).status, 200);
    assert.equal(await asked(ROUTES.sites, script), 401);
  });

  it('leaves share links to the owner who removes them and asks to keep the links', async () => {
    const shared = await share(owner);
    assert.equal((await collector.write('DELETE', `${person()}?shareLinks=hand-over`)).status, 204);
    assert.equal(await asked(ROUTES.shared, shared), 200);
  });

  it('can’t come back by a read token: none adds people, changes roles, sends links or issues tokens', async () => {
    const script = await issue('owner');
    const tries: [method: string, path: string, body?: object][] = [
      ['POST', ROUTES.people, { email: 'back@acme.example', role: 'owner', site: null }],
      ['PATCH', person(), { role: 'owner', site: null, revision: 1 }],
      ['POST', routeTo(ROUTES.invitation, { person: id })],
      ['POST', ROUTES.readTokens, { label: 'again', role: 'owner', site: null, days: 30 }],
    ];
    for (const [method, path, body] of tries) {
      const reply = await collector.write(method, path, body, script);
      assert.equal(reply.status, 403, path);
      assert.equal(await codeOf(reply), 'token_not_allowed');
    }
    const { people } = (await (await collector.read(ROUTES.people)).json()) as People;
    assert.equal(people.length, 2);
  });

  it('is listed as the maker of what they made, with the day of its last use', async () => {
    const script = await issue('viewer');
    const shared = await share(owner);
    const listed = async () => {
      const { tokens } = (await (await collector.read(ROUTES.readTokens)).json()) as ReadTokens;
      const { shareLinks } = (await (await collector.read(links)).json()) as ShareLinkList;
      return [tokens.find(({ label }) => label === 'viewer script'), shareLinks[0]].map((made) => [
        made?.madeBy,
        made?.usedOn,
      ]);
    };
    assert.deepEqual(await listed(), Array(2).fill(['leaves@acme.example', null]));
    await asked(ROUTES.sites, script);
    await asked(ROUTES.shared, shared);
    assert.deepEqual(await listed(), Array(2).fill(['leaves@acme.example', '2026-03-10']));
  });
});
