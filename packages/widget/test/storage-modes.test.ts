import { expect } from 'chai';
import '../dist/define.js';
import '../dist/schedule/schedule.js';
import {
  answerAll,
  COLLECTOR,
  eventOf,
  type FakeCollector,
  freshPage,
  inFrame,
  LIVE_KEY,
  mountQuiet,
  newGauge,
  openSheet,
  press,
  settle,
  until,
  vectorSurvey,
} from './harness.ts';

const monthsAgo = (months: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - months, 1)).toISOString().slice(0, 7);
};

describe('where it is known that somebody was asked', () => {
  let site = 0;
  let collector: FakeCollector;
  beforeEach(() => {
    collector = freshPage();
    // Where nothing remembers, a page asks once: each test is a site of its own.
    site += 1;
  });
  afterEach(() => collector.restore());

  const keep = (storage: string, more: object = {}) => {
    collector.survey = { ...vectorSurvey, schedule: { ...vectorSurvey.schedule, storage, ...more } };
  };
  const asks = (gauge: Element) => inFrame(gauge, '.frame') !== null;
  const mount = async (person: object | undefined) => {
    const gauge = newGauge({ site: `tg_pub_live_storage-${site}` });
    Object.assign(gauge, { person });
    document.body.append(gauge);
    for (let turn = 0; turn < 4; turn += 1) await settle();
    return gauge;
  };
  const warnings = async (work: () => Promise<unknown>) => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warned.push(text);
    await work();
    console.warn = warn;
    return warned;
  };

  it('host: stores nothing, and tells the page by events what to keep', async () => {
    keep('host');
    const gauge = await mount({ lastAsked: null });
    await until(() => asks(gauge));
    const answered = eventOf(gauge, 'trustgauge-answered');
    await answerAll(gauge);
    await answered;
    expect({ ...localStorage }).to.deep.equal({});
    expect(document.cookie).to.equal('');
  });

  it('host: asks nobody as long as the page does not say when', async () => {
    keep('host');
    const warned = await warnings(async () => {
      const gauge = await mount({});
      expect(asks(gauge)).to.equal(false);
      gauge.person = { lastAsked: null };
      await until(() => asks(gauge));
    });
    expect(warned.join()).to.contain('person_incomplete').and.to.contain('lastAsked');
  });

  for (const [outcome, months, may] of [
    ['answered', 3, false],
    ['answered', 4, true],
    ['dismissed', 6, false],
    ['dismissed', 7, true],
    ['declined', 600, false],
  ] as const) {
    it(`host: ${may ? 'asks' : 'does not ask'} ${months} months after somebody ${outcome}`, async () => {
      keep('host');
      const gauge = await mount({ lastAsked: { on: monthsAgo(months), outcome } });
      if (may) await until(() => asks(gauge));
      else expect(asks(gauge)).to.equal(false);
    });
  }

  it('host: takes a day as well as a month', async () => {
    keep('host');
    const gauge = await mount({ lastAsked: { on: `${monthsAgo(4)}-28`, outcome: 'answered' } });
    await until(() => asks(gauge));
  });

  it('host: asks once on a page, whatever the page says then', async () => {
    keep('host');
    const gauge = await mount({ lastAsked: null });
    await until(() => asks(gauge));
    press(gauge, 'Close');
    await settle();
    gauge.remove();
    expect(asks(await mount({ lastAsked: null }))).to.equal(false);
  });

  it('none: stores nothing, and keeps what the page nevertheless says', async () => {
    keep('none');
    const always = crypto.subtle.digest;
    // A digest of zeros is the first week of the quarter; the week is the test's own.
    const { isOwnWeek } = await import('../dist/schedule/rotating-week.js');
    let key = '';
    for (let person = 0; key === ''; person += 1) {
      if (await isOwnWeek(`person-${person}`, 'pulse', new Date())) key = `person-${person}`;
    }
    expect(crypto.subtle.digest).to.equal(always);
    expect(asks(await mount({ key, lastAsked: { on: monthsAgo(1), outcome: 'answered' } }))).to.equal(false);
    document.body.replaceChildren();
    const gauge = await mount({ key });
    await until(() => asks(gauge));
    press(gauge, 'Close');
    await settle();
    expect(Object.keys(localStorage).filter((name) => !name.startsWith('trustgauge-queue'))).to.deep.equal(
      [],
    );
  });

  it('none: offers no promise that nobody could keep', async () => {
    keep('host');
    const offers = async (gauge: Element) => {
      await openSheet(gauge);
      return inFrame(gauge, '.never') !== null;
    };
    const gauge = await mount({ lastAsked: null });
    await until(() => asks(gauge));
    expect(await offers(gauge)).to.equal(true);
    gauge.asked = {
      collector: COLLECTOR,
      configuration: { version: 1, site: LIVE_KEY, environment: 'live', product: 'Acme', surveys: [] },
      survey: { ...vectorSurvey, schedule: { ...vectorSurvey.schedule, storage: 'none' } },
    };
    await gauge.updateComplete;
    expect(inFrame(gauge, '.never')).to.equal(null);
  });

  it('device: never again after "don’t ask again", by any survey of the site, and it counts as closed', async () => {
    const gauge = await mountQuiet();
    await until(() => asks(gauge));
    await openSheet(gauge);
    const declined = eventOf(gauge, 'trustgauge-declined');
    press(gauge, 'Don’t ask me again');
    await declined;
    await until(() => collector.submissions.length === 2);
    expect(collector.submissions.map(({ outcome }) => outcome)).to.deep.equal(['shown', 'dismissal']);
    expect(JSON.parse(localStorage.getItem('trustgauge') ?? '')).to.deep.equal({
      'tg_pub_live_vectors/pulse': 'never',
    });
    collector.survey = { ...vectorSurvey, id: 'after-upload' };
    expect(asks(await mountQuiet({ survey: 'after-upload' }))).to.equal(false);
  });

  it('device: an answer to one survey is a pause for all surveys of the site, not for another site', async () => {
    localStorage.setItem('trustgauge', JSON.stringify({ 'tg_pub_live_vectors/other': '9999-01' }));
    expect(asks(await mountQuiet())).to.equal(false);
    localStorage.setItem('trustgauge', JSON.stringify({ 'tg_pub_live_another/pulse': '9999-01' }));
    const gauge = await mountQuiet({ site: 'tg_pub_live_vectors' });
    await until(() => asks(gauge));
  });
});
