import { expect } from 'chai';
import '../dist/define.js';
import {
  answerAll,
  type FakeCollector,
  freshPage,
  inFrame,
  mountAsked,
  mountQuiet,
  openSheet,
  press,
  settle,
  TEST_KEY,
  vectorSurvey,
} from './harness.ts';

/** Sets what the browser says of itself until the returned function is called. */
function pretend(name: string, value: unknown): () => void {
  Object.defineProperty(navigator, name, { value, configurable: true });
  return () => {
    delete navigator[name];
  };
}

describe('quiet by default', () => {
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(() => collector.restore());

  for (const [name, value] of [
    ['globalPrivacyControl', true],
    ['doNotTrack', '1'],
  ] as const) {
    it(`fetches, stores and sends nothing with ${name}, until the person opens it`, async () => {
      const restore = pretend(name, value);
      try {
        const gauge = await mountQuiet();
        expect(collector.requests).to.deep.equal([]);
        expect(localStorage.length).to.equal(0);
        expect(inFrame(gauge, '.frame')).to.equal(null);
        await gauge.open();
        expect(inFrame(gauge, '.frame')).not.to.equal(null);
        await answerAll(gauge);
        expect(collector.answers[0].entry).to.equal('opened');
      } finally {
        restore();
      }
    });
  }

  it('does not ask an automated browser, except where a test of the page says so', async () => {
    const restore = pretend('webdriver', true);
    try {
      await mountQuiet();
      expect(collector.requests).to.deep.equal([]);
      const gauge = await mountAsked({ 'allow-automated': '' });
      expect(inFrame(gauge, '.frame')).not.to.equal(null);
    } finally {
      restore();
    }
  });

  it('stores nothing and posts nothing but an anonymous showing before the person acts', async () => {
    collector.survey = { ...vectorSurvey, countsShown: false };
    const gauge = await mountAsked();
    await openSheet(gauge);
    expect(collector.submissions).to.deep.equal([]);
    expect(localStorage.length).to.equal(0);
    expect(sessionStorage.length).to.equal(0);
    expect(document.cookie).to.equal('');
  });

  it('asks nothing where the survey is paused', async () => {
    collector.survey = { ...vectorSurvey, isPaused: true };
    const gauge = await mountQuiet();
    await gauge.open();
    expect(inFrame(gauge, '.frame')).to.equal(null);
    expect(collector.submissions).to.deep.equal([]);
  });

  it('remembers after an answer only a month, at least four months ahead', async () => {
    await answerAll(await mountAsked());
    expect(Object.keys(localStorage)).to.deep.equal(['trustgauge']);
    const [[name, month]] = Object.entries(JSON.parse(localStorage.getItem('trustgauge') ?? ''));
    expect(name).to.equal('tg_pub_live_vectors/pulse');
    const now = new Date();
    const inFour = new Date(Date.UTC(now.getFullYear(), now.getMonth() + 4, 1)).toISOString().slice(0, 7);
    expect(month).to.equal(inFour);
  });

  it('remembers after a dismissal seven months', async () => {
    press(await mountAsked(), 'Close');
    await settle();
    const [month] = Object.values(JSON.parse(localStorage.getItem('trustgauge') ?? ''));
    const now = new Date();
    expect(month).to.equal(
      new Date(Date.UTC(now.getFullYear(), now.getMonth() + 7, 1)).toISOString().slice(0, 7),
    );
  });

  it('does not ask again before that month, and does from then on', async () => {
    const now = new Date();
    const month = (later: number) =>
      new Date(Date.UTC(now.getFullYear(), now.getMonth() + later, 1)).toISOString().slice(0, 7);
    localStorage.setItem('trustgauge', JSON.stringify({ 'tg_pub_live_vectors/pulse': month(1) }));
    expect(inFrame(await mountQuiet(), '.frame')).to.equal(null);
    localStorage.setItem('trustgauge', JSON.stringify({ 'tg_pub_live_vectors/pulse': month(0) }));
    expect(inFrame(await mountAsked(), '.frame')).not.to.equal(null);
  });

  it('asks again at once with the test key, so that a developer can work', async () => {
    await answerAll(await mountAsked({ site: TEST_KEY }));
    expect(inFrame(await mountAsked({ site: TEST_KEY }), '.frame')).not.to.equal(null);
  });

  it('asks where what the device remembers can’t be read', async () => {
    for (const nonsense of ['', '{', '7', '[]', '{"tg_pub_live_vectors/pulse":5}']) {
      localStorage.setItem('trustgauge', nonsense);
      const gauge = await mountAsked();
      gauge.remove();
    }
  });
});
