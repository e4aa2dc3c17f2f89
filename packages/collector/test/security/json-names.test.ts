/** Names in JSON that one reader takes for something else than another: refused on every route that takes JSON. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ROUTES } from '@trustgauge/protocol';
import { answer } from '../collector-under-test.ts';
import { codeOf, GUARDED_ROUTES, type GuardedRoute, pathOf, startTwoSites } from './guarded-routes.ts';

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '\\u005f_proto__'];

describe('a message', () => {
  let collector: Awaited<ReturnType<typeof startTwoSites>>;
  before(async () => {
    collector = await startTwoSites();
  });
  after(() => collector.stop());

  const send = async ({ method, path }: Pick<GuardedRoute, 'method' | 'path'>, body: string) =>
    fetch(collector.address + pathOf({ path }), {
      method,
      headers: { Authorization: `Bearer ${await collector.session('owner')}` },
      body,
    });
  const bodies = GUARDED_ROUTES.filter(({ body }) => body !== undefined);
  const withField = (body: object, field: string) => `${JSON.stringify(body).slice(0, -1)}, ${field}}`;

  it('is refused with 400 and the path of a name that every object has, on every route that takes JSON', async () => {
    assert.ok(bodies.length > 10);
    for (const route of bodies) {
      for (const name of NAMES) {
        const body = withField(route.body as object, `"${name}": {"role": "owner"}`);
        const reply = await send(route, body);
        const text = await reply.text();
        assert.equal(reply.status, 400, `${route.method} ${route.path} ${name}: ${text}`);
        assert.match(text, new RegExp(`no field of that name at ${name.replace('\\u005f', '_')}`));
      }
    }
  });

  it('is refused with 400 where an object has a name twice, on every route that takes JSON', async () => {
    for (const route of bodies) {
      const [name, value] = Object.entries(route.body as object)[0] ?? [];
      const body = withField(route.body as object, `"${name}": ${JSON.stringify(value)}`);
      const reply = await send(route, body);
      assert.equal(await codeOf(reply), 'body_not_json', `${route.method} ${route.path}`);
    }
  });

  it('of a page is refused likewise, with the path, and nothing that came is repeated', async () => {
    const series = await collector.series();
    const good = JSON.stringify(answer(series, { segments: { plan: 'free' } }));
    for (const [from, to, code, words] of [
      ['{"headline"', '{"__proto__":{"x":1},"headline"', 'submission_malformed', /at answers\.__proto__/],
      ['{"plan"', '{"constructor":"x","plan"', 'submission_malformed', /at segments\.constructor/],
      ['{"version"', '{"my-secret":{"prototype":1},"version"', 'submission_malformed', /at …\.prototype/],
      ['{"version"', '{"version":1,"version"', 'body_not_json', /comes twice at the top/],
      ['{"headline"', '{"head\\u006cine":"not-at-all","headline"', 'body_not_json', /comes twice at answers/],
    ] as const) {
      const body = good.replace(from, to);
      assert.notEqual(body, good);
      const reply = await collector.submit(body);
      const text = await reply.text();
      assert.equal(reply.status, 400, text);
      assert.match(text, new RegExp(`"${code}"`));
      assert.match(text, words);
      assert.doesNotMatch(text, /my-secret|not-at-all/);
    }
    assert.equal((await collector.submit(good)).status, 202);
  });

  it('may have such a word as a value, and as many objects with the same name as it likes', async () => {
    const reply = await collector.write('POST', pathOf({ path: ROUTES.steps }), {
      title: '{"__proto__": 1, "title": ":"} constructor',
    });
    assert.equal(reply.status, 201, await reply.text());
  });

  it('with such a name in a query is refused', async () => {
    const path = `${ROUTES.auditLog}?constructor=1`;
    assert.equal((await collector.read(path)).status, 400);
  });
});
