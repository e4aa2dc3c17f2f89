import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AUDIT_DAYS, type AuditLog, AuditLogSchema, parseWith, ROUTES, routeTo } from '@trustgauge/protocol';
import { CHANGING_ROUTES } from '../../dist/http/audit-changes.js';
import { answer, type CollectorUnderTest, DAY_MS } from '../collector-under-test.ts';
import { ask, GUARDED_ROUTES, pathOf, startTwoSites } from '../security/guarded-routes.ts';

const pageOf = async (collector: CollectorUnderTest, query = '', token?: string): Promise<AuditLog> =>
  parseWith(
    AuditLogSchema,
    await (await collector.read(`${ROUTES.auditLog}${query}`, token)).json(),
    'internal',
  );

describe('the audit log', () => {
  const changing = GUARDED_ROUTES.filter(({ method }) => method !== 'GET');

  it('has an action for each route that changes something, and for no other', () => {
    const routes = changing.map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(Object.keys(CHANGING_ROUTES).toSorted(), routes.toSorted());
  });

  for (const route of changing) {
    it(`has one entry for ${route.method} ${route.path}, by whom and of which site, and none for a refusal`, async () => {
      const collector = await startTwoSites();
      try {
        assert.ok((await ask(collector, route, pathOf(route), { Authorization: 'Bearer x' })).status >= 400);
        assert.deepEqual((await pageOf(collector)).entries, []);
        const site = route.isOfAllSites ? null : 'site-one';
        const owner = await (route.isOfPeople
          ? collector.session('owner', site)
          : collector.token('owner', site));
        const reply = await ask(collector, route, pathOf(route), { Authorization: `Bearer ${owner}` });
        assert.ok(reply.status < 300);
        const [entry, ...others] = (await pageOf(collector)).entries;
        assert.equal(others.length, 0);
        const by = route.isOfPeople ? { kind: 'link', name: '' } : { kind: 'token', name: 'owner' };
        assert.deepEqual(entry?.by, by);
        assert.equal(entry?.action, CHANGING_ROUTES[`${route.method} ${route.path}`]);
        if (route.path.includes(':site/')) assert.equal(entry?.site, 'site-one');
      } finally {
        await collector.stop();
      }
    });
  }
});

describe('an entry of the audit log', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startTwoSites();
  });
  after(() => collector.stop());

  const cookieOf = async (secret: string) => {
    const body = JSON.stringify({ token: secret });
    const reply = await fetch(collector.address + ROUTES.session, { method: 'POST', body });
    return (reply.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
  };

  it('says who came how, what it was and what it is', async () => {
    const { tokens } = collector.collector;
    await collector.store.people.updatePerson('person-of-site-one', { role: 'owner', site: 'site-one' }, 1);
    const person = await collector.store.people.selectPerson('person-of-site-one');
    assert.ok(person);
    const cookie = await cookieOf((await tokens.issueSignInOf(person)).secret);
    const change = { method: 'PATCH', body: { revision: 1, minimumBatchAnswers: 20 } };
    await ask(collector, change, routeTo(ROUTES.settings, { site: 'site-one' }), { Cookie: cookie });
    await cookieOf((await tokens.issueSignIn({ site: null, role: 'owner', label: 'link' })).secret);
    const ann = { kind: 'person', name: 'person@site-one.example' };
    assert.deepEqual(
      (await pageOf(collector)).entries.map(({ by, action, site, changes }) => [by, action, site, changes]),
      [
        [{ kind: 'link', name: '' }, 'signed-in', null, []],
        [ann, 'settings-changed', 'site-one', [{ field: 'minimumBatchAnswers', from: '10', to: '20' }]],
        [ann, 'signed-in', 'site-one', []],
      ],
    );
  });

  it('is shown to owners of its site, and those of no site alone to owners of all', async () => {
    const sitesOf = async (query: string, token?: string) =>
      new Set((await pageOf(collector, query, token)).entries.map(({ site }) => site));
    const ofOne = await collector.token('owner', 'site-one');
    assert.deepEqual(await sitesOf('', ofOne), new Set(['site-one']));
    assert.deepEqual(await sitesOf('?site=site-two'), new Set([null]));
    assert.equal((await collector.read(`${ROUTES.auditLog}?site=site-two`, ofOne)).status, 404);
  });

  it('is never of an answer, and holds no secret', async () => {
    const before = (await pageOf(collector)).entries.length;
    await collector.submit(answer(await collector.series()));
    const receiver = { kind: 'webhook', label: 'On call', target: 'https://93.184.215.14/secret-path' };
    const token = { label: 'Report', role: 'viewer', site: null, days: null };
    const replies = [
      await collector.write('POST', routeTo(ROUTES.receivers, { site: 'site-one' }), receiver),
      await collector.write('POST', ROUTES.readTokens, token),
    ];
    const secrets = await Promise.all(
      replies.map(async (reply) => ((await reply.json()) as { secret: string }).secret),
    );
    const { entries } = await pageOf(collector);
    assert.equal(entries.length, before + 2);
    for (const hidden of [...secrets, 'secret-path', 'very'])
      assert.ok(!JSON.stringify(entries).includes(hidden));
  });

  it('is read page by page, and forgotten after its time', async () => {
    const path = routeTo(ROUTES.pause, { site: 'site-one', survey: 'pulse' });
    for (let n = 0; n < 51; n += 1) {
      await collector.write('PUT', path);
      await collector.write('DELETE', path);
    }
    const first = await pageOf(collector);
    assert.deepEqual([first.entries.length, first.hasOlder], [100, true]);
    const second = await pageOf(collector, `?before=${first.entries.at(-1)?.id}`);
    assert.equal(second.hasOlder, false);
    const ids = [...first.entries, ...second.entries].map(({ id }) => id);
    assert.deepEqual(
      ids,
      [...new Set(ids)].toSorted((a, b) => b - a),
    );
    collector.clock.nowMs += AUDIT_DAYS * DAY_MS + 60_000;
    await collector.collector.maintain();
    assert.deepEqual((await pageOf(collector)).entries, []);
  });
});
