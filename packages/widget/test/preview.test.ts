import { expect } from 'chai';
import '../dist/define.js';
import {
  answerHeadline,
  type FakeCollector,
  freshPage,
  inFrame,
  openSheet,
  press,
  settle,
  titleOf,
  until,
  vectorSurvey,
} from './harness.ts';

describe('preview', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(() => collector.restore());

  const asked = (changes: object = {}) => ({
    collector: 'https://collector.example',
    configuration: {
      version: 1,
      site: 'tg_pub_live_vectors',
      environment: 'live',
      product: 'Acme',
      surveys: [],
    },
    survey: { ...vectorSurvey, ...changes },
  });
  const mount = async (changes?: object) => {
    const gauge = document.createElement('trust-gauge');
    gauge.preview = true;
    gauge.asked = asked(changes);
    document.body.append(gauge);
    await until(() => inFrame(gauge, '.frame') !== null);
    return gauge;
  };
  const expectNothing = () => {
    expect(collector.requests).to.deep.equal([]);
    expect({ ...localStorage }).to.deep.equal({});
    expect({ ...sessionStorage }).to.deep.equal({});
  };

  it('shows the survey that it is given and never fetches, sends, stores or counts, all the way through', async () => {
    const gauge = await mount();
    gauge.constructor.thanksMs = 300;
    await answerHeadline(gauge);
    press(gauge, 'Skip');
    await until(() => titleOf(gauge).startsWith('Thanks'));
    await settle();
    expectNothing();
  });

  it('nor when it is closed, refused for ever or taken out of the page', async () => {
    press(await mount(), 'Close');
    const gauge = await mount();
    await openSheet(gauge);
    press(gauge, 'Don’t ask me again');
    (await mount()).remove();
    await settle();
    expectNothing();
  });

  it('asks whatever the schedule, the browser or the device say, and beside another question', async () => {
    localStorage.setItem('trustgauge', JSON.stringify({ 'tg_pub_live_vectors/pulse': 'never' }));
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    const schedule = {
      ...vectorSurvey.schedule,
      storage: 'none',
      triggers: [{ on: 'call' }],
      sampleRate: 0.001,
    };
    await mount({ schedule });
    await mount({ schedule, isPaused: true });
    delete navigator.globalPrivacyControl;
    localStorage.clear();
    expectNothing();
  });

  it('follows the survey that it is given while it is being composed', async () => {
    const gauge = await mount();
    gauge.asked = asked({ headline: { ...vectorSurvey.headline, text: 'How safe does it feel?' } });
    await gauge.updateComplete;
    expect(titleOf(gauge)).to.equal('How safe does it feel?');
  });

  it('is not begun without a survey, and needs no site', async () => {
    const gauge = document.createElement('trust-gauge');
    gauge.setAttribute('preview', '');
    document.body.append(gauge);
    await settle();
    expect(inFrame(gauge, '.frame')).to.equal(null);
    gauge.asked = asked();
    await until(() => inFrame(gauge, '.frame') !== null);
    expectNothing();
  });
});
