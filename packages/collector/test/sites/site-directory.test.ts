import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseConfigurationFile, type SiteConfiguration } from '@trustgauge/protocol';
import { openSqliteStore } from '../../dist/index.js';
import { allowsOrigin } from '../../dist/sites/site-directory.js';
import { siteSettings, startCollector } from '../collector-under-test.ts';

const settingsOf = (changes = {}) => {
  const [site] = parseConfigurationFile({ sites: [siteSettings(changes)] }).sites;
  assert.ok(site !== undefined);
  return site;
};

describe('allowsOrigin', () => {
  it('is exact: neither a subdomain, nor another port or scheme, nor a longer name', () => {
    const settings = settingsOf();
    assert.ok(allowsOrigin(settings, 'live', 'https://app.example'));
    for (const origin of [
      'http://app.example',
      'https://app.example:8443',
      'https://www.app.example',
      'https://app.example.org',
      '',
    ]) {
      assert.ok(!allowsOrigin(settings, 'live', origin), origin);
    }
  });

  it('takes sandboxed frames, which have no origin, only where the site says so', () => {
    assert.ok(!allowsOrigin(settingsOf(), 'live', 'null'));
    assert.ok(allowsOrigin(settingsOf({ allowsNullOrigin: true }), 'live', 'null'));
  });

  it('takes loopback with the test key, and names that only look like it not', () => {
    const settings = settingsOf();
    for (const origin of [
      'http://localhost',
      'http://localhost:3000',
      'https://127.0.0.1:8443',
      'http://[::1]:4000',
    ]) {
      assert.ok(allowsOrigin(settings, 'test', origin), origin);
      assert.ok(!allowsOrigin(settings, 'live', origin), origin);
    }
    assert.ok(!allowsOrigin(settings, 'test', 'http://localhost.evil.example'));
  });
});

describe('SiteDirectory', () => {
  it('sees what another process has changed within a quarter of a second', async () => {
    const collector = await startCollector();
    const other = openSqliteStore(collector.databaseFile);
    try {
      await collector.series();
      await other.pauseSurvey('site-one', 'pulse', true);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const reply = await fetch(`${collector.address}/v1/sites/tg_pub_live_site-one`);
      const configuration = (await reply.json()) as SiteConfiguration;
      assert.equal(configuration.surveys[0]?.isPaused, true);
    } finally {
      await other.close();
      await collector.stop();
    }
  });
});
