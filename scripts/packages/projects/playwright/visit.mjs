/** What the README shows for Playwright, in the browser at CHROME_PATH. Prints what the page has sent. */

import { pulseSurvey, siteConfiguration } from '@trustgauge/widget/testing';
import esbuild from 'esbuild';
import { chromium } from 'playwright-core';

const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'content-type' };
const surveys = [pulseSurvey];
const { outputFiles } = await esbuild.build({
  stdin: { contents: "import '@trustgauge/widget/define';", resolveDir: '.' },
  bundle: true,
  format: 'esm',
  write: false,
});
const sent = [];
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.route('https://app.example/', (route) =>
  route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><html lang="en"><trust-gauge site="tg_pub_test_x" collector="https://collector.example" allow-automated></trust-gauge><script type="module">${outputFiles[0].text}</script>`,
  }),
);
await page.route('**/v1/sites/*', (route) =>
  route.fulfill({ headers, json: siteConfiguration({ site: 'tg_pub_test_x', surveys }) }),
);
await page.route('**/v1/submissions', (route) => {
  if (route.request().method() === 'POST') sent.push(route.request().postDataJSON());
  return route.fulfill({ headers, status: 202, json: { outcome: 'stored' } });
});
await page.goto('https://app.example/');
await page.getByRole('radio', { name: 'Very' }).click();
await page.getByRole('radio', { name: 'Stronger sign-in' }).click();
await page.locator('[part~="thanks"]').waitFor();
await browser.close();
process.stdout.write(JSON.stringify(sent.at(-1)?.answers));
