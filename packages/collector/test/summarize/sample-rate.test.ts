import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { SiteConfiguration } from '@trustgauge/protocol';
import { type CollectorUnderTest, siteSettings, startCollector } from '../collector-under-test.ts';

describe('when and where a survey asks', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startCollector();
  });
  after(() => collector.stop());

  /** A running collector trusts what it has read for a quarter of a second. */
  const apply = async (settings: unknown) => {
    await collector.apply([settings]);
    await setTimeout(300);
  };

  const scheduled = {
    id: 'pulse',
    segments: { plan: ['free', 'team'] },
    schedule: { sampleRate: 0.25, storage: 'none', triggers: [{ on: 'exit' }] },
    targeting: { segments: { plan: ['team'] } },
    presentation: { placement: 'bar', tab: true },
  };

  it('is no part of the series: answers before and after a change belong together', async () => {
    const before = await collector.series();
    await apply(siteSettings({ surveys: [scheduled] }));
    assert.equal(await collector.series(), before);
  });

  it('is served to the page as it was written', async () => {
    const reply = await fetch(`${collector.address}/v1/sites/tg_pub_live_site-one`);
    assert.equal(reply.status, 200);
    const [survey] = ((await reply.json()) as SiteConfiguration).surveys;
    assert.equal(survey?.schedule.sampleRate, 0.25);
    assert.deepEqual(survey?.targeting, scheduled.targeting);
    assert.deepEqual(survey?.presentation, scheduled.presentation);
  });

  it('comes with its rate in the summary, null where everybody is asked', async () => {
    assert.equal((await collector.summary()).sampleRate, 0.25);
    await apply(siteSettings());
    assert.equal((await collector.summary()).sampleRate, null);
  });
});
