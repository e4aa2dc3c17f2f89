import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import {
  type CollectorUnderTest,
  LIVE_KEY,
  ORIGIN,
  siteSettings,
  startCollector,
  TEST_KEY,
} from '../collector-under-test.ts';
import { LARGE_FOLLOW_UPS } from '../large-questions.ts';

describe('GET /trustgauge/<site key>.js', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startCollector({ sites: [siteSettings()] });
  });
  after(() => collector.stop());

  const get = (key: string, headers: Record<string, string> = {}) =>
    fetch(`${collector.address}/trustgauge/${key}.js`, {
      headers: { 'Accept-Encoding': 'identity', ...headers },
    });
  const textOf = async (key: string, headers: Record<string, string> = {}) =>
    (await get(key, headers)).text();

  it('is a script that pages of every origin may load, and that only the browser keeps', async () => {
    const reply = await get(LIVE_KEY, { Origin: ORIGIN });
    assert.equal(reply.status, 200);
    assert.equal(reply.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
    assert.equal(reply.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(reply.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    assert.equal(reply.headers.get('Cache-Control'), 'private, no-cache');
    assert.equal(reply.headers.get('Vary'), 'Origin, Sec-GPC, DNT, Accept-Encoding');
  });

  it('has a tag of its own for each variant and coding, and answers 304 to it alone', async () => {
    const variants = [
      { Origin: ORIGIN },
      { Origin: 'https://elsewhere.example' },
      {},
      { Origin: ORIGIN, 'Sec-GPC': '1' },
      { Origin: ORIGIN, 'Accept-Encoding': 'br' },
      { Origin: ORIGIN, 'Accept-Encoding': 'gzip' },
    ] as Record<string, string>[];
    const tags = await Promise.all(
      variants.map(async (headers) => (await get(LIVE_KEY, headers)).headers.get('ETag') ?? ''),
    );
    assert.equal(new Set(tags).size, variants.length);
    for (const [at, headers] of variants.entries())
      for (const tag of tags) {
        const { status } = await get(LIVE_KEY, { ...headers, 'If-None-Match': `W/${tag}` });
        assert.equal(status, tag === tags[at] ? 304 : 200);
      }
  });

  it('says whether the origin may answer, and nothing of it without an origin', async () => {
    assert.match(await textOf(LIVE_KEY, { Origin: ORIGIN }), /"mayAnswer":true/);
    assert.match(await textOf(LIVE_KEY, { Origin: 'https://elsewhere.example' }), /"mayAnswer":false/);
    assert.doesNotMatch(await textOf(LIVE_KEY), /"mayAnswer":/);
  });

  it('gives a browser with a privacy signal the loader alone, with no survey', async () => {
    for (const signal of [{ 'Sec-GPC': '1' }, { DNT: '1' }] as Record<string, string>[]) {
      const text = await textOf(LIVE_KEY, { Origin: ORIGIN, ...signal });
      assert.match(text, new RegExp(`"site":"${LIVE_KEY}"`));
      assert.doesNotMatch(text, /"surveys":|"headline":/);
    }
  });

  it('has the questions and the element where everybody is asked on arrival, within 14 kB', async () => {
    const text = await textOf(LIVE_KEY, { Origin: ORIGIN });
    assert.match(text, /"headline":/);
    assert.match(text, /attachShadow/);
    assert.ok(brotliCompressSync(text).length <= 14_000);
  });

  it('leaves the element out where this origin may not answer, within 2.6 kB', async () => {
    const text = await textOf(LIVE_KEY, { Origin: 'https://elsewhere.example' });
    assert.doesNotMatch(text, /attachShadow/);
    assert.ok(brotliCompressSync(text).length <= 2_600);
  });

  it('answers a key of no site with a script that warns once, and is not an error', async () => {
    const reply = await get('tg_pub_live_of_nobody', { Origin: ORIGIN });
    assert.equal(reply.status, 200);
    const warned: string[] = [];
    const console = { warn: (...said: string[]) => warned.push(said.join(' ')) };
    new Function('window', 'console', await reply.text())({}, console);
    assert.equal(warned.length, 1);
    assert.match(warned[0] ?? '', /site_unknown/);
  });

  it('drops the commands of a page with a key of no site, also where an element has the name', async () => {
    const text = await textOf('tg_pub_live_of_nobody');
    const window: { trustgauge?: (command: string) => void } = Object.create({ trustgauge: {} });
    new Function('window', 'console', text)(window, { warn: () => {} });
    window.trustgauge?.('open');
    const own = { trustgauge: () => {} };
    const { trustgauge } = own;
    new Function('window', 'console', text)(own, { warn: () => {} });
    assert.equal(own.trustgauge, trustgauge);
  });

  it('is the same for a test key, with its environment', async () => {
    assert.match(await textOf(TEST_KEY), /"environment":"test"/);
  });

  it('is no other file: a name without .js is not found', async () => {
    assert.equal((await fetch(`${collector.address}/trustgauge/${LIVE_KEY}`)).status, 404);
  });
});

describe('the script of a site', () => {
  const scriptOf = async (changes: object) => {
    const settings = siteSettings();
    const [survey] = settings.surveys;
    const collector = await startCollector({
      sites: [{ ...settings, surveys: [{ ...survey, ...changes }] } as never],
    });
    try {
      const reply = await fetch(`${collector.address}/trustgauge/${LIVE_KEY}.js`, {
        headers: { Origin: ORIGIN },
      });
      return await reply.text();
    } finally {
      await collector.stop();
    }
  };
  const NOT_ON_ARRIVAL = {
    'a trigger': { schedule: { triggers: [{ on: 'delay', seconds: 5 }] } },
    'a sample': { schedule: { sampleRate: 0.5 } },
    'a delay after the first use': { schedule: { firstUseDays: 7 } },
    'the host as memory': { schedule: { storage: 'host' } },
    'a pause': { isPaused: true },
  };
  for (const [title, changes] of Object.entries(NOT_ON_ARRIVAL))
    it(`has no element for a survey with ${title}`, async () => {
      const text = await scriptOf(changes);
      assert.doesNotMatch(text, /attachShadow/);
      assert.ok(brotliCompressSync(text).length <= 2_600);
    });

  it('names the languages of translations, which come with the element', async () => {
    const text = await scriptOf({
      translations: { 'pt-BR': { questions: { headline: { text: 'Quão seguro?' } } } },
    });
    assert.match(text, /"translated":\["pt-br"\]/);
    assert.doesNotMatch(text, /Quão/);
  });

  it('has no questions of a survey that needs more than 1 kB for them', async () => {
    const text = await scriptOf({ followUps: LARGE_FOLLOW_UPS });
    assert.doesNotMatch(text, /"headline":\{/);
    assert.match(text, /"presentation":/);
  });
});
