/**
 * A fresh visitor: a browser context of its own, with nothing stored and nothing cached.
 */
import { installProbe } from '../benchmark/page-probe.mjs';

const VIEWPORT = { width: 412, height: 823 };
/** A product that has not shown its control by then does not show it. */
const PATIENCE_MS = 15_000;

/**
 * @template T
 * @param {(page: import('puppeteer-core').Page, client: import('puppeteer-core').CDPSession) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withPage(browser, product, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    // Some products serve no browser that calls itself headless.
    const userAgent = (await browser.userAgent()).replace('Headless', '');
    await page.setUserAgent({ userAgent });
    await page.setViewport(VIEWPORT);
    const { opener, control } = product;
    await page.evaluateOnNewDocument(installProbe, { ...(opener ? { opener } : {}), control });
    const result = await use(page, await page.createCDPSession());
    // Last messages of the page go out now, not while the next product is shown.
    await page.goto('about:blank');
    return result;
  } finally {
    await context.close();
  }
}

/** Resolves to whether the answer control was visible in time. */
export async function untilShown(page, patienceMs = PATIENCE_MS) {
  return page.evaluate(
    (ms) =>
      Promise.race([
        bench.shown.then(() => true),
        new Promise((resolve) => {
          setTimeout(resolve, ms, false);
        }),
      ]),
    patienceMs,
  );
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
