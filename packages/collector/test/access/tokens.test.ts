import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { SESSION_LASTS_MS, Tokens } from '../../dist/access/tokens.js';
import { openSqliteStore } from '../../dist/index.js';
import type { Store } from '../../dist/store/store.js';

describe('Tokens', () => {
  let store: Store;
  let nowMs: number;
  let tokens: Tokens;
  beforeEach(() => {
    store = openSqliteStore(':memory:');
    nowMs = Date.parse('2026-03-10T12:00:00Z');
    tokens = new Tokens(store, () => nowMs);
  });
  afterEach(() => store.close());

  const everywhere = { role: 'owner' as const, site: null, label: 'report' };

  it('issues secrets of 128 bits that differ, and keeps none of them', async () => {
    const secrets = await Promise.all(Array.from({ length: 50 }, () => tokens.issueRead(everywhere)));
    assert.equal(new Set(secrets.map(({ secret }) => secret)).size, 50);
    for (const { secret } of secrets) assert.match(secret, /^tg_sec_[A-Za-z0-9_-]{22}$/);
    const kept = JSON.stringify(await tokens.list());
    for (const { secret } of secrets) assert.ok(!kept.includes(secret.slice('tg_sec_'.length)));
  });

  it('lets a read token in until it expires or is revoked', async () => {
    const { secret } = await tokens.issueRead(everywhere, 1000);
    assert.equal((await tokens.recognize(secret))?.label, 'report');
    nowMs += 1000;
    assert.equal(await tokens.recognize(secret), null);
    const lasting = await tokens.issueRead(everywhere);
    nowMs += 10 * SESSION_LASTS_MS;
    assert.notEqual(await tokens.recognize(lasting.secret), null);
    assert.equal(await tokens.revokeLabel('report'), 2);
    assert.equal(await tokens.recognize(lasting.secret), null);
  });

  it('gives a session the sites of its sign-in link, for two weeks', async () => {
    const link = await tokens.issueSignIn({ site: 'site-one', role: 'owner', label: 'sign-in link' });
    const session = await tokens.exchangeSignIn(link.secret);
    assert.equal((await tokens.recognize(session.secret))?.site, 'site-one');
    nowMs += SESSION_LASTS_MS;
    assert.equal(await tokens.recognize(session.secret), null);
  });

  it('ends every session, or those of one site, and no read token', async () => {
    const sessionOf = async (site: string | null) =>
      (await tokens.exchangeSignIn((await tokens.issueSignIn({ ...everywhere, site })).secret)).secret;
    const read = (await tokens.issueRead({ ...everywhere, site: 'site-one' })).secret;
    const sessions = [await sessionOf('site-one'), await sessionOf('site-two'), await sessionOf(null)];
    const recognized = async () =>
      Promise.all([read, ...sessions].map(async (secret) => (await tokens.recognize(secret)) !== null));
    assert.equal(await tokens.endSessions('site-one'), 1);
    assert.deepEqual(await recognized(), [true, false, true, true]);
    assert.equal(await tokens.endSessions(null), 2);
    assert.deepEqual(await recognized(), [true, false, false, false]);
  });

  it('does not sign in with a read token or a session', async () => {
    const read = await tokens.issueRead(everywhere);
    const session = await tokens.exchangeSignIn((await tokens.issueSignIn(everywhere)).secret);
    for (const { secret } of [read, session]) {
      await assert.rejects(tokens.exchangeSignIn(secret), { code: 'sign_in_link_invalid' });
    }
  });
});
