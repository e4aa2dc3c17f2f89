import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { breach, dataPage, differenceOf, effectOf, idea } from '../summaries.ts';

describe('before and after', () => {
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
  /** With what its role allows. */
  const open = async (address = '', isThere = /What may be concluded.*Steps/) => {
    page = await DashboardPage.open(collector, { address: `?site=acme&survey=pulse&view=effect${address}` });
    await page.untilText(isThere);
    await page.untilText(/Add an incident|takes the role editor/);
  };
  const plain = (text: string) => text.replaceAll(/[\u202f\u2009\u00a0]/g, ' ');
  const main = () => plain(page.text('main'));
  const field = (name: string) => page.find<HTMLInputElement>(`form [name=${name}]`);
  const fill = (name: string, value: string) => {
    field(name).value = value;
  };
  const submit = () => page.find<HTMLFormElement>('form').requestSubmit();
  const labelled = (label: string) => page.find(`[aria-label="${label}"]`);
  /** What was sent with a method other than GET, newest last. */
  const sent = () =>
    collector.asked
      .filter(({ method, path }) => method !== 'GET' && path !== '/api/session')
      .map(({ method, path, init }) => [method, path, init.body ? JSON.parse(String(init.body)) : null]);

  it('says how it stands, by how much, with its interval and both sides, as the collector has it', async () => {
    await open();
    expect(page.text('h1')).to.equal(
      'After “Breach at a payment provider” fewer people were confident than before.',
    );
    expect(plain(page.text('.figure'))).to.equal('-13 points -17 to -9 95 % interval from 65 % to 47 %');
    const rows = [...(page.find('interval-table').shadowRoot?.querySelectorAll('tbody tr') ?? [])].map(
      (row) => [...row.querySelectorAll('th, td.number')].map((cell) => plain(page.text(cell))),
    );
    expect(rows).to.deep.equal([
      ['Before Aug 17 – Sep 13', '65 % 62–68 %', '1,540'],
      ['From the day on Sep 14 – Oct 11', '47 % 44–50 %', '1,499'],
      ['Difference 0 in the middle, 50 points at the ends', '-13 points -17 to -9', '296'],
    ]);
  });

  it('says which way it went as the collector has concluded it, and concludes nothing itself', async () => {
    const change = effectOf().change;
    // Figures from which somebody who looked at them would conclude something else.
    collector.actions.effect = () =>
      effectOf({
        change: change && { ...change, change: differenceOf(9, 2, 16) },
        conclusion: { change: 'unclear', touched: 'undeclared' },
      });
    await open();
    expect(page.text('h1')).to.equal(
      'No change after “Breach at a payment provider” can be told from chance.',
    );
    expect(main()).to.contain('That no change is clear does not mean that there is none');
    page.close();
    collector.actions.effect = () => effectOf({ conclusion: { change: 'higher', touched: 'undeclared' } });
    await open();
    expect(page.text('h1')).to.match(/more people were confident than before\.$/);
    expect(main()).to.not.contain(effectOf().text);
  });

  for (const [language, title, caused] of [
    ['de', /^Nach „Breach at a payment provider“/, /spricht das nur, wenn/],
    ['es', /«Breach at a payment provider»/, /indica una causa solo si/],
    ['fr', /« Breach at a payment provider »/, /en faveur d’une cause que si/],
  ] as const) {
    it(`says the conclusion in the language of the page: ${language}`, async () => {
      const change = { change: 'lower', touched: 'less-favourably' } as const;
      collector.actions.effect = () => effectOf({ declaresExposure: true, conclusion: change });
      page = await DashboardPage.open(collector, {
        address: '?site=acme&survey=pulse&view=effect',
        languages: [language],
      });
      await page.untilText(caused);
      expect(plain(page.text('h1'))).to.match(title);
      expect(main()).to.not.contain(effectOf().text);
    });
  }

  it('names no cause where nobody can be compared with, and says what would help', async () => {
    await open();
    expect(main()).to.contain('This describes, and names no cause');
    expect(main()).to.contain('exposure in trustgauge.config.json');
    expect(main()).to.contain('The interval holds for one look.');
  });

  it('sets those whom it touched against the others, under the one assumption that it rests on', async () => {
    const exposure = {
      dimension: 'plan',
      exposedChange: differenceOf(-20, -26, -14),
      otherChange: differenceOf(-2, -8, 4),
      difference: differenceOf(-18, -27, -9),
    };
    collector.actions.effect = () =>
      effectOf({
        declaresExposure: true,
        exposure,
        conclusion: { change: 'lower', touched: 'less-favourably' },
      });
    await open();
    const [, groups] = page.all('interval-table').map((table) => plain(page.text(table)));
    expect(groups).to.match(
      /Whom it touched -20 points -26 to -14 .*The others -2 points .*-18 points -27 to -9/,
    );
    expect(main()).to.contain('It changed less favourably for the people whom it touched');
    expect(main()).to.contain('This speaks of a cause only if both groups would otherwise have moved alike.');
    expect(main()).to.not.contain('names no cause');
  });

  it('says that one of two groups is too small yet, where they are declared', async () => {
    collector.actions.effect = () =>
      effectOf({ declaresExposure: true, conclusion: { change: 'lower', touched: 'too-few' } });
    await open();
    expect(main()).to.contain('One of the two groups has too few answers on one side');
    expect(main()).to.not.contain('exposure in trustgauge.config.json');
  });

  it('says of what it is too early, and since when figures are awaited', async () => {
    collector.actions.effect = () =>
      effectOf({ after: null, change: null, conclusion: { change: 'early', touched: 'undeclared' } });
    await open('', /too early/);
    expect(main()).to.contain('There is no figure yet of days from Sep 14, 2026 on');
    expect(page.all('interval-table').length).to.equal(0);
    expect(page.all('.figure').length).to.equal(0);
  });

  it('says that nothing stands before it, and what to choose', async () => {
    collector.actions.effect = () =>
      effectOf({ before: null, change: null, conclusion: { change: 'late', touched: 'undeclared' } });
    await open('', /nothing before/);
    expect(main()).to.contain('Choose more days on either side');
  });

  it('says that the days after it are not over, and when figures before it begin', async () => {
    const { before, after } = effectOf();
    collector.actions.effect = () =>
      effectOf({
        before: before && { ...before, period: { firstDay: '2026-09-01', lastDay: '2026-09-13' } },
        after: after && { ...after, period: { firstDay: '2026-09-14', lastDay: '2026-09-20' } },
      });
    await open();
    expect(main()).to.contain('Figures reach to Sep 20 so far; the days compared end on Oct 11.');
    expect(main()).to.contain('Before it, figures begin only on Sep 1.');
  });

  it('names what else stands within the same days, and of a step what would have come by itself', async () => {
    collector.actions.steps = [{ ...dataPage, date: '2026-09-20' }];
    collector.actions.effect = () =>
      effectOf({ mark: { kind: 'step', id: dataPage.id, date: '2026-09-20', title: dataPage.title } });
    await open(`&mark=${dataPage.id}`);
    expect(main()).to.contain('Within the same days: Breach at a payment provider (Sep 14).');
    expect(main()).to.contain('what is low by chance rises by itself');
    expect(page.text('.kind')).to.equal('Step · Sep 20, 2026');
  });

  it('compares the mark and the days of the address, the newest mark where it names none', async () => {
    collector.actions.steps = [dataPage, idea];
    await open('&mark=breach&days=56');
    expect(collector.askedOf('effect').map(({ path, query }) => [path, query.days])).to.deep.equal([
      ['/api/sites/acme/surveys/pulse/incidents/breach/effect', '56'],
    ]);
    page.close();
    await open();
    expect(collector.askedOf('stepEffect').map(({ path }) => path)).to.deep.equal([
      '/api/sites/acme/surveys/pulse/steps/data-page/effect',
    ]);
  });

  it('puts what is chosen into the address', async () => {
    collector.actions.steps = [dataPage];
    await open('&mark=breach');
    const [marks, days] = page.all<HTMLSelectElement>('.choices select');
    page.choose(marks as HTMLSelectElement, 'Data page in plain words (Oct 15, 2026)');
    page.choose(days as HTMLSelectElement, '91 days on either side');
    expect(page.address).to.contain('mark=data-page').and.to.contain('days=91');
  });

  it('says so where the mark of the address is not there, or has no day yet', async () => {
    collector.actions.steps = [idea];
    await open('&mark=gone', /is not there/);
    expect(collector.askedOf('effect')).to.be.empty;
    page.close();
    await open('&mark=idea', /has no day yet/);
  });

  it('says what can stand here where nothing does, and lets it be added', async () => {
    collector.actions.incidents = [];
    await open('', /Nothing stands on the line yet/);
    expect(main()).to.contain('Add the first one below.');
    page.button('Add an incident').click();
    await page.found('form');
    expect(page.focused?.getAttribute('name')).to.equal('title');
    fill('title', ' Outage of the sign-in ');
    fill('date', '2026-11-02');
    submit();
    await page.untilText(/fewer people/);
    expect(sent()).to.deep.equal([
      [
        'POST',
        '/api/sites/acme/incidents',
        { title: 'Outage of the sign-in', date: '2026-11-02', kind: 'ours', link: null },
      ],
    ]);
    expect(page.text('#incidents')).to.equal(page.text(page.focused as Element));
  });

  it('changes an incident, and shows why where the collector would not', async () => {
    await open();
    labelled('Change: Breach at a payment provider').click();
    await page.found('form');
    expect([
      field('title').value,
      field('date').value,
      field('kind').value,
      field('link').value,
    ]).to.deep.equal([
      'Breach at a payment provider',
      '2026-09-14',
      'industry',
      'https://news.example/breach',
    ]);
    collector.troubles.incident = 'request_malformed';
    fill('title', 'Breach at PayWell');
    submit();
    await page.untilText(/The collector refused/);
    expect(field('title').value).to.equal('Breach at PayWell');
    delete collector.troubles.incident;
    submit();
    await page.until(() => page.all('form').length === 0);
    await page.until(() => collector.actions.incidents[0]?.title === 'Breach at PayWell');
  });

  it('refuses in the form itself what is no incident: without a title, a day, or with a link to nowhere', async () => {
    await open();
    page.button('Add an incident').click();
    await page.found('form');
    const isSound = () => page.find<HTMLFormElement>('form').checkValidity();
    expect(isSound()).to.equal(false);
    fill('title', 'Outage');
    fill('date', '2026-11-02');
    expect(isSound()).to.equal(true);
    fill('link', 'javascript:alert(1)');
    expect(isSound()).to.equal(false);
  });

  it('deletes only after it has asked once more, with the focus on what does no harm', async () => {
    await open();
    labelled('Delete: Breach at a payment provider').click();
    await page.untilText(/Delete it for good\?/);
    expect(page.text(page.focused as Element)).to.equal('Keep it');
    page.button('Keep it').click();
    await page.until(() => !/for good/.test(page.text()));
    expect(sent()).to.be.empty;
    labelled('Delete: Breach at a payment provider').click();
    await page.untilText(/Delete it for good\?/);
    page.button('Delete it').click();
    await page.untilText(/Nothing stands on the line yet/);
    expect(sent()).to.deep.equal([['DELETE', '/api/sites/acme/incidents/breach', null]]);
  });

  it('offers a viewer nothing to change, and says whose it is', async () => {
    collector.actions.role = 'viewer';
    collector.actions.steps = [dataPage];
    await open('', /takes the role editor/);
    expect(page.texts('button').filter((name) => /Add|Change|Delete/.test(name))).to.be.empty;
  });

  it('leads back to signing in where the session has ended while something was saved', async () => {
    await open();
    page.button('Add an incident').click();
    await page.found('form');
    collector.isSignedIn = false;
    fill('title', 'Outage');
    fill('date', '2026-11-02');
    submit();
    await page.untilText(/Your session has ended/);
  });

  it('keeps what it shows when the collector is lost, and says from when it is', async () => {
    collector.troubles.incidents = 'unreachable';
    page = await DashboardPage.open(collector, { address: '?site=acme&view=effect' });
    await page.untilText(/could not be reached/);
    delete collector.troubles.incidents;
    page.button('Try again').click();
    await page.untilText(/What may be concluded/);
    expect(page.all('trouble-note').length).to.equal(0);
  });

  it('is reached from an incident of the overview', async () => {
    page = await DashboardPage.open(collector, { address: '?site=acme' });
    await page.found('[aria-label^="Before and after"]');
    labelled('Before and after: Breach at a payment provider').click();
    await page.untilText(/What may be concluded/);
    expect(page.address).to.contain('view=effect').and.to.contain(`mark=${breach.id}`);
  });
});
