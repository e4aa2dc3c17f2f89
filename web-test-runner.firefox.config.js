/**
 * The widget's browser tests once more, in Firefox: all of those in which a page is the whole test.
 */

import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { ensureFirefox } from './scripts/browser.mjs';
import base, { undriven } from './web-test-runner.config.js';

export default undriven({
  ...base,
  files: ['packages/widget/test/**/*.test.ts', '!packages/widget/test/media.test.ts'],
  // One page at a time: only one window has the focus.
  concurrency: 1,
  browsers: [
    // Named after Chrome, it starts whatever puppeteer can.
    chromeLauncher({
      puppeteer,
      createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
      launchOptions: {
        browser: 'firefox',
        executablePath: ensureFirefox(),
        extraPrefsFirefox: { 'intl.accept_languages': 'en-US' },
        env: { ...process.env, TZ: 'Europe/Vienna' },
      },
    }),
  ],
});
