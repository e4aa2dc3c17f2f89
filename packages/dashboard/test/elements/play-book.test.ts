import type { Summary } from '@trustgauge/protocol';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { dataPage, differenceOf, fullSummary, idea } from '../summaries.ts';

describe('the steps below what would help', () => {
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
  const open = async (change: Partial<Summary> = {}) => {
    collector.summary = () => fullSummary({ steps: collector.actions.steps, ...change });
    page = await DashboardPage.open(collector, { address: '?site=acme&survey=pulse' });
    await page.found('.plays li');
    await page.untilText(/Note a step of your own|takes the role editor/);
  };
  const labelled = (label: string) => page.found(`[aria-label="${label}"]`);
  const field = (name: string) => page.find<HTMLInputElement>(`form [name=${name}]`);
  const submit = () => page.find<HTMLFormElement>('form').requestSubmit();
  const sent = () =>
    collector.asked
      .filter(({ method, path }) => method !== 'GET' && path !== '/api/session')
      .map(({ method, path, init }) => [method, path, init.body ? JSON.parse(String(init.body)) : null]);

  it('are those of the team that people ask more of, each with a reason and, where there is one, a source', async () => {
    await open();
    const words = page.text('play-book');
    expect(words).to.contain('People ask more for better technology');
    expect(words).to.contain('Offer passkeys With a passkey there is no password to phish');
    expect(page.text('.plays')).to.not.contain('Say why beside the field');
    expect(page.find('[aria-label="Source: FIDO Alliance"]').getAttribute('href')).to.equal(
      'https://fidoalliance.org/passkeys/',
    );
  });

  it('are those of both where neither leads clearly', async () => {
    const drivers = fullSummary().drivers.map((driver) => ({
      ...driver,
      communicationsLessTechnology: driver.communicationsLessTechnology && differenceOf(1, -4, 6),
    }));
    await open({ drivers });
    expect(page.text('play-book')).to.contain('Neither communication nor technology leads clearly');
    expect(page.text('.plays')).to.contain('Say why beside the field').and.to.contain('Offer passkeys');
  });

  it('say that none is noted yet, and what becomes of one that is', async () => {
    await open();
    expect(page.text('play-book')).to.contain(
      'No step is noted yet. One that is taken becomes a mark on the line',
    );
  });

  it('are noted from the playbook with owner, day and outcome, and then stand among those taken', async () => {
    await open();
    (await labelled('Note this step: Offer passkeys')).click();
    await page.found('form');
    expect(field('title').value).to.equal('Offer passkeys');
    expect(page.focused?.getAttribute('name')).to.equal('owner');
    field('owner').value = 'Sign-in team';
    field('date').value = '2026-11-02';
    submit();
    await page.untilText(/Owner: Sign-in team/);
    expect(sent()).to.deep.equal([
      [
        'POST',
        '/api/sites/acme/steps',
        {
          play: 'passkeys',
          title: 'Offer passkeys',
          owner: 'Sign-in team',
          date: '2026-11-02',
          outcome: null,
        },
      ],
    ]);
    expect(page.text('.plays')).to.contain('Noted above');
    expect(page.text(page.focused as Element)).to.equal('Taken and planned');
  });

  it('may be the team’s own, without a day, and have no before and after until they have one', async () => {
    collector.actions.steps = [
      idea,
      dataPage,
      { ...dataPage, id: 'later', title: 'Audit', date: '2027-03-01' },
    ];
    await open();
    expect(page.texts('.marks strong')).to.deep.equal([
      'Rewrite the mail',
      'Audit',
      'Data page in plain words',
    ]);
    expect(page.all('[aria-label^="Before and after: "]').map((link) => link.ariaLabel)).to.include(
      'Before and after: Data page in plain words',
    );
    expect(page.all('[aria-label="Before and after: Rewrite the mail"]').length).to.equal(0);
    expect(page.all('[aria-label="Before and after: Audit"]').length).to.equal(0);
    expect(page.text('.marks')).to.contain('planned');
    page.button('Note a step of your own').click();
    await page.found('form');
    field('title').value = 'Call ten people';
    submit();
    await page.untilText(/Call ten people/);
    expect(sent()[0]?.[2]).to.deep.equal({
      play: null,
      title: 'Call ten people',
      owner: null,
      date: null,
      outcome: null,
    });
  });

  it('are changed with what is known of them in the form, and deleted after a second asking', async () => {
    collector.actions.steps = [dataPage];
    await open();
    (await labelled('Change: Data page in plain words')).click();
    await page.found('form');
    expect([field('owner').value, field('date').value, field('outcome').value]).to.deep.equal([
      'Ada',
      '2026-10-15',
      'Read by a third.',
    ]);
    field('outcome').value = 'Read by half.';
    submit();
    await page.untilText(/Read by half/);
    expect(sent()[0]?.[1]).to.equal('/api/sites/acme/steps/data-page');
    (await labelled('Delete: Data page in plain words')).click();
    await page.untilText(/Delete this step for good\?/);
    page.button('Delete it').click();
    await page.untilText(/No step is noted yet/);
  });

  it('are for a viewer to read, and say whose they are to note', async () => {
    collector.actions.role = 'viewer';
    collector.actions.steps = [dataPage];
    await open();
    await page.untilText(/Noting a step takes the role editor/);
    expect(page.texts('button').filter((name) => /Note|Change|Delete/.test(name))).to.be.empty;
  });

  it('stand on the line with their names, otherwise than incidents', async () => {
    collector.actions.steps = [dataPage, idea];
    await open();
    const chart = await page.found<HTMLElement>('svg.confidence-line');
    const names = [...chart.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(names).to.include('Data page in plain words').and.to.not.include('Rewrite the mail');
    expect(chart.querySelectorAll('path[stroke-dasharray="3 3"]')).to.have.length(1);
  });
});
