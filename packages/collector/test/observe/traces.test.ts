/**
 * Traces as OpenTelemetry's own SDK records them, from a real server that is used right and wrong.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { CompositePropagator, W3CBaggagePropagator, W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { ROUTES, routeTo } from '@trustgauge/protocol';
import { createCollector } from '../../dist/index.js';
import { AllowList } from '../../dist/notify/allow-list.js';
import { StoreUnavailable } from '../../dist/store/store.js';
import { answer, DAY_MS, LIVE_KEY, NOON, ORIGIN, startCollector } from '../collector-under-test.ts';
import { startMailServer } from '../notify/loopback-mail-server.ts';
import { startReceiver } from '../notify/loopback-receiver.ts';

const site = 'site-one';
/** A Monday, from seven on: the week's mails are due. */
const MONDAY = Date.parse('2026-03-16T08:00:00Z');
/** What a page can give all requests of one person, so that they could be told to be one person's. */
const PERSONS_TRACE = 'abcdefabcdefabcdefabcdefabcdefab';
const MARKED = {
  'User-Agent': 'marked-browser',
  'X-Forwarded-For': '203.0.113.77',
  Referer: 'https://marked-page.example/',
  traceparent: `00-${PERSONS_TRACE}-0123456789abcdef-01`,
  tracestate: 'marked=state',
  baggage: 'marked=baggage',
};

const exporter = new InMemorySpanExporter();
const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
const tracer = provider.getTracer('trustgauge');
const manager = new AsyncLocalStorageContextManager();

describe('traces', () => {
  let collector: Awaited<ReturnType<typeof startCollector>>;
  let hook: Awaited<ReturnType<typeof startReceiver>>;
  let mailServer: Awaited<ReturnType<typeof startMailServer>>;
  let spans: readonly ReadableSpan[];
  const secrets: string[] = [];
  const ids: string[] = [];

  before(async () => {
    context.setGlobalContextManager(manager.enable());
    // An SDK brings what reads and writes trace ids: ours must not make use of it.
    propagation.setGlobalPropagator(
      new CompositePropagator({ propagators: [new W3CTraceContextPropagator(), new W3CBaggagePropagator()] }),
    );
    hook = await startReceiver(() => ({ status: 503, body: 'marked-reply' }));
    mailServer = await startMailServer();
    collector = await startCollector({
      publicUrl: 'https://trust.example',
      tracer,
      notify: {
        allowList: AllowList.parse('127.0.0.1'),
        mail: { smtpUrl: mailServer.url, from: 'alerts@marked-sender.example' },
      },
    });
    await use();
    await collector.collector.flush();
    spans = exporter.getFinishedSpans();
  });
  after(async () => {
    await collector.stop();
    await hook.stop();
    await mailServer.stop();
    propagation.disable();
    context.disable();
  });

  /** Everything that pages and colleagues do, right and wrong. */
  async function use(): Promise<void> {
    const { address, clock } = collector;
    const call = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
      fetch(address + path, { ...init, headers: { ...MARKED, ...init.headers } });
    const series = await collector.series();
    const owner = { Authorization: `Bearer ${await collector.token('owner')}` };
    secrets.push(owner.Authorization.slice('Bearer '.length));
    for (let day = 5; day >= 1; day -= 1) {
      clock.nowMs = MONDAY - day * DAY_MS;
      for (let count = 0; count < 12; count += 1) {
        const body = answer(series, {
          answers: { headline: 'slightly', raise: 'plain-words' },
          segments: { plan: 'team' },
        });
        ids.push(body.id);
        const reply = await call(`${ROUTES.submissions}?marked-query=1`, {
          method: 'POST',
          headers: { 'Content-Type': 'text/plain', Origin: ORIGIN },
          body: JSON.stringify(body),
        });
        assert.equal(reply.status, 202);
      }
    }
    await call(ROUTES.submissions, { method: 'POST', headers: { Origin: ORIGIN }, body: 'marked-body' });
    await call(`/marked-path?marked-query=1`);
    await call('/marked-path', { method: 'PROPFIND' });
    await call(`/v1/sites/${LIVE_KEY}`);
    await call('/trustgauge.js');
    const asset = collector.collector.routes.find(({ path }) => path.startsWith('/assets/'));
    await call(asset?.path ?? '');
    await call(`/api/sites/${site}/accounting?marked-query=1`, { headers: owner });
    await call(`/api/sites/${site}/accounting`, { headers: { Authorization: 'Bearer tg_sec_marked' } });
    const incidents = routeTo(ROUTES.incidents, { site });
    const incident = JSON.stringify({ date: '2026-03-01', title: 'marked-title' });
    await call(incidents, { method: 'POST', headers: owner, body: incident });

    const receivers = routeTo(ROUTES.receivers, { site });
    const add = async (kind: string, target: string) => {
      const body = JSON.stringify({ kind, label: 'marked-label', target });
      const reply = await call(receivers, { method: 'POST', headers: owner, body });
      return ((await reply.json()) as { id: string }).id;
    };
    const webhook = await add('webhook', `${hook.url}/marked-hook`);
    const mail = await add('email', 'ann@marked-mail.example');
    await call(routeTo(ROUTES.receiverTest, { site, receiver: webhook }), { method: 'POST', headers: owner });
    await call(routeTo(ROUTES.weeklyOf, { site, receiver: mail, survey: 'pulse' }), {
      method: 'PUT',
      headers: owner,
    });
    clock.nowMs = MONDAY;
    await tracer.startActiveSpan('their timer', async (theirs) => {
      await collector.collector.maintain();
      await collector.collector.flush();
      theirs.end();
    });
    assert.equal(mailServer.mails.length, 1);
  }

  const named = (name: string) => spans.filter((span) => span.name === name);
  const isRoot = ({ parentSpanContext }: ReadableSpan) => parentSpanContext === undefined;

  it('hold a span for each request, named by its method and the pattern of its route', () => {
    const requests = spans.filter(({ kind }) => kind === SpanKind.SERVER);
    const counts = new Map<string, number>();
    for (const { name } of requests) counts.set(name, (counts.get(name) ?? 0) + 1);
    assert.deepEqual(Object.fromEntries(counts), {
      'POST /v1/submissions': 61,
      'GET /v1/sites/:siteKey': 2,
      GET: 1,
      HTTP: 1,
      'GET /trustgauge.js': 1,
      'GET file': 1,
      'GET /api/sites/:site/accounting': 2,
      'POST /api/sites/:site/incidents': 1,
      'POST /api/sites/:site/receivers': 2,
      'POST /api/sites/:site/receivers/:receiver/test': 1,
      'PUT /api/sites/:site/receivers/:receiver/weekly/:survey': 1,
    });
  });

  it('say of a request its method, route and status as the HTTP conventions name them, and nothing else', () => {
    const [read, refused] = named('GET /api/sites/:site/accounting');
    const of = (status: number) => ({
      'http.request.method': 'GET',
      'http.route': '/api/sites/:site/accounting',
      'http.response.status_code': status,
    });
    assert.deepEqual([read?.attributes, refused?.attributes], [of(400), of(401)]);
    assert.deepEqual(named('HTTP')[0]?.attributes, {
      'http.request.method': '_OTHER',
      'http.response.status_code': 404,
    });
    const statuses = named('POST /v1/submissions').map(
      (span) => span.attributes['http.response.status_code'],
    );
    assert.deepEqual([statuses.filter((status) => status === 202).length, statuses.at(-1)], [60, 400]);
    for (const span of spans.filter(({ kind }) => kind === SpanKind.SERVER))
      assert.equal(span.status.code, SpanStatusCode.UNSET, span.name);
  });

  it('hold each commit with the number of submissions in it, which add up to all that were stored', () => {
    const commits = named('commit');
    const sum = (name: string) =>
      commits.reduce((total, { attributes }) => total + Number(attributes[name]), 0);
    assert.equal(sum('trustgauge.commit.submissions'), 60);
    assert.equal(sum('trustgauge.commit.refusals'), 1);
  });

  it('hold the close of batches, the week’s mail, and each delivery with its kind and outcome', () => {
    const closed = named('close batches').map(({ attributes }) => attributes);
    assert.deepEqual(closed, [{ 'trustgauge.site': site, 'trustgauge.batches': 5 }]);
    assert.deepEqual(
      named('weekly mail').map(({ attributes }) => attributes),
      [{}],
    );
    const deliveries = named('deliver').map(({ kind, attributes, status }) => [
      kind,
      attributes,
      status.code,
    ]);
    assert.deepEqual(deliveries, [
      [
        SpanKind.CLIENT,
        {
          'trustgauge.receiver.kind': 'webhook',
          'trustgauge.event.type': 'test',
          'trustgauge.delivery.outcome': 'failed',
          'error.type': 'failed',
        },
        SpanStatusCode.ERROR,
      ],
      [
        SpanKind.CLIENT,
        {
          'trustgauge.receiver.kind': 'email',
          'trustgauge.event.type': 'summary.weekly',
          'trustgauge.delivery.outcome': 'delivered',
        },
        SpanStatusCode.UNSET,
      ],
    ]);
  });

  it('hold no address, no query, no answer, no id, no browser, no secret and no text that somebody wrote', () => {
    assert.equal(ids.length, 60);
    const said = JSON.stringify(spans.map(everythingOf));
    const never = [
      'marked',
      '203.0.113',
      '127.0.0.1',
      'localhost',
      String(new URL(collector.address).port),
      'slightly',
      'plain-words',
      'team',
      ORIGIN,
      LIVE_KEY,
      'tg_',
      ...ids,
      ...secrets,
    ];
    for (const word of never) assert.ok(!said.includes(word), word);
    assert.deepEqual(
      spans.flatMap(({ events, links }) => [...events, ...links]),
      [],
    );
  });

  it('never take over a trace id, a state or baggage that came with a request, so that nobody’s requests are linked', () => {
    assert.ok(spans.every((span) => span.spanContext().traceId !== PERSONS_TRACE));
    assert.ok(spans.every((span) => span.spanContext().traceState === undefined));
    const submissions = named('POST /v1/submissions');
    assert.ok(submissions.every(isRoot));
    assert.equal(new Set(submissions.map((span) => span.spanContext().traceId)).size, 61);
    const sent = hook.received.map(({ headers }) => [headers.traceparent, headers.baggage]);
    assert.deepEqual(sent, [[undefined, undefined]]);
  });

  it('tie a commit to none of the submissions in it', () => {
    const commits = named('commit');
    assert.ok(commits.every(isRoot));
    const traceIds = new Set(named('POST /v1/submissions').map((span) => span.spanContext().traceId));
    assert.ok(commits.every((span) => !traceIds.has(span.spanContext().traceId)));
  });

  it('put what a colleague’s request sets off below it, and what was due anyway in traces of its own', () => {
    const [request] = named('POST /api/sites/:site/receivers/:receiver/test');
    const [test, mail] = named('deliver');
    assert.ok(request && test && mail);
    assert.equal(test.parentSpanContext?.spanId, request.spanContext().spanId);
    assert.equal(test.spanContext().traceId, request.spanContext().traceId);
    assert.ok(isRoot(mail));
  });

  it('put batches that a read closes below the read', async () => {
    const earlier = spans.length;
    collector.clock.nowMs = MONDAY + DAY_MS;
    await collector.submit(answer(await collector.series()));
    collector.clock.nowMs += DAY_MS;
    await collector.summary();
    const later = exporter.getFinishedSpans().slice(earlier);
    const read = later.find(({ name }) => name === 'GET /api/sites/:site/surveys/:survey/summary');
    const close = later.find(({ name }) => name === 'close batches');
    assert.ok(read && close);
    assert.equal(close.parentSpanContext?.spanId, read.spanContext().spanId);
    assert.equal(close.attributes['trustgauge.batches'], 0);
  });

  it('begin anew inside a server that traces its own requests', async () => {
    const earlier = exporter.getFinishedSpans().length;
    await tracer.startActiveSpan('theirs', async (theirs: Span) => {
      await collector.collector.fetch(
        new Request(`http://localhost/v1/sites/${LIVE_KEY}`, { headers: MARKED }),
      );
      theirs.end();
    });
    const [ours, theirs] = exporter.getFinishedSpans().slice(earlier);
    assert.deepEqual([ours?.name, theirs?.name], ['GET /v1/sites/:siteKey', 'theirs']);
    assert.ok(ours && isRoot(ours));
    assert.notEqual(ours.spanContext().traceId, theirs?.spanContext().traceId);
  });

  it('call a fault by its kind and never by its text', async () => {
    const earlier = exporter.getFinishedSpans().length;
    const { store } = collector;
    const broken = createCollector({
      store: new Proxy(store, {
        get(target, name) {
          if (name === 'commit') return () => Promise.reject(new StoreUnavailable('marked-fault'));
          const value = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
      clock: () => NOON,
      tracer,
      report: () => {},
    });
    const reply = await broken.fetch(
      new Request(`http://localhost${ROUTES.submissions}`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain', Origin: ORIGIN },
        body: JSON.stringify(answer(await collector.series())),
      }),
    );
    assert.equal(reply.status, 503);
    const failed = exporter
      .getFinishedSpans()
      .slice(earlier)
      .filter(({ status }) => status.code === SpanStatusCode.ERROR);
    assert.deepEqual(failed.map(({ name, attributes }) => [name, attributes['error.type']]).sort(), [
      ['POST /v1/submissions', '503'],
      ['commit', 'StoreUnavailable'],
    ]);
    assert.ok(!JSON.stringify(failed.map(everythingOf)).includes('marked'));
  });

  it('hold nothing of a collector that was given no tracer, also beside a registered SDK', async () => {
    assert.ok(trace.setGlobalTracerProvider(provider));
    const earlier = exporter.getFinishedSpans().length;
    const silent = await startCollector();
    try {
      assert.equal((await silent.submit(answer(await silent.series()))).status, 202);
      assert.equal((await silent.read(ROUTES.session)).status, 200);
    } finally {
      await silent.stop();
      trace.disable();
    }
    assert.equal(exporter.getFinishedSpans().length, earlier);
  });
});

/** All of a span that is exported, but for its times. */
function everythingOf(span: ReadableSpan): unknown {
  const { name, attributes, events, links, status, resource, instrumentationScope } = span;
  return [name, attributes, events, links, status, resource.attributes, instrumentationScope];
}
