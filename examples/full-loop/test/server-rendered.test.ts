/**
 * A shop whose server draws the question, in a browser, with and without its scripts.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  applyConfiguration,
  type Collector,
  createCollector,
  type Listening,
  listen,
  openSqliteStore,
  type Store,
} from '@trustgauge/collector';
import { type Account, serveShop } from '@trustgauge/example-server-rendered';
import { parseConfigurationFile } from '@trustgauge/protocol';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser } from '../../../scripts/open-browser.mjs';

const SITE = 'tg_pub_live_shop';

describe('a shop whose server draws the question', () => {
  let browser: Browser;
  let store: Store;
  let collector: Collector;
  let listening: Listening;
  let shop: Awaited<ReturnType<typeof serveShop>>;
  const accounts = new Map<string, Account>();
  const problems: string[] = [];
  before(async () => {
    store = openSqliteStore(':memory:');
    const report = (error: unknown) => problems.push(String(error));
    collector = createCollector({ store, report });
    listening = await listen(collector, { host: '127.0.0.1', port: 0, report });
    shop = await serveShop({ collector: `http://127.0.0.1:${listening.port}`, site: SITE, accounts });
    const site = {
      id: 'shop',
      product: 'Fernhill',
      allowedOrigins: [shop.address],
      keys: { live: SITE, test: 'tg_pub_test_shop' },
      surveys: [{ id: 'pulse', followUps: [], schedule: { storage: 'host' } }],
    };
    await applyConfiguration(store, parseConfigurationFile({ sites: [site] }), Date.now());
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await shop?.stop();
    await listening?.stop();
    await store?.close();
  });

  const visit = async (session: string, withScripts = true): Promise<Page> => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(`page: ${error}`));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type()) && !/favicon/.test(message.location().url ?? ''))
        problems.push(message.text());
    });
    await page.setJavaScriptEnabled(withScripts);
    await context.setCookie({ name: 'session', value: session, domain: '127.0.0.1' });
    await page.goto(shop.address);
    return page;
  };
  const until = async (condition: () => boolean | Promise<boolean>) => {
    while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('asks an account once: the answer is stored, and the next page has no question', {
    timeout: 60_000,
  }, async () => {
    accounts.set('anna', { name: 'Anna <b>', lastAsked: null });
    const page = await visit('anna');
    await until(() =>
      page.evaluate(() => !!document.querySelector('trust-gauge')?.shadowRoot?.querySelector('button')),
    );
    await page.evaluate(() => {
      const root = document.querySelector('trust-gauge')?.shadowRoot;
      root?.querySelectorAll<HTMLElement>('[role=radio]')[3]?.click();
    });
    await until(() => accounts.get('anna')?.lastAsked?.outcome === 'answered');
    await page.reload();
    assert.equal(await page.evaluate(() => document.querySelector('trust-gauge')), null);
    assert.equal(await page.evaluate(() => document.querySelector('h1')?.textContent), 'Hello, Anna <b>');
    await page.browserContext().close();
  });

  it('draws the question where no script runs, and it can be pressed', { timeout: 60_000 }, async () => {
    accounts.set('ben', { name: 'Ben', lastAsked: { on: '2020-01', outcome: 'answered' } });
    const page = await visit('ben', false);
    const radio = await page.$('trust-gauge >>> input[type=radio]');
    await radio?.click();
    assert.equal(await radio?.evaluate((input) => (input as HTMLInputElement).checked), true);
    assert.ok((await radio?.evaluate((input) => input.getRootNode() !== document)) === true);
    await page.browserContext().close();
  });

  it('draws none for a stranger, for an account that was asked, and for a browser with a signal', async () => {
    accounts.set('cleo', {
      name: 'Cleo',
      lastAsked: { on: new Date().toISOString().slice(0, 7), outcome: 'dismissed' },
    });
    accounts.set('dan', { name: 'Dan', lastAsked: null });
    const textOf = async (session: string, headers: Record<string, string> = {}) =>
      (await fetch(shop.address, { headers: { Cookie: `session=${session}`, ...headers } })).text();
    assert.match(await textOf('dan'), /<trust-gauge/);
    assert.doesNotMatch(await textOf('nobody'), /<trust-gauge/);
    assert.doesNotMatch(await textOf('cleo'), /<trust-gauge/);
    assert.doesNotMatch(await textOf('dan', { 'Sec-GPC': '1' }), /<trust-gauge/);
    assert.doesNotMatch(await textOf('dan', { DNT: '1' }), /<trust-gauge/);
  });

  it('has caused no error in any page, and no fault', () => assert.deepEqual(problems, []));
});
