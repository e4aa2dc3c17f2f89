import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { ann } from '../summaries.ts';

describe('the weekly summary', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
    collector.receivers = [
      ann,
      { id: 'hook', kind: 'webhook', label: 'Hook', target: 'https://hooks.example' },
    ];
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const open = async () => {
    page = await DashboardPage.open(collector, { address: '?site=acme&survey=pulse&view=sharing' });
    await page.untilText(/By e-mail every Monday/);
  };
  const box = () => page.found<HTMLInputElement>('input[type=checkbox]:enabled');

  it('is switched on and off for each mailbox, by keyboard, and says so', async () => {
    await open();
    (await box()).focus();
    await sendKeys({ press: 'Space' });
    await page.untilText(/Ann is sent the summary from next Monday on\./);
    expect(collector.weekly.map(({ receiver, survey }) => [receiver, survey])).to.deep.equal([
      ['ann', 'pulse'],
    ]);
    await page.until(() => page.find<HTMLInputElement>('input[type=checkbox]').checked);
    await sendKeys({ press: 'Space' });
    await page.untilText(/Ann is not sent the summary any more\./);
    expect(collector.weekly).to.deep.equal([]);
    expect(page.all('input[type=checkbox]')).to.have.length(1);
  });

  it('shows what the collector says, also where it refused', async () => {
    await open();
    const input = await box();
    collector.troubles.weeklyOf = 'store_unavailable';
    input.click();
    await page.untilText(/can’t read its store just now/);
    await page.until(() => !page.find<HTMLInputElement>('input[type=checkbox]').checked);
  });

  it('says what to do where there is no mailbox, and where there is no mail server', async () => {
    collector.receivers = [];
    await open();
    await page.untilText(/trustgauge receiver add acme --kind email/);
    page.close();
    collector.hasMail = false;
    await open();
    await page.untilText(/start it with --smtp-url and --mail-from/);
  });

  it('is for an owner to switch', async () => {
    collector.role = 'editor';
    await open();
    await page.untilText(/Whoever is an owner can switch it/);
    expect(page.find<HTMLInputElement>('input[type=checkbox]').disabled).to.equal(true);
  });

  describe('is ended by the link in the mail', () => {
    beforeEach(async () => {
      collector.isSignedIn = false;
      page = await DashboardPage.open(collector, { address: '#unsubscribe=tg_stop_a' });
      await page.untilText(/End the weekly summary/);
    });

    it('by a press, without signing in; opening it alone ends nothing', async () => {
      expect(collector.asked).to.be.empty;
      page.button('End it').click();
      await page.untilText(/It is ended\./);
      expect(collector.asked.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
        'POST /unsubscribe/tg_stop_a',
      ]);
      expect(page.focused?.localName).to.equal('h1');
    });

    it('and says so where the collector could not be told', async () => {
      collector.troubles.stopWeekly = 'unreachable';
      page.button('End it').click();
      await page.untilText(/could not be reached/);
      delete collector.troubles.stopWeekly;
      page.button('End it').click();
      await page.untilText(/It is ended\./);
    });
  });
});
