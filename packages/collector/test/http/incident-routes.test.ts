import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Incident } from '@trustgauge/protocol';
import { answer, type CollectorUnderTest, siteSettings, startCollector } from '../collector-under-test.ts';

describe('incidents', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    const other = siteSettings({
      id: 'site-two',
      keys: { live: 'tg_pub_live_site-two', test: 'tg_pub_test_site-two' },
    });
    collector = await startCollector({ sites: [siteSettings(), other] });
  });
  after(() => collector.stop());

  const path = '/api/sites/site-one/incidents';
  const add = (body: unknown, token?: string) => collector.write('POST', path, body, token);
  const list = async () =>
    ((await (await collector.read(path)).json()) as { incidents: Incident[] }).incidents;

  it('are created with date, title, kind and link, changed in part, and deleted', async () => {
    const created = await add({
      date: '2026-03-09',
      title: ' Breach at a payment provider ',
      kind: 'industry',
      link: 'https://news.example/breach',
    });
    assert.equal(created.status, 201);
    const incident = (await created.json()) as Incident;
    assert.equal(incident.title, 'Breach at a payment provider');
    assert.deepEqual(await list(), [incident]);

    const changed = await collector.write('PATCH', `${path}/${incident.id}`, { title: 'Breach', link: null });
    assert.deepEqual(await changed.json(), { ...incident, title: 'Breach', link: null });
    assert.deepEqual((await collector.summary()).incidents, [{ ...incident, title: 'Breach', link: null }]);

    assert.equal((await collector.write('DELETE', `${path}/${incident.id}`)).status, 204);
    assert.deepEqual(await list(), []);
  });

  it('are ours, without a link, where nothing else is said', async () => {
    const { id, kind, link } = (await (
      await add({ date: '2026-03-09', title: 'Outage' })
    ).json()) as Incident;
    assert.deepEqual([kind, link], ['ours', null]);
    await collector.write('DELETE', `${path}/${id}`);
  });

  for (const [what, body] of [
    ['a day that is none', { date: '2026-02-30', title: 'x' }],
    ['no title', { date: '2026-03-09' }],
    ['an empty title', { date: '2026-03-09', title: '  ' }],
    ['a title of 121 characters', { date: '2026-03-09', title: 'x'.repeat(121) }],
    ['a kind that is none', { date: '2026-03-09', title: 'x', kind: 'theirs' }],
    ['a link that runs a script', { date: '2026-03-09', title: 'x', link: 'javascript:alert(1)' }],
    ['a field that is none', { date: '2026-03-09', title: 'x', severity: 1 }],
    ['no object', []],
  ] as const) {
    it(`refuse ${what}, and say what was expected and not what came`, async () => {
      const reply = await add(body);
      assert.equal(reply.status, 400);
      const { error } = (await reply.json()) as { error: { code: string; message: string } };
      assert.equal(error.code, 'request_malformed');
      assert.match(error.message, /^expected .+, got .+/);
      assert.doesNotMatch(error.message, /2026-02-30|theirs|javascript|severity/);
    });
  }

  it('are for editors and owners to change, and for viewers to read', async () => {
    const body = { date: '2026-03-09', title: 'Outage' };
    const viewer = await collector.token('viewer');
    const refused = await add(body, viewer);
    assert.equal(refused.status, 403);
    assert.equal(((await refused.json()) as { error: { code: string } }).error.code, 'token_not_allowed');
    assert.equal((await collector.read(path, viewer)).status, 200);
    const added = await add(body, await collector.token('editor'));
    assert.equal(added.status, 201);
    const { id } = (await added.json()) as Incident;
    assert.equal((await collector.write('DELETE', `${path}/${id}`, undefined, viewer)).status, 403);
    assert.equal((await collector.write('DELETE', `${path}/${id}`)).status, 204);
  });

  it('of another site are out of reach, whatever the method', async () => {
    const foreign = await collector.token('owner', 'site-two');
    for (const [method, at] of [
      ['GET', path],
      ['POST', path],
      ['PATCH', `${path}/x`],
      ['DELETE', `${path}/x`],
      ['GET', '/api/sites/site-one/surveys/pulse/incidents/x/effect'],
      ['GET', '/api/sites/site-one/voided-days'],
      ['POST', '/api/sites/site-one/voided-days'],
      ['DELETE', '/api/sites/site-one/voided-days/2026-03-09'],
      ['GET', '/api/sites/site-one/alerts'],
      ['POST', '/api/sites/site-one/alerts/x/acknowledgement'],
    ] as const) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : {};
      const reply = await collector.write(method, at, body, foreign);
      assert.equal(reply.status, 404, `${method} ${at}`);
      assert.equal(((await reply.json()) as { error: { code: string } }).error.code, 'site_unknown');
    }
  });

  it('that there are not are unknown', async () => {
    for (const [method, body] of [
      ['PATCH', { title: 'x' }],
      ['DELETE', undefined],
    ] as const) {
      const reply = await collector.write(method, `${path}/none`, body);
      assert.equal(reply.status, 404);
      assert.equal(((await reply.json()) as { error: { code: string } }).error.code, 'incident_unknown');
    }
  });

  it('are refused without a token', async () => {
    assert.equal((await fetch(collector.address + path)).status, 401);
  });
});

describe('voided days', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startCollector();
  });
  after(() => collector.stop());

  const path = '/api/sites/site-one/voided-days';

  it('are for owners alone to declare and restore', async () => {
    const editor = await collector.token('editor');
    assert.equal(
      (await collector.write('POST', path, { day: '2026-03-09', reason: 'x' }, editor)).status,
      403,
    );
    assert.equal((await collector.write('POST', path, { day: '2026-03-09', reason: 'x' })).status, 201);
    assert.equal((await collector.write('DELETE', `${path}/2026-03-09`, undefined, editor)).status, 403);
    const listed = (await (await collector.read(path)).json()) as { voidedDays: unknown[] };
    assert.deepEqual(listed.voidedDays, [{ day: '2026-03-09', reason: 'x' }]);
    assert.equal((await collector.write('DELETE', `${path}/2026-03-09`)).status, 204);
  });

  for (const [what, body] of [
    ['a day without a reason', { day: '2026-03-09' }],
    ['a day that has not begun', { day: '2026-03-11', reason: 'x' }],
    ['a day that is none', { day: 'yesterday', reason: 'x' }],
  ] as const) {
    it(`refuse ${what}`, async () => {
      assert.equal((await collector.write('POST', path, body)).status, 400);
    });
  }

  it('that are still open join no batch, even once they are restored', async () => {
    const series = await collector.series();
    const send = (count: number, headline: string) =>
      Promise.all(
        Array.from({ length: count }, () => collector.submit(answer(series, { answers: { headline } }))),
      );
    await send(30, 'not-at-all');
    await collector.write('POST', path, { day: '2026-03-10', reason: 'stuffing' });
    collector.clock.nowMs += 86_400_000;
    assert.equal((await collector.summary()).headline, null);
    await send(10, 'very');
    collector.clock.nowMs += 86_400_000;
    const { headline } = await collector.summary();
    assert.deepEqual([headline.estimate.answers, headline.period.firstDay], [10, '2026-03-11']);
    await collector.write('DELETE', `${path}/2026-03-10`);
    assert.equal((await collector.summary()).headline.estimate.answers, 10);
  });
});
