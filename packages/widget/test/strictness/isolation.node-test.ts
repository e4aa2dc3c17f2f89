import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';
import {
  isAsked,
  openBrowser,
  openStage,
  PLACEMENTS,
  pageWith,
  pressIn,
  type Stage,
  scriptTag,
  until,
  visit,
} from './stage.ts';

const LIMIT = { timeout: 60_000 };

/** What pages do to everything that is on them, and worse. */
const HOSTILE = `
  html { font: italic 700 30px/3 serif; letter-spacing: 6px; word-spacing: 20px; text-align: right; }
  body { text-transform: uppercase; text-indent: 3em; white-space: pre; cursor: wait; }
  * { letter-spacing: 9px !important; font: 700 33px/2 cursive !important; box-sizing: content-box !important;
      color: red !important; text-shadow: 2px 2px lime !important; text-decoration: underline !important; }
  *::before, *::after { content: 'x' !important; display: block !important; padding: 20px !important; }
  div, section, p, span, pre, dialog, [popover] { display: inline !important; padding: 40px !important;
      margin: 30px !important; border: 9px solid lime !important; background: yellow !important; }
  button, label, [role='radio'] { min-width: 500px !important; min-height: 200px !important; padding: 99px !important;
      font-size: 60px !important; border-radius: 50% !important; background: hotpink !important; float: left !important; }
  button:hover, :focus, :focus-visible { outline: 20px dashed red !important; }
  .frame, .head, .body, .option, .quiet, .close, .sheet, #title { display: none !important; opacity: 0 !important; }
`;
/** The page's own say in where its tag stands; and corners through which nothing of the page is seen. */
const PLACE = `
  trust-gauge { position: absolute !important; left: 20px !important; top: 20px !important; width: 640px !important;
      display: block !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
      --trust-gauge-radius: 0px; }
`;

const OWN = `<link rel="stylesheet" href="/own.css"><main><p>Some <b>words</b></p><div>A division</div><form><label>Name <input></label><button>Save</button></form><table><tr><td>1</td></tr></table></main>`;

/** What shines through a rounded edge may differ by a level or two of 255, which nobody sees. */
function otherPixels(one: Buffer, other: Buffer): number {
  const [first, second] = [PNG.sync.read(one), PNG.sync.read(other)];
  const { width, height } = first;
  if (width !== second.width || height !== second.height) return Number.POSITIVE_INFINITY;
  return pixelmatch(first.data, second.data, undefined, width, height, { threshold: 0.02, includeAA: true });
}

describe('isolation', () => {
  let stage: Stage;
  let browser: Browser;
  before(async () => {
    stage = await openStage();
    browser = await openBrowser();
    stage.styles.set('/place.css', PLACE);
    stage.styles.set('/hostile.css', PLACE + HOSTILE);
    stage.styles.set('/own.css', 'main { font: 16px serif; color: navy; } button { padding: 9px; }');
  });
  after(async () => {
    await browser?.close();
    await stage?.stop();
  });

  const openPage = async (path: string, html: string): Promise<{ page: Page; close(): Promise<void> }> => {
    stage.pages.set(path, html);
    const { context, page } = await visit(browser);
    await page.setViewport({ width: 900, height: 700 });
    await page.goto(stage.origin + path);
    return { page, close: () => context.close() };
  };

  /** What is seen of the question, and of its explanation. */
  async function picturesOf(placement: string, style: string): Promise<Buffer[]> {
    const tag = placement === 'inline' ? '<trust-gauge></trust-gauge>' : '';
    const { page, close } = await openPage(
      `/${placement}-${style}`,
      pageWith(
        `<link rel="stylesheet" href="/${style}.css">${tag}`,
        scriptTag(`data-presentation="${placement}"`),
      ),
    );
    await until(page, isAsked);
    // Away from every button, so that none is hovered.
    await page.mouse.move(1, 1);
    const take = async () => {
      // A ring around what has the focus is drawn with other edges from one time to the next.
      await page.evaluate(() =>
        (document.querySelector('trust-gauge')?.shadowRoot?.activeElement as HTMLElement | null)?.blur(),
      );
      const clip = await page.evaluate(() => {
        const frame = document.querySelector('trust-gauge')?.shadowRoot?.querySelector('.frame');
        const { x, y, width, height } = frame?.getBoundingClientRect() ?? new DOMRect();
        return { x, y, width, height };
      });
      return Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false }));
    };
    const pictures = [await take()];
    await pressIn(page, '.end');
    await until(page, () => document.querySelector('trust-gauge')?.shadowRoot?.querySelector('pre') != null);
    pictures.push(await take());
    await close();
    return pictures;
  }

  for (const placement of PLACEMENTS) {
    it(
      `${placement}: not one pixel is another whatever the page says of its buttons, letters and boxes`,
      LIMIT,
      async () => {
        const calm = await picturesOf(placement, 'place');
        const hostile = await picturesOf(placement, 'hostile');
        assert.ok(calm[0] && calm[0].length > 3000, 'there is something to be seen');
        const others = hostile.map((picture, index) => otherPixels(picture, calm[index] ?? Buffer.of()));
        assert.deepEqual(others, [0, 0]);
      },
    );
  }

  it(
    'the page itself looks, and is styled, as before: while it asks and after it has gone',
    LIMIT,
    async () => {
      const stylesOf = (page: Page) =>
        page.evaluate(() =>
          [document.documentElement, document.body, ...document.querySelectorAll('main, main *')].map(
            (element) =>
              Array.from(getComputedStyle(element), (name) =>
                getComputedStyle(element).getPropertyValue(name),
              ).join('|'),
          ),
        );
      // Beside the card and its shadow, at the right.
      const clip = { x: 0, y: 0, width: 400, height: 700 };
      const without = await openPage('/own', pageWith(OWN, ''));
      const styles = await stylesOf(without.page);
      const picture = Buffer.from(await without.page.screenshot({ clip, captureBeyondViewport: false }));
      await without.close();
      const { page, close } = await openPage(
        '/own-asked',
        pageWith(OWN, scriptTag('data-presentation="corner"')),
      );
      await until(page, isAsked);
      assert.deepEqual(await stylesOf(page), styles, 'while it asks');
      assert.ok(
        Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false })).equals(picture),
        'while it asks',
      );
      await page.evaluate(() => Reflect.get(window, 'trustgauge')('destroy'));
      assert.deepEqual(await stylesOf(page), styles, 'afterwards');
      assert.ok(
        Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false })).equals(picture),
        'afterwards',
      );
      const left = await page.evaluate(() => ({
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        head: document.head.children.length,
      }));
      assert.deepEqual(left, { sheets: 1, head: 3 }, 'its own sheet; charset, title and script');
      await close();
    },
  );
});
