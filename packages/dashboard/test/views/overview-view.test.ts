import type { Estimate, Summary } from '@trustgauge/protocol';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { emptySummary, summaryOf } from '../summaries.ts';

describe('the overview', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const open = async (summary: Partial<Summary> | undefined = undefined, address = '') => {
    if (summary) collector.summary = () => summaryOf(summary);
    page = await DashboardPage.open(collector, { address: `?site=acme&survey=pulse${address}` });
    await page.found('confidence-chart');
  };
  const plain = (text: string | undefined) => text?.replaceAll(/[\u202f\u2009\u00a0]/g, ' ');
  const heading = () => plain(page.texts('h1')[0]);
  const headlineOf = (estimate: Partial<Estimate>) => {
    const { headline } = summaryOf();
    return { headline: headline && { ...headline, estimate: { ...headline.estimate, ...estimate } } };
  };

  describe('with a number', () => {
    it('begins with a sentence that a person could say in a meeting', async () => {
      await open();
      expect(heading()).to.equal('61 % of people are confident that their data is safe with Acme (58–63 %).');
    });

    it('shows the number with its interval, its confidence, its answers, its days and their zone', async () => {
      await open();
      expect(plain(page.text('.share'))).to.equal('61 %');
      expect(plain(page.text('.interval'))).to.equal('58–63 %');
      expect(page.texts('.facts span').map(plain)).to.deep.equal([
        '95 % interval',
        '1,503 answers',
        'Oct 27 – Nov 23',
        'days in Central European Time',
      ]);
    });

    it('computes no number: each is the summary’s, however little they fit together', async () => {
      await open({
        ...headlineOf({ share: 0.12, interval: [0.81, 0.83], answers: 7 }),
        confidence: 0.8,
        line: [],
      });
      expect(heading()).to.match(/^12 % of people .* \(81–83 %\)\.$/);
      expect(plain(page.text('.share'))).to.equal('12 %');
      expect(page.texts('.facts span').map(plain).slice(0, 2)).to.deep.equal(['80 % interval', '7 answers']);
    });

    it('says "95 % or more" and "5 % or less" where the collector has rounded', async () => {
      for (const [share, words] of [
        [0.95, '95 % or more'],
        [0.05, '5 % or less'],
      ] as const) {
        await open(headlineOf({ share, isRounded: true, answers: 14 }));
        expect(plain(page.text('.share'))).to.equal(words);
        expect(heading()).to.match(new RegExp(`^${words} of people`));
        expect(page.text()).to.contain('so it is rounded to five points');
        page.close();
      }
      await open();
    });

    it('says "about" where a rounded figure stands between the ends', async () => {
      await open(headlineOf({ share: 0.7, interval: [0.35, 0.9], isRounded: true, answers: 10 }));
      expect(heading()).to.match(/^About 70 % of people .* \(35–90 %\)\.$/);
      expect(page.text()).to.contain('Fewer than 50 answers stand behind this figure');
    });

    it('says one answer of one', async () => {
      await open(headlineOf({ answers: 1 }));
      expect(page.texts('.facts span')[1]).to.equal('1 answer');
    });

    it('says of whom the number is where people came by themselves', async () => {
      await open({ entry: 'opened' }, '&entry=opened');
      expect(heading()).to.match(/^61 % of people who opened the question themselves are confident/);
    });

    it('says that answers were altered at random where they were', async () => {
      await open({ mode: 'rr:1/2' });
      expect(page.text()).to.match(/Answers were altered at random on each device .*rr:1\/2/);
    });

    it('says what the line and its band are, and when the next figure can appear', async () => {
      await open();
      expect(plain(page.text('.chart-head'))).to.match(
        /Share of people who chose one of the two most confident answers, by week\. The band is the 95 % interval\./,
      );
      expect(page.text('.chart-foot')).to.match(/The next figure can appear on Nov 25 at the earliest\./);
    });

    it('shows markup in a product’s name as text', async () => {
      await open({ product: '<i>Acme</i> & Co' });
      expect(heading()).to.contain('safe with <i>Acme</i> & Co (');
      expect(page.all('h1 i')).to.be.empty;
    });
  });

  describe('before ten have answered', () => {
    const openEmpty = async () => {
      collector.summary = () => emptySummary();
      page = await DashboardPage.open(collector, { address: '?site=acme&survey=pulse' });
      await page.untilText(/Not enough answers yet/);
    };

    it('says so, what will stand here, and when it can at the earliest', async () => {
      await openEmpty();
      expect(heading()).to.equal('Not enough answers yet.');
      expect(page.text()).to.match(/Here the share of people .* safe with Acme will stand/);
      expect(page.text()).to.match(
        /can appear on Nov 25 \(Central European Time\) at the earliest: .* at least 10 answers/,
      );
    });

    it('shows no number of answers, no share and no table', async () => {
      await openEmpty();
      expect(page.all('.figure, .share, points-table')).to.be.empty;
      expect(page.text()).to.not.match(/\d+ answers(?! have come together)/);
      expect(page.texts('button')).to.not.include('Show as a table');
    });

    it('leads to the one thing to do next', async () => {
      await openEmpty();
      page.button('Check the installation').click();
      await page.untilText(/Nothing has arrived yet/);
      expect(page.address).to.equal('?site=acme&survey=pulse&view=installation');
    });
  });

  describe('asking the collector', () => {
    it('asks for the day, week or month, the key and the entry that were chosen', async () => {
      await open();
      page.all('[type=radio]')[0]?.click();
      await page.until(() => collector.askedOf('summary').at(-1)?.query.granularity === 'day');
      const [entry, environment] = page.all<HTMLSelectElement>('.choices select');
      page.choose(entry as HTMLSelectElement, 'People who opened it');
      page.choose(environment as HTMLSelectElement, 'Test answers');
      await page.until(() => collector.askedOf('summary').at(-1)?.query.environment === 'test');
      expect(collector.askedOf('summary').at(-1)?.query).to.deep.equal({
        environment: 'test',
        entry: 'opened',
        granularity: 'day',
      });
    });

    it('keeps the place of every number while it waits for the first', async () => {
      collector.troubles.summary = 'silence';
      page = await DashboardPage.open(collector, { address: '?site=acme' });
      const waiting = await page.found('.waiting');
      expect(waiting.ariaHidden).to.equal('true');
      expect(page.find('.content').ariaBusy).to.equal('true');
      expect(page.text()).to.contain('Loading');
    });

    it('keeps the numbers that stand while others are on their way', async () => {
      await open();
      collector.troubles.summary = 'silence';
      page.all('[type=radio]')[0]?.click();
      await page.until(() => collector.askedOf('summary').length === 2);
      await page.settled();
      expect(heading()).to.match(/^61 % of people/);
    });

    it('shows none of them under another name where those others don’t come', async () => {
      await open();
      collector.troubles.summary = 'store_unavailable';
      page.choose(page.all<HTMLSelectElement>('.choices select')[1] as HTMLSelectElement, 'Test answers');
      await page.untilText(/can’t read its store/);
      expect(page.text()).to.not.match(/61\s%/);
    });

    it('reads again by itself, and shows what is new', async () => {
      await open();
      const OverviewView = page.window.customElements.get('overview-view') as unknown as { pauseMs: number };
      OverviewView.pauseMs = 10;
      page.document.dispatchEvent(new Event('visibilitychange'));
      collector.summary = () => summaryOf(headlineOf({ share: 0.71 }));
      await page.until(() => heading()?.startsWith('71 %') === true);
    });
  });
});
