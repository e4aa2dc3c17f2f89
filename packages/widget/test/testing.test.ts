import { expect } from 'chai';
import '@trustgauge/widget/lazy';
import { TrustGaugeElement } from '@trustgauge/widget';
import {
  answer,
  type FakeCollector,
  fixClock,
  pulseSurvey,
  siteConfiguration,
  startFakeCollector,
} from '@trustgauge/widget/testing';

const SITE = 'tg_pub_live_testing';

describe('@trustgauge/widget/testing', () => {
  let collector: FakeCollector;

  const mount = (site = SITE) => {
    const gauge = document.createElement('trust-gauge');
    gauge.setAttribute('site', site);
    document.body.append(gauge);
    return gauge;
  };

  beforeEach(() => {
    collector = startFakeCollector();
  });
  afterEach(async () => {
    document.body.replaceChildren();
    // What is taken out sends what it holds a moment later.
    await new Promise((resolve) => setTimeout(resolve, 20));
    collector.stop();
  });

  it('answers both questions by the ids of their options, and keeps what was sent', async () => {
    const gauge = mount();
    const events: string[] = [];
    for (const name of ['shown', 'answered', 'delivered'])
      gauge.addEventListener(`trustgauge-${name}`, () => events.push(name));
    const delivered = new Promise((resolve) => gauge.addEventListener('trustgauge-delivered', resolve));
    await answer(gauge, 'very');
    await answer(gauge, 'less-data');
    await delivered;
    expect(events).to.deep.equal(['shown', 'answered', 'delivered']);
    expect(collector.answers.map(({ answers }) => answers)).to.deep.equal([
      { headline: 'very', raise: 'less-data' },
    ]);
    expect(collector.submissions.map(({ outcome }) => outcome)).to.deep.equal(['shown', 'answer']);
  });

  it('answers by the label that is shown, in any language', async () => {
    document.documentElement.lang = 'de';
    try {
      const gauge = mount();
      const delivered = new Promise((resolve) => gauge.addEventListener('trustgauge-delivered', resolve));
      await answer(gauge, 'very');
      await answer(gauge, gauge.shadowRoot?.querySelector('[role=radio]')?.textContent ?? '');
      await delivered;
      expect(collector.answers[0]?.answers).to.deep.equal({ headline: 'very', raise: 'plain-words' });
    } finally {
      document.documentElement.lang = 'en';
    }
  });

  it('says which options there are where the question has no such one', async () => {
    const gauge = mount();
    const error = await answer(gauge, 'perhaps').catch((reason: Error) => reason.message);
    expect(error).to.equal(
      'the question has no option "perhaps", only Not at all, Slightly, Moderately, Very, Extremely, I don’t know',
    );
  });

  it('says so where no question is asked', async () => {
    collector.survey = { ...pulseSurvey, isPaused: true };
    const error = await answer(mount(), 'very').catch((reason: Error) => reason.message);
    expect(error).to.match(/^no question is asked/);
  });

  it('keeps answers that can’t be delivered waiting, as a collector that is away does', async () => {
    collector.replies = ['unreachable', 'unreachable'];
    const gauge = mount();
    await answer(gauge, 'very');
    await answer(gauge, 'less-data');
    const waiting = Object.keys(localStorage).filter((key) => key.startsWith('trustgauge-queue/'));
    expect(waiting).to.have.length(1);
  });

  it('leaves requests of the page itself alone', async () => {
    const reply = await fetch('/packages/protocol/test/vectors/survey.json');
    expect((await reply.json()).id).to.equal('pulse');
    expect(collector.requests).to.deep.equal([]);
  });

  it('puts back what it has replaced, and forgets what was kept on the device', async () => {
    const gauge = mount();
    await answer(gauge, 'very');
    gauge.close();
    expect(localStorage.getItem('trustgauge')).not.to.equal(null);
    const { fetch: replacedFetch } = window;
    collector.stop();
    expect(window.fetch).not.to.equal(replacedFetch);
    expect(localStorage.getItem('trustgauge')).to.equal(null);
    expect([TrustGaugeElement.momentMs, TrustGaugeElement.seenMs]).to.deep.equal([undefined, undefined]);
    expect(Object.hasOwn(navigator, 'webdriver')).to.equal(false);
  });

  it('serves a configuration as the element takes it, for those who intercept requests themselves', () => {
    const { environment, surveys } = siteConfiguration({ site: 'tg_pub_test_x', surveys: [pulseSurvey] });
    expect([environment, surveys[0]?.id]).to.deep.equal(['test', 'pulse']);
  });
});

describe('fixClock', () => {
  it('stops the calendar, so that a pause can be tested on both sides', async () => {
    const collector = startFakeCollector();
    const RealDate = Date;
    const clock = fixClock('2026-08-03T10:00:00Z');
    try {
      expect(new Date().toISOString()).to.equal('2026-08-03T10:00:00.000Z');
      expect([Date.now(), new Date(0).getTime()]).to.deep.equal([Date.UTC(2026, 7, 3, 10), 0]);
      const asked = async () => {
        const gauge = document.createElement('trust-gauge');
        gauge.site = SITE;
        document.body.append(gauge);
        const result = await answer(gauge, 'very').then(
          () => true,
          () => false,
        );
        gauge.remove();
        await new Promise((resolve) => setTimeout(resolve, 20));
        return result;
      };
      expect(await asked()).to.equal(true);
      clock.set('2026-11-30T10:00:00Z');
      expect(await asked()).to.equal(false);
      clock.set('2026-12-02T10:00:00Z');
      expect(await asked()).to.equal(true);
    } finally {
      clock.restore();
      collector.stop();
    }
    expect(Date).to.equal(RealDate);
  });

  it('refuses what is no instant', () => {
    expect(() => fixClock('tomorrow')).to.throw(RangeError, 'got tomorrow');
  });
});
