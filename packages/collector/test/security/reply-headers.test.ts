import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { MAX_SUBMISSION_BYTES, ROUTES } from '@trustgauge/protocol';
import { createCollector } from '../../dist/index.js';
import { StoreUnavailable } from '../../dist/store/store.js';
import { answer, type CollectorUnderTest, LIVE_KEY, ORIGIN } from '../collector-under-test.ts';
import { GUARDED_ROUTES, pathOf, startTwoSites } from './guarded-routes.ts';

const PAGES_READ_IT = /^(\/v1\/|\/[\w.-]+\.(js|json)$)/;

interface Reply {
  readonly name: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
}

describe('every reply', () => {
  let collector: CollectorUnderTest;
  let replies: readonly Reply[];
  before(async () => {
    collector = await startTwoSites();
    replies = await replyOfEachKind(collector);
  });
  after(() => collector.stop());

  it('of each status that there is was looked at', () => {
    const seen = new Set(replies.map(({ status }) => status));
    for (const status of [200, 202, 204, 304, 400, 401, 403, 404, 405, 413, 415, 500, 503]) {
      assert.ok(seen.has(status), `no reply with status ${status} among ${[...seen].sort()}`);
    }
  });

  it('forbids guessing of types, frames and referrers, and says what it may load', () => {
    for (const { name, headers } of replies) {
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', name);
      assert.equal(headers.get('X-Frame-Options'), 'DENY', name);
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer', name);
      const policy = headers.get('Content-Security-Policy') ?? '';
      for (const directive of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"]) {
        assert.ok(policy.includes(directive), `${name}: ${policy}`);
      }
      assert.doesNotMatch(policy, /unsafe|\*/, name);
    }
  });

  it('may be read by other sites’ pages only where it is made for them, and never with cookies', () => {
    for (const { name, path, headers } of replies) {
      const isForPages = PAGES_READ_IT.test(path) && headers.get('Access-Control-Allow-Origin') !== null;
      assert.equal(headers.get('Access-Control-Allow-Origin'), isForPages ? '*' : null, name);
      assert.equal(
        headers.get('Cross-Origin-Resource-Policy'),
        isForPages ? 'cross-origin' : 'same-origin',
        name,
      );
      assert.equal(headers.get('Access-Control-Allow-Credentials'), null, name);
    }
  });

  it('under /api, and of what went wrong, is kept nowhere', () => {
    for (const { name, path, status, headers } of replies) {
      if (path.startsWith('/api') || status >= 400)
        assert.equal(headers.get('Cache-Control'), 'no-store', name);
    }
  });

  it('that is a document stands apart from what opened it', () => {
    const documents = replies.filter(({ headers }) => headers.get('Content-Type')?.startsWith('text/html'));
    assert.ok(documents.length > 0);
    for (const { name, headers } of documents)
      assert.equal(headers.get('Cross-Origin-Opener-Policy'), 'same-origin', name);
  });

  it('names neither server nor version', () => {
    for (const { name, headers } of replies) {
      for (const header of ['Server', 'X-Powered-By', 'Via']) assert.equal(headers.get(header), null, name);
    }
  });

  it('asks for https in the future where the operator has said that people come by it, and only there', async () => {
    for (const { name, headers } of replies)
      assert.equal(headers.get('Strict-Transport-Security'), null, name);
    const byHttps = await startTwoSites({ publicUrl: 'https://trust.example' });
    try {
      for (const { name, headers } of await replyOfEachKind(byHttps)) {
        // The faults are of a second collector without an address.
        if (name.startsWith('fault ')) continue;
        assert.equal(headers.get('Strict-Transport-Security'), 'max-age=31536000', name);
      }
    } finally {
      await byHttps.stop();
    }
  });

  it('to what is no HTTP at all says so in the protocol’s words, under the same headers, and repeats nothing', async () => {
    const { port } = new URL(collector.address);
    for (const bytes of [
      'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      '\x16\x03\x01\x00\xa5\x01',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`,
    ]) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.end(bytes);
      const said = await text(socket);
      const [head = '', body = ''] = said.split('\r\n\r\n');
      assert.match(head, /^HTTP\/1\.1 4\d\d [A-Za-z ]+\r\nConnection: close\r\n/);
      for (const header of [
        "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
        'X-Content-Type-Options: nosniff',
        'X-Frame-Options: DENY',
      ])
        assert.ok(head.includes(`\r\n${header}`), head);
      assert.doesNotMatch(head, /Server|X-Powered-By/i);
      assert.equal(JSON.parse(body).error.code, 'request_malformed');
      assert.doesNotMatch(body, /yyy|chunked|9\.9/);
    }
  });
});

async function replyOfEachKind(collector: CollectorUnderTest): Promise<Reply[]> {
  const { address } = collector;
  const replies: Reply[] = [];
  const look = async (
    path: string,
    init: RequestInit & { readonly headers?: Record<string, string> } = {},
    from: (request: Request) => Response | Promise<Response> = fetch,
    name = '',
  ) => {
    const reply = await from(new Request(address + path, init));
    await reply.arrayBuffer();
    replies.push({
      name: `${name}${init.method ?? 'GET'} ${path} ${reply.status}`,
      path: path.split('?')[0] ?? path,
      status: reply.status,
      headers: reply.headers,
    });
    return reply;
  };
  const bearer = async (role: 'viewer' | 'owner') => ({
    Authorization: `Bearer ${await collector.token(role, 'site-one')}`,
  });

  const loader = await (await fetch(`${address}/trustgauge.js`)).text();
  const chunk = /[\w-]+-[\w-]{8}\.js/.exec(loader)?.[0];
  const page = await (await fetch(address)).text();
  const assets = [...page.matchAll(/(?:src|href)="\.?(\/?assets\/[^"]+)"/g)].map(
    ([, path]) => `/${path?.replace(/^\//, '')}`,
  );
  for (const path of ['/', '/trustgauge.js', `/${chunk}`, ...assets, '/health', `/v1/sites/${LIVE_KEY}`]) {
    const reply = await look(path);
    assert.equal(reply.status, 200, path);
    const etag = reply.headers.get('ETag');
    if (etag !== null) await look(path, { headers: { 'If-None-Match': etag } });
    await look(path, { method: 'HEAD' });
    await look(path, { method: 'POST' });
    await look(path, { method: 'OPTIONS', headers: { Origin: ORIGIN } });
  }
  await look('/v1/submissions', {
    method: 'OPTIONS',
    headers: { Origin: ORIGIN, 'Access-Control-Request-Method': 'POST' },
  });
  const submit = (body: string, headers: Record<string, string> = {}) => ({
    method: 'POST',
    headers: { Origin: ORIGIN, 'Content-Type': 'text/plain', ...headers },
    body,
  });
  const good = JSON.stringify(answer(await collector.series()));
  await look(ROUTES.submissions, submit(good));
  await look(ROUTES.submissions, submit('{'));
  await look(ROUTES.submissions, submit(good, { Origin: 'https://evil.example' }));
  await look(ROUTES.submissions, submit('x'.repeat(MAX_SUBMISSION_BYTES + 1)));
  await look(ROUTES.submissions, submit(good, { 'Content-Type': 'text/html' }));
  for (const path of ['/nowhere', '/v1/nowhere', '/api/nowhere', '/assets/', '/%ff', '/v1/sites/none', '//'])
    await look(path);
  for (const { method, path } of GUARDED_ROUTES) {
    await look(pathOf({ path }), { method });
    await look(pathOf({ path }), { method, headers: await bearer('viewer') });
    await look(pathOf({ path }), { method: 'PUT', headers: await bearer('owner') });
  }
  await look(pathOf({ path: ROUTES.incidents }), {
    method: 'POST',
    headers: await bearer('owner'),
    body: '{',
  });
  await look(ROUTES.session, { method: 'POST', body: 'x'.repeat(MAX_SUBMISSION_BYTES + 1) });

  for (const error of [new Error('detail'), new StoreUnavailable('detail')]) {
    const store = new Proxy(collector.store, {
      get: (target, name) =>
        ['sitesVersion', 'selectToken', 'commit'].includes(String(name))
          ? () => Promise.reject(error)
          : Reflect.get(target, name),
    });
    const broken = createCollector({ store, report: () => {} });
    for (const path of ['/health', `/v1/sites/${LIVE_KEY}`]) await look(path, {}, broken.fetch, 'fault ');
    await look(
      ROUTES.sites,
      { headers: { Authorization: 'Bearer tg_sec_AAAAAAAAAAAAAAAAAAAAAA' } },
      broken.fetch,
      'fault ',
    );
  }
  // `fetch` takes the dots out of a path before it is sent.
  const { status, headers } = await new Promise<{ status: number; headers: Headers }>((resolve, reject) => {
    request(address, { path: '/../../package.json' }, (reply) => {
      reply.resume();
      resolve({
        status: reply.statusCode ?? 0,
        headers: new Headers(Object.entries(reply.headers) as [string, string][]),
      });
    })
      .on('error', reject)
      .end();
  });
  replies.push({ name: 'GET /../../package.json', path: '/../../package.json', status, headers });
  return replies;
}
