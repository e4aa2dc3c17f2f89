import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { accountingOf, acme, emptySummary } from '../summaries.ts';

describe('the first steps', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    sessionStorage.clear();
    collector = new FakeCollector();
    collector.sites = [];
    collector.summary = () => emptySummary();
  });
  afterEach(() => {
    page.close();
    sessionStorage.clear();
    expect(page.problems).to.deep.equal([]);
  });
  const open = async (address = '') => {
    page = await DashboardPage.open(collector, { address });
    await page.untilText(/steps done/);
  };
  const field = (id: string) => page.found<HTMLInputElement>(`input#${id}`);
  const write = async (id: string, value: string) => {
    const input = await field(id);
    input.value = value;
    input.dispatchEvent(new page.window.Event('input'));
    await page.settled();
  };
  const states = () => page.texts('h2 .state');

  it('are what there is while there is no site, and begin with making one', async () => {
    await open();
    await field('product');
    expect(page.text('h1')).to.equal('From no site to the first number');
    expect(states()).to.deep.equal(['next', 'later', 'later', 'later', 'later']);
    expect(page.text('.progress')).to.equal('0 of 5 steps done');
  });

  it('make a site from the keyboard alone, and go on with its tag', async () => {
    await open();
    (await field('product')).focus();
    await sendKeys({ type: 'Fernhill Bäckerei' });
    await sendKeys({ press: 'Tab' });
    expect(page.focused?.id).to.equal('id');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'shop.example/checkout' });
    await sendKeys({ press: 'Enter' });
    await page.untilText(/trustgauge\/tg_pub_live_made\.js/);
    const [made] = collector.asked.filter(({ method }) => method === 'POST');
    expect(JSON.parse(String(made?.init.body))).to.deep.equal({
      id: 'fernhill-backerei',
      product: 'Fernhill Bäckerei',
      timeZone: 'Europe/Vienna',
      allowedOrigins: ['https://shop.example'],
    });
    expect(page.address).to.match(/site=fernhill-backerei.*view=set-up/);
    expect(states()).to.deep.equal(['done', 'next', 'later', 'later', 'later']);
    expect(page.focused?.id).to.equal('content');
  });

  it('suggest a short name from the product’s, until another is written', async () => {
    await open();
    await write('product', 'Acme');
    expect((await field('id')).value).to.equal('acme');
    await write('id', 'acme-shop');
    await write('product', 'Acme Shop Europe');
    expect((await field('id')).value).to.equal('acme-shop');
  });

  it('say beside each field what is wrong in it, go to the first, and send nothing', async () => {
    await open();
    await write('product', '');
    await write('id', 'Not So');
    await write('origin', 'my shop');
    page.button('Make the site').click();
    await page.untilText(/Write the name/);
    expect(page.texts('.problem')).to.deep.equal([
      'Write the name, of at most 60 characters.',
      'Use lower-case letters, digits and single hyphens, at most 40 of them.',
      'Write an address that starts with https:// or http://.',
    ]);
    expect(page.all('[aria-invalid=true]').map(({ id }) => id)).to.deep.equal(['product', 'id', 'origin']);
    expect(page.focused?.id).to.equal('product');
    expect(collector.asked.filter(({ method }) => method === 'POST')).to.be.empty;
    await write('product', 'Acme');
    expect(page.texts('.problem')).to.have.length(2);
  });

  const fill = async () => {
    await write('product', 'Acme');
    await write('origin', 'https://app.example');
  };

  it('say where the name is taken, and keep what was typed', async () => {
    await open();
    await fill();
    collector.troubles.sites = 'site_exists';
    page.button('Make the site').click();
    await page.untilText(/There is a site of this name already. Choose another/);
    expect([page.focused?.id, (await field('product')).value]).to.deep.equal(['id', 'Acme']);
  });

  it('say what went wrong where the collector can’t be reached, and can be sent again', async () => {
    await open();
    await fill();
    collector.troubles.sites = 'unreachable';
    page.button('Make the site').click();
    await page.untilText(/could not be reached/);
    delete collector.troubles.sites;
    page.button('Make the site').click();
    await page.untilText(/tg_pub_live_made/);
  });

  it('ask to sign in again where the session has ended meanwhile, and what was typed is still there then', async () => {
    await open();
    await fill();
    collector.isSignedIn = false;
    page.button('Make the site').click();
    await page.untilText(/Your session has ended/);
    page.close();
    collector.isSignedIn = true;
    await open();
    expect((await field('product')).value).to.equal('Acme');
  });

  it('keep what was typed over a reload, until the site is made', async () => {
    await open();
    await fill();
    page.close();
    await open();
    expect([(await field('product')).value, (await field('origin')).value]).to.deep.equal([
      'Acme',
      'https://app.example',
    ]);
    page.button('Make the site').click();
    await page.untilText(/tg_pub_live_made/);
    expect(page.window.sessionStorage).to.have.length(0);
  });

  for (const session of [
    { role: 'viewer', site: null },
    { role: 'editor', site: null },
    { role: 'owner', site: 'acme' },
  ] as const) {
    it(`tell ${session.role} of ${session.site ?? 'all sites'} who can make one, and how to ask`, async () => {
      collector.role = session.role;
      collector.sessionSite = session.site;
      await open();
      await page.untilText(/An owner of all sites can make one/);
      expect(page.text()).to.match(/trustgauge token sign-in --role owner/);
      expect(page.all('form')).to.be.empty;
    });
  }

  describe('of a site', () => {
    beforeEach(() => {
      collector.sites = [acme];
    });

    it('give the tag with its key, and the sources for a policy', async () => {
      await open('?site=acme&view=set-up');
      await page.untilText(/trustgauge\/tg_pub_live_acme\.js/);
      const { origin } = page.window.location;
      expect(page.text()).to.include(`script-src ${origin}; connect-src ${origin}`);
      page.all('[type=radio]')[1]?.click();
      await page.untilText(/trustgauge\/tg_pub_test_acme\.js/);
      expect(page.text()).to.match(/from localhost without being named/);
    });

    it('show the first message as it arrives, and are two steps further then', async () => {
      await open('?site=acme&view=set-up');
      await page.untilText(/Waiting for the first message/);
      collector.accounting = accountingOf({ stored: 1 }, { stored: 1 });
      await page.untilText(/1 message has arrived and been stored/);
      expect(states()).to.deep.equal(['done', 'done', 'done', 'next', 'later']);
      expect(page.text('.progress')).to.equal('3 of 5 steps done');
      expect(page.link('See what arrived, and why').getAttribute('href')).to.match(/view=installation/);
    });

    it('say that something was refused, and where the reason stands', async () => {
      collector.accounting = accountingOf({}, { refused: { origin_not_allowed: 2 } });
      await open('?site=acme&view=set-up');
      await page.untilText(/Something arrived and was refused/);
      expect(states()[1]).to.equal('next');
      expect(page.all('a').some(({ textContent }) => /See what arrived/.test(textContent ?? ''))).to.equal(
        true,
      );
    });

    it('say when the first number can appear, and lead to it once it is there', async () => {
      collector.accounting = accountingOf({ stored: 4 }, { stored: 4 });
      await open('?site=acme&view=set-up');
      await page.untilText(/It can appear on Nov 25 .* at the earliest/);
      page.close();
      collector = new FakeCollector();
      collector.accounting = accountingOf({ stored: 40 }, { stored: 40 });
      await open('?site=acme&view=set-up');
      await page.untilText(/The first number is there/);
      expect(states()).to.deep.equal(['done', 'done', 'done', 'done', 'next']);
      page.link('Open the overview').click();
      await page.untilText(/are confident that their data is safe/);
    });

    it('show the same after a reload: how far one has come is the collector’s to know', async () => {
      collector.accounting = accountingOf({ stored: 4 }, { stored: 4 });
      await open('?site=acme&view=set-up');
      await page.untilText(/4 messages have arrived/);
      const before = states();
      page.close();
      await open('?site=acme&view=set-up');
      await page.untilText(/4 messages have arrived/);
      expect(states()).to.deep.equal(before);
    });

    it('lead an owner to where people are added, and show no command where a link can be sent to them', async () => {
      collector.offer = { mail: true, provider: null };
      await open('?site=acme&view=set-up');
      await page.untilText(/Add each by e-mail address, and a link is sent to it/);
      expect(page.link('Add people').getAttribute('href')).to.equal(
        '?site=acme&survey=pulse&view=settings&section=people',
      );
      expect(page.text()).to.not.contain('trustgauge token sign-in --site');
    });

    it('name the identity provider by which those who are added come', async () => {
      collector.offer = { mail: false, provider: 'Example ID' };
      await open('?site=acme&view=set-up');
      await page.untilText(/Add each by e-mail address; they sign in with Example ID/);
    });

    it('show the command beside it, for this site, where no link can be sent', async () => {
      await open('?site=acme&view=set-up');
      await page.untilText(/can’t send mail.*trustgauge token sign-in --site acme --role viewer/);
      expect(page.all('a').filter((link) => page.text(link) === 'Add people')).to.have.length(1);
    });

    it('tell whoever is no owner that an owner adds people', async () => {
      collector.role = 'editor';
      collector.offer = { mail: true, provider: null };
      await open('?site=acme&view=set-up');
      await page.untilText(/An owner adds people in the settings/);
      expect(page.all('a').filter((link) => page.text(link) === 'Add people')).to.have.length(0);
    });

    it('let an owner make another site', async () => {
      await open('?site=acme&view=set-up');
      await page.untilText(/Make another site/);
      page.find('details').setAttribute('open', '');
      await fill();
      await write('id', 'acme-two');
      page.button('Make the site').click();
      await page.until(() => page.address.includes('site=acme-two'));
      await page.untilText(/tg_pub_live_made/);
    });

    it('show what they knew, marked, where the collector is lost', async () => {
      collector.accounting = accountingOf({ stored: 4 }, { stored: 4 });
      await open('?site=acme&view=set-up');
      await page.untilText(/4 messages have arrived/);
      collector.troubles.accounting = 'unreachable';
      await page.untilText(/Shown as it was at/);
      expect(page.text()).to.match(/4 messages have arrived/);
    });
  });
});
