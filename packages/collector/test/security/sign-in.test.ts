import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ROUTES } from '@trustgauge/protocol';
import { SIGN_IN_FAILURE_EVERY_MS, SIGN_IN_FAILURES_AT_ONCE } from '../../dist/access/sign-in-throttle.js';
import { SIGN_IN_LASTS_MS } from '../../dist/access/tokens.js';
import { type CollectorUnderTest, startCollector } from '../collector-under-test.ts';

describe('signing in', () => {
  let collector: CollectorUnderTest;
  beforeEach(async () => {
    collector = await startCollector();
  });
  afterEach(() => collector.stop());

  const signIn = (token: unknown) =>
    fetch(collector.address + ROUTES.session, { method: 'POST', body: JSON.stringify({ token }) });
  const link = async () =>
    (await collector.collector.tokens.issueSignIn({ site: null, role: 'owner', label: 'link' })).secret;
  const fail = () => signIn('tg_sec_AAAAAAAAAAAAAAAAAAAAAA');
  const tire = async () => {
    for (let n = 0; n < SIGN_IN_FAILURES_AT_ONCE; n += 1) assert.equal((await fail()).status, 401);
  };

  it(`fails ${SIGN_IN_FAILURES_AT_ONCE} times, and is then refused with too_many_requests and the time to wait`, async () => {
    await tire();
    const reply = await fail();
    assert.equal(reply.status, 429);
    assert.equal(reply.headers.get('Retry-After'), String(SIGN_IN_FAILURE_EVERY_MS / 1000));
    assert.match(await reply.text(), /"code":"too_many_requests"/);
    collector.clock.nowMs += SIGN_IN_FAILURE_EVERY_MS;
    assert.equal((await fail()).status, 401);
    assert.equal((await fail()).status, 429);
  });

  it('succeeds with a link in force however often others have failed: nobody can be shut out', async () => {
    await tire();
    assert.equal((await fail()).status, 429);
    assert.equal((await signIn(await link())).status, 204);
  });

  it('counts no success, and no message that is malformed, against anybody', async () => {
    for (let n = 0; n <= SIGN_IN_FAILURES_AT_ONCE; n += 1) {
      assert.equal((await signIn(await link())).status, 204);
      assert.equal((await signIn(7)).status, 400);
    }
    assert.equal((await fail()).status, 401);
  });

  it('happens once for each link, also for two who come at once, and within the hour', async () => {
    const secret = await link();
    const statuses = (await Promise.all([signIn(secret), signIn(secret), signIn(secret)])).map(
      ({ status }) => status,
    );
    assert.deepEqual(statuses.sort(), [204, 401, 401]);
    const late = await link();
    collector.clock.nowMs += SIGN_IN_LASTS_MS;
    assert.equal((await signIn(late)).status, 401);
  });

  it('says the same of a link that is unknown, used, too old, or a token of another kind', async () => {
    const used = await link();
    await signIn(used);
    const old = await link();
    collector.clock.nowMs += SIGN_IN_LASTS_MS;
    const read = await collector.token('owner');
    const said = new Set<string>();
    for (const secret of ['tg_sec_AAAAAAAAAAAAAAAAAAAAAA', 'x', '', used, old, read])
      said.add(await (await signIn(secret)).text());
    assert.equal(said.size, 1);
  });
});
