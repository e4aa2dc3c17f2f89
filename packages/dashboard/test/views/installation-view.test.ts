import type { Arrivals } from '@trustgauge/protocol';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { accountingOf, acme } from '../summaries.ts';

describe('the installation page', () => {
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
  type InstallationView = { pauseMs: number };
  const view = () => page.window.customElements.get('installation-view') as unknown as InstallationView;
  const open = async (address = '') => {
    page = await DashboardPage.open(collector, {
      address: `?site=acme&survey=pulse&view=installation${address}`,
    });
    await page.untilText(/Today, Nov 24/);
  };
  const heading = () => page.texts('h1')[0];
  const status = () => page.text('.state [role=status]');

  for (const [today, inAll, words] of [
    [{}, {}, 'Nothing has arrived yet. Open the page that carries the tag.'],
    [{ stored: 3 }, { stored: 3 }, 'It works: what arrives is stored.'],
    [
      { stored: 3, refused: { survey_paused: 1 } },
      { stored: 3, refused: { survey_paused: 1 } },
      'What arrives is stored, except for what was refused below.',
    ],
    [{}, { stored: 3 }, 'It has worked before, but nothing has arrived today.'],
    [
      { refused: { origin_not_allowed: 2 } },
      { refused: { origin_not_allowed: 2 } },
      'Something arrives, but nothing could be stored. The reasons stand below.',
    ],
    [
      { refused: { origin_not_allowed: 2 } },
      { stored: 3, refused: { origin_not_allowed: 2 } },
      'It has worked before, but whatever arrived today was refused. The reasons stand below.',
    ],
  ] satisfies [Partial<Arrivals>, Partial<Arrivals>, string][]) {
    it(`says "${words}" where that is so`, async () => {
      collector.accounting = accountingOf(today, inAll);
      await open();
      expect(heading()).to.equal(words);
    });
  }

  it('asks often enough that an answer is seen within a second of its arrival', async () => {
    await open();
    expect(view().pauseMs).to.be.below(1_000);
  });

  it('counts what arrives while somebody looks, and says politely what it was', async () => {
    collector.accounting = accountingOf({ stored: 3 }, { stored: 5, refused: { survey_paused: 1 } });
    await open();
    view().pauseMs = 10;
    expect(status()).to.match(/Nothing has changed since this page was opened/);
    collector.accounting = accountingOf(
      { stored: 5, duplicate: 1 },
      { stored: 7, duplicate: 1, refused: { survey_paused: 2 } },
    );
    await page.until(() => /^Last change at/.test(status()));
    expect(status()).to.match(
      /^Last change at \d+:\d\d:\d\d [AP]M: 2 stored, 1 came twice, and 1 refused\.$/,
    );
    expect(page.text('table')).to.match(/Stored ?5 ?7/);
  });

  it('shows the tag with the key that is chosen, and what that key does', async () => {
    await open();
    expect(page.text()).to.contain('The live key counts.');
    page.all('[type=radio]')[1]?.click();
    await page.until(() => page.text('pre').includes('tg_pub_test_acme'));
    expect(page.text()).to.contain('With the test key answers are kept apart and shown as test.');
    expect(page.address).to.contain('environment=test');
    await page.until(() => collector.askedOf('accounting').at(-1)?.query.environment === 'test');
  });

  it('does not take another key’s count for a change', async () => {
    collector.accounting = accountingOf({}, { stored: 3 });
    await open();
    collector.accounting = accountingOf({}, { stored: 90 });
    page.all('[type=radio]')[1]?.click();
    await page.until(() => /Stored ?0 ?90/.test(page.text('table')));
    expect(status()).to.match(/Nothing has changed/);
  });

  it('names the origins where the tag may stand, and how to change them', async () => {
    await open();
    expect(page.texts('li code')).to.deep.equal(acme.allowedOrigins);
    expect(page.text()).to.contain(
      'edit allowedOrigins in trustgauge.config.json and run: trustgauge site apply',
    );
  });

  it('says that every message would be refused where no origin is allowed', async () => {
    collector.sites = [{ ...acme, allowedOrigins: [] }];
    await open();
    expect(page.text()).to.contain('No origin is allowed yet, so every message would be refused.');
  });

  it('says what a page with a policy of its own must allow', async () => {
    await open();
    expect(page.text()).to.contain(`name ${location.origin} under script-src and connect-src`);
  });

  it('still has the tag, and does not pretend to know, where the collector can’t be asked', async () => {
    collector.troubles.accounting = 'unreachable';
    page = await DashboardPage.open(collector, { address: '?site=acme&view=installation' });
    await page.until(() => heading() === 'We don’t know what has arrived.');
    expect(page.text()).to.contain('The collector could not be reached.');
    expect(page.text()).to.not.contain('Nothing has changed');
    expect(page.text('pre')).to.contain('tg_pub_live_acme');
  });

  it('marks the counts as old when the collector is lost while somebody looks', async () => {
    collector.accounting = accountingOf({ stored: 3 }, { stored: 3 });
    await open();
    view().pauseMs = 10;
    collector.troubles.accounting = 'unreachable';
    await page.untilText(/Shown as it was at/);
    expect(page.text('table')).to.match(/Stored ?3 ?3/);
    delete collector.troubles.accounting;
    await page.until(() => !/Shown as it was/.test(page.text()));
  });
});
