import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';

describe('a sign-in link', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
    collector.freshTokens.add('fresh');
    collector.email = 'bob@acme.example';
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const open = async (address = '?site=acme#sign-in=fresh', languages = ['en']) => {
    page = await DashboardPage.open(collector, { address, languages });
  };
  const view = () => page.found('sign-in-link-view');
  const exchanges = () => collector.askedOf('session').filter(({ method }) => method === 'POST');

  it('says who it signs in, as what, and whose session ends, and signs in nobody by being opened', async () => {
    collector.linkOpens = { email: 'ann@acme.example', role: 'owner', site: 'acme', product: 'Acme' };
    await open();
    await view();
    expect(page.text('sign-in-link-view')).to.match(
      /signs you in as ann@acme\.example\..*Owner · Acme.*signed in as bob@acme\.example\. If you continue, that session ends\./,
    );
    expect(exchanges()).to.be.empty;
    expect(collector.email).to.equal('bob@acme.example');
  });

  it('asks where nobody is signed in too, because programs open what a mail holds', async () => {
    collector.isSignedIn = false;
    await open();
    await view();
    expect(page.text('sign-in-link-view')).to.not.contain('that session ends');
    expect(page.button('Cancel')).to.exist;
    expect(exchanges()).to.be.empty;
    page.button('Cancel').click();
    await page.untilText(/Or paste the link/);
    expect(collector.freshTokens.has('fresh')).to.equal(true);
  });

  it('leaves the address before the collector has answered, and no entry in the history', async () => {
    const before = history.length;
    collector.troubles.signInLink = 'silence';
    await open();
    await page.until(() => collector.askedOf('signInLink').length > 0);
    expect(page.address).to.equal('?site=acme');
    expect(page.window.history.length).to.equal(before);
  });

  it('puts the focus on no button, so that a key held down presses none', async () => {
    await open();
    await view();
    await page.until(() => page.focused?.localName === 'h1');
  });

  it('signs in by its button, and the page then says as whom', async () => {
    await open();
    await view();
    page.button('Sign in as ann@acme.example').click();
    await page.untilText(/You are signed in as ann@acme\.example\./);
    await page.untilText(/61\s% of people/);
    expect(exchanges()).to.have.length(1);
    page.link('Installation').click();
    await page.until(() => !page.text().includes('You are signed in as'));
  });

  it('changes nothing by the other button, and the page then says who is signed in still', async () => {
    await open();
    await view();
    page.button('Stay signed in as bob@acme.example').click();
    await page.untilText(/You are signed in as bob@acme\.example\./);
    await page.untilText(/61\s% of people/);
    expect(exchanges()).to.be.empty;
    expect(collector.freshTokens.has('fresh')).to.equal(true);
  });

  it('that is opened in a tab where the dashboard is shown asks there, and shows nobody what another was shown', async () => {
    await open('?site=acme');
    await page.untilText(/61\s% of people/);
    page.window.location.hash = '#sign-in=fresh';
    await view();
    expect(page.address).to.equal('?site=acme');
    expect(page.text()).to.not.match(/61\s%/);
    const asked = collector.askedOf('sites').length;
    page.button('Sign in as ann@acme.example').click();
    await page.untilText(/61\s% of people/);
    expect(collector.askedOf('sites').length).to.be.above(asked);
  });

  it('that is used by another browser meanwhile ends no session', async () => {
    await open();
    await view();
    collector.freshTokens.clear();
    page.button('Sign in as ann@acme.example').click();
    await page.untilText(/has been used already.*You are signed in as bob@acme\.example/);
  });

  it('of the command line says by its role what it signs in', async () => {
    collector.linkOpens = { email: null, role: 'owner', site: null, product: null };
    await open();
    await view();
    expect(page.text('sign-in-link-view')).to.match(/from the command line.*Owner · All sites/);
    expect(page.button('Sign in as Owner')).to.exist;
  });

  it('speaks the language of its person', async () => {
    await open('#sign-in=fresh', ['de']);
    await view();
    expect(page.button('Als ann@acme.example anmelden')).to.exist;
  });
});

describe('a sign-in by an identity provider', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
    collector.offer = { mail: false, provider: 'Acme ID' };
    collector.email = 'ann@acme.example';
  });
  afterEach(() => page.close());

  it('begins by a request that only this page can send', async () => {
    collector.isSignedIn = false;
    collector.providerUrl = `${location.origin}/packages/dashboard/test/empty.html?provider`;
    page = await DashboardPage.open(collector);
    await page.untilText(/Sign in with Acme ID/);
    page.button('Sign in with Acme ID').click();
    await page.until(() => page.window.location.href === collector.providerUrl);
    expect(collector.askedOf('openIdStart').map(({ method }) => method)).to.deep.equal(['POST']);
  });

  it('that can’t begin says why, and can be tried again', async () => {
    collector.isSignedIn = false;
    collector.troubles.openIdStart = 'provider_unreachable';
    page = await DashboardPage.open(collector);
    await page.untilText(/Sign in with Acme ID/);
    page.button('Sign in with Acme ID').click();
    await page.untilText(/identity provider/);
    expect((page.button('Sign in with Acme ID') as HTMLButtonElement).disabled).to.equal(false);
  });

  it('says as whom', async () => {
    page = await DashboardPage.open(collector, { address: '#signed-in' });
    await page.untilText(/You are signed in as ann@acme\.example\./);
    expect(page.address).to.equal('');
  });

  it('that failed ends no session, and says who is signed in still', async () => {
    page = await DashboardPage.open(collector, { address: '?site=acme#sign-in-failed=provider_refused' });
    await page.untilText(/You are signed in as ann@acme\.example\./);
    await page.untilText(/61\s% of people/);
  });
});
