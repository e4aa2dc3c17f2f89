import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ErrorBody, ListedSite } from '@trustgauge/protocol';
import { answer, type CollectorUnderTest, startCollector } from '../collector-under-test.ts';

describe('a site made from the dashboard', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startCollector();
  });
  after(() => collector.stop());

  const wanted = (changes: Record<string, unknown> = {}) => ({
    id: 'fernhill',
    product: ' Fernhill ',
    timeZone: 'Europe/Vienna',
    allowedOrigins: ['https://fernhill.example'],
    ...changes,
  });
  const make = (body: unknown, token?: string) => collector.write('POST', '/api/sites', body, token);
  const codeOf = async (reply: Response) => ((await reply.json()) as ErrorBody).error.code;
  const listed = async () =>
    ((await (await collector.read('/api/sites')).json()) as { sites: ListedSite[] }).sites;

  it('is listed at once, with keys of its own and the standard survey', async () => {
    const reply = await make(wanted());
    assert.equal(reply.status, 201);
    const site = (await reply.json()) as ListedSite;
    assert.deepEqual(
      (await listed()).find(({ id }) => id === 'fernhill'),
      site,
    );
    assert.equal(site.product, 'Fernhill');
    assert.match(site.keys.live, /^tg_pub_live_[\w-]{16}$/);
    assert.deepEqual(
      site.surveys.map(({ id, isPaused }) => [id, isPaused]),
      [['pulse', false]],
    );
  });

  it('is the same thing as one of a configuration file', async () => {
    const made = (await collector.store.selectSites()).find(({ settings }) => settings.id === 'fernhill');
    await collector.apply([
      { ...wanted({ id: 'from-file', product: 'Fernhill' }), surveys: [{ id: 'pulse' }] },
    ]);
    const [fromFile] = (await collector.store.selectSites()).filter(
      (site) => site.settings.id === 'from-file',
    );
    assert.deepEqual({ ...made?.settings, id: 'from-file' }, fromFile?.settings);
  });

  it('takes answers from the origin that was named, and no other', async () => {
    const site = (await listed()).find(({ id }) => id === 'fernhill');
    const key = site?.keys.live ?? '';
    const body = () => answer(site?.surveys[0]?.series ?? '', { site: key });
    assert.equal((await collector.submit(body(), { origin: 'https://fernhill.example' })).status, 202);
    assert.equal((await collector.submit(body(), { origin: 'https://else.example' })).status, 403);
  });

  it('is refused where there is one of this id, and that one stays as it was', async () => {
    const fernhill = async () => (await listed()).find(({ id }) => id === 'fernhill');
    const before = await fernhill();
    assert.equal(await codeOf(await make(wanted({ product: 'Another' }))), 'site_exists');
    assert.deepEqual(await fernhill(), before);
  });

  it('is made once where two ask for it at the same moment', async () => {
    const replies = await Promise.all([make(wanted({ id: 'once' })), make(wanted({ id: 'once' }))]);
    assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 409]);
  });

  for (const [what, change] of [
    ['an id with capitals', { id: 'Fernhill' }],
    ['no product', { product: '  ' }],
    ['a product of 61 characters', { product: 'x'.repeat(61) }],
    ['a time zone that is none', { timeZone: 'Mars/Olympus' }],
    ['no time zone', { timeZone: undefined }],
    ['an origin with a path', { allowedOrigins: ['https://fernhill.example/shop'] }],
    ['origins that are no list', { allowedOrigins: 'https://fernhill.example' }],
    ['keys of its own choice', { keys: { live: 'tg_pub_live_mine', test: 'tg_pub_test_mine' } }],
    ['simulated answers', { isSimulated: true }],
  ] as const) {
    it(`is refused with ${what}, and what was sent is not repeated`, async () => {
      const reply = await make(wanted({ id: 'refused', ...change }));
      assert.equal(reply.status, 400);
      const { error } = (await reply.json()) as ErrorBody;
      assert.equal(error.code, 'request_malformed');
      assert.doesNotMatch(error.message, /Fernhill|Mars|fernhill|mine/);
      assert.ok((await listed()).every(({ id }) => id !== 'refused'));
    });
  }

  it('is for owners of all sites only', async () => {
    for (const [role, site] of [
      ['viewer', null],
      ['editor', null],
      ['owner', 'site-one'],
    ] as const) {
      const reply = await make(wanted({ id: 'refused' }), await collector.token(role, site));
      assert.equal(await codeOf(reply), 'token_not_allowed');
    }
  });
});
