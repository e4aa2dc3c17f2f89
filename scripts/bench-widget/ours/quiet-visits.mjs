/**
 * What a page loads when nobody is asked: the survey waits for an event, or the person is in the pause.
 */
import { pause, untilShown, withPage } from '../open-page.mjs';
import { watchRequests } from '../watch-requests.mjs';

/** Long enough for everything that a page does by itself. */
const WATCHED_MS = 1_500;
const CLOSE = ['trust-gauge', '.close'];

/**
 * @typedef {import('../watch-requests.mjs').Requests} Requests
 * @param {import('./collector.mjs').OurCollector} ours
 * @param {{ host: object, browser: import('puppeteer-core').Browser }} options
 * @returns {Promise<{ waiting: Requests, asksNobody: Requests, firstInPause: Requests, nextInPause: Requests }>}
 * The first two: a survey that waits for an event of the page, without and with the person in the pause. The others: a
 * survey that asks everybody on arrival, for a person in the pause, with an empty cache and on the next visit.
 */
export async function measureQuietVisits(ours, { host, browser }) {
  const pages = (site, use) => {
    host.show({ ...ours.guest, head: ours.tagOf({ site }) }, 'none');
    return withPage(browser, { control: CLOSE }, async (page, client) => {
      const requests = await watchRequests(client);
      return use({
        page,
        async visit() {
          requests.restart();
          await page.goto(host.origin, { waitUntil: 'load' });
          await pause(WATCHED_MS);
          return requests.sum();
        },
        /** Ends the question as a person does, and leaves nothing in the browser's cache. */
        async dismiss() {
          if (!(await untilShown(page)))
            throw new Error(`${site}: no question appeared that could be closed`);
          await page.evaluate((path) => bench.find(path).click(), CLOSE);
          await pause(WATCHED_MS);
          await client.send('Network.clearBrowserCache');
        },
      });
    });
  };
  return {
    ...(await pages('waits', async ({ page, visit, dismiss }) => {
      const waiting = await visit();
      await page.evaluate(() => trustgauge('open'));
      await dismiss();
      return { waiting, asksNobody: await visit() };
    })),
    ...(await pages('asks', async ({ visit, dismiss }) => {
      await visit();
      await dismiss();
      return { firstInPause: await visit(), nextInPause: await visit() };
    })),
  };
}
