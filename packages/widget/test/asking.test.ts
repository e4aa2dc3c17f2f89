import { expect } from 'chai';
import '../dist/define.js';
import { checkAgainstSurvey, parseSubmission } from '../../protocol/dist/index.js';
import { draw } from '../dist/element/draw.js';
import { TrustGaugeElement } from '../dist/element/trust-gauge.js';
import {
  answerAll,
  answerHeadline,
  eventOf,
  type FakeCollector,
  freshPage,
  inFrame,
  labelsOf,
  mountAsked,
  mountQuiet,
  press,
  settle,
  titleOf,
  until,
  vectorSurvey,
} from './harness.ts';

describe('a question', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(() => collector.restore());

  it('is the headline with its five options and a quieter "I don’t know"', async () => {
    const gauge = await mountAsked();
    expect(titleOf(gauge)).to.equal('How confident are you that your data is safe with Acme?');
    expect(labelsOf(gauge)).to.deep.equal([
      'Not at all',
      'Slightly',
      'Moderately',
      'Very',
      'Extremely',
      'I don’t know',
    ]);
  });

  it('is answered by choosing, and one follow-up comes after a moment', async () => {
    const gauge = await mountAsked();
    press(gauge, 'Very');
    await gauge.updateComplete;
    expect(titleOf(gauge)).to.match(/^How confident/);
    expect(inFrame(gauge, '[aria-checked=true]')?.textContent?.trim()).to.equal('Very');
    await until(() => !titleOf(gauge).startsWith('How confident'));
    expect(titleOf(gauge)).to.match(/What would (raise your confidence|worry you) most/);
  });

  it('is sent as it was last chosen within the moment', async () => {
    const gauge = await mountAsked();
    press(gauge, 'Extremely');
    press(gauge, 'Slightly');
    await answerAll(gauge, 'Moderately');
    expect(collector.answers.map(({ answers }) => answers.headline)).to.deep.equal(['moderately']);
  });

  it('is sent once, with the follow-up, as the protocol has it', async () => {
    const gauge = await mountAsked();
    await answerAll(gauge, 'Not at all');
    expect(collector.answers).to.have.length(1);
    const submission = parseSubmission(JSON.stringify(collector.answers[0]));
    checkAgainstSurvey(submission, vectorSurvey);
    expect(Object.keys(collector.answers[0].answers)).to.have.length(2);
    expect(collector.answers[0].entry).to.equal('invited');
  });

  it('is thanked for in one line, which leaves by itself', async () => {
    const gauge = await mountAsked();
    TrustGaugeElement.thanksMs = 60;
    await answerHeadline(gauge);
    press(gauge, 'Skip');
    await gauge.updateComplete;
    expect(titleOf(gauge)).to.match(/^Thanks/);
    await until(() => inFrame(gauge, '.frame') === null);
  });

  it('is sent without the follow-up where that is skipped', async () => {
    const gauge = await mountAsked();
    await answerHeadline(gauge, 'I don’t know');
    const delivered = eventOf(gauge, 'trustgauge-delivered');
    press(gauge, 'Skip');
    await delivered;
    expect(collector.answers.map(({ answers }) => answers)).to.deep.equal([{ headline: 'dont-know' }]);
  });

  it('is a dismissal where it is closed unanswered, and an answer where it is closed at the follow-up', async () => {
    const first = await mountAsked();
    press(first, 'Close');
    await settle();
    localStorage.clear();
    first.remove();
    const second = await mountAsked();
    await answerHeadline(second);
    press(second, 'Close');
    await settle();
    const acted = collector.submissions.filter(({ outcome }) => outcome !== 'shown');
    expect(acted.map(({ outcome }) => outcome)).to.deep.equal(['dismissal', 'answer']);
    expect(inFrame(second, '.frame')).to.equal(null);
  });

  it('is sent when the page is left after the headline, once, and not when it is left before', async () => {
    const gauge = await mountAsked();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(collector.answers).to.have.length(0);
    expect(inFrame(gauge, '.frame'), 'and a page that comes back still asks').not.to.equal(null);
    gauge.remove();
    const answered = await mountAsked();
    press(answered, 'Very');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    answered.remove();
    await settle();
    expect(collector.answers.map(({ answers }) => answers)).to.deep.equal([{ headline: 'very' }]);
  });

  it('is sent when the element is taken out of the page after the headline', async () => {
    const gauge = await mountAsked();
    press(gauge, 'Very');
    gauge.remove();
    await settle();
    expect(collector.answers).to.have.length(1);
  });

  it('asks the headline only where a survey has no follow-up', async () => {
    collector.survey = { ...vectorSurvey, followUps: [], crosses: [] };
    const gauge = await mountAsked();
    const delivered = eventOf(gauge, 'trustgauge-delivered');
    press(gauge, 'Very');
    await delivered;
    expect(collector.answers[0].answers).to.deep.equal({ headline: 'very' });
  });

  it('sends the declared segments of this person and no others', async () => {
    const gauge = await mountAsked({ segments: '{"plan":"team","email":"a@b.example"}' });
    await answerAll(gauge);
    expect(collector.answers[0].segments).to.deep.equal({ plan: 'team' });
  });

  it('tells the page what happened and never what was answered', async () => {
    const told = [];
    for (const name of ['shown', 'answered', 'dismissed', 'delivered', 'failed']) {
      document.addEventListener(
        `trustgauge-${name}`,
        (event) => told.push([name, (event as CustomEvent).detail]),
        { once: true },
      );
    }
    await answerAll(await mountAsked());
    expect(told).to.deep.equal([
      ['shown', { survey: 'pulse' }],
      ['answered', { survey: 'pulse' }],
      ['delivered', { survey: 'pulse' }],
    ]);
  });

  it('counts a showing once where the survey counts showings, without an id, and not where it does not', async () => {
    (await mountAsked()).remove();
    expect(collector.submissions.map(({ outcome }) => outcome)).to.deep.equal(['shown']);
    expect('id' in collector.submissions[0]).to.equal(false);
    parseSubmission(JSON.stringify(collector.submissions[0]));
    collector.survey = { ...vectorSurvey, countsShown: false };
    await mountAsked();
    expect(collector.submissions).to.have.length(1);
  });

  it('is "opened" where the person came, and then no showing is counted', async () => {
    collector.survey = { ...vectorSurvey, isPaused: false };
    const gauge = document.createElement('trust-gauge');
    Object.assign(gauge, { collector: 'https://collector.example' });
    document.body.append(gauge);
    await settle();
    gauge.site = 'tg_pub_live_vectors';
    await gauge.open();
    await answerAll(gauge);
    expect(collector.submissions.map(({ entry, outcome }) => `${entry} ${outcome}`)).to.deep.equal([
      'opened answer',
    ]);
  });

  describe('between the tasks that start it and draw it', () => {
    const scheduler = Object.getOwnPropertyDescriptor(window, 'scheduler');
    let goOn: (() => void)[];
    beforeEach(() => {
      goOn = [];
      const next = () => new Promise<void>((resolve) => goOn.push(resolve));
      Object.defineProperty(window, 'scheduler', { configurable: true, value: { yield: next } });
    });
    afterEach(() => {
      if (scheduler) Object.defineProperty(window, 'scheduler', scheduler);
      else Reflect.deleteProperty(window, 'scheduler');
    });

    it('takes no room', async () => {
      const gauge = await mountQuiet();
      await until(() => goOn.length === 1);
      expect(gauge.getBoundingClientRect().height).to.equal(0);
      for (const go of goOn) go();
      await until(() => inFrame(gauge, '.frame') !== null);
    });

    it('has its first option focused where the person opens it meanwhile', async () => {
      const gauge = await mountQuiet();
      await until(() => goOn.length === 1);
      const opened = gauge.open();
      await settle();
      for (const go of goOn) go();
      await opened;
      expect(gauge.shadowRoot?.activeElement?.textContent).to.equal('Not at all');
    });

    for (const end of ['close', 'leave', 'remove'] as const)
      it(`goes and counts nothing at ${end}()`, async () => {
        const gauge = await mountQuiet();
        await until(() => goOn.length === 1);
        gauge[end]();
        await settle();
        for (const go of goOn) go();
        await settle();
        expect(inFrame(gauge, '.frame')).to.equal(null);
        expect(collector.submissions).to.deep.equal([]);
      });
  });

  it('comes where an element of the page is named like what it waits by', async () => {
    const form = document.createElement('form');
    form.id = 'scheduler';
    form.innerHTML = '<input name="yield">';
    document.body.append(form);
    await mountAsked();
    form.remove();
  });
});

describe('draw', () => {
  it('gives each follow-up the same chance', () => {
    const draws = Array.from({ length: 4000 }, () => draw(['a', 'b']));
    // Four standard errors of a fair coin thrown 4,000 times are 126.
    expect(Math.abs(draws.filter((item) => item === 'a').length - 2000)).to.be.below(127);
    expect(draw([])).to.equal(undefined);
  });
});
