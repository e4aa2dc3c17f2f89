/** A page of a bundler's build in a real browser: what it loads, and whether it asks. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { pulseSurvey, siteConfiguration } from '../../packages/widget/dist/testing.js';

const SITE = 'tg_pub_live_x';
const ALLOWED = { 'Access-Control-Allow-Origin': '*' };
/** For how long, in milliseconds, nothing may be on its way before a page counts as loaded. */
const IDLE_MS = 500;

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} folder What the bundler has made: `entry.js`, or a page `index.html` of its own.
 * @param {{ isPaused: boolean }} options Whether the survey asks nobody.
 * @returns {Promise<{ bytes: number, files: string[], asks: boolean }>} Brotli of the scripts that were loaded.
 */
export async function visitBuild(browser, folder, { isPaused }) {
  const configuration = siteConfiguration({ site: SITE, surveys: [{ ...pulseSurvey, isPaused }] });
  const own = join(folder, 'index.html');
  const page = await browser.newPage();
  const files = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === 'https://collector.example')
      return request.respond({ headers: ALLOWED, body: JSON.stringify(configuration) });
    if (pathname === '/')
      return request.respond({
        contentType: 'text/html',
        body: `${
          existsSync(own)
            ? readFileSync(own, 'utf8')
            : `<!doctype html><html lang="en"><script ${folder.includes('webpack') ? 'defer' : 'type="module"'} src="/entry.js"></script>`
        }<trust-gauge site="${SITE}" collector="https://collector.example"></trust-gauge>`,
      });
    const path = join(folder, pathname);
    if (!existsSync(path)) return request.respond({ status: 404 });
    files.push(pathname);
    return request.respond({ contentType: 'text/javascript', body: readFileSync(path) });
  });
  await page.goto('https://app.example/');
  await page.waitForNetworkIdle({ idleTime: IDLE_MS });
  const asks = await page.evaluate(
    () => !!document.querySelector('trust-gauge')?.shadowRoot?.querySelector('[role=radio]'),
  );
  await page.close();
  const bytes = files.reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length,
    0,
  );
  return { bytes, files, asks };
}
