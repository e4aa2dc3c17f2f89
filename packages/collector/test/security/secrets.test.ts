import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ROUTES } from '@trustgauge/protocol';
import { createCollector, openSqliteStore } from '../../dist/index.js';
import { type CollectorUnderTest, startCollector } from '../collector-under-test.ts';
import { ask, GUARDED_ROUTES, pathOf, storedText } from './guarded-routes.ts';

const grant = { site: null, role: 'owner', label: 'x' } as const;

describe('secrets', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startCollector();
  });
  after(() => collector.stop());

  const everySecret = async () => {
    const { tokens } = collector.collector;
    const read = await tokens.issueRead(grant);
    const signIn = await tokens.issueSignIn(grant);
    const session = await tokens.exchangeSignIn((await tokens.issueSignIn(grant)).secret);
    return [read, signIn, session].map(({ secret }) => secret);
  };

  it('are 128 random bits each, after a prefix by which scanners find them', async () => {
    for (const secret of await everySecret()) {
      const [, random] = /^tg_sec_([A-Za-z0-9_-]+)$/.exec(secret) ?? [];
      assert.equal(Buffer.from(random ?? '', 'base64url').length * 8, 128);
    }
  });

  it('are in the database as hashes only, in its log too', async () => {
    const secrets = await everySecret();
    const bytes = ['', '-wal'].map((end) => readFileSync(collector.databaseFile + end, 'latin1')).join('');
    for (const secret of secrets) {
      assert.ok(!storedText(collector).includes(secret.slice('tg_sec_'.length)));
      assert.ok(!bytes.includes(secret.slice('tg_sec_'.length)));
    }
  });

  it('let nobody in by way of an address: as a parameter, as a path, as a name before the host', async () => {
    const [secret = ''] = await everySecret();
    for (const { method, path } of GUARDED_ROUTES) {
      for (const name of ['token', 'access_token', 'key', 'api_key', 'session', 'sign-in']) {
        const reply = await ask(collector, { method }, `${pathOf({ path })}?${name}=${secret}`);
        assert.equal(reply.status, 401);
      }
    }
    assert.equal((await ask(collector, { method: 'GET' }, `/${secret}${ROUTES.sites}`)).status, 404);
    const byPassword = await ask(collector, { method: 'GET' }, ROUTES.sites, {
      Authorization: `Basic ${Buffer.from(`x:${secret}`).toString('base64')}`,
    });
    assert.equal(byPassword.status, 401);
  });

  it('are in no reply but the one cookie that a sign-in sets', async () => {
    const { secret } = await collector.collector.tokens.issueSignIn(grant);
    const reply = await fetch(collector.address + ROUTES.session, {
      method: 'POST',
      body: JSON.stringify({ token: secret }),
    });
    assert.equal(await reply.text(), '');
    const cookie = (reply.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    for (const route of GUARDED_ROUTES.filter(({ method }) => method === 'GET')) {
      const text = await (await ask(collector, route, pathOf(route), { Cookie: cookie })).text();
      assert.doesNotMatch(text, /tg_sec_|whsec_/);
    }
  });

  it('that nobody has made do not exist: a new collector lets nobody in', async () => {
    const store = openSqliteStore(':memory:');
    const fresh = createCollector({ store });
    for (const kind of ['read', 'session', 'sign-in'] as const)
      assert.deepEqual(await store.selectTokens(kind), []);
    for (const word of ['admin', 'owner', 'trustgauge', 'password', 'test', 'demo', '']) {
      for (const headers of [
        { Authorization: `Bearer ${word}` },
        { Authorization: `Basic ${Buffer.from(`${word}:${word}`).toString('base64')}` },
        { Cookie: `trustgauge_session=${word}` },
      ]) {
        const reply = await fresh.fetch(
          new Request(`http://localhost${ROUTES.sites}`, { headers: headers as Record<string, string> }),
        );
        assert.equal(reply.status, 401);
      }
    }
    await store.close();
  });
});
