import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';

describe('the dashboard', () => {
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
  const open = async (address = '', widthPx = 1000) => {
    page = await DashboardPage.open(collector, { address, widthPx });
  };
  const heading = () => page.texts('h1')[0];
  /** Presses the button of the sign-in link that was opened. */
  const signIn = async () => {
    await page.found('sign-in-link-view');
    page.button('Sign in as ann@acme.example').click();
  };
  /** As when somebody comes back to a page that had been in the background. */
  const look = () => page.document.dispatchEvent(new Event('visibilitychange'));

  describe('signing in', () => {
    beforeEach(() => {
      collector.isSignedIn = false;
    });

    it('asks who is not signed in to do so', async () => {
      await open();
      await page.until(() => heading() === 'Sign in');
      expect(page.all('[role=status] .problem')).to.be.empty;
      expect(page.document.title).to.equal('Sign in · TrustGauge');
    });

    it('signs in by a link, and drops the token from the address', async () => {
      collector.freshTokens.add('tg_sign_abc');
      await open('?site=acme#sign-in=tg_sign_abc');
      await signIn();
      await page.untilText(/61\s% of people/);
      expect(page.address).to.equal('?site=acme');
      expect(page.window.history.length).to.equal(history.length);
    });

    it('says of a used link that it has been used, and how to get another', async () => {
      await open('#sign-in=used');
      await page.untilText(/This sign-in link has expired or has been used already\./);
      expect(heading()).to.equal('Sign in');
      expect(page.text()).to.contain('trustgauge token sign-in');
      expect(page.address).to.equal('');
    });

    it('goes on where a used link is opened by somebody who is signed in', async () => {
      collector.isSignedIn = true;
      collector.email = 'bob@acme.example';
      await open('?site=acme#sign-in=used');
      await page.untilText(/has been used already.*You are signed in as bob@acme\.example/);
      await page.untilText(/61\s% of people/);
      expect(page.address).to.equal('?site=acme');
    });

    it('says so where the collector can’t be asked', async () => {
      collector.troubles.signInLink = 'unreachable';
      await open('#sign-in=tg_sign_abc');
      await page.untilText(/The collector could not be reached\./);
      expect(heading()).to.equal('Sign in');
    });

    it('takes a link that is opened in a tab where the page stands already', async () => {
      await open();
      await page.until(() => heading() === 'Sign in');
      collector.freshTokens.add('tg_sign_abc');
      page.window.location.hash = '#sign-in=tg_sign_abc';
      await signIn();
      await page.untilText(/61\s% of people/);
      expect(page.address).to.equal('');
    });

    it('takes a pasted link', async () => {
      await open('?site=acme');
      collector.freshTokens.add('tg_sign_abc');
      const field = await page.found<HTMLInputElement>('#token');
      field.value = 'https://collector.example/#sign-in=tg_sign_abc';
      page.button('Sign in').click();
      await signIn();
      await page.untilText(/61\s% of people/);
    });

    it('ends the session where the collector ends it, and returns to the same page afterwards', async () => {
      collector.isSignedIn = true;
      await open('?site=acme&granularity=month');
      await page.untilText(/61\s% of people/);
      collector.isSignedIn = false;
      look();
      await page.untilText(/Your session has ended\./);
      expect(page.text()).to.not.match(/61\s%/);
      page.close();
      collector.freshTokens.add('tg_sign_abc');
      await open('#sign-in=tg_sign_abc');
      await signIn();
      await page.untilText(/61\s% of people/);
      expect(page.address).to.equal('?site=acme&granularity=month');
    });

    it('signs out, here and at the collector', async () => {
      collector.isSignedIn = true;
      await open('?site=acme');
      await page.untilText(/61\s% of people/);
      page.button('Sign out').click();
      await page.untilText(/You are signed out\./);
      await page.until(() => !collector.isSignedIn);
      expect(page.text()).to.not.match(/61\s%/);
    });
  });

  describe('choosing what to show', () => {
    it('shows the first survey of the first site where the address names none', async () => {
      await open();
      await page.untilText(/61\s% of people/);
      expect(collector.askedOf('summary')[0]?.path).to.equal('/api/sites/acme/surveys/pulse/summary');
      expect(page.document.title).to.equal('Overview · Acme · TrustGauge');
    });

    it('shows what the address says, to the last detail', async () => {
      await open('?site=fernhill&survey=checkout&granularity=month&environment=test&entry=opened&table=open');
      await page.found('caption');
      const [{ path, query } = { path: '', query: {} }] = collector.askedOf('summary');
      expect(path).to.equal('/api/sites/fernhill/surveys/checkout/summary');
      expect(query).to.deep.equal({ environment: 'test', entry: 'opened', granularity: 'month' });
      expect(page.texts('.choices select option:checked')).to.deep.equal([
        'People who opened it',
        'Test answers',
        'Newest 28 days',
      ]);
    });

    it('says in the address what is shown', async () => {
      await open('?site=acme&survey=pulse');
      await page.untilText(/61\s% of people/);
      const [entry, environment] = page.all<HTMLSelectElement>('.choices select');
      page.choose(entry as HTMLSelectElement, 'People who opened it');
      await page.until(() => page.address === '?site=acme&survey=pulse&entry=opened');
      page.choose(environment as HTMLSelectElement, 'Test answers');
      await page.until(() => page.address === '?site=acme&survey=pulse&environment=test&entry=opened');
      page.button('Show as a table').click();
      await page.until(
        () => page.address === '?site=acme&survey=pulse&environment=test&entry=opened&table=open',
      );
      await page.found('caption');
      page.button('Hide the table').click();
      await page.until(() => page.address === '?site=acme&survey=pulse&environment=test&entry=opened');
    });

    it('goes back to the page before, and not through every way of seeing it', async () => {
      await open('?site=acme&survey=pulse');
      await page.untilText(/61\s% of people/);
      page.all('[type=radio]')[0]?.click();
      await page.until(() => /granularity=day/.test(page.address));
      page.link('Installation').click();
      await page.untilText(/The tag/);
      page.window.history.back();
      await page.untilText(/61\s% of people/);
      expect(page.address).to.equal('?site=acme&survey=pulse&granularity=day');
    });

    it('moves the focus to the new page’s content, and keeps it where only the way of seeing changes', async () => {
      await open('?site=acme&survey=pulse');
      await page.untilText(/61\s% of people/);
      page.link('Installation').focus();
      page.link('Installation').click();
      await page.until(() => page.focused?.id === 'content');
      expect(page.document.title).to.equal('Installation · Acme · TrustGauge');
      const live = await page.found('[type=radio]');
      live.focus();
      page.all('[type=radio]')[1]?.click();
      await page.until(() => /environment=test/.test(page.address));
      await page.settled();
      expect(page.focused?.getAttribute('type')).to.equal('radio');
    });

    it('leaves a link alone that a person wants to open elsewhere', async () => {
      await open('?site=acme&survey=pulse');
      await page.untilText(/61\s% of people/);
      let wasPrevented: boolean | undefined;
      page.document.addEventListener('click', (event) => {
        wasPrevented = event.defaultPrevented;
        event.preventDefault();
      });
      const click = new page.window.MouseEvent('click', {
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      page.link('Installation').dispatchEvent(click);
      expect(wasPrevented).to.equal(false);
      expect(page.address).to.equal('?site=acme&survey=pulse');
    });

    it('has a way past the navigation for those who use the keyboard', async () => {
      await open();
      await page.untilText(/61\s% of people/);
      page.link('Skip to the content').click();
      expect(page.focused?.id).to.equal('content');
      expect(page.address).to.equal('');
    });
  });

  describe('labels above every figure', () => {
    const labels = () => page.texts('p.label');

    it('say on each page that answers were made up', async () => {
      for (const view of ['', '&view=installation']) {
        await open(`?site=fernhill&survey=pulse${view}`);
        await page.found('p.label');
        expect(labels()).to.deep.equal([
          'Simulated answers: made up for demonstration; no person gave them.',
        ]);
        page.close();
      }
      await open();
    });

    it('say that answers came with the test key, and that nobody is being asked', async () => {
      await open('?site=fernhill&survey=checkout&environment=test');
      await page.found('p.label');
      expect(labels().map((label) => label.split(':')[0])).to.deep.equal([
        'Simulated answers',
        'Test answers',
        'Paused',
      ]);
    });

    it('are not there where there is nothing to say', async () => {
      await open('?site=acme');
      await page.untilText(/61\s% of people/);
      expect(labels()).to.be.empty;
    });
  });

  describe('in trouble', () => {
    it('says so where the sites can’t be read, and tries again', async () => {
      collector.troubles.sites = 'unreachable';
      await open();
      await page.untilText(/The collector could not be reached\./);
      delete collector.troubles.sites;
      page.button('Try again').click();
      await page.untilText(/61\s% of people/);
    });

    it('says of a site or survey that is not there what to do, and does not ask for it again', async () => {
      await open('?site=nowhere');
      await page.until(
        () => heading() === 'This site does not exist, or you may not read it. Choose one in the list.',
      );
      page.close();
      await open('?site=acme&survey=none');
      await page.until(() => heading() === 'This site has no such survey. Choose one in the list.');
      // What the address names is asked for before it is known which sites there are.
      expect(collector.askedOf('summary')).to.have.length(1);
    });

    it('leads to a first site where there is none', async () => {
      collector.sites = [];
      await open();
      await page.until(() => heading() === 'From no site to the first number');
    });

    it('keeps its layout while it waits for the first answer', async () => {
      collector.troubles.sites = 'silence';
      await open();
      await page.untilText(/Loading/);
      expect(page.all('nav')).to.have.length(1);
    });
  });
});
