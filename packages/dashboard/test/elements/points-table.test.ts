import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { pointOf, summaryOf } from '../summaries.ts';

describe('the table of points', () => {
  let page: DashboardPage;
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });

  it('has every point of the line with the summary’s own numbers, newest first', async () => {
    const collector = new FakeCollector();
    const rounded = pointOf('2026-11-02', '2026-11-08', 95, 12);
    rounded.estimate.isRounded = true;
    rounded.estimate.interval = [0.75, 1];
    collector.summary = () =>
      summaryOf({
        line: [
          pointOf('2026-10-26', '2026-11-01', 61, 1_393),
          rounded,
          pointOf('2026-11-23', '2026-11-23', 53, 58),
        ],
      });
    page = await DashboardPage.open(collector, { address: '?site=acme&table=open' });
    await page.found('caption');
    const rows = page.all('table tr').map((row) => [...row.children].map((cell) => page.text(cell)));
    expect(rows.map((row) => row.map((text) => text.replaceAll(/[\u202f\u2009]/g, ' ')))).to.deep.equal([
      ['Period', 'Confident', 'Interval', 'Answers'],
      ['Nov 23, 2026 (week so far)', '53 %', '48–57 %', '58'],
      ['Nov 2 – 8', '95 % or more', '75–100 %', '12'],
      ['Oct 26 – Nov 1', '61 %', '56–65 %', '1,393'],
    ]);
    expect(page.text('caption')).to.equal('The points of the line');
    expect(page.all('tbody th[scope=row]')).to.have.length(3);
  });

  it('says the year where it begins or changes, and not in every row', async () => {
    const collector = new FakeCollector();
    collector.summary = () =>
      summaryOf({
        line: [
          pointOf('2024-12-16', '2024-12-22', 60, 400),
          pointOf('2024-12-23', '2024-12-29', 60, 400),
          pointOf('2024-12-30', '2025-01-05', 60, 400),
          pointOf('2025-01-06', '2025-01-12', 60, 400),
        ],
      });
    page = await DashboardPage.open(collector, { address: '?site=acme&table=open' });
    await page.found('caption');
    expect(page.texts('tbody th').map((text) => text.replaceAll(/[\u202f\u2009]/g, ' '))).to.deep.equal([
      'Jan 6 – 12, 2025',
      'Dec 30, 2024 – Jan 5, 2025',
      'Dec 23 – 29',
      'Dec 16 – 22',
    ]);
  });
});
