/**
 * Text that holds markup, in every place from which it can reach a page, looked at in a browser: it is read as it was
 * written, and nothing of it runs or becomes an element.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
import { serveExamplePage } from '@trustgauge/example-script-tag/server';
import { parseConfigurationFile } from '@trustgauge/protocol';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/browser.mjs';

const HOST = '127.0.0.1';
const CONFIGURATION = import.meta.resolve('@trustgauge/example-script-tag/trustgauge.config.json');
const IMAGE = '<img src=x onerror=alert(1)>';
const SVG = '"><svg onload=alert(1)>';
const SCRIPT = '</p><script>alert(1)</script>';
const FRAME = '<iframe srcdoc="<script>alert(1)</script>">';

describe('text that holds markup', () => {
  let store: Store;
  let collector: Collector;
  let server: Listening;
  let example: Awaited<ReturnType<typeof serveExamplePage>>;
  let browser: Browser;
  let address: string;
  const happened: string[] = [];

  before(async () => {
    const report = (error: unknown) => happened.push(String(error));
    store = openSqliteStore(':memory:');
    collector = createCollector({ store, report });
    server = await listen(collector, { host: HOST, port: 0, report });
    address = `http://${HOST}:${server.port}`;
    example = await serveExamplePage({ host: HOST, port: 0, collector: address });
    const configuration = JSON.parse(readFileSync(new URL(CONFIGURATION), 'utf8'));
    const [site] = configuration.sites;
    Object.assign(site, {
      product: IMAGE,
      allowedOrigins: [new URL(example.address).origin],
      surveys: [
        {
          id: 'pulse',
          segments: { plan: [IMAGE, SVG] },
          followUps: [
            {
              id: 'raise',
              text: SCRIPT,
              options: [
                { id: 'a', label: SVG },
                { id: 'b', label: FRAME },
              ],
            },
          ],
          translations: { en: { whatWeSend: SVG, sheet: [IMAGE, SCRIPT, `${FRAME} {host}`], thanks: IMAGE } },
        },
      ],
    });
    await applyConfiguration(store, parseConfigurationFile(configuration), Date.now());
    await store.insertIncident('example-shop', {
      id: 'incident',
      date: new Date().toISOString().slice(0, 10),
      title: SVG,
      kind: 'ours',
      link: `https://news.example/${SVG}`,
    });
    browser = await puppeteer.launch({
      executablePath: ensureChromium(),
      args: [...CHROMIUM_FLAGS, '--disable-blink-features=AutomationControlled', '--lang=en-US'],
    });
  });

  after(async () => {
    await browser?.close();
    await example?.stop();
    await server?.stop();
    await store?.close();
  });

  async function open(url: string): Promise<Page> {
    const page = await (await browser.createBrowserContext()).newPage();
    page.on('pageerror', (error) => happened.push(`page: ${error}`));
    page.on('dialog', (dialog) => {
      happened.push(`dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') happened.push(`console: ${message.text()}`);
    });
    await page.goto(url);
    return page;
  }

  /** All text, and every element that our own code never makes, shadow roots too. */
  const look = (page: Page) =>
    page.evaluate(() => {
      const strangers: string[] = [];
      const read = (node: Node): string => {
        if (node instanceof HTMLStyleElement) return '';
        if (node instanceof Element) {
          const isOurs = !node.matches('img, iframe, script:not([src]), object, embed');
          const runs = node.getAttributeNames().some((name) => name.startsWith('on'));
          if (!isOurs || runs) strangers.push(node.outerHTML.slice(0, 80));
        }
        const inside = node instanceof Element && node.shadowRoot !== null ? node.shadowRoot : node;
        return inside.childNodes.length === 0
          ? (node.textContent ?? '')
          : [...inside.childNodes].map(read).join(' ');
      };
      return { text: read(document.body), strangers };
    });

  async function untilText(page: Page, wanted: string): Promise<void> {
    for (;;) {
      const { text, strangers } = await look(page);
      assert.deepEqual(strangers, []);
      if (text.includes(wanted)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('stands as it was written in the question, its options, the sheet and the thanks', {
    timeout: 60_000,
  }, async () => {
    const page = await open(example.address);
    await untilText(page, `safe with ${IMAGE}?`);
    await untilText(page, SVG);
    const press = (text: string) =>
      page.evaluate((wanted) => {
        const root = document.querySelector('trust-gauge')?.shadowRoot;
        const buttons = [...(root?.querySelectorAll('button') ?? [])];
        buttons.find((button) => button.textContent?.includes(wanted))?.click();
      }, text);
    await press(SVG);
    await untilText(page, SCRIPT);
    await untilText(page, FRAME);
    await press(SVG);
    await press('Very');
    await untilText(page, FRAME);
    await press(FRAME);
    await untilText(page, IMAGE);
  });

  it('stands as it was written on the dashboard, whatever its address says', {
    timeout: 60_000,
  }, async () => {
    const { secret } = await collector.tokens.issueSignIn({ site: null, role: 'owner', label: SVG });
    const page = await open(`${address}/#sign-in=${secret}`);
    await untilText(page, IMAGE);
    await untilText(page, SVG);
    for (const query of [
      'view=installation',
      `site=${encodeURIComponent(IMAGE)}&survey=${encodeURIComponent(SVG)}`,
      `view=${encodeURIComponent(SCRIPT)}`,
    ]) {
      await page.goto(`${address}/?${query}`);
      await untilText(page, IMAGE);
    }
  });

  it('has run nothing', () => {
    assert.deepEqual(
      // A site that does not exist is asked for on purpose.
      happened.filter((message) => !message.includes('404')),
      [],
    );
  });

  it('or not, the dashboard stands in no frame of another page', { timeout: 60_000 }, async () => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setContent(`<iframe src="${address}/"></iframe>`);
    while (page.frames().length < 2 || page.frames()[1]?.url() === '') {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const frame = page.frames()[1];
    assert.equal(await frame?.$('trustgauge-dashboard'), null);
    assert.match(frame?.url() ?? '', /^chrome-error:/);
  });
});
