import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Environment,
  parseConfigurationFile,
  parseWith,
  type SiteConfiguration,
  SiteConfigurationSchema,
} from '@trustgauge/protocol';
import { applyConfiguration, openSqliteStore } from '../../dist/index.js';
import { configurationFor, mayAnswer } from '../../dist/sites/may-answer.js';
import { SiteDirectory } from '../../dist/sites/site-directory.js';
import {
  answer,
  LIVE_KEY,
  NOON,
  ORIGIN,
  siteSettings,
  startCollector,
  TEST_KEY,
} from '../collector-under-test.ts';

async function keyedSite(environment: Environment, changes = {}) {
  const store = openSqliteStore(':memory:');
  await applyConfiguration(store, parseConfigurationFile({ sites: [siteSettings(changes)] }), NOON);
  const sites = await new SiteDirectory(store).current();
  await store.close();
  const keyed = sites.byKey(environment === 'live' ? LIVE_KEY : TEST_KEY);
  assert.ok(keyed !== undefined);
  return keyed;
}

/** Origins as browsers send them, and as only other programs would. */
const ORIGINS = [
  ORIGIN,
  'http://app.example',
  'https://app.example:8443',
  'https://www.app.example',
  'https://app.example.org',
  'https://elsewhere.example',
  'null',
  'http://localhost',
  'http://localhost:3000',
  'https://127.0.0.1:8443',
  'http://[::1]:4000',
  'http://localhost.evil.example',
];

describe('mayAnswer', () => {
  it('is exact: neither a subdomain, nor another port or scheme, nor a longer name', async () => {
    const keyed = await keyedSite('live');
    assert.ok(mayAnswer(keyed, 'https://app.example'));
    for (const origin of [
      'http://app.example',
      'https://app.example:8443',
      'https://www.app.example',
      'https://app.example.org',
      '',
    ]) {
      assert.ok(!mayAnswer(keyed, origin), origin);
    }
  });

  it('takes sandboxed frames, which have no origin, only where the site says so, with either key', async () => {
    for (const environment of ['live', 'test'] as const) {
      assert.ok(!mayAnswer(await keyedSite(environment), 'null'));
      assert.ok(mayAnswer(await keyedSite(environment, { allowsNullOrigin: true }), 'null'));
    }
  });

  it('takes loopback with the test key, and names that only look like it not', async () => {
    const [live, test] = [await keyedSite('live'), await keyedSite('test')];
    for (const origin of [
      'http://localhost',
      'http://localhost:3000',
      'https://127.0.0.1:8443',
      'http://[::1]:4000',
    ]) {
      assert.ok(mayAnswer(test, origin), origin);
      assert.ok(!mayAnswer(live, origin), origin);
    }
    assert.ok(!mayAnswer(test, 'http://localhost.evil.example'));
  });

  it('takes nothing without an origin, and the configuration then says nothing of it', async () => {
    const keyed = await keyedSite('live');
    assert.ok(!mayAnswer(keyed, null));
    assert.ok(!('mayAnswer' in configurationFor(keyed, null)));
  });
});

describe('what the configuration says of answers', () => {
  for (const allowsNullOrigin of [false, true]) {
    it(`is what becomes of them, from each origin with each key (sandboxed frames ${allowsNullOrigin ? 'allowed' : 'refused'})`, async () => {
      const collector = await startCollector({ sites: [siteSettings({ allowsNullOrigin })] });
      try {
        const series = await collector.series();
        for (const key of [LIVE_KEY, TEST_KEY]) {
          for (const origin of ORIGINS) {
            const reply = await fetch(`${collector.address}/v1/sites/${key}`, {
              headers: { Origin: origin },
            });
            const configuration = (await reply.json()) as SiteConfiguration;
            const { status } = await collector.submit(answer(series, { site: key }), { origin });
            assert.equal(configuration.mayAnswer, status === 202, `${origin} with ${key}`);
            assert.equal(status, configuration.mayAnswer ? 202 : 403);
            parseWith(SiteConfigurationSchema, configuration, 'request_malformed');
          }
        }
      } finally {
        await collector.stop();
      }
    });
  }

  it('names each final refusal that can be known before: another survey, a paused one, a key that has ended', async () => {
    const collector = await startCollector();
    try {
      const series = await collector.series();
      const read = async (key: string) => {
        const reply = await fetch(`${collector.address}/v1/sites/${key}`, { headers: { Origin: ORIGIN } });
        return { status: reply.status, configuration: (await reply.json()) as SiteConfiguration };
      };
      assert.equal((await read(LIVE_KEY)).configuration.surveys.length, 1);
      assert.equal((await collector.submit(answer(series, { survey: 'other' }))).status, 404);

      await collector.store.pauseSurvey('site-one', 'pulse', true);
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal((await read(LIVE_KEY)).configuration.surveys[0]?.isPaused, true);
      assert.equal((await collector.submit(answer(series))).status, 409);

      const keys = { live: 'tg_pub_live_another', test: TEST_KEY };
      await collector.apply([siteSettings({ keys })]);
      collector.clock.nowMs += 49 * 3_600_000;
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal((await read(LIVE_KEY)).status, 404);
      assert.equal((await collector.submit(answer(series))).status, 404);
    } finally {
      await collector.stop();
    }
  });
});
