import { expect } from 'chai';
import '../../dist/define.js';
import type * as Configuration from '../../dist/configuration.js';
import { FINAL_REFUSALS } from '../../dist/delivery/decision.js';
import { deliver, resumeDelivery, stopDelivery } from '../../dist/delivery/deliver.js';
import { siteConfiguration } from '../../dist/testing.js';
import {
  answerHeadline,
  COLLECTOR,
  eventOf,
  type FakeCollector,
  freshPage,
  LIVE_KEY,
  mountAsked,
  press,
  settle,
  until,
  vectorSurvey,
} from '../harness.ts';
import { openPage } from './other-page.ts';

const html = '<!doctype html><title>Welcome</title>';
const page = (status: number) => () =>
  new Response(html, { status, headers: { 'Content-Type': 'text/html' } });
const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });

/** A body that a wrapper of `fetch` has read already. */
const readBefore = () => {
  const reply = Response.json({ outcome: 'stored' });
  void reply.text();
  return reply;
};
/** A connection that breaks in the middle of the body. */
const broken = () =>
  new Response(
    new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{"outcome":"sto'));
        stream.error(new TypeError('network error'));
      },
    }),
  );

const FOREIGN = {
  'a captive portal’s page': page(200),
  'a proxy’s page with 202': page(202),
  'the default backend’s 404': () => new Response('default backend - 404', { status: 404 }),
  'a firewall’s page with 403': page(403),
  'a login page with 401': page(401),
  'another service’s JSON': json({ hello: 'world' }),
  'another service’s outcome': json({ outcome: 'success' }),
  'an empty object': json({}, 202),
  'JSON that is no object': json(null),
  'an empty body': () => new Response('', { status: 200 }),
  'no content': () => new Response(null, { status: 204 }),
  'a redirect that was not followed': () => Response.redirect('https://elsewhere.example/', 302),
  'the reply of a failed request': () => Response.error(),
  'a refusal in another form': json({ error: 'not found' }, 404),
  'a refusal with another service’s code': json({ error: { code: 'not_found', message: 'Not found' } }, 404),
  'a refusal that says nothing': json({ error: null }, 400),
  'a body that was rewritten': () => new Response('<!-- proxy -->{"outcome":"stored"}', { status: 202 }),
  'a body that was cut off': broken,
  'a body that was read before': readBefore,
};

describe('a reply that is not the collector’s', () => {
  let collector: FakeCollector;
  beforeEach(async () => {
    collector = freshPage();
    await resumeDelivery();
  });
  afterEach(async () => {
    stopDelivery();
    await collector.restore();
  });
  const waiting = () => Object.keys(localStorage).filter((key) => key.startsWith('trustgauge-queue/'));

  for (const [what, reply] of Object.entries(FOREIGN)) {
    it(`${what}: the submission is kept, tried again, and delivered when the collector says so`, async () => {
      const { fetch } = window;
      let isForeign = true;
      window.fetch = async (...given) => {
        const own = await fetch(...given);
        return isForeign ? reply() : own;
      };
      const told: string[] = [];
      deliver(COLLECTOR, { id: 'a' }, { id: 'a', onResult: (result) => told.push(result) });
      await settle();
      expect(waiting()).to.deep.equal(['trustgauge-queue/a']);
      await resumeDelivery();
      expect(told).to.deep.equal([]);
      expect(waiting()).to.deep.equal(['trustgauge-queue/a']);
      isForeign = false;
      await resumeDelivery();
      expect(told).to.deep.equal(['delivered']);
      expect(waiting()).to.deep.equal([]);
      expect(collector.submissions.map(({ id }) => id)).to.deep.equal(['a', 'a', 'a']);
    });
  }

  for (const outcome of ['stored', 'duplicate'])
    it(`${outcome} is the collector’s, with any 2xx`, async () => {
      for (const status of [200, 201, 202]) {
        collector.replies = [Response.json({ outcome }, { status })];
        const told: string[] = [];
        deliver(COLLECTOR, { id: 'b' }, { id: 'b', onResult: (result) => told.push(result) });
        await until(() => told.length > 0);
        expect(told).to.deep.equal(['delivered']);
      }
    });

  it('only after a reply of the collector the page is told that an answer was delivered', async () => {
    const gauge = await mountAsked();
    collector.replies = [page(200)()];
    const events: string[] = [];
    for (const name of ['trustgauge-answered', 'trustgauge-delivered', 'trustgauge-failed'])
      gauge.addEventListener(name, () => events.push(name));
    await answerHeadline(gauge);
    const answered = eventOf(gauge, 'trustgauge-answered');
    press(gauge, 'Skip');
    await answered;
    await settle();
    expect(events).to.deep.equal(['trustgauge-answered']);
    await resumeDelivery();
    expect(events).to.deep.equal(['trustgauge-answered', 'trustgauge-delivered']);
  });

  it('every final refusal of a submission is known, whatever its status', async () => {
    for (const code of FINAL_REFUSALS) {
      collector.replies = [Response.json({ error: { code, message: 'expected …, got …' } }, { status: 400 })];
      const told: string[] = [];
      deliver(COLLECTOR, { id: 'c' }, { id: 'c', onResult: (result) => told.push(result) });
      await until(() => told.length > 0);
      expect(told).to.deep.equal([code]);
    }
  });

  const SURVEYS = siteConfiguration({ site: LIVE_KEY, surveys: [vectorSurvey] });
  for (const [what, reply, code] of [
    ...Object.entries(FOREIGN).map(([what, reply]) => [what, reply, 'configuration_unreachable'] as const),
    ['surveys of another version', json({ ...SURVEYS, version: 2 }), 'configuration_unreachable'],
    ['no list of surveys', json({ version: 1 }), 'configuration_unreachable'],
    [
      'a collector whose store is away',
      json({ error: { code: 'store_unavailable', message: '' } }, 503),
      'configuration_unreachable',
    ],
    [
      'a site that the collector does not know',
      json({ error: { code: 'site_unknown', message: '' } }, 404),
      'site_unknown',
    ],
    ['a survey that the site does not have', json({ ...SURVEYS, surveys: [] }), 'survey_unknown'],
  ] as const)
    it(`${what}, for the configuration: nothing to ask, and one warning, ${code}`, async () => {
      const other = await openPage();
      other.answer = reply;
      const { fetchSurvey } = await other.load<typeof Configuration>('configuration');
      expect(await fetchSurvey(COLLECTOR, LIVE_KEY, 'pulse')).to.equal(undefined);
      expect(await fetchSurvey(COLLECTOR, LIVE_KEY, 'pulse')).to.equal(undefined);
      expect(other.warnings).to.have.length(1);
      expect(other.warnings[0]).to.match(new RegExp(`^\\[trustgauge\\] ${code}: ${COLLECTOR}`));
      expect(other.failures).to.deep.equal([]);
      other.close();
    });
});
