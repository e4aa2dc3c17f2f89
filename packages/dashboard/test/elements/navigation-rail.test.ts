import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { acme } from '../summaries.ts';

describe('the navigation', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    collector = new FakeCollector();
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const open = async (address: string, widthPx = 1000) => {
    page = await DashboardPage.open(collector, { address, widthPx });
    await page.found('.sites li');
  };
  const list = () => page.texts('.sites > li > a');
  const current = () => page.texts('[aria-current]');
  const choice = () => page.find<HTMLSelectElement>('.choice select');
  const chosen = () => page.text(choice().selectedOptions[0] as Element);

  it('lists every site that may be read, and the surveys of the one that is shown where it has several', async () => {
    await open('?site=fernhill&survey=checkout');
    expect(list()).to.deep.equal(['Acme', 'Fernhill']);
    expect(page.texts('.sites ul a')).to.deep.equal(['pulse', 'checkout (paused)']);
    expect(current()).to.deep.equal(['checkout (paused)', 'Overview']);
  });

  it('marks the site that is shown where it has one survey', async () => {
    await open('?site=acme');
    expect(page.all('.sites ul a')).to.be.empty;
    expect(current()).to.deep.equal(['Acme', 'Overview']);
  });

  it('goes to a site, a survey and a page by links, which can be opened elsewhere too', async () => {
    await open('?site=acme&survey=pulse');
    expect(page.link('Installation').getAttribute('href')).to.equal(
      '?site=acme&survey=pulse&view=installation',
    );
    page.link('Fernhill').click();
    await page.until(() => current().join() === 'pulse,Overview');
    expect(page.address).to.equal('?site=fernhill&survey=pulse');
    page.link('Installation').click();
    await page.until(() => current().join() === 'pulse,Installation');
    expect(page.address).to.equal('?site=fernhill&survey=pulse&view=installation');
  });

  it('stays on the page and with the key when the site changes', async () => {
    await open('?site=acme&survey=pulse&view=installation&environment=test');
    page.link('Fernhill').click();
    await page.until(() => page.address === '?site=fernhill&survey=pulse&view=installation&environment=test');
  });

  it('is a choice in a bar where there is little room', async () => {
    await open('?site=acme&survey=pulse', 375);
    expect(page.find('.sites').getClientRects()).to.have.length(0);
    expect([...choice().options].map((option) => page.text(option))).to.deep.equal([
      'Acme',
      'Fernhill · pulse',
      'Fernhill · checkout',
    ]);
    expect(chosen()).to.equal('Acme');
    page.choose(choice(), 'Fernhill · checkout');
    await page.until(() => page.address === '?site=fernhill&survey=checkout');
  });

  it('shows in its choice what the page shows, also on the way back', async () => {
    await open('?site=acme&survey=pulse', 375);
    page.choose(choice(), 'Fernhill · pulse');
    await page.until(() => page.address === '?site=fernhill&survey=pulse');
    page.window.history.back();
    await page.until(() => page.address === '?site=acme&survey=pulse');
    await page.until(() => chosen() === 'Acme');
  });

  it('leaves the choice open where the address names a site that is not there', async () => {
    await open('?site=nowhere', 375);
    expect(chosen()).to.equal('Choose');
    page.choose(choice(), 'Acme');
    await page.untilText(/61\s% of people/);
  });

  it('shows markup in a product’s name as text', async () => {
    collector.sites = [{ ...acme, product: '<b>Acme</b>' }];
    await open('');
    expect(list()).to.deep.equal(['<b>Acme</b>']);
    expect(page.all('.sites b')).to.be.empty;
  });

  it('names itself to those who listen', async () => {
    await open('');
    expect(page.find('nav').ariaLabel).to.equal('Pages');
  });

  it('puts pages of one kind together under a name', async () => {
    await open('?site=acme');
    expect(page.texts('.pages ul')).to.deep.equal([
      'Overview Before and after Alerts Sharing',
      'Setting up Installation Settings First steps',
    ]);
    expect(page.all('.pages ul').map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Pages', 'Setting up']);
  });

  for (const widthPx of [375, 1440]) {
    it(`takes further pages and groups as they come, ${widthPx} pixels wide`, async () => {
      await open('?site=acme', widthPx);
      const rail = page.find<HTMLElement & { groups: unknown[]; updateComplete: Promise<void> }>(
        'navigation-rail',
      );
      const further = ['Private answers', 'Sealed comments', 'Other questions', 'Yearly review'];
      const pages = further.map((label, place) => ({
        view: `later-${place}`,
        label,
        href: `?view=later-${place}`,
      }));
      rail.groups = [...rail.groups, { name: 'In private', pages }, { name: 'And more', pages }];
      await rail.updateComplete;
      expect(page.texts('.pages a')).to.have.length(7 + 2 * further.length);
      const { documentElement: root } = page.document;
      expect(root.scrollWidth - root.clientWidth).to.equal(0);
      const last = page.all('.pages a').at(-1);
      last?.focus();
      const { left, right, bottom } = last?.getBoundingClientRect() ?? new DOMRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(widthPx);
      expect(bottom).to.be.at.most(900);
    });
  }
});
