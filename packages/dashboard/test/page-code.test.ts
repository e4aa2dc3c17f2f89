import { expect } from 'chai';
import { PageCode } from './dist/page-code.js';
import { FakeCollector } from './fake-collector.ts';
import { DashboardPage } from './page.ts';

describe('the code of a page', () => {
  let collector: FakeCollector;
  let page: DashboardPage | undefined;
  beforeEach(() => {
    collector = new FakeCollector();
  });
  afterEach(() => {
    page?.close();
    expect(page?.problems ?? []).to.deep.equal([]);
    page = undefined;
  });
  const missing = /A part of this page could not be fetched/;
  const isMissing = () => missing.test(page?.text() ?? '');

  it('is fetched when the page is opened, and not before', async () => {
    page = await DashboardPage.open(collector, { address: '?site=acme' });
    await page.found('[role=slider]');
    const isFetched = () =>
      page?.window.performance
        .getEntriesByType('resource')
        .some(({ name }) => /installation-page/.test(name));
    expect(isFetched()).to.equal(false);
    page.link('Installation').click();
    await page.untilText(/The tag/);
    expect(isFetched()).to.equal(true);
  });

  it('is said to be missing where it can’t be fetched, and the rest of the page stays', async () => {
    page = await DashboardPage.open(collector, { address: '?site=acme', withholds: 'installation-page' });
    await page.found('[role=slider]');
    page.link('Installation').click();
    await page.untilText(missing);
    expect(page.text('[role=alert]')).to.match(/Try again/);
    page.link('Overview').click();
    await page.untilText(/are confident/);
    expect(isMissing()).to.equal(false);
  });

  it('leaves words and numbers to be read where only the chart is missing', async () => {
    page = await DashboardPage.open(collector, { address: '?site=acme', withholds: 'overview-page' });
    await page.untilText(missing);
    await page.untilText(/are confident that their data is safe with Acme/);
  });

  describe('once more', () => {
    const host = { addController: () => {}, requestUpdate: () => {}, removeController: () => {} };
    const realFetch = window.fetch;
    let reloads: number;
    beforeEach(() => {
      reloads = 0;
    });
    afterEach(() => {
      window.fetch = realFetch;
    });
    const code = () => new PageCode({ ...host, updateComplete: Promise.resolve(true) }, () => (reloads += 1));
    const settled = () => new Promise((resolve) => setTimeout(resolve));
    const fails = () => Promise.reject(new TypeError('Failed to fetch'));

    it('is fetched alone where that brings it', async () => {
      const part = code();
      let tries = 0;
      part.want(() => {
        tries += 1;
        return tries === 1 ? fails() : Promise.resolve();
      });
      await settled();
      expect(part.state).to.equal('missing');
      await part.tryAgain();
      expect([part.state, tries, reloads]).to.deep.equal(['there', 2, 0]);
    });

    it('brings the whole page anew where the collector answers without it: another version was put in place', async () => {
      const part = code();
      part.want(fails);
      await settled();
      window.fetch = async () => new Response('');
      await part.tryAgain();
      expect(reloads).to.equal(1);
    });

    it('is fetched by itself when the machine is connected again, while somebody waits for it', async () => {
      const part = code();
      part.hostConnected();
      part.want(fails);
      await settled();
      window.fetch = async () => new Response('');
      window.dispatchEvent(new Event('online'));
      await settled();
      await settled();
      expect(reloads).to.equal(1);
      part.want(undefined);
      window.dispatchEvent(new Event('online'));
      await settled();
      part.hostDisconnected();
      expect(reloads).to.equal(1);
    });

    it('leaves the page as it is where the collector does not answer', async () => {
      const part = code();
      part.want(fails);
      await settled();
      window.fetch = fails;
      await part.tryAgain();
      window.fetch = async () => new Response('', { status: 502 });
      await part.tryAgain();
      expect([part.state, reloads]).to.deep.equal(['missing', 0]);
    });

    it('says nothing of a page that somebody has left meanwhile', async () => {
      const part = code();
      part.want(fails);
      part.want(undefined);
      await settled();
      expect(part.state).to.equal('there');
    });
  });
});
