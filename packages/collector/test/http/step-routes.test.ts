import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Step } from '@trustgauge/protocol';
import { type CollectorUnderTest, siteSettings, startCollector } from '../collector-under-test.ts';

describe('steps', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    const other = siteSettings({
      id: 'site-two',
      keys: { live: 'tg_pub_live_site-two', test: 'tg_pub_test_site-two' },
    });
    collector = await startCollector({ sites: [siteSettings(), other] });
  });
  after(() => collector.stop());

  const path = '/api/sites/site-one/steps';
  const add = (body: unknown, token?: string) => collector.write('POST', path, body, token);
  const list = async () => ((await (await collector.read(path)).json()) as { steps: Step[] }).steps;
  const codeOf = async (reply: Response) =>
    ((await reply.json()) as { error: { code: string; message: string } }).error;

  it('are planned with a title alone, given an owner, a day and an outcome later, and deleted', async () => {
    const created = await add({ title: ' Passkeys ', play: 'passkeys' });
    assert.equal(created.status, 201);
    const step = (await created.json()) as Step;
    assert.deepEqual(
      { ...step, id: '' },
      { id: '', play: 'passkeys', title: 'Passkeys', owner: null, date: null, outcome: null },
    );
    const at = `${path}/${step.id}`;
    const taken = { owner: 'Ada', date: '2026-03-09', outcome: 'Half use them.' };
    const changed = await collector.write('PATCH', at, taken);
    assert.deepEqual(await changed.json(), { ...step, ...taken });
    assert.deepEqual((await collector.summary()).steps, [{ ...step, ...taken }]);
    const emptied = await collector.write('PATCH', at, { owner: null });
    assert.deepEqual(await emptied.json(), { ...step, ...taken, owner: null });
    assert.equal((await collector.write('DELETE', at)).status, 204);
    assert.deepEqual(await list(), []);
  });

  it('may have a day that is still to come', async () => {
    const { id, date } = (await (await add({ title: 'Audit', date: '2027-01-01' })).json()) as Step;
    assert.equal(date, '2027-01-01');
    await collector.write('DELETE', `${path}/${id}`);
  });

  for (const [what, body] of [
    ['no title', {}],
    ['an empty title', { title: '  ' }],
    ['a title of 121 characters', { title: 'x'.repeat(121) }],
    ['a day that is none', { title: 'x', date: '2026-02-30' }],
    ['an owner of 81 characters', { title: 'x', owner: 'o'.repeat(81) }],
    ['an empty owner', { title: 'x', owner: '' }],
    ['an outcome of 501 characters', { title: 'x', outcome: 'o'.repeat(501) }],
    ['a play whose name is none', { title: 'x', play: 'Not A Name' }],
    ['a field that is none', { title: 'x', severity: 1 }],
    ['no object', []],
  ] as const) {
    it(`refuse ${what}, and say what was expected and not what came`, async () => {
      const reply = await add(body);
      assert.equal(reply.status, 400);
      const { code, message } = await codeOf(reply);
      assert.equal(code, 'request_malformed');
      assert.match(message, /^expected .+, got .+/);
      assert.doesNotMatch(message, /2026-02-30|Not A Name|severity|xxxx|oooo/);
    });
  }

  it('are for editors and owners to change, and for viewers to read', async () => {
    const viewer = await collector.token('viewer');
    assert.equal((await codeOf(await add({ title: 'x' }, viewer))).code, 'token_not_allowed');
    assert.equal((await collector.read(path, viewer)).status, 200);
    const { id } = (await (await add({ title: 'x' }, await collector.token('editor'))).json()) as Step;
    assert.equal((await collector.write('PATCH', `${path}/${id}`, { title: 'y' }, viewer)).status, 403);
    assert.equal((await collector.write('DELETE', `${path}/${id}`, undefined, viewer)).status, 403);
    assert.equal((await collector.write('DELETE', `${path}/${id}`)).status, 204);
  });

  it('of another site are out of reach', async () => {
    const foreign = await collector.token('owner', 'site-two');
    const { id } = (await (await add({ title: 'x', date: '2026-03-01' })).json()) as Step;
    for (const [method, at] of [
      ['GET', path],
      ['POST', path],
      ['PATCH', `${path}/${id}`],
      ['DELETE', `${path}/${id}`],
      ['GET', `/api/sites/site-one/surveys/pulse/steps/${id}/effect`],
    ] as const) {
      const reply = await collector.write(method, at, method === 'GET' ? undefined : {}, foreign);
      assert.equal((await codeOf(reply)).code, 'site_unknown', `${method} ${at}`);
    }
    const ofTheOther = `/api/sites/site-two/steps/${id}`;
    assert.equal((await codeOf(await collector.write('DELETE', ofTheOther))).code, 'step_unknown');
    await collector.write('DELETE', `${path}/${id}`);
  });

  it('that there are not are unknown, and one without a day has no before and after', async () => {
    const effectOf = (id: string) => collector.read(`/api/sites/site-one/surveys/pulse/steps/${id}/effect`);
    assert.equal((await codeOf(await effectOf('none'))).code, 'step_unknown');
    for (const method of ['PATCH', 'DELETE']) {
      const reply = await collector.write(method, `${path}/none`, method === 'PATCH' ? {} : undefined);
      assert.equal((await codeOf(reply)).code, 'step_unknown');
    }
    const { id } = (await (await add({ title: 'x' })).json()) as Step;
    const refused = await codeOf(await effectOf(id));
    assert.deepEqual(
      [refused.code, refused.message],
      ['request_malformed', 'expected a step that has a day, got one that has none'],
    );
  });
});
