import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ERROR_STATUS } from '@trustgauge/protocol';
import { createCollector } from '../../dist/index.js';
import { type CollectorUnderTest, LIVE_KEY, ORIGIN } from '../collector-under-test.ts';
import { GUARDED_ROUTES, pathOf, startTwoSites } from './guarded-routes.ts';

const { version, dependencies } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string; dependencies: Record<string, string> };

const TELLS = new RegExp(
  [
    // Frames of a stack, paths of this machine, statements, modules, and the error's own words.
    '\\bat .+:\\d+',
    'file://',
    'node:',
    'node_modules',
    '\\.[jt]s\\b',
    'SQLITE',
    'SELECT ',
    'ECONN',
    'detail of the fault',
    `\\b${version.replaceAll('.', '\\.')}\\b`,
    `\\b${process.versions.node.replaceAll('.', '\\.')}\\b`,
    ...Object.keys(dependencies).filter((name) => !name.startsWith('@trustgauge')),
  ].join('|'),
);

describe('what goes wrong', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startTwoSites();
  });
  after(() => collector.stop());

  /** Each method of the store fails, one after the other, with an error that tells much. */
  const brokenCollectors = () => {
    const methods = [
      'sitesVersion',
      'selectSites',
      'selectToken',
      'selectArrivals',
      'selectIncidents',
      'insertIncident',
      'updateIncident',
      'deleteIncident',
      'commit',
      'release',
      'outbox',
    ];
    return methods.map((method) => {
      const fail = () => {
        throw new Error('detail of the fault: SELECT * FROM token at /srv/app/dist/store.js:12:7');
      };
      const failing = new Proxy({}, { get: () => fail });
      const store = new Proxy(collector.store, {
        get: (target, name) => {
          if (name === method) return method === 'release' || method === 'outbox' ? failing : fail;
          const value = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      const faults: unknown[] = [];
      const broken = createCollector({
        store,
        clock: () => collector.clock.nowMs,
        report: (fault) => faults.push(fault),
      });
      return { method, broken, faults };
    });
  };

  it('is told with a code of the list, its status and an error’s form, by each route, whatever part of the store fails', async () => {
    const secret = await collector.token('owner');
    let wrong = 0;
    for (const { method: failing, broken, faults } of brokenCollectors()) {
      for (const route of [
        ...GUARDED_ROUTES,
        { method: 'GET', path: '/health' },
        { method: 'GET', path: `/v1/sites/${LIVE_KEY}` },
        { method: 'POST', path: '/v1/submissions', body: {} },
      ]) {
        const told = faults.length;
        const reply = await broken.fetch(
          new Request(`http://localhost${pathOf(route)}`, {
            method: route.method,
            headers: {
              Authorization: `Bearer ${secret}`,
              'Content-Type': 'text/plain',
              ...(route.path.startsWith('/v1') && { Origin: ORIGIN }),
            },
            ...('body' in route && { body: JSON.stringify(route.body) }),
          }),
        );
        const text = await reply.text();
        const where = `${failing}: ${route.method} ${route.path}: ${text}`;
        if (reply.status < 400) continue;
        assert.doesNotMatch(text, TELLS, where);
        wrong += 1;
        const { error } = JSON.parse(text) as { error: { code: keyof typeof ERROR_STATUS; message: string } };
        assert.deepEqual(Object.keys(error).sort(), ['code', 'message'], where);
        assert.equal(reply.status, ERROR_STATUS[error.code], where);
        if (reply.status === 500) assert.ok(faults.length > told, `the operator is told: ${where}`);
      }
      await broken.flush();
    }
    assert.ok(wrong > 100, `${wrong} replies told of something wrong`);
  });

  it('is told to a client that asks for what is not there without the names of what is', async () => {
    for (const path of [
      '/nowhere',
      '/.git/config',
      '/package.json',
      '/trustgauge.sqlite',
      '/server-status',
      '/debug',
    ]) {
      const reply = await fetch(collector.address + path);
      assert.equal(reply.status, 404);
      assert.doesNotMatch(await reply.text(), TELLS);
    }
  });

  it('does not answer a method with which a proxy could be made to repeat a request', async () => {
    const reply = await collector.collector.fetch(new Request('http://localhost/', { method: 'PROPFIND' }));
    assert.equal(reply.status, 405);
  });
});
