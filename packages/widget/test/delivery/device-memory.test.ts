import { expect } from 'chai';
import '../../dist/define.js';
import { hasPause } from '../../dist/device-memory.js';
import type { TrustGaugeElement } from '../../dist/index.js';
import { mayBeAskedAgain, rememberUntil } from '../../dist/remember-pause.js';
import { siteConfiguration } from '../../dist/testing.js';
import {
  answerAll,
  COLLECTOR,
  type FakeCollector,
  freshPage,
  inFrame,
  LIVE_KEY,
  mountAsked,
  mountQuiet,
  openSheet,
  press,
  settle,
  stored,
  until,
  vectorSurvey,
} from '../harness.ts';
import { openPage } from './other-page.ts';

const schedule = { monthsAfterAnswer: 4, monthsAfterDismissal: 7 };
const NAME = `${LIVE_KEY}/pulse`;

const monthsAhead = (months: number, from = new Date()) =>
  new Date(Date.UTC(from.getFullYear(), from.getMonth() + months)).toISOString().slice(0, 7);

/** While the work runs, the device's clock is so many months ahead. */
function inMonths<Result>(months: number, work: () => Result): Result {
  const RealDate = Date;
  const now = new RealDate();
  now.setMonth(now.getMonth() + months, 1);
  window.Date = class extends RealDate {
    constructor(...given: []) {
      super(...(given.length > 0 ? given : ([now.getTime()] as unknown as [])));
    }
    static override now = () => now.getTime();
  } as DateConstructor;
  try {
    return work();
  } finally {
    window.Date = RealDate;
  }
}

describe('what the device remembers', () => {
  let collector: FakeCollector;
  const { setItem } = Storage.prototype;
  beforeEach(() => {
    collector = freshPage();
  });
  afterEach(async () => {
    Storage.prototype.setItem = setItem;
    await collector.restore();
  });

  const configuration = (...surveys: (typeof vectorSurvey)[]) =>
    siteConfiguration({
      site: LIVE_KEY,
      surveys: [{ ...vectorSurvey, schedule }, ...surveys],
    });
  const asked = () => {
    const { surveys } = configuration();
    return { collector: COLLECTOR, configuration: configuration(), survey: surveys[0] } as Parameters<
      typeof hasPause
    >[0];
  };
  const remembered = (storage = localStorage) => JSON.parse(storage.getItem('trustgauge') ?? '{}');
  const remember = (until: string, storage = localStorage) =>
    storage.setItem('trustgauge', JSON.stringify({ [NAME]: until }));
  /** `localStorage` is full: it takes nothing more, and `sessionStorage` does. */
  const fillUp = () => {
    Storage.prototype.setItem = function (...given) {
      if (this === localStorage) throw new DOMException('full', 'QuotaExceededError');
      setItem.apply(this, given);
    };
  };
  const isAsked = async () => {
    const gauge = await mountQuiet();
    await settle();
    return inFrame(gauge, '.frame') !== null;
  };
  const offersNever = async (gauge: Element) => {
    await openSheet(gauge);
    return inFrame(gauge, '.never') !== null;
  };

  it('a full storage: an answer is delivered, and nobody is asked again in this tab', async () => {
    fillUp();
    await answerAll(await mountAsked());
    expect(collector.answers).to.have.length(1);
    expect({ ...localStorage }).to.deep.equal({});
    expect(remembered(sessionStorage)).to.deep.equal({ [NAME]: monthsAhead(4) });
    document.body.replaceChildren();
    expect(await isAsked()).to.equal(false);
  });

  it('"Don’t ask me again" is offered only where a trial write succeeds', async () => {
    expect(await offersNever(await mountAsked())).to.equal(true);
    expect({ ...localStorage }, 'the trial leaves nothing').to.deep.equal({});
    document.body.replaceChildren();
    fillUp();
    expect(await offersNever(await mountAsked())).to.equal(false);
    document.body.replaceChildren();
    // A page that swallows what is written.
    Storage.prototype.setItem = () => {};
    expect(await offersNever(await mountAsked())).to.equal(false);
  });

  it('nothing is tried before the person looks at what is sent', async () => {
    const written: string[] = [];
    Storage.prototype.setItem = function (...given) {
      written.push(given[0]);
      setItem.apply(this, given);
    };
    await mountAsked();
    expect(written).to.deep.equal([]);
  });

  it('a month further ahead than the longest pause of the site counts as that pause from today', async () => {
    remember(monthsAhead(8));
    expect(mayBeAskedAgain(configuration())).to.equal(false);
    expect(remembered()).to.deep.equal({ [NAME]: monthsAhead(7) });
    inMonths(6, () => expect(mayBeAskedAgain(configuration())).to.equal(false));
    inMonths(7, () => expect(mayBeAskedAgain(configuration())).to.equal(true));
  });

  it('the longest pause is that of any survey of the site', () => {
    const year = {
      ...vectorSurvey,
      id: 'year',
      schedule: { monthsAfterAnswer: 12, monthsAfterDismissal: 7 },
    };
    remember(monthsAhead(12));
    expect(mayBeAskedAgain(configuration(year))).to.equal(false);
    expect(remembered()).to.deep.equal({ [NAME]: monthsAhead(12) });
    expect(mayBeAskedAgain(configuration())).to.equal(false);
    expect(remembered()).to.deep.equal({ [NAME]: monthsAhead(7) });
  });

  it('a clock that was years ahead while the person answered holds them off for one pause, not for years', () => {
    inMonths(105, () => rememberUntil(LIVE_KEY, 'pulse', 4));
    expect(remembered()).to.deep.equal({ [NAME]: monthsAhead(109) });
    expect(hasPause(asked()), 'the element is loaded, and decides').to.equal(false);
    expect(mayBeAskedAgain(configuration())).to.equal(false);
    expect(hasPause(asked())).to.equal(true);
    inMonths(7, () => expect(mayBeAskedAgain(configuration())).to.equal(true));
  });

  it('is not asked with such a month, by the element', async () => {
    remember('2035-05');
    expect(await isAsked()).to.equal(false);
    expect(remembered()).to.deep.equal({ [NAME]: monthsAhead(7) });
  });

  it('"never" stays, whatever is answered afterwards, and is the same for every survey of the site', async () => {
    rememberUntil(LIVE_KEY, 'pulse', 'never');
    expect(rememberUntil(LIVE_KEY, 'pulse', 4)).to.equal('never');
    expect(remembered()).to.deep.equal({ [NAME]: 'never' });
    expect(mayBeAskedAgain(configuration())).to.equal(false);
    inMonths(1200, () => expect(mayBeAskedAgain(configuration())).to.equal(false));
    expect(hasPause(asked())).to.equal(true);
    expect(remembered()).to.deep.equal({ [NAME]: 'never' });
  });

  it('a test key has no pause', () => {
    remember(monthsAhead(2));
    const test = { ...configuration(), environment: 'test' } as const;
    expect(mayBeAskedAgain(test)).to.equal(true);
    expect(hasPause({ ...asked(), configuration: test })).to.equal(false);
    expect(mayBeAskedAgain(configuration())).to.equal(false);
  });

  it('other sites are left as they are', () => {
    const theirs = { 'tg_pub_live_other/pulse': '2099-01', [NAME]: monthsAhead(-1) };
    localStorage.setItem('trustgauge', JSON.stringify(theirs));
    expect(mayBeAskedAgain(configuration())).to.equal(true);
    expect(remembered()).to.deep.equal(theirs);
  });

  for (const kept of [
    '',
    '{',
    '7',
    'null',
    '[]',
    '"never"',
    `{"${NAME}":null}`,
    `{"${NAME}":9}`,
    `{"${NAME}":""}`,
  ])
    it(`${kept || 'nothing'} in storage is no pause`, () => {
      localStorage.setItem('trustgauge', kept);
      expect(mayBeAskedAgain(configuration())).to.equal(true);
      expect(hasPause(asked())).to.equal(false);
    });

  it('a pause of a few months ends with the month, by the device’s calendar', () => {
    rememberUntil(LIVE_KEY, 'pulse', 4);
    inMonths(3, () => expect(mayBeAskedAgain(configuration())).to.equal(false));
    inMonths(4, () => expect(mayBeAskedAgain(configuration())).to.equal(true));
  });

  it('both storages blocked: asked and answered once on the page, and no promise is made', async () => {
    const other = await openPage();
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(other.page, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    other.answer = (_, { method }) => (method === 'POST' ? stored() : Response.json(configuration()));
    await other.load('define');
    const { customElements, document } = other.page;
    Object.assign(customElements.get('trust-gauge') ?? {}, { momentMs: 20, thanksMs: 20 });
    const mount = () => {
      const gauge = document.createElement('trust-gauge') as TrustGaugeElement;
      Object.assign(gauge, { site: LIVE_KEY, collector: 'https://collector.example', allowAutomated: true });
      document.body.append(gauge);
      return gauge;
    };
    const gauge = mount();
    await until(() => inFrame(gauge, '.frame') !== null);
    expect(await offersNever(gauge)).to.equal(false);
    press(gauge, '‹ Back to the question');
    await answerAll(gauge);
    gauge.remove();
    const again = mount();
    await settle();
    expect(inFrame(again, '.frame') === null).to.equal(true);
    expect(other.posted.filter((body) => body.includes('"answer"'))).to.have.length(1);
    expect(other.failures).to.deep.equal([]);
    other.close();
  });
});
