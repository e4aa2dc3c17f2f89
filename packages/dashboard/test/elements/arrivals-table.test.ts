import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { accountingOf } from '../summaries.ts';

describe('the table of arrivals', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    collector = new FakeCollector();
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const open = async () => {
    page = await DashboardPage.open(collector, { address: '?site=acme&view=installation' });
    await page.untilText(/Today, Nov 24/);
  };
  const rows = () =>
    page
      .all('tbody tr')
      .map((row) => [...row.children].map((cell) => page.text(cell)).filter((text) => text !== ''));

  it('counts what was received, stored, came twice and was refused, today and in all', async () => {
    collector.accounting = accountingOf(
      { stored: 31, duplicate: 2, refused: { origin_not_allowed: 12 } },
      { stored: 1_503, duplicate: 9, refused: { origin_not_allowed: 120, submission_malformed: 3 } },
    );
    await open();
    expect(rows().slice(0, 4)).to.deep.equal([
      ['Received', '45', '1,635'],
      ['Stored', '31', '1,503'],
      ['Came twice, counted once', '2', '9'],
      ['Refused', '12', '123'],
    ]);
  });

  it('gives each reason of refusal its counts, and below them what to do', async () => {
    collector.accounting = accountingOf(
      { refused: { origin_not_allowed: 12 } },
      { refused: { submission_malformed: 3, origin_not_allowed: 120 } },
    );
    await open();
    expect(rows().slice(4)).to.deep.equal([
      ['origin_not_allowed', '12', '120'],
      ['Add the page’s origin to allowedOrigins in trustgauge.config.json and run trustgauge site apply.'],
      ['submission_malformed', '0', '3'],
      ['The page’s tag is older or newer than the collector: load trustgauge.js from this collector.'],
    ]);
  });

  it('shows a reason that it does not know as it came, with what to do about that', async () => {
    collector.accounting = accountingOf({}, { refused: { '<b>tomorrow</b>': 1 } });
    await open();
    expect(rows().slice(4)).to.deep.equal([
      ['<b>tomorrow</b>', '0', '1'],
      ['A newer collector counts this than this page knows: reload the page.'],
    ]);
  });

  it('has a row for each count and none for reasons while there is no refusal', async () => {
    await open();
    expect(rows()).to.have.length(4);
  });

  it('shows dashes, not zeros, while nothing is known', async () => {
    collector.troubles.accounting = 'unreachable';
    page = await DashboardPage.open(collector, { address: '?site=acme&view=installation' });
    await page.untilText(/could not be reached/);
    expect(rows().map(([, ...counts]) => counts)).to.deep.equal(Array(4).fill(['–', '–']));
  });

  it('has a caption, and headers for its rows and columns', async () => {
    await open();
    expect(page.text('table caption')).to.equal('What has arrived');
    expect(page.texts('thead th[scope=col]')).to.deep.equal(['Outcome', 'Today, Nov 24', 'In all']);
    expect(page.all('tbody th[scope=row]')).to.have.length(4);
  });
});
