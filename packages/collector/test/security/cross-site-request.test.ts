import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ROUTES } from '@trustgauge/protocol';
import type { CollectorUnderTest } from '../collector-under-test.ts';
import { ask, codeOf, GUARDED_ROUTES, pathOf, startTwoSites, storedText } from './guarded-routes.ts';

describe('a request that another site’s page makes a browser send', () => {
  let collector: CollectorUnderTest;
  let cookie: string;
  before(async () => {
    collector = await startTwoSites();
    cookie = await sessionOf(collector);
  });
  after(() => collector.stop());

  const changing = [
    ...GUARDED_ROUTES.filter(({ method }) => method !== 'GET'),
    { method: 'POST', path: ROUTES.session, body: { token: 'tg_sec_AAAAAAAAAAAAAAAAAAAAAA' } },
  ];
  for (const route of changing) {
    it(`is refused by ${route.method} ${route.path}, session or not, and changes nothing`, async () => {
      const stored = storedText(collector);
      for (const headers of [
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Sec-Fetch-Site': 'same-site' },
        { 'Sec-Fetch-Site': 'cross-site', Origin: collector.address },
        { 'Sec-Fetch-Site': '' },
        { Origin: 'https://evil.example' },
        { Origin: 'null' },
        { Origin: `${collector.address}.evil.example` },
      ]) {
        const reply = await ask(collector, route, pathOf(route), {
          Cookie: cookie,
          'Content-Type': 'text/plain',
          ...headers,
        } as Record<string, string>);
        assert.equal(reply.status, 403, JSON.stringify(headers));
        assert.equal(await codeOf(reply), 'origin_not_allowed');
      }
      assert.equal(storedText(collector), stored);
    });
  }

  it('gets no leave from a preflight, and may read no reply under /api', async () => {
    for (const { path } of GUARDED_ROUTES) {
      const preflight = await fetch(collector.address + pathOf({ path }), {
        method: 'OPTIONS',
        headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'DELETE' },
      });
      assert.ok(preflight.status >= 400);
      const read = await fetch(collector.address + pathOf({ path }), {
        headers: { Origin: 'https://evil.example', Cookie: cookie },
      });
      for (const { headers } of [preflight, read]) {
        assert.equal(headers.get('Access-Control-Allow-Origin'), null);
        assert.equal(headers.get('Access-Control-Allow-Credentials'), null);
      }
    }
  });

  it('cannot change anything by a method that is meant to be safe', async () => {
    for (const method of ['GET', 'HEAD']) {
      for (const { path, body } of changing) {
        const stored = storedText(collector);
        await ask(collector, { method }, `${pathOf({ path })}?${new URLSearchParams(body as never)}`, {
          Cookie: cookie,
          'Sec-Fetch-Site': 'cross-site',
          'X-HTTP-Method-Override': 'DELETE',
        });
        assert.equal(storedText(collector), stored, `${method} ${path}`);
      }
    }
  });
});

describe('a request of the dashboard itself', () => {
  it('is taken, also behind a proxy that speaks https, from a browser that does not say where it comes from', async () => {
    const collector = await startTwoSites({ publicUrl: 'https://trust.example' });
    try {
      const cookie = await sessionOf(collector);
      for (const headers of [
        { 'Sec-Fetch-Site': 'same-origin' },
        { Origin: 'https://trust.example' },
        { Origin: collector.address },
      ]) {
        const reply = await ask(
          collector,
          { method: 'POST', body: { date: '2026-03-08', title: 'Outage' } },
          pathOf({ path: ROUTES.incidents }),
          { Cookie: cookie, ...headers } as Record<string, string>,
        );
        assert.equal(reply.status, 201, JSON.stringify(headers));
      }
    } finally {
      await collector.stop();
    }
  });
});

describe('the session cookie', () => {
  for (const [publicUrl, expected] of [
    [
      'http://localhost',
      /^trustgauge_session=tg_sec_[\w-]{22}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
    ],
    [
      'https://trust.example',
      /^__Host-trustgauge_session=tg_sec_[\w-]{22}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    ],
  ] as const) {
    it(`is for no script, no other page and, where people come by https, no other way (${publicUrl})`, async () => {
      const collector = await startTwoSites({ publicUrl });
      try {
        assert.match(await setCookieOf(collector), expected);
      } finally {
        await collector.stop();
      }
    });
  }

  it('of before ends where the same browser signs in again', async () => {
    const collector = await startTwoSites();
    try {
      const before = await sessionOf(collector);
      const now = (await setCookieOf(collector, before)).split(';')[0] ?? '';
      const statusOf = async (cookie: string) =>
        (await fetch(collector.address + ROUTES.session, { headers: { Cookie: cookie } })).status;
      assert.equal(await statusOf(before), 401);
      assert.equal(await statusOf(now), 200);
    } finally {
      await collector.stop();
    }
  });
});

async function setCookieOf({ address, collector }: CollectorUnderTest, before = ''): Promise<string> {
  const { secret } = await collector.tokens.issueSignIn({ site: null, role: 'owner', label: 'link' });
  const reply = await fetch(address + ROUTES.session, {
    method: 'POST',
    headers: { Cookie: before },
    body: JSON.stringify({ token: secret }),
  });
  assert.equal(reply.status, 204);
  return reply.headers.get('Set-Cookie') ?? '';
}

async function sessionOf(collector: CollectorUnderTest): Promise<string> {
  return (await setCookieOf(collector)).split(';')[0] ?? '';
}
