import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ROUTES } from '@trustgauge/protocol';
import { Registry } from 'prom-client';
import { createCollector } from '../../dist/index.js';
import { StoreUnavailable } from '../../dist/store/store.js';
import {
  answer,
  type CollectorUnderTest,
  LIVE_KEY,
  ORIGIN,
  startCollector,
} from '../collector-under-test.ts';

describe('what an operator asks', () => {
  let collector: CollectorUnderTest;
  let isAvailable = true;
  beforeEach(async () => {
    collector = await startCollector();
    isAvailable = true;
  });
  afterEach(() => collector.stop());

  /** The same store, of which some methods fail while it is not available. */
  const behind = (methods: readonly string[], registry = new Registry()) =>
    createCollector({
      registry,
      store: new Proxy(collector.store, {
        get(target, name) {
          if (methods.includes(String(name)) && !isAvailable)
            return () => Promise.reject(new StoreUnavailable('gone'));
          const value = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
      clock: () => collector.clock.nowMs,
      report: () => {},
    });
  const statusOf = async (from: { fetch(request: Request): Response | Promise<Response> }, path: string) =>
    (await from.fetch(new Request(`http://localhost${path}`))).status;

  it('is told that a collector is alive though its store is not available, and that it is not ready', async () => {
    const broken = behind(['sitesVersion']);
    isAvailable = false;
    assert.equal(await statusOf(broken, ROUTES.healthLive), 200);
    assert.equal(await statusOf(broken, ROUTES.healthReady), 503);
    assert.equal(await statusOf(broken, ROUTES.health), 503);
    isAvailable = true;
    assert.equal(await statusOf(broken, ROUTES.healthReady), 200);
  });

  it('is told that it is not ready once a submission could not be written, until the store takes writing again', async () => {
    const broken = behind(['commit', 'purge']);
    isAvailable = false;
    assert.equal(await statusOf(broken, ROUTES.healthReady), 200);
    const body = JSON.stringify(answer(await collector.series()));
    const headers = { Origin: ORIGIN, 'Content-Type': 'text/plain' };
    const submission = new Request(`http://localhost${ROUTES.submissions}`, {
      method: 'POST',
      headers,
      body,
    });
    assert.equal((await broken.fetch(submission)).status, 503);
    assert.equal(await statusOf(broken, ROUTES.healthReady), 503);
    await assert.rejects(broken.maintain());
    assert.equal(await statusOf(broken, ROUTES.healthReady), 503);
    isAvailable = true;
    await broken.maintain();
    assert.equal(await statusOf(broken, ROUTES.healthReady), 200);
    await broken.flush();
  });

  const metrics = async (): Promise<Map<string, number>> => {
    const reply = await collector.read(ROUTES.metrics);
    assert.equal(reply.status, 200);
    assert.match(reply.headers.get('Content-Type') ?? '', /^text\/plain; version=0\.0\.4/);
    const lines = (await reply.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(
      lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
    );
  };
  const settled = (all: ReadonlyMap<string, number>) =>
    [...all].flatMap(([name, count]) => {
      const labels = /^trustgauge_submissions_total\{outcome="(\w+)",code="(\w*)"\}$/.exec(name);
      return labels && count > 0 ? [[`${labels[1]}:${labels[2]}`, count] as const] : [];
    });

  it('is told what became of every message: received is stored, duplicate and refused together, as in the accounting', async () => {
    const series = await collector.series();
    const one = answer(series);
    await collector.submit(one);
    await collector.submit(one);
    await collector.submit(answer(series, { outcome: 'shown', id: undefined, answers: undefined }));
    await collector.submit('{');
    await collector.submit(answer(series), { origin: 'https://elsewhere.example' });
    await collector.submit(answer(series), { contentType: 'text/html' });
    await collector.submit('x'.repeat(5000));
    const all = await metrics();
    assert.deepEqual(Object.fromEntries(settled(all)), {
      'stored:': 2,
      'duplicate:': 1,
      'refused:body_not_json': 1,
      'refused:origin_not_allowed': 1,
      'refused:content_type_unsupported': 1,
      'refused:body_too_large': 1,
    });
    assert.equal(all.get('trustgauge_submissions_received_total'), 7);
    const { arrivalsInAll } = await collector.accounting();
    assert.deepEqual(arrivalsInAll, {
      received: 7,
      stored: 2,
      duplicate: 1,
      refused: {
        body_not_json: 1,
        origin_not_allowed: 1,
        content_type_unsupported: 1,
        body_too_large: 1,
      },
    });
  });

  it('is told of what failed and will be tried again apart from what was refused', async () => {
    const registry = new Registry();
    const broken = behind(['commit'], registry);
    isAvailable = false;
    const headers = { Origin: ORIGIN, 'Content-Type': 'text/plain' };
    const body = JSON.stringify(answer(await collector.series()));
    await broken.fetch(
      new Request(`http://localhost${ROUTES.submissions}`, { method: 'POST', headers, body }),
    );
    const text = await registry.metrics();
    assert.match(text, /^trustgauge_submissions_total\{outcome="failed",code="store_unavailable"\} 1$/m);
    assert.match(text, /^trustgauge_submissions_received_total 1$/m);
    assert.match(text, /^trustgauge_faults_total 1$/m);
  });

  it('is told of requests by the pattern of their route, however many addresses and methods a client invents', async () => {
    for (let n = 0; n < 50; n += 1) {
      await fetch(`${collector.address}/nowhere/${n}`);
      await fetch(`${collector.address}/v1/sites/${n}`);
      await collector.collector.fetch(new Request('http://localhost/', { method: `M${n}` }));
    }
    await fetch(`${collector.address}/trustgauge.js`);
    await fetch(`${collector.address}/v1/sites/${LIVE_KEY}`);
    const requests = [...(await metrics())].filter(([name]) =>
      name.startsWith('trustgauge_http_requests_total'),
    );
    const counted = Object.fromEntries(
      requests.map(([name, count]) => [name.slice('trustgauge_http_requests_total'.length), count]),
    );
    assert.equal(counted['{method="GET",route="none",status="404"}'], 50);
    assert.equal(counted['{method="GET",route="/v1/sites/:siteKey",status="404"}'], 50);
    assert.equal(counted['{method="GET",route="/v1/sites/:siteKey",status="200"}'], 1);
    assert.equal(counted['{method="GET",route="/trustgauge.js",status="200"}'], 1);
    assert.equal(counted['{method="other",route="/",status="405"}'], 50);
    assert.ok(requests.length < 10, `${requests.length} series`);
  });

  it('is told of no site, because it is told of all of them together', async () => {
    await collector.submit(answer(await collector.series()));
    assert.doesNotMatch([...(await metrics()).keys()].join('\n'), /site-one|tg_pub/);
  });
});
