import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import {
  ERROR_STATUS,
  type ErrorCode,
  MAX_SUBMISSION_BYTES,
  type SiteConfiguration,
  type Submission,
} from '@trustgauge/protocol';
import {
  answer,
  type CollectorUnderTest,
  LIVE_KEY,
  ORIGIN,
  siteSettings,
  startCollector,
  TEST_KEY,
} from '../collector-under-test.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../protocol/test/vectors/${name}`, import.meta.url), 'utf8'));
const accepted: { name: string; submission: Submission }[] = read('submissions.accepted.json');
const refused: { name: string; code: ErrorCode; body: string }[] = read('submissions.refused.json');
const VECTOR_SERIES: string = read('survey.json').series;

const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code;

describe('POST /v1/submissions', () => {
  let collector: CollectorUnderTest;
  let series: string;
  before(async () => {
    const keys = { live: 'tg_pub_live_vectors', test: 'tg_pub_test_vectors' };
    const vectorSite = siteSettings({ id: 'vectors', keys, allowedOrigins: ['https://vectors.example'] });
    collector = await startCollector({ sites: [siteSettings(), vectorSite] });
    series = await collector.series();
  });
  after(() => collector.stop());

  const sendVector = (body: string) =>
    collector.submit(body.replaceAll(VECTOR_SERIES, series), { origin: 'https://vectors.example' });

  for (const { name, submission } of accepted) {
    it(`answers 202 to ${name}`, async () => {
      assert.equal((await sendVector(JSON.stringify({ ...submission }))).status, 202);
    });
  }

  for (const { name, code, body } of refused) {
    it(`answers ${ERROR_STATUS[code]} ${code} to ${name}, and counts it by that reason`, async () => {
      const before = await refusals(code);
      const reply = await sendVector(body);
      assert.equal(reply.status, ERROR_STATUS[code]);
      assert.equal(await codeOf(reply), code);
      assert.equal(await refusals(code), before + 1);
    });
  }

  async function refusals(code: string): Promise<number> {
    const reply = await collector.read('/api/sites/vectors/accounting');
    const { arrivalsInAll } = (await reply.json()) as { arrivalsInAll: { refused: Record<string, number> } };
    return arrivalsInAll.refused[code] ?? 0;
  }

  it('refuses an origin that the site does not allow, no origin at all, and a sandboxed frame', async () => {
    for (const origin of [
      'https://elsewhere.example',
      null,
      'null',
      'https://app.example.elsewhere.example',
    ]) {
      const reply = await collector.submit(answer(series), { origin });
      assert.equal(reply.status, 403);
      assert.equal(await codeOf(reply), 'origin_not_allowed');
    }
  });

  it('takes the test key from a developer’s own machine, and the live key not', async () => {
    const local = { origin: 'http://localhost:5173' };
    assert.equal((await collector.submit(answer(series, { site: TEST_KEY }), local)).status, 202);
    assert.equal((await collector.submit(answer(series), local)).status, 403);
  });

  it('takes a body of exactly 4096 bytes and refuses one more, before reading it', async () => {
    const text = JSON.stringify(answer(series));
    const fits = text + ' '.repeat(MAX_SUBMISSION_BYTES - text.length);
    assert.equal((await collector.submit(fits)).status, 202);
    const before = (await collector.accounting()).arrivalsInAll.refused.body_too_large ?? 0;
    const reply = await collector.submit(`${fits} `);
    assert.equal(reply.status, 413);
    assert.equal(await codeOf(reply), 'body_too_large');
    assert.equal((await collector.accounting()).arrivalsInAll.refused.body_too_large, before + 1);
  });

  it('refuses another content type with 415 and counts it', async () => {
    for (const contentType of ['multipart/form-data', 'application/x-www-form-urlencoded']) {
      const reply = await collector.submit(answer(series), { contentType });
      assert.equal(reply.status, 415);
      assert.equal(await codeOf(reply), 'content_type_unsupported');
    }
    assert.equal((await collector.accounting()).arrivalsInAll.refused.content_type_unsupported, 2);
  });

  it('refuses an unknown site and an unknown survey with a code', async () => {
    const unknownSite = await collector.submit(answer(series, { site: 'tg_pub_live_nobody' }));
    assert.equal(await codeOf(unknownSite), 'site_unknown');
    const unknownSurvey = await collector.submit(answer(series, { survey: 'other' }));
    assert.equal(unknownSurvey.status, 404);
    assert.equal(await codeOf(unknownSurvey), 'survey_unknown');
  });

  it('never repeats what was sent, in no refusal', async () => {
    const words = 'my-mothers-maiden-name';
    for (const changes of [
      { id: words },
      { survey: words },
      { [words]: 1 },
      { answers: { headline: words } },
      { segments: { [words]: '' } },
    ]) {
      const reply = await collector.submit(answer(series, changes));
      assert.ok(reply.status >= 400);
      assert.ok(!(await reply.text()).includes(words));
    }
  });

  it('may be read by every page, refusals and preflights too', async () => {
    const replies = [
      await collector.submit(answer(series)),
      await collector.submit('not JSON'),
      await collector.submit(answer(series), { origin: 'https://elsewhere.example' }),
      await fetch(`${collector.address}/v1/sites/tg_pub_live_nobody`),
      await fetch(`${collector.address}/v1/nothing-here`),
      await fetch(`${collector.address}/v1/submissions`, {
        method: 'OPTIONS',
        headers: { Origin: 'https://x.example' },
      }),
    ];
    for (const reply of replies) assert.equal(reply.headers.get('Access-Control-Allow-Origin'), '*');
  });

  it('allows the headers that a page’s own fetch adds, on both routes', async () => {
    for (const path of ['/v1/submissions', `/v1/sites/${LIVE_KEY}`]) {
      const { status, headers } = await fetch(collector.address + path, {
        method: 'OPTIONS',
        headers: {
          Origin: 'https://x.example',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization,traceparent,x-request-id',
        },
      });
      assert.equal(status, 204);
      assert.equal(
        headers.get('Access-Control-Allow-Headers')?.replaceAll(' ', ''),
        'authorization,traceparent,x-request-id',
      );
      assert.match(headers.get('Vary') ?? '', /Access-Control-Request-Headers/i);
      assert.equal(headers.get('Access-Control-Allow-Credentials'), null);
    }
  });
});

describe('GET /v1/sites/:siteKey', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startCollector();
  });
  after(() => collector.stop());

  const get = (key: string, headers: Record<string, string> = {}) =>
    fetch(`${collector.address}/v1/sites/${key}`, { headers });

  it('serves the surveys of the site under each of its two keys', async () => {
    for (const [key, environment] of [
      [LIVE_KEY, 'live'],
      [TEST_KEY, 'test'],
    ] as const) {
      const configuration = (await (await get(key)).json()) as SiteConfiguration;
      assert.equal(configuration.site, key);
      assert.equal(configuration.environment, environment);
      assert.equal(configuration.product, 'Acme');
      assert.match(configuration.surveys[0]?.headline.text ?? '', /safe with Acme\?$/);
    }
  });

  it('says below how many answers nothing is shown, also after that has risen', async () => {
    const other = await startCollector();
    const said = async () => {
      const reply = await fetch(`${other.address}/v1/sites/${LIVE_KEY}`);
      return ((await reply.json()) as SiteConfiguration).minimumBatchAnswers ?? 0;
    };
    const before = await said();
    assert.ok(before >= 10);
    await other.apply([siteSettings({ minimumBatchAnswers: before + 40 })]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await said(), before + 40);
    await other.stop();
  });

  it('tells nothing that a page does not need: no other key, no origins, no time zone', async () => {
    const text = await (await get(LIVE_KEY)).text();
    assert.ok(!text.includes(TEST_KEY) && !text.includes('app.example') && !text.includes('timeZone'));
  });

  it('answers 304 to a client that has it, until something changes', async () => {
    const first = await get(LIVE_KEY);
    const etag = first.headers.get('ETag') ?? '';
    assert.match(first.headers.get('Cache-Control') ?? '', /no-cache/);
    assert.equal((await get(LIVE_KEY, { 'If-None-Match': etag })).status, 304);
    await collector.apply([siteSettings({ product: 'Acme Bank' })]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal((await get(LIVE_KEY, { 'If-None-Match': etag })).status, 200);
  });

  it('is another text with another ETag for each origin that may answer, that may not, and for none', async () => {
    const replies = await Promise.all([
      get(LIVE_KEY),
      get(LIVE_KEY, { Origin: ORIGIN }),
      get(LIVE_KEY, { Origin: 'https://elsewhere.example' }),
    ]);
    const said = await Promise.all(
      replies.map(async (reply) => ((await reply.json()) as SiteConfiguration).mayAnswer),
    );
    assert.deepEqual(said, [undefined, true, false]);
    assert.deepEqual(
      replies.map((reply) => reply.headers.get('Vary')),
      ['Origin', 'Origin', 'Origin'],
    );
    const [etag = ''] = replies.map((reply) => reply.headers.get('ETag') ?? '');
    assert.equal(new Set(replies.map((reply) => reply.headers.get('ETag'))).size, 3);
    const unchanged = await get(LIVE_KEY, { 'If-None-Match': etag });
    assert.equal(unchanged.status, 304);
    assert.equal(unchanged.headers.get('Vary'), 'Origin');
    assert.equal(unchanged.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(unchanged.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    assert.equal((await get(LIVE_KEY, { 'If-None-Match': etag, Origin: ORIGIN })).status, 200);
  });

  it('answers 404 site_unknown to a key of no site', async () => {
    const reply = await get('tg_pub_live_nobody');
    assert.equal(reply.status, 404);
    assert.equal(await codeOf(reply), 'site_unknown');
  });
});
