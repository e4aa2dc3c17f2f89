import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type ReadTokenIssued, type ReadTokens, ROUTES, routeTo } from '@trustgauge/protocol';
import { type CollectorUnderTest, DAY_MS } from '../collector-under-test.ts';
import { codeOf, startTwoSites } from '../security/guarded-routes.ts';

describe('read tokens', () => {
  let collector: CollectorUnderTest;
  beforeEach(async () => {
    collector = await startTwoSites();
  });
  afterEach(() => collector.stop());

  const issue = (changes: object, token?: string) => {
    // Listed in the order of their time: no two are of one moment.
    collector.clock.nowMs += 1;
    const body = { label: 'Report', role: 'viewer', site: null, days: 1, ...changes };
    return collector.write('POST', ROUTES.readTokens, body, token);
  };
  const issued = async (changes: object) => (await (await issue(changes)).json()) as ReadTokenIssued;
  const labels = async (token?: string) =>
    ((await (await collector.read(ROUTES.readTokens, token)).json()) as ReadTokens).tokens.map(
      ({ label }) => label,
    );
  const pathOf = (token: string) => routeTo(ROUTES.readToken, { token });

  it('are shown once, and listed without what lets in', async () => {
    const { secret } = await issued({});
    assert.equal((await collector.read(ROUTES.sites, secret)).status, 200);
    assert.ok(
      !(await (await collector.read(ROUTES.readTokens)).text()).includes(secret.slice('tg_sec_'.length)),
    );
    assert.deepEqual(await labels(), ['Token of site-one', 'Token of site-two', 'test', 'Report']);
  });

  it('that are revoked or have ended let nobody in, and say so', async () => {
    const { id, secret } = await issued({});
    assert.equal((await collector.write('DELETE', pathOf(id))).status, 204);
    assert.equal(await codeOf(await collector.read(ROUTES.sites, secret)), 'not_signed_in');
    assert.equal(await codeOf(await collector.write('DELETE', pathOf(id))), 'read_token_unknown');
    const ending = await issued({ label: 'Ending' });
    collector.clock.nowMs += DAY_MS;
    assert.equal(await codeOf(await collector.read(ROUTES.sites, ending.secret)), 'not_signed_in');
    assert.ok(!(await labels()).includes('Ending'));
  });

  it('of one site are all that its owner sees, issues and revokes', async () => {
    const ofOne = await collector.session('owner', 'site-one');
    assert.equal(await codeOf(await issue({}, ofOne)), 'token_not_allowed');
    assert.equal(await codeOf(await issue({ site: 'site-two' }, ofOne)), 'site_unknown');
    assert.equal((await issue({ site: 'site-one', label: 'One' }, ofOne)).status, 201);
    assert.deepEqual(await labels(ofOne), ['Token of site-one', 'One']);
    const { id } = await issued({ site: 'site-two' });
    assert.equal(
      await codeOf(await collector.write('DELETE', pathOf(id), undefined, ofOne)),
      'read_token_unknown',
    );
  });

  it('have a name, and an end within ten years or none', async () => {
    for (const changes of [
      { label: ' ' },
      { label: 'x'.repeat(81) },
      { days: 0 },
      { days: 3651 },
      { days: 1.5 },
    ]) {
      assert.equal(await codeOf(await issue(changes)), 'request_malformed');
    }
    assert.equal((await issued({ days: null })).expiresAt, null);
    assert.equal(await codeOf(await issue({ role: 'owner', days: null })), 'request_malformed');
  });
});
