import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { breach, summaryOf } from '../summaries.ts';

describe('the list of incidents', () => {
  let page: DashboardPage;
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const open = async (...incidents: object[]) => {
    const collector = new FakeCollector();
    collector.summary = () => summaryOf({ incidents: incidents.map((change) => ({ ...breach, ...change })) });
    page = await DashboardPage.open(collector);
    await page.untilText(/Confidence over time/);
  };

  it('says what happened, when, and whether here or elsewhere, newest first', async () => {
    await open({ link: null }, { id: 'a', date: '2026-11-02', title: 'Passkeys', kind: 'ours', link: null });
    expect(page.texts('incident-list li, ul li:has(time)')).to.deep.equal([
      'Nov 2, 2026 Passkeys (with us) Before and after',
      'Sep 14, 2026 Breach at a payment provider (elsewhere) Before and after',
    ]);
    expect(page.find('time').getAttribute('datetime')).to.equal('2026-11-02');
  });

  it('links to where there is more to read, by a name that stands alone, and tells that site nothing', async () => {
    await open({});
    const link = page.link('Read more');
    expect(link.getAttribute('href')).to.equal('https://news.example/breach');
    expect(link.ariaLabel).to.equal('Read more: Breach at a payment provider');
    expect(link.rel).to.equal('noreferrer');
  });

  it('leads to the page that compares before and after it', async () => {
    await open({});
    const link = page.find('[aria-label="Before and after: Breach at a payment provider"]');
    expect(link.getAttribute('href')).to.match(/^\?.*view=effect&mark=breach$/);
  });

  it('makes no link of anything but an address of the web', async () => {
    for (const link of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'data:text/html,x',
      ' /relative',
      '//x.example',
    ]) {
      await open({ link });
      expect(page.text(), link).to.contain('Breach at a payment provider');
      expect(page.texts('li:has(time) a'), link).to.deep.equal(['Before and after']);
      page.close();
    }
    await open({});
  });

  it('shows markup in a title as text', async () => {
    const title = '<img src=x onerror=alert(1)> & <b>bold</b>';
    await open({ title });
    expect(page.text('li:has(time)')).to.contain(title);
    expect(page.all('li:has(time) img, li:has(time) b')).to.be.empty;
  });

  it('is not there where nothing has happened', async () => {
    await open();
    expect(page.texts('h2')).to.not.include('Incidents');
  });
});
