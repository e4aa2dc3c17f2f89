import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, PaperFormat } from 'puppeteer-core';
import { openBrowser, signInByLink } from '../../../scripts/open-browser.mjs';
import { topUpDemo } from '../../collector/dist/demo/top-up-demo.js';
import { createCollector, listen, openSqliteStore } from '../../collector/dist/index.js';

describe('the printed overview of the demo', () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const stop: (() => unknown)[] = [];
  before(async () => {
    const store = openSqliteStore(':memory:');
    await topUpDemo(store, Date.now(), () => {});
    const report = (error: unknown) => faults.push(String(error));
    const collector = createCollector({ store, report });
    const server = await listen(collector, { host: '127.0.0.1', port: 0, report });
    browser = await openBrowser();
    stop.push(
      () => browser.close(),
      () => server.stop(),
      () => store.close(),
    );
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    const { secret } = await collector.tokens.issueSignIn({ site: null, role: 'viewer', label: 'print' });
    // Whoever has their screen in the dark prints on white paper all the same.
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.setViewport({ width: 1440, height: 900 });
    const place = `http://127.0.0.1:${server.port}/?site=demo&survey=pulse&table=open`;
    await signInByLink(page, `${place}#sign-in=${secret}`);
    while (!(await page.evaluate(isDrawn))) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  after(async () => {
    for (const end of stop) await end();
    assert.deepEqual(faults, []);
  });

  for (const format of ['A4', 'Letter'] satisfies PaperFormat[]) {
    it(`is two pages of ${format}`, async () => {
      const pdf = Buffer.from(await page.pdf({ format })).toString('latin1');
      assert.equal([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length, 2);
    });
  }

  it('is dark on white, without what can only be pressed, and nothing of it stands beyond the paper', async () => {
    await page.emulateMediaType('print');
    await page.setViewport({ width: 672, height: 900 });
    const seen = await page.evaluate(() => {
      const inside = (root: Document | ShadowRoot): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          element,
          ...(element.shadowRoot ? inside(element.shadowRoot) : []),
        ]);
      const visible = inside(document).filter((element) => element.checkVisibility());
      return {
        ground: getComputedStyle(document.documentElement).backgroundColor,
        // A number that can be asked what it means is printed as a number.
        pressable: visible
          .filter((element) => element.matches('button, select, summary, [role=slider]'))
          .filter((element) => !(element.getRootNode() as ShadowRoot).host?.matches('explained-figure'))
          .length,
        headings: visible
          .filter((element) => element.matches('h1, h2'))
          .map(({ textContent }) => textContent),
        width: document.documentElement.scrollWidth,
        tables: visible.filter(({ localName }) => localName === 'points-table').length,
        source: visible.find((element) => element.matches('.printed'))?.textContent ?? '',
      };
    });
    assert.equal(seen.ground, 'rgb(255, 255, 255)');
    assert.equal(seen.pressable, 0);
    assert.equal(seen.tables, 0);
    assert.ok(seen.width <= 672, `${seen.width} pixels wide`);
    assert.deepEqual(seen.headings.slice(1), [
      'Confidence over time',
      'The alarm',
      'Incidents',
      'Who',
      'What would help',
      'How far to trust it',
    ]);
    assert.match(
      seen.source,
      /^TrustGauge at 127\.0\.0\.1:\d+, as of .*No figure is of fewer than 10 people\.$/,
    );
    await page.emulateMediaType('screen');
  });

  it('has its line as wide as the paper, and as wide as the screen again afterwards', async () => {
    const width = () =>
      page.evaluate(() => {
        const find = (root: Document | ShadowRoot, selector: string): Element | undefined =>
          root.querySelector(selector) ??
          [...root.querySelectorAll('*')]
            .flatMap(({ shadowRoot }) => (shadowRoot ? [find(shadowRoot, selector)] : []))
            .find(Boolean);
        return Number(find(document, 'svg.confidence-line')?.getAttribute('width'));
      });
    await page.setViewport({ width: 1440, height: 900 });
    while ((await width()) < 1000) await new Promise((resolve) => setTimeout(resolve, 50));
    const onScreen = await width();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    assert.equal(await width(), 672);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    while ((await width()) === 672) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(await width(), onScreen);
  });
});

/** Whether the line and the last of the notes are there. */
function isDrawn(): boolean {
  const has = (root: Document | ShadowRoot, selector: string): boolean =>
    root.querySelector(selector) !== null ||
    [...root.querySelectorAll('*')].some(
      ({ shadowRoot }) => shadowRoot !== null && has(shadowRoot, selector),
    );
  return has(document, 'svg.confidence-line') && has(document, '.notes li');
}
