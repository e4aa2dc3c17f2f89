import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';
import { ROLES, type Role } from '@trustgauge/protocol';
import type { CollectorUnderTest } from '../collector-under-test.ts';
import {
  ask,
  codeOf,
  GUARDED_ROUTES,
  type GuardedRoute,
  isBuiltFile,
  OPEN_ROUTES,
  pathOf,
  startTwoSites,
  storedText,
} from './guarded-routes.ts';

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const isOfASite = ({ path }: GuardedRoute) => path.includes(':site/');
const bearer = (secret: string) => ({ Authorization: `Bearer ${secret}` });

describe('what may be asked of the collector', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    // Maintenance deletes expired tokens, and this compares all that is stored before and after a request.
    mock.timers.enable({ apis: ['setInterval'] });
    collector = await startTwoSites();
  });
  after(async () => {
    await collector.stop();
    mock.timers.reset();
  });

  it('is a list in which each route of the router stands, and nothing else', () => {
    const routes = collector.collector.routes.map(nameOf).filter((route) => !isBuiltFile(route));
    const known = [...OPEN_ROUTES, ...GUARDED_ROUTES.map(nameOf)];
    assert.deepEqual([...new Set(routes)].sort(), known.sort());
  });

  for (const route of GUARDED_ROUTES) {
    const refuses = async (headers: Record<string, string>, code: string, path = pathOf(route)) => {
      // An earlier test may have left a receiver to be told.
      await collector.collector.flush();
      const stored = storedText(collector);
      assert.equal(await codeOf(await ask(collector, route, path, headers)), code);
      assert.equal(storedText(collector), stored, 'nothing has changed');
    };

    it(`${nameOf(route)} is refused to whoever has no token, an unknown, expired or revoked one, or one for signing in`, async () => {
      const { tokens } = collector.collector;
      const grant = { site: null, role: 'owner', label: 'x' } as const;
      const expired = await tokens.issueRead(grant, -1);
      const revoked = await tokens.issueRead(grant);
      await tokens.revokeSecret(revoked.secret);
      const signIn = await tokens.issueSignIn(grant);
      await refuses({}, 'not_signed_in');
      for (const secret of [
        'tg_sec_AAAAAAAAAAAAAAAAAAAAAA',
        'x',
        'tg_pub_live_site-one',
        expired.secret,
        revoked.secret,
        signIn.secret,
      ]) {
        await refuses(bearer(secret), 'not_signed_in');
        await refuses({ Cookie: `trustgauge_session=${secret}` }, 'not_signed_in');
      }
      await refuses({ Authorization: 'Basic b3duZXI6b3duZXI=' }, 'not_signed_in');
    });

    if (route.isOfAllSites) {
      it(`${nameOf(route)} is refused to the owner of one site`, async () => {
        await refuses(bearer(await collector.token('owner', 'site-one')), 'token_not_allowed');
      });
    }

    if (route.isOfPeople) {
      it(`${nameOf(route)} is refused to a read token, also to an owner's`, async () => {
        for (const site of ['site-one', null]) {
          await refuses(bearer(await collector.token('owner', site)), 'token_not_allowed');
        }
      });
    }

    for (const role of rolesBelow(route.needs)) {
      it(`${nameOf(route)} is refused to a ${role}, of the site and of all sites`, async () => {
        for (const site of ['site-one', null]) {
          await refuses(bearer(await collector.token(role, site)), 'token_not_allowed');
        }
      });
    }

    if (isOfASite(route)) {
      it(`${nameOf(route)} is refused to the owner of another site as if the site did not exist`, async () => {
        const foreign = bearer(await collector.token('owner', 'site-two'));
        await refuses(foreign, 'site_unknown');
        const real = await ask(collector, route, pathOf(route), foreign);
        const invented = await ask(collector, route, pathOf(route, { site: 'site-none' }), foreign);
        assert.deepEqual(await invented.json(), await real.json());
      });
    }

    if (route.names === undefined) continue;

    it(`${nameOf(route)} does not reach what belongs to another site`, async () => {
      const stored = storedText(collector);
      const path = pathOf(route, { site: 'site-one', thingOf: 'site-two' });
      const owner = bearer(await collector.session('owner', 'site-one'));
      const reply = await ask(collector, route, path, owner);
      assert.equal(reply.status, 404);
      assert.equal(
        withoutTokens(storedText(collector)),
        withoutTokens(stored),
        'nothing of the other site has changed',
      );
    });
  }

  it('lists no other site, and nothing of one, to a token of one site', async () => {
    const secret = await collector.token('owner', 'site-one');
    for (const route of GUARDED_ROUTES.filter(({ method }) => method === 'GET')) {
      const text = await (await ask(collector, route, pathOf(route), bearer(secret))).text();
      assert.doesNotMatch(text, /site-two|Beta|two\.example/, nameOf(route));
    }
  });
});

describe('the least role that a route asks for', () => {
  for (const route of GUARDED_ROUTES) {
    it(`is enough for ${nameOf(route)}`, async () => {
      const collector = await startTwoSites();
      try {
        const role = route.needs === 'anybody' ? 'viewer' : route.needs;
        const site = route.isOfAllSites ? null : 'site-one';
        const secret = route.isOfPeople
          ? await collector.session(role, site)
          : await collector.token(role, site);
        const reply = await ask(collector, route, pathOf(route), bearer(secret));
        assert.ok(reply.status < 300, `${reply.status} ${await reply.text()}`);
      } finally {
        await collector.stop();
      }
    });
  }
});

function rolesBelow(needs: GuardedRoute['needs']): readonly Role[] {
  return needs === 'anybody' ? [] : ROLES.slice(0, ROLES.indexOf(needs));
}

/** Tokens are made by the tests themselves, and what they do is written down. */
function withoutTokens(stored: string): string {
  const tables = JSON.parse(stored) as [name: string, rows: unknown[]][];
  return JSON.stringify(tables.filter(([name]) => name !== 'token' && name !== 'audit_entry'));
}
