import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type CollectorUnderTest, startCollector } from '../collector-under-test.ts';

describe('the pages and scripts that the collector serves', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startCollector();
  });
  after(() => collector.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(collector.address + path, { headers });
  const chunkNames = async () => {
    const loader = await (await get('/trustgauge.js')).text();
    return [...loader.matchAll(/[\w-]+-[\w-]{8,}\.js/g)].map(([name]) => name);
  };

  it('serves the loader to pages of every origin, kept for minutes and then asked for again', async () => {
    const reply = await get('/trustgauge.js');
    assert.equal(reply.status, 200);
    assert.match(reply.headers.get('Content-Type') ?? '', /^text\/javascript/);
    assert.equal(reply.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(reply.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    assert.match(reply.headers.get('Cache-Control') ?? '', /max-age=300/);
    assert.equal(
      (await get('/trustgauge.js', { 'If-None-Match': reply.headers.get('ETag') ?? '' })).status,
      304,
    );
  });

  it('serves the chunk that the loader names, for ever under that name', async () => {
    const names = await chunkNames();
    assert.ok(names.length > 0, 'the loader names a chunk');
    for (const name of names) {
      const reply = await get(`/${name}`);
      assert.equal(reply.status, 200, name);
      assert.match(reply.headers.get('Cache-Control') ?? '', /immutable/);
      assert.equal(reply.headers.get('Access-Control-Allow-Origin'), '*');
    }
  });

  it('compresses as the client accepts it', async () => {
    for (const coding of ['br', 'gzip']) {
      const reply = await get('/trustgauge.js', { 'Accept-Encoding': coding });
      assert.equal(reply.headers.get('Content-Encoding'), coding);
      assert.equal(
        await reply.text(),
        await (await get('/trustgauge.js', { 'Accept-Encoding': 'identity' })).text(),
      );
    }
  });

  it('serves the dashboard under a policy without inline or evaluated code, and in no frame', async () => {
    const reply = await get('/');
    assert.equal(reply.status, 200);
    const policy = reply.headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(reply.headers.get('X-Frame-Options'), 'DENY');
  });

  it('serves every file that the dashboard’s page names', async () => {
    const html = await (await get('/')).text();
    const paths = [...html.matchAll(/(?:src|href)="(assets\/[^"]+)"/g)].map(([, path]) => `/${path}`);
    assert.ok(paths.length > 0);
    for (const path of paths) assert.equal((await get(path)).status, 200, path);
  });

  it('serves no source map and nothing outside the built folders', async () => {
    for (const path of [
      '/policy.json',
      '/package.json',
      '/../package.json',
      '/trustgauge.js.map',
      '/assets/',
    ]) {
      assert.equal((await get(path)).status, 404, path);
    }
  });
});
