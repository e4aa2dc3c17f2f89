/**
 * A browser of a person: one that says that it is driven by a program is not asked.
 */
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, ensureChromium } from './browser.mjs';

/**
 * @param {readonly string[]} flags More of Chromium's.
 * @returns {Promise<import('puppeteer-core').Browser>}
 */
export function openBrowser(flags = []) {
  return puppeteer.launch({
    executablePath: ensureChromium(),
    args: [...CHROMIUM_FLAGS, '--disable-blink-features=AutomationControlled', '--lang=en-US', ...flags],
  });
}

/**
 * Opens a sign-in link and presses its button.
 * @param {import('puppeteer-core').Page} page
 * @param {string} link
 */
export async function signInByLink(page, link) {
  await page.goto(link);
  await page.locator('>>> sign-in-link-view >>> button.primary').click();
}
