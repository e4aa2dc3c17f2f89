import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { fullSummary, shareLink } from '../summaries.ts';

describe('sharing', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
    collector.summary = () => fullSummary();
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const button = (name: string) => page.button(name);

  describe('for those who are signed in', () => {
    const open = async () => {
      page = await DashboardPage.open(collector, { address: '?site=acme&survey=pulse&view=sharing' });
      await page.untilText(/Links in force/);
    };

    it('makes a link for the survey by keyboard alone, and shows it once, to be copied', async () => {
      await open();
      const field = await page.found<HTMLInputElement>('[name=label]');
      field.focus();
      await sendKeys({ type: 'the board' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'ArrowUp' });
      await sendKeys({ press: 'Enter' });
      await page.untilText(/shown once, and kept nowhere/);
      const made = collector.asked.find(({ method }) => method === 'POST');
      expect(JSON.parse(String(made?.init.body))).to.deep.equal({
        survey: 'pulse',
        label: 'the board',
        days: 31,
      });
      expect(page.text('pre')).to.match(/\/#share=tg_share_1$/);
      expect(page.focused).to.equal(button('Copy'));
      let copied = '';
      Object.defineProperty(page.window.navigator, 'clipboard', {
        value: { writeText: async (text: string) => (copied = text) },
      });
      button('Copy').click();
      await page.untilText(/Copied\./);
      expect(copied).to.equal(page.text('pre'));
      button('I have it').click();
      await page.until(() => page.all('pre').length === 0);
      expect(page.text('.marks')).to.match(/until Dec 25, 2026 the board pulse/);
    });

    it('revokes a link, says so, and does not lose the focus', async () => {
      collector.shareLinks.set('tg_share_a', shareLink);
      await open();
      await page.untilText(/the board/);
      page
        .all('button')
        .find(({ ariaLabel }) => ariaLabel === 'Revoke the link for the board')
        ?.click();
      await page.untilText(/The link for the board opens nothing any more\./);
      expect(collector.shareLinks.size).to.equal(0);
      await page.untilText(/No link is in force/);
      expect(page.focused?.localName).to.equal('h2');
    });

    it('says what the collector refuses, beside the form', async () => {
      await open();
      await page.found('[name=label]');
      collector.troubles.shareLinks = 'too_many_share_links';
      page.find<HTMLInputElement>('[name=label]').value = 'x';
      page.find<HTMLFormElement>('form').requestSubmit();
      await page.untilText(/There are as many links as there may be/);
    });

    it('offers a viewer the list, and nothing to change', async () => {
      collector.role = 'viewer';
      collector.shareLinks.set('tg_share_a', shareLink);
      await open();
      await page.untilText(/Whoever is an editor can make links/);
      await page.untilText(/the board/);
      expect(page.all('form')).to.be.empty;
      expect(page.texts('button')).to.not.include('Revoke');
    });
  });

  describe('for whoever opens a link', () => {
    const open = async (address = '#share=tg_share_a') => {
      collector.isSignedIn = false;
      collector.shareLinks.set('tg_share_a', shareLink);
      page = await DashboardPage.open(collector, { address });
    };

    it('is the overview of that survey, marked as shared and until when, without signing in', async () => {
      await open();
      await page.untilText(/61\s%/);
      expect(page.text('main')).to.match(/Shared: read-only, with the board, until Dec 24, 2026\./);
      await page.found('.notes li');
      expect(page.all('navigation-rail, sign-in-view')).to.be.empty;
      expect(page.texts('a')).to.deep.equal(['Read more']);
      expect(new Set(collector.asked.map(({ path }) => path))).to.deep.equal(
        new Set(['/api/shared', '/api/shared/summary']),
      );
    });

    it('asks by the link alone: without a cookie, and with the secret in no address', async () => {
      await open();
      await page.untilText(/61\s%/);
      for (const { path, query, init } of collector.asked) {
        expect(init.credentials).to.equal('omit');
        expect(JSON.stringify([path, query])).to.not.contain('tg_share');
        expect(new Headers(init.headers).get('Authorization')).to.equal('Bearer tg_share_a');
      }
      expect(page.window.localStorage).to.have.length(0);
    });

    it('can be looked at by day and month, of other days, and stays the same link', async () => {
      await open();
      await page.untilText(/61\s%/);
      page.all('[type=radio]')[2]?.click();
      await page.until(() => collector.askedOf('sharedSummary').at(-1)?.query.granularity === 'month');
      expect(page.address).to.equal('?granularity=month#share=tg_share_a');
      expect(page.all('.choices select')).to.have.length(2);
      expect(collector.askedOf('sharedSummary').at(-1)?.query).to.deep.equal({
        entry: 'invited',
        granularity: 'month',
      });
    });

    it('can be saved and printed, as everywhere', async () => {
      await open();
      await page.found('take-everything');
      const saved = page.filesSaved();
      page
        .all('button')
        .find(({ ariaLabel }) => ariaLabel === 'CSV: Confidence over time')
        ?.click();
      await page.until(() => saved.length === 1);
    });

    for (const [what, address] of [
      ['has expired or was revoked', '#share=tg_share_b'],
      ['was cut off', '#share=tg_sha'],
    ] as const) {
      it(`says what to do where it ${what}`, async () => {
        await open(address);
        await page.untilText(/This link does not open anything any more\./);
        expect(page.text()).to.contain('Ask whoever sent it for another one.');
        expect(page.link('Sign in').getAttribute('href')).to.match(/\/$/);
      });
    }

    it('says so when the collector is away, and tries again', async () => {
      collector.troubles.shared = 'unreachable';
      await open();
      await page.untilText(/could not be reached/);
      delete collector.troubles.shared;
      button('Try again').click();
      await page.untilText(/61\s%/);
    });

    it('leaves whoever is signed in signed in', async () => {
      await open();
      collector.isSignedIn = true;
      await page.untilText(/61\s%/);
      page.window.location.hash = '';
      await page.untilText(/Sign out/);
    });
  });
});
