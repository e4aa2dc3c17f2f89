import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SiteListing } from '@trustgauge/protocol';
import { SIGN_IN_LASTS_MS } from '../../dist/access/tokens.js';
import {
  answer,
  type CollectorUnderTest,
  siteSettings,
  startCollector,
  TEST_KEY,
} from '../collector-under-test.ts';

const other = siteSettings({
  id: 'site-two',
  product: 'Beta',
  keys: { live: 'tg_pub_live_site-two', test: 'tg_pub_test_site-two' },
  allowedOrigins: ['https://two.example'],
});

describe('/api', () => {
  let collector: CollectorUnderTest;
  let series: string;
  before(async () => {
    collector = await startCollector({ sites: [siteSettings(), other] });
    series = await collector.series();
  });
  after(() => collector.stop());

  const signIn = (token: string, headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' }) =>
    fetch(`${collector.address}/api/session`, { method: 'POST', headers, body: JSON.stringify({ token }) });
  const newLink = async () =>
    (await collector.collector.tokens.issueSignIn({ site: null, role: 'owner', label: 'sign-in link' }))
      .secret;
  const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code;

  it('answers 401 not_signed_in on every reading route without a token', async () => {
    for (const path of [
      'session',
      'sites',
      'sites/site-one/accounting',
      'sites/site-one/surveys/pulse/summary',
    ]) {
      const reply = await fetch(`${collector.address}/api/${path}`);
      assert.equal(reply.status, 401, path);
      assert.equal(await codeOf(reply), 'not_signed_in');
    }
  });

  it('exchanges a sign-in link for a session cookie that scripts can’t read and other sites can’t send', async () => {
    const reply = await signIn(await newLink());
    assert.equal(reply.status, 204);
    const cookie = reply.headers.get('Set-Cookie') ?? '';
    assert.match(cookie, /^trustgauge_session=tg_sec_[\w-]{22};/);
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Strict/);
    const session = await fetch(`${collector.address}/api/session`, {
      headers: { Cookie: cookie.split(';')[0] ?? '' },
    });
    assert.equal(session.status, 200);
  });

  it('sends the cookie by https only where people reach the dashboard by https', async () => {
    const secured = await startCollector({ publicUrl: 'https://trust.example' });
    try {
      const { secret } = await secured.collector.tokens.issueSignIn({
        site: null,
        role: 'owner',
        label: 'sign-in link',
      });
      const reply = await fetch(`${secured.address}/api/session`, {
        method: 'POST',
        body: JSON.stringify({ token: secret }),
      });
      assert.match(reply.headers.get('Set-Cookie') ?? '', /Secure/);
    } finally {
      await secured.stop();
    }
  });

  it('lets a sign-in link in once', async () => {
    const link = await newLink();
    const replies = await Promise.all([signIn(link), signIn(link), signIn(link)]);
    assert.deepEqual(replies.map((reply) => reply.status).sort(), [204, 401, 401]);
  });

  it('lets a sign-in link in within the hour only', async () => {
    const link = await newLink();
    collector.clock.nowMs += SIGN_IN_LASTS_MS;
    const reply = await signIn(link);
    collector.clock.nowMs -= SIGN_IN_LASTS_MS;
    assert.equal(await codeOf(reply), 'sign_in_link_invalid');
  });

  it('does not take a sign-in link or a publishable key for a token', async () => {
    for (const secret of [await newLink(), 'tg_pub_live_site-one', 'tg_sec_', 'x']) {
      assert.equal((await collector.read('/api/sites', secret)).status, 401);
    }
  });

  it('refuses a change that another site’s page sends', async () => {
    const link = await newLink();
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://evil.example' },
    ]) {
      const reply = await signIn(link, headers);
      assert.equal(reply.status, 403);
      assert.equal(await codeOf(reply), 'origin_not_allowed');
    }
    assert.equal((await signIn(link)).status, 204, 'and the link is not used up by it');
  });

  it('ends a session on sign-out, at once', async () => {
    const cookie = (await signIn(await newLink())).headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' };
    assert.equal(
      (await fetch(`${collector.address}/api/session`, { method: 'DELETE', headers })).status,
      204,
    );
    assert.equal((await fetch(`${collector.address}/api/session`, { headers })).status, 401);
  });

  it('shows a token of one site that site and no other, in the same words as a site that does not exist', async () => {
    const { secret } = await collector.collector.tokens.issueRead({
      site: 'site-two',
      role: 'viewer',
      label: 'two',
    });
    const listing = (await (await collector.read('/api/sites', secret)).json()) as SiteListing;
    assert.deepEqual(
      listing.sites.map((site) => site.id),
      ['site-two'],
    );
    for (const route of ['accounting', 'surveys/pulse/summary']) {
      const foreign = await collector.read(`/api/sites/site-one/${route}`, secret);
      const missing = await collector.read(`/api/sites/nowhere/${route}`, secret);
      assert.equal(foreign.status, 404);
      assert.equal(await foreign.text(), await missing.text());
    }
  });

  it('refuses a query that it does not know, and says what it expected', async () => {
    for (const query of ['?granularity=hour', '?environment=all', '?entry=both', '?segment=plan']) {
      const reply = await collector.read(`/api/sites/site-one/surveys/pulse/summary${query}`);
      assert.equal(reply.status, 400, query);
      assert.equal(await codeOf(reply), 'request_malformed');
    }
  });

  it('accounts for what arrived as soon as it has arrived: received is stored plus duplicate plus refused', async () => {
    const once = answer(series);
    await collector.submit(once);
    await collector.submit(once);
    await collector.submit('{');
    await collector.submit(answer(series), { origin: 'https://elsewhere.example' });
    const { arrivalsToday } = await collector.accounting();
    // What is no JSON names no site; the origin, which only site-one allows, does.
    assert.deepEqual(arrivalsToday, {
      received: 4,
      stored: 1,
      duplicate: 1,
      refused: { body_not_json: 1, origin_not_allowed: 1 },
    });
  });

  it('accounts for the test key apart', async () => {
    await collector.submit(answer(series, { site: TEST_KEY }));
    const { arrivalsInAll } = await collector.accounting('?environment=test');
    assert.equal(arrivalsInAll.stored, 1);
  });

  it('is not kept by any cache', async () => {
    const reply = await collector.read('/api/sites');
    assert.equal(reply.headers.get('Cache-Control'), 'no-store');
  });
});
