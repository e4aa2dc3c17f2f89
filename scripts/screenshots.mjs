/**
 * The screenshots of README and docs, taken from a running collector with its demo: each view at three widths, in both
 * themes. `npm run screenshots` after a build.
 */
import { mkdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { serveExamplePage } from '../examples/script-tag/server.mjs';
import { applyConfigurationFile } from '../packages/collector/dist/cli/configuration.js';
import { topUpDemo } from '../packages/collector/dist/demo/top-up-demo.js';
import { createCollector, listen, openSqliteStore } from '../packages/collector/dist/index.js';
import { CHROMIUM_FLAGS, ensureChromium } from './browser.mjs';
import { signInByLink } from './open-browser.mjs';

const FOLDER = 'docs/screenshots';
const WIDTHS = [375, 900, 1440];
const HOST = '127.0.0.1';

mkdirSync(FOLDER, { recursive: true });
const store = openSqliteStore(':memory:');
await applyConfigurationFile(store, 'examples/script-tag/trustgauge.config.json', Date.now());
await topUpDemo(store, Date.now(), () => {});
const collector = createCollector({ store });
const server = await listen(collector, { host: HOST, port: 0, report: console.error });
const address = `http://${HOST}:${server.port}`;
// The example's origin is part of its configuration.
const example = await serveExamplePage({ host: HOST, port: 4181, collector: address });
const browser = await puppeteer.launch({
  executablePath: ensureChromium(),
  args: [...CHROMIUM_FLAGS, '--disable-blink-features=AutomationControlled', '--lang=en-GB'],
});

const signedOut = [['sign-in', `${address}/`]];
const signedIn = [
  ['overview', `${address}/?site=demo&survey=pulse`],
  ['overview-whole', `${address}/?site=demo&survey=pulse`, { fullPage: true }],
  ['sharing', `${address}/?site=demo&survey=pulse&view=sharing`],
  ['overview-table', `${address}/?site=demo&survey=pulse&table=open`, { fullPage: true }],
  ['average-so-far', `${address}/?site=demo&survey=pulse&line=live`],
  ['before-and-after', `${address}/?site=demo&survey=pulse&view=effect&mark=demo-breach`, { fullPage: true }],
  ['alerts', `${address}/?site=demo&survey=pulse&view=alerts`, { fullPage: true }],
  ['not-enough-answers', `${address}/?site=example-shop&survey=pulse`],
  ['installation', `${address}/?site=example-shop&survey=pulse&view=installation`],
  ...['site', 'keys', 'surveys', 'people', 'access', 'log'].map((section) => [
    `settings-${section}`,
    `${address}/?site=example-shop&survey=pulse&view=settings&section=${section}`,
    { fullPage: true },
  ]),
  ['first-steps', `${address}/?site=example-shop&survey=pulse&view=set-up`, { fullPage: true }],
  ['widget', example.address],
];

/** The example page once more: its tag told otherwise before it asks, and then taken further. */
const askings = [
  ['widget-corner', { presentation: 'corner' }],
  ['widget-bar', { presentation: 'bar' }],
  ['widget-dialog', { presentation: 'dialog' }],
  ['widget-arabic', { presentation: 'corner', lang: 'ar' }],
  ['widget-follow-up', { presentation: 'corner' }, '[role=radio]'],
  ['widget-what-we-send', { presentation: 'corner' }, '.end'],
  ['widget-tab', { presentation: 'corner', tab: '' }, '.close'],
];

for (const scheme of ['light', 'dark']) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await take(page, signedOut, scheme);
  const { secret } = await collector.tokens.issueSignIn({ site: null, role: 'owner', label: 'screenshots' });
  await signInByLink(page, `${address}/#sign-in=${secret}`);
  await page.waitForNetworkIdle();
  await take(page, signedIn, scheme);
  for (const asking of askings) await takeAsking(asking, scheme);
  await context.close();
}

await browser.close();
await example.stop();
await server.stop();
await store.close();

async function take(page, views, scheme) {
  for (const [name, url, options] of views) {
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: width < 600 ? 812 : 900 });
      await page.goto(url);
      await new Promise((resolve) => setTimeout(resolve, 1200));
      const path = `${FOLDER}/${name}-${scheme}-${width}.png`;
      await page.screenshot({ path, ...options });
      console.log(path);
    }
  }
}

async function takeAsking([name, attributes, pressed], scheme) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluateOnNewDocument((given) => {
    const tell = () => {
      const tag = document.querySelector('trust-gauge');
      for (const [attribute, value] of Object.entries(tag ? given : {})) tag.setAttribute(attribute, value);
    };
    new MutationObserver(tell).observe(document, { childList: true, subtree: true });
  }, attributes);
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: width < 600 ? 812 : 900 });
    await page.goto(example.address);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    const isThere = (selector) => document.querySelector('trust-gauge')?.shadowRoot?.querySelector(selector);
    await page.waitForFunction(isThere, {}, pressed ?? '[role=radio]');
    // What comes in by a movement has come in.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await page.evaluate(
      (selector) =>
        selector && document.querySelector('trust-gauge').shadowRoot.querySelector(selector).click(),
      pressed,
    );
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const path = `${FOLDER}/${name}-${scheme}-${width}.png`;
    await page.screenshot({ path });
    console.log(path);
  }
  await context.close();
}
