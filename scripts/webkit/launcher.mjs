/** WebKit for @web/test-runner: each test file has a browser of its own, with nothing left from the one before. */
import { WebKitPage } from './page.mjs';
import { startDisplay } from './virtual-display.mjs';
import { startWebDriver } from './web-driver.mjs';

const VIEWPORT = { width: 800, height: 600 };

/**
 * @param {{ webKitDriver: string, xvfb: string }} paths
 * @returns {import('@web/test-runner-core').BrowserLauncher}
 */
export function webKitLauncher({ webKitDriver, xvfb }) {
  /** Session → its page. */
  const pages = new Map();
  let display;
  const pageOf = (id) => {
    const page = pages.get(id);
    if (page === undefined) throw new Error(`no page for session ${id}`);
    return page;
  };
  return {
    name: 'WebKit',
    // Its pages answer to what the runner’s commands ask of Puppeteer’s.
    type: 'puppeteer',
    // One window at a time has the focus.
    concurrency: 1,
    async startSession(id, url) {
      display ??= startDisplay(xvfb);
      const { name } = await display;
      const page = new WebKitPage(await startWebDriver({ webKitDriver, display: name }));
      pages.set(id, page);
      await page.setViewport(VIEWPORT);
      // Over the window, as in the other browsers, and on nothing.
      await page.mouse.move(0, 0);
      await page.goto(url);
    },
    isActive: (id) => pages.has(id),
    getPage: pageOf,
    getBrowserUrl: (id) => pageOf(id).url(),
    async stopSession(id) {
      await pageOf(id).close();
      pages.delete(id);
      return {};
    },
    startDebugSession() {
      throw new Error('WebKit runs on a screen that nobody sees: debug in another browser');
    },
    async stop() {
      await Promise.all([...pages.values()].map((page) => page.close()));
      await (await display)?.stop();
    },
  };
}
