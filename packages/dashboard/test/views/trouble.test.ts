import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { accountingOf, emptySummary } from '../summaries.ts';

describe('what may go wrong', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
  });
  afterEach(() => {
    page.close();
    localStorage.clear();
    expect(page.problems).to.deep.equal([]);
  });
  const open = async (address: string) => {
    page = await DashboardPage.open(collector, { address });
  };
  const setOnline = (isOnline: boolean) => {
    Object.defineProperty(page.window.navigator, 'onLine', { configurable: true, get: () => isOnline });
    page.window.dispatchEvent(new page.window.Event(isOnline ? 'online' : 'offline'));
  };

  it('is a collector that restarts: what was read stays, marked, and is read again by itself', async () => {
    collector.accounting = accountingOf({ stored: 3 }, { stored: 3 });
    await open('?site=acme&view=installation');
    await page.untilText(/It works/);
    collector.troubles.accounting = 'unreachable';
    await page.untilText(/Shown as it was at .*The collector could not be reached/);
    expect(page.text()).to.match(/It works/);
    delete collector.troubles.accounting;
    await page.until(() => !/Shown as it was/.test(page.text()));
  });

  it('is a machine that loses its network: it says so, and reads at once when it is back', async () => {
    await open('?site=acme');
    await page.untilText(/are confident/);
    setOnline(false);
    collector.troubles.summary = 'unreachable';
    // Somebody looks again: the overview itself asks only now and then.
    page.choose(page.all<HTMLSelectElement>('.choices select')[1] as HTMLSelectElement, 'Test answers');
    await page.untilText(/This machine is not connected. As soon as it is, everything is read again/);
    delete collector.troubles.summary;
    setOnline(true);
    await page.untilText(/are confident/);
    expect(page.text()).to.not.match(/not connected/);
  });

  for (const [code, says] of [
    ['store_unavailable', /can’t read its store just now/],
    ['store_newer', /older than its store.*Whoever runs it has to start the newer version/],
    ['store_older', /store is of an older version.*start the collector again/],
    ['store_unfinished', /being moved to another database.*trustgauge migrate again/],
    ['clock_wrong', /clock of the collector’s machine is wrong/],
    ['internal', /The collector failed. Its log says why/],
    ['too_many_requests', /Wait a minute/],
  ] as const) {
    it(`is a collector that answers ${code}: it says so, and the way to try again`, async () => {
      collector.troubles.summary = code;
      await open('?site=acme');
      await page.untilText(says);
      delete collector.troubles.summary;
      page.button('Try again').click();
      await page.untilText(/are confident/);
    });
  }

  for (const [language, says] of [
    ['de', /älter als sein Speicher/],
    ['es', /más antiguo que su almacén/],
    ['fr', /plus ancien que sa base/],
  ] as const) {
    it(`is a store that is half migrated, also to whoever is not signed in, in their language: ${language}`, async () => {
      collector.isSignedIn = false;
      collector.troubles.sites = 'store_newer';
      page = await DashboardPage.open(collector, { languages: [language] });
      await page.untilText(says);
      collector.isSignedIn = true;
      delete collector.troubles.sites;
      page.find('trouble-note').dispatchEvent(new page.window.Event('retry'));
      await page.found('overview-view h1, h1');
      await page.until(() => page.all('trouble-note').length === 0);
    });
  }

  it('is a session that was revoked: it ends here, and the same page comes back after signing in', async () => {
    await open('?site=acme&granularity=day');
    await page.untilText(/are confident/);
    collector.isSignedIn = false;
    page.link('Installation').click();
    await page.untilText(/Your session has ended. Sign in again, and you come back/);
    expect(page.text()).to.not.match(/are confident/);
  });

  it('is a survey that nobody has answered: it says when a first number can appear', async () => {
    collector.summary = () => emptySummary();
    await open('?site=acme');
    await page.untilText(/Not enough answers yet.*can appear on Nov 25/);
  });

  it('is a clock that is wrong: it says by how much, and whose days are shown', async () => {
    collector.clockMs = Date.now() - 26 * 3_600_000;
    await open('?site=acme');
    await page.untilText(/This machine’s clock is 1 day ahead of the collector’s. Days are the collector’s/);
    page.close();
    collector.clockMs = Date.now() + 3 * 3_600_000;
    await open('?site=acme');
    await page.untilText(/clock is 3 hours behind the collector’s/);
    page.close();
    collector.clockMs = Date.now() + 30_000;
    await open('?site=acme');
    await page.untilText(/are confident/);
    expect(page.text()).to.not.match(/clock/);
  });

  it('is a period that is still to come, or in which too few answered: it says which, and leads to the newest', async () => {
    collector.summary = () => emptySummary();
    await open('?site=acme&from=2031-01-01&to=2031-01-31');
    await page.untilText(/There is no figure for Jan 1.*31, 2031\. These days are still to come/);
    page.close();
    await open('?site=acme&from=2026-01-01&to=2026-01-31');
    await page.untilText(/no 10 answers had come together by the end of a day/);
    collector.summary = new FakeCollector().summary;
    page.button('Show the newest days').click();
    await page.untilText(/are confident/);
    expect(page.address).to.not.match(/from=/);
  });
});
