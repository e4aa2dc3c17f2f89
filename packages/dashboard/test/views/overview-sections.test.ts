import type { Summary } from '@trustgauge/protocol';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { emptySummary, estimateOf, fullSummary } from '../summaries.ts';

describe('below the line of the overview', () => {
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
  const open = async (change: Partial<Summary> = {}, address = '') => {
    collector.summary = () => fullSummary(change);
    page = await DashboardPage.open(collector, { address: `?site=acme&survey=pulse${address}` });
    await page.found('.notes li');
  };
  const plain = (text: string | undefined) => text?.replaceAll(/[\u202f\u2009\u00a0]/g, ' ') ?? '';
  /** Each row's words, cell by cell, without the picture. */
  const rowsOf = (table: Element | undefined) =>
    [...(table?.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('th, td.number')].map((cell) => plain(page.text(cell))),
    );
  const tablesIn = (selector: string) => [
    ...(page.find(selector).shadowRoot?.querySelectorAll('interval-table') ?? []),
  ];

  it('says what has changed since the period before, and that chance does not explain it', async () => {
    await open();
    expect(plain(page.text('.change'))).to.match(
      /^\+7 points since Sep 29 – Oct 26 \(\+3 to \+10\): more than chance explains\. How is this meant\?/,
    );
  });

  it('says "about the same" where the interval of the change holds none', async () => {
    const { comparison } = fullSummary();
    await open({
      comparison: comparison && {
        ...comparison,
        change: { ...comparison.change, interval: [-0.01, 0.15], isClear: false },
      },
    });
    expect(plain(page.text('.change'))).to.match(
      /^About the same as in Sep 29 – Oct 26: \+7 points \(-1 to \+15\)/,
    );
  });

  describe('who', () => {
    it('shows each value with its interval and answers, those that are shown together under both names', async () => {
      await open();
      expect(rowsOf(tablesIn('segment-figures')[0])).to.deep.equal([
        ['free', '41 % 38–44 %', '400'],
        ['team', '62 % 59–65 %', '400'],
        ['trial and not said shown together: too few of each', '80 % 77–83 %', '400'],
      ]);
    });

    it('puts the lowest first only where no intervals overlap, and says which it is', async () => {
      await open();
      expect(page.text('segment-figures')).to.contain('No bars overlap: the lowest stands first.');
      page.close();
      const [segment] = fullSummary().segments;
      const overlapping = segment && {
        ...segment,
        figures: segment.figures.map((figure, place) => ({ ...figure, estimate: estimateOf(60 - place) })),
      };
      await open({ segments: overlapping ? [overlapping] : [] });
      expect(page.text('segment-figures')).to.contain('Some bars overlap, so the order says nothing.');
      expect(rowsOf(tablesIn('segment-figures')[0]).map(([name]) => name?.split(' ')[0])).to.deep.equal([
        'team',
        'free',
        'trial',
      ]);
    });

    it('says of a segment without a figure what it takes, and of a survey without segments what to do', async () => {
      await open();
      expect(page.text('segment-figures')).to.match(
        /region Nothing can be shown yet: each value needs at least 10 answers/,
      );
      page.close();
      await open({ segments: [] });
      expect(page.text('segment-figures')).to.contain('The survey declares no segments.');
    });
  });

  describe('what would help', () => {
    it('begins with those who are not confident: the teams, the difference as their third row, then the answers by size', async () => {
      await open();
      const [teams, answers] = tablesIn('driver-figures');
      expect(rowsOf(teams)).to.deep.equal([
        ['Communication', '69 % 66–72 %', '296'],
        ['Technology', '24 % 21–27 %', '296'],
        [
          'Communication less technology 0 in the middle, 50 points at the ends',
          '-12 points -20 to -4',
          '296',
        ],
        ['Both', '6 % 3–9 %', '296'],
      ]);
      expect(rowsOf(answers).map(([name]) => name)).to.deep.equal([
        'Tell me plainly Communication',
        'Stronger sign-in Technology',
      ]);
    });

    it('says which team is asked for more only where the difference is clear', async () => {
      await open();
      const words = page.text('driver-figures');
      expect(words).to.contain('More people ask for better technology than for better communication.');
      expect(words).to.contain('Whether communication or technology would help more is not clear.');
    });

    it('keeps everybody’s answers behind a key, and says what is missing where there are none', async () => {
      await open();
      const details = page.find<HTMLDetailsElement>('details');
      expect(details.open).to.equal(false);
      expect(page.text(details.querySelector('summary') as Element)).to.equal('The same, asked of everybody');
      expect(page.text('driver-figures')).to.match(
        /worry you most .* Nothing can be shown yet: it takes at least 10 answers/,
      );
    });
  });

  describe('how far to trust it', () => {
    it('says who answered, the bounds, and what would tip it, each as the summary has it', async () => {
      await open();
      const words = plain(page.text('trust-notes'));
      expect(words).to.contain('38 % of those who saw the question answered it (1,592 of 4,223).');
      expect(words).to.contain('1,051 closed it, 1,580 let it be.');
      expect(words).to.contain('lies between 22–86 %; with the uncertainty of those who answered, 21–87 %.');
      expect(words).to.contain(
        'The whole would be at 50 % if 44 % of those who did not answer were confident.',
      );
    });

    it('says who is never asked, how many are invited, what is held back, and by which guarantee the alarm rings', async () => {
      await open();
      const notes = page.texts('.notes li').map(plain);
      expect(notes).to.deep.include.members([
        '88 people answered that they don’t know. They are counted here and in no share.',
        '25 % of people are invited, drawn once for each person.',
        'Nothing is shown of fewer than 10 people, by no combination of what is shown.',
        'Nov 2, 2026 is left out: a load test.',
      ]);
      expect(notes.join(' ')).to.contain('the alarm rings by mistake once in 3,650 batches on average');
      expect(notes.join(' ')).to.contain('Global Privacy Control or Do Not Track is never asked');
    });

    it('says what counts as a showing where drawn ones do, and of which days the rates are where others count so', async () => {
      const { response } = fullSummary();
      if (!response) throw new Error('expected a response, got none');
      await open({ response: { ...response, countedWhen: 'drawn' } });
      expect(plain(page.text('trust-notes'))).to.contain(
        '38 % of those who were shown the question answered it (1,592 of 4,223). A showing counts as soon as the question is in the page, even if nobody scrolls to it.',
      );
      expect(page.text('trust-notes')).to.not.contain('These rates are for');
      const period = { firstDay: '2026-11-03', lastDay: '2026-11-23' };
      await open({ response: { ...response, period } });
      expect(plain(page.text('trust-notes'))).to.match(
        /These rates are for Nov 3 – 23, 2026: the days on which a showing counts when it is seen\./,
      );
    });

    it('dates a change of the widget, and says what can’t be compared across it', async () => {
      await open({ widgetChanges: [{ kind: 'seen', date: '2026-11-03' }] });
      expect(page.texts('.notes li').map(plain)).to.include(
        'Since Nov 3, 2026 a showing counts when it is seen, and the scale has a new look. Response rates from before that day can’t be compared.',
      );
    });

    it('says so where showings are not counted', async () => {
      await open({ response: null });
      expect(page.text('trust-notes')).to.contain('is not counted for these answers');
    });
  });

  describe('the alarm', () => {
    it('is a meter with a name and a value while a fall is awaited', async () => {
      await open();
      const meter = page.find('[role=meter]');
      expect(meter.ariaLabel).to.equal('Evidence of a fall');
      expect(meter.ariaValueNow).to.equal('0.325');
      expect(plain(page.text('watch-meter'))).to.match(
        /It rings when confidence has fallen below 57 %, the floor that was learned\./,
      );
    });

    it('shows no meter while it learns, and none after it has rung', async () => {
      const { watch } = fullSummary();
      for (const [change, words] of [
        [{ phase: 'learning', floor: null }, /It is learning what is usual/],
        [{ phase: 'fallen' }, /It has rung: confidence is below 57 %/],
      ] as const) {
        await open({ watch: watch && { ...watch, ...change } });
        expect(plain(page.text('watch-meter'))).to.match(words);
        expect(page.all('[role=meter]')).to.be.empty;
        page.close();
      }
      await open({ watch: null });
      expect(page.all('watch-meter')).to.be.empty;
    });
  });

  it('shows nothing of it before there is a number', async () => {
    collector.summary = () => emptySummary();
    page = await DashboardPage.open(collector, { address: '?site=acme&survey=pulse' });
    await page.untilText(/Not enough answers yet/);
    expect(page.all('segment-figures, driver-figures, trust-notes')).to.be.empty;
  });

  describe('the period', () => {
    it('is asked of the collector by its days, which stand in the address', async () => {
      await open();
      const period = page.all<HTMLSelectElement>('.choices select')[2];
      page.choose(period as HTMLSelectElement, 'Last 90 days');
      await page.until(() => collector.askedOf('summary').at(-1)?.query.from !== undefined);
      expect(collector.askedOf('summary').at(-1)?.query).to.include({ from: '2026-08-27', to: '2026-11-24' });
      expect(page.address).to.equal('?site=acme&survey=pulse&from=2026-08-27&to=2026-11-24');
    });

    it('is the one that the address names, and can be left for the newest', async () => {
      await open({}, '&from=2026-08-01&to=2026-09-30');
      expect(collector.askedOf('summary').at(-1)?.query).to.include({ from: '2026-08-01', to: '2026-09-30' });
      const period = page.all<HTMLSelectElement>('.choices select')[2];
      expect(plain(period?.selectedOptions[0]?.textContent ?? '')).to.equal('Aug 1 – Sep 30');
      page.choose(period as HTMLSelectElement, 'Newest 28 days');
      await page.until(() => collector.askedOf('summary').at(-1)?.query.from === undefined);
      expect(page.address).to.equal('?site=acme&survey=pulse');
    });
  });

  it('fits a screen of 320 pixels without a part that must be pushed sideways', async () => {
    collector.summary = () => fullSummary();
    page = await DashboardPage.open(collector, { address: '?site=acme&survey=pulse', widthPx: 320 });
    await page.found('.notes li');
    expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
  });
});
