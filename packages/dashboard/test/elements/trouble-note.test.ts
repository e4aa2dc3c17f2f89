import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';

describe('a note of trouble', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    collector = new FakeCollector();
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const note = () => page.text('.note');

  it('says what went wrong and what to do, at once to those who listen', async () => {
    collector.troubles.summary = 'unreachable';
    page = await DashboardPage.open(collector);
    await page.found('.note');
    expect(page.find('.note').role ?? page.find('.note').getAttribute('role')).to.equal('alert');
    expect(note()).to.equal(
      'The collector could not be reached. Check that it runs and that this machine is connected. Try again',
    );
  });

  it('says of each refusal its own remedy', async () => {
    for (const [code, remedy] of [
      ['store_unavailable', /its disk is not full/],
      ['too_many_requests', /Wait a minute/],
      ['internal', /Its log says why/],
      ['survey_unknown', /no such survey/],
    ] as const) {
      collector.troubles.summary = code;
      page = await DashboardPage.open(collector);
      await page.found('.note');
      expect(note(), code).to.match(remedy);
      page.close();
    }
  });

  it('tries again when asked to, and is gone when it works', async () => {
    collector.troubles.summary = 'unreachable';
    page = await DashboardPage.open(collector);
    await page.found('.note');
    const before = collector.askedOf('summary').length;
    delete collector.troubles.summary;
    page.button('Try again').click();
    await page.untilText(/61\s% of people/);
    expect(page.all('.note')).to.be.empty;
    expect(collector.askedOf('summary')).to.have.length(before + 1);
  });

  it('takes no second click while it tries', async () => {
    collector.troubles.summary = 'unreachable';
    page = await DashboardPage.open(collector);
    await page.found('.note');
    collector.troubles.summary = 'silence';
    page.button('Try again').click();
    await page.until(() => (page.button('Try again') as HTMLButtonElement).disabled);
  });

  it('says from when the numbers are that still stand below it', async () => {
    page = await DashboardPage.open(collector);
    await page.untilText(/61\s% of people/);
    collector.troubles.summary = 'unreachable';
    page.document.dispatchEvent(new Event('visibilitychange'));
    await page.found('.note');
    expect(note()).to.match(/^Shown as it was at \d+:\d\d:\d\d [AP]M\. The collector could not be reached\./);
    expect(page.text()).to.match(/61\s% of people/);
  });
});
