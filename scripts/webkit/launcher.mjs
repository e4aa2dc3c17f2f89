/** WebKit for @web/test-runner: each test file has a browser of its own, with nothing left from the one before. */
import { openWebKit } from './open-webkit.mjs';

const VIEWPORT = { width: 800, height: 600 };

/**
 * @param {{ webKitDriver: string, xvfb: string }} paths
 * @returns {import('@web/test-runner-core').BrowserLauncher}
 */
export function webKitLauncher(paths) {
  /** Session → its context and page. */
  const sessions = new Map();
  let browser;
  const sessionOf = (id) => {
    const session = sessions.get(id);
    if (session === undefined) throw new Error(`no page for session ${id}`);
    return session;
  };
  return {
    name: 'WebKit',
    // Its pages answer to what the runner’s commands ask of Puppeteer’s.
    type: 'puppeteer',
    // One window at a time has the focus.
    concurrency: 1,
    async startSession(id, url) {
      browser ??= openWebKit(paths);
      const context = await (await browser).createBrowserContext();
      const page = await context.newPage();
      sessions.set(id, { context, page });
      await page.setViewport(VIEWPORT);
      // Over the window, as in the other browsers, and on nothing.
      await page.mouse.move(0, 0);
      await page.goto(url);
    },
    isActive: (id) => sessions.has(id),
    getPage: (id) => sessionOf(id).page,
    getBrowserUrl: (id) => sessionOf(id).page.evaluate(() => location.href),
    async stopSession(id) {
      await sessionOf(id).context.close();
      sessions.delete(id);
      return {};
    },
    startDebugSession() {
      throw new Error('WebKit runs on a screen that nobody sees: debug in another browser');
    },
    async stop() {
      await (await browser)?.close();
    },
  };
}
