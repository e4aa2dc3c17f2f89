/**
 * Text that holds markup, in every place from which it can reach a page, looked at in a browser: it is read as it was
 * written, and nothing of it runs or becomes an element.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { signInByLink } from '../../../scripts/open-browser.mjs';
import { type ExampleUnderTest, openExample } from './example-under-test.ts';

const IMAGE = '<img src=x onerror=alert(1)>';
const SVG = '"><svg onload=alert(1)>';
const SCRIPT = '</p><script>alert(1)</script>';
const FRAME = '<iframe srcdoc="<script>alert(1)</script>">';

describe('text that holds markup', () => {
  let example: ExampleUnderTest;
  const happened: string[] = [];

  before(async () => {
    example = await openExample({
      report: (error) => happened.push(String(error)),
      site: {
        product: IMAGE,
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
            translations: {
              en: { whatWeSend: SVG, sheet: [IMAGE, SCRIPT, `${FRAME} {host}`], thanks: IMAGE },
            },
          },
        ],
      },
    });
    await example.store.insertIncident('example-shop', {
      id: 'incident',
      date: new Date().toISOString().slice(0, 10),
      title: SVG,
      kind: 'ours',
      link: `https://news.example/${SVG}`,
    });
  });
  after(() => example?.stop());

  async function open(url: string): Promise<Page> {
    const page = await (await example.browser.createBrowserContext()).newPage();
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
    const page = await open(example.page);
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
    const { secret } = await example.collector.tokens.issueSignIn({ site: null, role: 'owner', label: SVG });
    const page = await open('about:blank');
    await signInByLink(page, `${example.address}/#sign-in=${secret}`);
    await untilText(page, IMAGE);
    await untilText(page, SVG);
    for (const query of [
      'view=installation',
      `site=${encodeURIComponent(IMAGE)}&survey=${encodeURIComponent(SVG)}`,
      `view=${encodeURIComponent(SCRIPT)}`,
    ]) {
      await page.goto(`${example.address}/?${query}`);
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
    const page = await (await example.browser.createBrowserContext()).newPage();
    await page.setContent(`<iframe src="${example.address}/"></iframe>`);
    while (page.frames().length < 2 || page.frames()[1]?.url() === '') {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const frame = page.frames()[1];
    assert.equal(await frame?.$('trustgauge-dashboard'), null);
    assert.match(frame?.url() ?? '', /^chrome-error:/);
  });
});
