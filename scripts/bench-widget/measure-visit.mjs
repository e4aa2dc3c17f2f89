/**
 * One visit on a slow phone: what it costs until the question stands there, and what is left when it is gone.
 */

import { countNodes, countStored } from '../benchmark/page-probe.mjs';
import { pause, untilShown, withPage } from './open-page.mjs';
import { watchRequests } from './watch-requests.mjs';

export const CPU_SLOWDOWN = 4;
/** Bytes a second and milliseconds. */
const SLOW_NETWORK = { download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150 };
/** Watched after the control is there: PostHog, for one, sends what it has gathered every three seconds. */
const WATCHED_MS = 3_500;
/** For animations and last messages after closing. */
const CLOSING_MS = 1_000;

/** @returns {Promise<Record<string, number>>} Measure → value; bytes, milliseconds and counts. */
export async function measureVisit(browser, address, product) {
  return withPage(browser, product, async (page, client) => {
    const requests = await arriveSlowly(page, client, { address, product });
    await pause(WATCHED_MS);

    const spent = await durations(client);
    const noted = await readNoted(page);
    const before = {
      ...requests.sum(),
      roundTrips: requests.roundTrips(noted.controlMs),
      ...spent,
      ...noted,
      ...(await page.evaluate(countStored)),
      cookies: (await page.browserContext().cookies()).length,
      nodes: await page.evaluate(countNodes),
    };

    await page.emulateCPUThrottling(1);
    await page.emulateNetworkConditions(null);
    await page.evaluate(product.close);
    await pause(CLOSING_MS);
    return { ...before, heapBytes: await heapAfterCollection(client) };
  });
}

/**
 * The beginning of such a visit, up to the first answer control.
 * @returns {Promise<Record<string, number>>}
 */
export async function measureArrival(browser, address, product) {
  return withPage(browser, product, async (page, client) => {
    const requests = await arriveSlowly(page, client, { address, product });
    const { controlMs } = await readNoted(page);
    return {
      controlMs,
      roundTrips: requests.roundTrips(controlMs),
      connections: requests.connectionsTo(product.collector ?? address),
      interactiveMs: product.untilInteractive ? await page.evaluate(product.untilInteractive) : controlMs,
    };
  });
}

async function arriveSlowly(page, client, { address, product }) {
  const requests = await watchRequests(client);
  await page.emulateCPUThrottling(CPU_SLOWDOWN);
  await page.emulateNetworkConditions(SLOW_NETWORK);
  // Processor time of the main thread, not time of the day: what else runs on the machine counts little.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  if (!(await untilShown(page))) throw new Error(`${product.title}: no answer control came in time`);
  return requests;
}

const readNoted = (page) =>
  page.evaluate(() => ({
    controlMs: bench.controlMs,
    blockingMs: bench.blockingMs,
    layoutShift: bench.layoutShift,
    firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));

async function durations(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  const milliseconds = (wanted) => 1_000 * metrics.find(({ name }) => name === wanted).value;
  return { scriptMs: milliseconds('ScriptDuration'), busyMs: milliseconds('TaskDuration') };
}

async function heapAfterCollection(client) {
  await client.send('HeapProfiler.enable');
  // Twice: what the first one finalises is only free after the second.
  for (let round = 0; round < 2; round += 1) await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize;
}
