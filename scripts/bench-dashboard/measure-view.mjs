/**
 * One visit to a page by somebody whose browser has nothing of it yet, on a machine a quarter as quick.
 */
import { installProbe } from '../benchmark/page-probe.mjs';

export const CPU_SLOWDOWN = 4;
const VIEWPORT = { width: 1440, height: 900 };
/** For what still comes after the last part that is waited for. */
const WATCHED_MS = 500;

/**
 * @param {{ address: string, cookie?: object, parts: Record<string, string[]> }} view Parts: measure → path of
 * selectors, each looked for inside the shadow root of the one before.
 * @returns {Promise<Record<string, number>>} Measure → milliseconds, bytes or a count.
 */
export async function measureView(browser, { address, cookie, parts }) {
  const context = await browser.createBrowserContext();
  try {
    if (cookie) await context.setCookie(cookie);
    const page = await context.newPage();
    await page.setViewport(VIEWPORT);
    await page.evaluateOnNewDocument(installProbe, { control: Object.values(parts)[0] });
    await page.evaluateOnNewDocument(noteParts, parts);
    const client = await page.createCDPSession();
    const traffic = await countTraffic(client);
    await page.emulateCPUThrottling(CPU_SLOWDOWN);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction('noted.isComplete', { timeout: 30_000 });
    await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
    const noted = await page.evaluate(() => ({
      ...noted.partsMs,
      firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      blockingMs: bench.blockingMs,
      longestTaskMs: noted.longestTaskMs,
      longTasks: noted.longTasks,
      layoutShift: bench.layoutShift,
    }));
    return { ...noted, ...traffic() };
  } finally {
    await context.close();
  }
}

/** Runs inside the page: when each part has been painted, and the tasks that took longer than 50 ms. */
function noteParts(parts) {
  const noted = { partsMs: {}, isComplete: false, longestTaskMs: 0, longTasks: 0 };
  window.noted = noted;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      noted.longTasks += 1;
      noted.longestTaskMs = Math.max(noted.longestTaskMs, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    for (const [name, path] of Object.entries(parts)) {
      const element = bench.find(path);
      if (name in noted.partsMs || !element?.checkVisibility() || element.textContent.trim() === '') continue;
      noted.partsMs[name] = Number.POSITIVE_INFINITY;
      // The frame in which it is drawn has been painted when the next one begins.
      requestAnimationFrame(() => {
        noted.partsMs[name] = performance.now();
        noted.isComplete = Object.keys(parts).every((part) => Number.isFinite(noted.partsMs[part]));
      });
    }
    if (!noted.isComplete) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Bytes over the network, headers included, and requests, of everything. */
async function countTraffic(client) {
  const counts = { bytes: 0, requests: 0 };
  await client.send('Network.enable');
  client.on('Network.requestWillBeSent', () => {
    counts.requests += 1;
  });
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    counts.bytes += encodedDataLength;
  });
  return () => ({ ...counts });
}
