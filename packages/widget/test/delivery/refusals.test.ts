import { expect } from 'chai';
import '../../dist/define.js';
import '../../dist/schedule/schedule.js';
import { deliver, resumeDelivery, stopDelivery } from '../../dist/delivery/deliver.js';
import { rememberUntil } from '../../dist/remember-pause.js';
import { siteConfiguration } from '../../dist/testing.js';
import {
  answerHeadline,
  COLLECTOR,
  eventOf,
  type FakeCollector,
  freshPage,
  inFrame,
  LIVE_KEY,
  mountAsked,
  mountQuiet,
  newGauge,
  openSheet,
  press,
  settle,
  until,
  vectorSurvey,
} from '../harness.ts';

const WHOLE = siteConfiguration({ site: LIVE_KEY, surveys: [vectorSurvey] });

describe('an answer that can’t be taken', () => {
  let collector: FakeCollector;
  let warnings: string[];
  const { warn } = console;
  beforeEach(async () => {
    collector = freshPage();
    await resumeDelivery();
    warnings = [];
    console.warn = (...words) => warnings.push(words.join(' '));
  });
  afterEach(async () => {
    console.warn = warn;
    stopDelivery();
    await collector.restore();
  });

  const refusal = (code = 'origin_not_allowed', status = 403) =>
    Response.json({ error: { code, message: 'expected …, got …' } }, { status });
  const memory = () => JSON.parse(localStorage.getItem('trustgauge') ?? 'null');
  const answerRefused = async () => {
    const gauge = await mountAsked();
    collector.replies = [refusal()];
    const failed = eventOf(gauge, 'trustgauge-failed');
    await answerHeadline(gauge);
    press(gauge, 'Skip');
    expect((await failed).detail.code).to.equal('origin_not_allowed');
    gauge.remove();
  };
  const isAsked = async () => {
    const gauge = await mountQuiet();
    await settle();
    return inFrame(gauge, '.frame') !== null;
  };

  it('is not asked for where the configuration says so: one warning names the origin and the setting', async () => {
    collector.configurationReply = Response.json({ ...WHOLE, mayAnswer: false });
    const gauges = [await mountQuiet(), await mountQuiet()];
    await gauges[0]?.open();
    await gauges[1]?.invite();
    for (const gauge of gauges) expect(inFrame(gauge, '.frame')).to.equal(null);
    expect(warnings).to.have.length(1);
    expect(warnings[0])
      .to.match(/^\[trustgauge\] origin_not_allowed: /)
      .and.to.contain('allowedOrigins')
      .and.to.contain(location.origin);
    expect({ ...localStorage, ...sessionStorage }).to.deep.equal({});
    expect(collector.submissions).to.deep.equal([]);
  });

  it('is asked for where the configuration says that it may, and where it says nothing', async () => {
    expect(await isAsked()).to.equal(true);
    document.body.replaceChildren();
    // A moment later it has left, and made way.
    await settle();
    collector.configurationReply = Response.json({ ...WHOLE, mayAnswer: true });
    expect(await isAsked()).to.equal(true);
  });

  it('leaves no pause on the device, asks nobody again in this tab, and warns once', async () => {
    await answerRefused();
    expect({ ...localStorage }).to.deep.equal({});
    expect({ ...sessionStorage }).to.deep.equal({ trustgauge: `{"${LIVE_KEY}/pulse":"never"}` });
    expect(await isAsked()).to.equal(false);
    collector.survey = { ...vectorSurvey, id: 'other' };
    const other = await mountQuiet({ survey: 'other' });
    await settle();
    expect(inFrame(other, '.frame')).to.equal(null);
    expect(warnings.filter((warning) => warning.includes('submission_refused'))).to.have.length(1);
    collector.survey = vectorSurvey;
    sessionStorage.clear();
    expect(await isAsked(), 'in another tab').to.equal(true);
  });

  it('is remembered until the collector has replied, so that leaving the page asks nobody again', async () => {
    const { fetch } = window;
    window.fetch = async (input, init) =>
      init?.method === 'POST' ? new Promise(() => {}) : fetch(input, init);
    const gauge = await mountAsked();
    await answerHeadline(gauge);
    press(gauge, 'Skip');
    await until(() => memory() !== null);
    expect(Object.keys(memory())).to.deep.equal([`${LIVE_KEY}/pulse`]);
    window.fetch = fetch;
  });

  it('gives back what was remembered before, also from a later page', async () => {
    const before = { [`${LIVE_KEY}/pulse`]: '2020-01', 'tg_pub_live_other/pulse': '9999-01' };
    localStorage.setItem('trustgauge', JSON.stringify(before));
    const kept = rememberUntil(LIVE_KEY, 'pulse', 4);
    collector.replies = ['unreachable'];
    const submission = { id: 'a', site: LIVE_KEY, survey: 'pulse' };
    deliver(COLLECTOR, submission, { id: 'a', before: kept, onResult: () => {} });
    await settle();
    expect(memory()).not.to.deep.equal(before);
    collector.replies = [refusal('survey_paused', 409)];
    await resumeDelivery();
    expect(memory()).to.deep.equal(before);
    expect(Object.keys(localStorage)).to.deep.equal(['trustgauge']);
  });

  it('keeps "don’t ask me again", whatever becomes of the dismissal', async () => {
    const gauge = await mountAsked();
    await openSheet(gauge);
    collector.replies = [refusal()];
    const failed = eventOf(gauge, 'trustgauge-failed');
    press(gauge, 'Don’t ask me again');
    await failed;
    expect(memory()).to.deep.equal({ [`${LIVE_KEY}/pulse`]: 'never' });
  });

  it('where the device is not to remember, only this tab does', async () => {
    collector.survey = { ...vectorSurvey, schedule: { ...vectorSurvey.schedule, storage: 'host' } };
    // Where nothing remembers, a page asks once: a site of its own.
    const gauge = newGauge({ site: 'tg_pub_live_host' });
    Object.assign(gauge, { person: { lastAsked: null } });
    document.body.append(gauge);
    await until(() => collector.submissions.length > 0);
    collector.replies = [refusal()];
    const failed = eventOf(gauge, 'trustgauge-failed');
    press(gauge, 'Close');
    await failed;
    expect({ ...localStorage }).to.deep.equal({});
    expect({ ...sessionStorage }).to.deep.equal({ trustgauge: '{"tg_pub_live_host/pulse":"never"}' });
  });

  it('an answer that was never delivered in two days keeps its pause: the person has answered', async () => {
    const kept = rememberUntil(LIVE_KEY, 'pulse', 4);
    const written = memory();
    collector.replies = ['unreachable'];
    deliver(COLLECTOR, { id: 'old' }, { id: 'old', before: kept, onResult: () => {} });
    await settle();
    const entry = JSON.parse(localStorage.getItem('trustgauge-queue/old') ?? '');
    localStorage.setItem('trustgauge-queue/old', JSON.stringify({ ...entry, untilMs: Date.now() - 1 }));
    await resumeDelivery();
    expect(memory()).to.deep.equal(written);
    expect({ ...sessionStorage }).to.deep.equal({});
  });
});
