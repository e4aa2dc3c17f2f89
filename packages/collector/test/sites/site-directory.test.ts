import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SiteConfiguration } from '@trustgauge/protocol';
import { openSqliteStore } from '../../dist/index.js';
import { startCollector } from '../collector-under-test.ts';

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
