import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ROUTES, routeTo, type ShareLinkAdded } from '@trustgauge/protocol';
import { createCollector } from '../../dist/index.js';
import { StoreUnavailable } from '../../dist/store/store.js';
import { answer, type CollectorUnderTest, ORIGIN, startCollector } from '../collector-under-test.ts';

describe('every route', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startCollector();
  });
  after(() => collector.stop());

  /** The same store, with one method that fails, in whichever part of it. */
  const failing = (method: string, error: Error) => {
    const faults: unknown[] = [];
    const failingIn = <Part extends object>(part: Part): Part =>
      new Proxy(part, {
        get(target, name) {
          if (name === method) return () => Promise.reject(error);
          const value: unknown = Reflect.get(target, name);
          if (typeof value === 'object' && value !== null) return failingIn(value);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    const store = failingIn(collector.store);
    const broken = createCollector({
      store,
      clock: () => collector.clock.nowMs,
      report: (fault) => faults.push(fault),
    });
    return { broken, faults };
  };

  it('says ok on /health', async () => {
    const reply = await fetch(`${collector.address}/health`);
    assert.equal(reply.status, 200);
    assert.deepEqual(await reply.json(), { status: 'ok' });
  });

  it('says so on /health where the store can’t be read', async () => {
    const { broken } = failing('sitesVersion', new StoreUnavailable('gone'));
    assert.equal((await broken.fetch(new Request('http://localhost/health'))).status, 503);
  });

  it('answers 503 with Retry-After to a submission that the store can’t take now', async () => {
    const { broken, faults } = failing('commit', new StoreUnavailable('the disk is full'));
    const reply = await broken.fetch(
      new Request('http://localhost/v1/submissions', {
        method: 'POST',
        headers: { Origin: ORIGIN, 'Content-Type': 'text/plain' },
        body: JSON.stringify(answer(await collector.series())),
      }),
    );
    assert.equal(reply.status, 503);
    assert.match(reply.headers.get('Retry-After') ?? '', /^\d+$/);
    assert.equal(faults.length, 1);
  });

  it('answers those who read by a token or a share link where the store can’t take the day of the use now', async () => {
    const link = { survey: 'pulse', label: 'Board', days: 1 };
    const added = await collector.write('POST', routeTo(ROUTES.shareLinks, { site: 'site-one' }), link);
    const { secret: shareLink } = (await added.json()) as ShareLinkAdded;
    const { secret: token } = await collector.collector.tokens.issueRead({
      site: null,
      role: 'viewer',
      label: 'Prometheus',
    });
    for (const [method, path, secret] of [
      ['markTokenUsed', ROUTES.metrics, token],
      ['markTokenUsed', ROUTES.sites, token],
      ['markShareLinkUsed', ROUTES.shared, shareLink],
    ] as const) {
      const { broken } = failing(method, new StoreUnavailable('the disk is full'));
      const headers = { Authorization: `Bearer ${secret}` };
      const reply = await broken.fetch(new Request(`http://localhost${path}`, { headers }));
      assert.equal(reply.status, 200, `${path}: ${await reply.text()}`);
    }
  });

  it('tells a client nothing of a fault of ours, and the operator all of it', async () => {
    const { broken, faults } = failing('selectSites', new Error('secret detail at line 12'));
    const reply = await broken.fetch(new Request('http://localhost/v1/sites/tg_pub_live_site-one'));
    assert.equal(reply.status, 500);
    const text = await reply.text();
    assert.match(text, /"code":"internal"/);
    assert.doesNotMatch(text, /secret detail/);
    assert.match(String(faults[0]), /secret detail/);
  });

  it('answers 404 not_found to a path that does not exist', async () => {
    const reply = await fetch(`${collector.address}/nowhere`);
    assert.equal(reply.status, 404);
    assert.match(await reply.text(), /"code":"not_found"/);
  });

  it('answers 405 method_not_allowed to a method that a path does not take', async () => {
    const reply = await fetch(`${collector.address}/v1/submissions`);
    assert.equal(reply.status, 405);
    assert.match(await reply.text(), /"code":"method_not_allowed"/);
    assert.equal((await fetch(`${collector.address}/health`, { method: 'POST' })).status, 405);
  });

  it('names neither server nor version, and forbids guessing of types', async () => {
    for (const path of ['/', '/health', '/nowhere', '/v1/submissions']) {
      const { headers } = await fetch(collector.address + path);
      assert.equal(headers.get('Server'), null);
      assert.equal(headers.get('X-Powered-By'), null);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    }
  });
});
