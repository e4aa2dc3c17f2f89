import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ROUTES } from '@trustgauge/protocol';
import { TrustedProxies } from '../../dist/index.js';
import { answer, ORIGIN, siteSettings, startCollector } from '../collector-under-test.ts';

const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code;

describe('a network', () => {
  // Six at once, and one more in each ten seconds.
  const limits = { perNetwork: 0.1, trustedProxies: TrustedProxies.parse('127.0.0.1, ::1') };
  const from = (address: string) => ({
    method: 'POST',
    headers: { Origin: ORIGIN, 'Content-Type': 'text/plain', 'X-Forwarded-For': address },
  });

  it('that sends more than its limit is asked to wait, and no other network is', async () => {
    const collector = await startCollector({ limits });
    try {
      const series = await collector.series();
      const send = (address: string) =>
        fetch(collector.address + ROUTES.submissions, {
          ...from(address),
          body: JSON.stringify(answer(series)),
        });
      for (let count = 0; count < 6; count += 1) {
        assert.equal((await send(`203.0.113.${count}`)).status, 202);
      }
      const refused = await send('203.0.113.200');
      assert.equal(refused.status, 429);
      assert.match(refused.headers.get('Retry-After') ?? '', /^\d+$/);
      assert.equal(await codeOf(refused), 'too_many_requests');
      assert.equal((await send('198.51.100.1')).status, 202);
      assert.equal((await collector.accounting()).arrivalsInAll.refused.too_many_requests, 1);
    } finally {
      await collector.stop();
    }
  });

  for (const [form, write] of [
    ['with a port', (n: number) => `203.0.113.${n}:${51_234 + n}`],
    ['that is hidden or unknown', (n: number) => (n % 2 === 0 ? 'unknown' : '_hidden')],
  ] as const) {
    it(`is limited where proxies forward an address ${form}`, async () => {
      const collector = await startCollector({ limits });
      try {
        const series = await collector.series();
        const statuses: number[] = [];
        for (let count = 0; count < 8; count += 1) {
          const body = JSON.stringify(answer(series));
          const reply = await fetch(collector.address + ROUTES.submissions, { ...from(write(count)), body });
          statuses.push(reply.status);
        }
        assert.deepEqual(statuses, [...Array(6).fill(202), 429, 429]);
      } finally {
        await collector.stop();
      }
    });
  }

  it('is not told apart by a header that no named proxy wrote', async () => {
    const collector = await startCollector({ limits: { perNetwork: 0.1 } });
    try {
      const series = await collector.series();
      for (let count = 0; count < 10; count += 1) {
        const body = JSON.stringify(answer(series));
        const reply = await fetch(collector.address + ROUTES.submissions, { ...from('203.0.113.1'), body });
        // The connection is from this machine itself, which is no network.
        assert.equal(reply.status, 202);
      }
    } finally {
      await collector.stop();
    }
  });
});

describe('a site', () => {
  it('that is sent more than its limit refuses the rest, and no other site does', async () => {
    const other = { live: 'tg_pub_live_site-two', test: 'tg_pub_test_site-two' };
    const collector = await startCollector({
      limits: { perSite: 0.1 },
      sites: [siteSettings(), siteSettings({ id: 'site-two', keys: other })],
    });
    try {
      const series = await collector.series();
      const replies = [];
      for (let count = 0; count < 7; count += 1) replies.push(await collector.submit(answer(series)));
      assert.equal(replies.filter(({ status }) => status === 202).length, 6);
      const last = replies.at(-1);
      assert.equal(last?.status, 429);
      assert.match(last?.headers.get('Retry-After') ?? '', /^\d+$/);
      assert.equal((await collector.submit(answer(series, { site: other.live }))).status, 202);
    } finally {
      await collector.stop();
    }
  });
});

describe('a submission', () => {
  it('that is compressed is refused with a code, before it is unpacked', async () => {
    const collector = await startCollector();
    try {
      for (const encoding of ['gzip', 'br', 'deflate', 'zstd']) {
        const reply = await fetch(collector.address + ROUTES.submissions, {
          method: 'POST',
          headers: { Origin: ORIGIN, 'Content-Type': 'text/plain', 'Content-Encoding': encoding },
          // A megabyte of nothing in a kilobyte.
          body: new Uint8Array(gzipSync(Buffer.alloc(1_000_000))),
        });
        assert.equal(reply.status, 415);
        assert.equal(await codeOf(reply), 'content_type_unsupported');
      }
      assert.equal((await collector.accounting()).arrivalsInAll.refused.content_type_unsupported, 4);
    } finally {
      await collector.stop();
    }
  });

  it('counts on the server’s day, whatever the client’s clock says', async () => {
    const collector = await startCollector();
    try {
      const series = await collector.series();
      for (const date of ['Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT']) {
        const reply = await fetch(collector.address + ROUTES.submissions, {
          method: 'POST',
          headers: { Origin: ORIGIN, 'Content-Type': 'text/plain', Date: date },
          body: JSON.stringify(answer(series)),
        });
        assert.equal(reply.status, 202);
      }
      assert.equal((await collector.submit(answer(series, { at: '1970-01-01T00:00:00Z' }))).status, 400);
      const arrivals = await collector.store.selectArrivals('site-one', 'live');
      assert.deepEqual([...new Set(arrivals.map(({ day }) => day))], ['2026-03-10']);
    } finally {
      await collector.stop();
    }
  });
});
