import { expect } from 'chai';
import {
  type FakeCollector,
  freshPage,
  inFrame,
  mountQuiet,
  newGauge,
  openSheet,
  settle,
  vectorSurvey,
} from './harness.ts';
import '../dist/define.js';

describe('a page never notices what goes wrong', () => {
  let collector: FakeCollector;
  let warnings: string[];
  let failures: Event[];
  const { warn } = console;
  const onFailure = (event: Event) => failures.push(event);
  beforeEach(() => {
    collector = freshPage();
    warnings = [];
    failures = [];
    console.warn = (...words) => warnings.push(words.join(' '));
    window.addEventListener('error', onFailure);
    window.addEventListener('unhandledrejection', onFailure);
  });
  afterEach(async () => {
    console.warn = warn;
    await collector.restore();
    window.removeEventListener('error', onFailure);
    window.removeEventListener('unhandledrejection', onFailure);
    expect(failures).to.deep.equal([]);
  });

  // Each code is said once for a page, so each of these cases has a code of its own.
  for (const [what, reply, code] of [
    ['an unreachable collector', 'unreachable', 'configuration_unreachable'],
    [
      'a collector that does not know the site',
      Response.json({ error: { code: 'site_unknown' } }, { status: 404 }),
      'site_unknown',
    ],
    ['a site without that survey', Response.json({ version: 1, surveys: [] }), 'survey_unknown'],
  ] as const) {
    it(`${what}: nothing is shown, one console.warn with a code, however often`, async () => {
      collector.configurationReply = reply;
      const gauges = [await mountQuiet(), await mountQuiet()];
      await gauges[0].open();
      for (const gauge of gauges) expect(inFrame(gauge, '.frame')).to.equal(null);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(new RegExp(`^\\[trustgauge\\] ${code}: `));
    });
  }

  it('an address that serves a page instead of JSON: nothing is shown', async () => {
    collector.configurationReply = new Response('<!doctype html>', { status: 200 });
    expect(inFrame(await mountQuiet(), '.frame')).to.equal(null);
  });

  it('a survey with parts missing: nothing is shown', async () => {
    const { headline: _, ...broken } = vectorSurvey;
    collector.survey = broken as typeof vectorSurvey;
    expect(inFrame(await mountQuiet(), '.frame')).to.equal(null);
  });

  it('a list of surveys with nothing in it: nothing is shown', async () => {
    collector.configurationReply = Response.json({ surveys: [null, 7, {}] });
    expect(inFrame(await mountQuiet(), '.frame')).to.equal(null);
  });

  it('a collector behind a path of the page: the question is asked, and says whom it tells', async () => {
    const gauge = await mountQuiet({ collector: '/trust/' });
    expect(collector.requests[0]?.url).to.equal(`${location.origin}/trust/v1/sites/tg_pub_live_vectors`);
    await openSheet(gauge);
    expect(inFrame(gauge, '.sheet')?.textContent).to.contain(location.host);
  });

  it('a collector address that is none: nothing is shown', async () => {
    const gauge = newGauge({ collector: 'not an address' });
    collector.configurationReply = 'unreachable';
    document.body.append(gauge);
    await settle();
    expect(inFrame(gauge, '.frame')).to.equal(null);
  });

  it('segments that are no JSON: the question is asked without them', async () => {
    const gauge = await mountQuiet({ segments: '{plan: team}' });
    expect(inFrame(gauge, '.frame')).not.to.equal(null);
    expect(gauge.segments).to.deep.equal({});
    expect(warnings.some((warning) => warning.startsWith('[trustgauge] segments_invalid: '))).to.equal(true);
  });

  it('an element without a site: nothing is fetched, and after some seconds one console.warn says so', async () => {
    const { setTimeout: realSetTimeout } = window;
    const later: (() => void)[] = [];
    const collect = (work: () => void, delayMs = 0) =>
      delayMs < 1_000 ? realSetTimeout(work, delayMs) : later.push(work);
    window.setTimeout = collect as typeof setTimeout;
    try {
      const late = document.createElement('trust-gauge');
      document.body.append(document.createElement('trust-gauge'), late);
      await settle();
      expect(collector.requests).to.deep.equal([]);
      expect(warnings).to.deep.equal([]);
      // As where a framework gives a server's tag its properties after it has loaded.
      late.site = 'tg_pub_test_vectors';
      for (const work of later) work();
      for (const work of later) work();
      expect(warnings.map((warning) => warning.split(': ')[0])).to.deep.equal(['[trustgauge] site_missing']);
      expect(warnings[0]).to.match(/https:\/\/npmjs\.com\/package\/@trustgauge\/widget#site_missing$/);
    } finally {
      window.setTimeout = realSetTimeout;
    }
  });
});
