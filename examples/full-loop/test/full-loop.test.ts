/**
 * The whole way, once: a page, a browser, the collector with a clock of the test, the dashboard.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'puppeteer-core';
import { signInByLink } from '../../../scripts/open-browser.mjs';
import { type ExampleUnderTest, openExample } from './example-under-test.ts';

const DAY_MS = 86_400_000;
/** Ten people: seven of them very or extremely confident. Presses of the right arrow from "Not at all". */
const ARROWS_TO_ANSWER = [3, 4, 3, 3, 4, 3, 3, 0, 1, 2];

interface Arrivals {
  readonly received: number;
  readonly stored: number;
}

describe('the full loop', () => {
  let example: ExampleUnderTest;
  let readToken: string;
  let nowMs = Date.parse('2026-03-10T10:00:00Z');
  const problems: string[] = [];

  before(async () => {
    example = await openExample({ clock: () => nowMs, report: (error) => problems.push(String(error)) });
    const token = await example.collector.tokens.issueRead({ site: null, role: 'owner', label: 'test' });
    readToken = token.secret;
  });
  after(() => example?.stop());

  async function arrivals(): Promise<Arrivals> {
    const reply = await fetch(`${example.address}/api/sites/example-shop/accounting`, {
      headers: { Authorization: `Bearer ${readToken}` },
    });
    return ((await reply.json()) as { arrivalsInAll: Arrivals }).arrivalsInAll;
  }

  /** A page of somebody who has not been here before. */
  async function visit(): Promise<{ context: BrowserContext; page: Page }> {
    const context = await example.browser.createBrowserContext();
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(`page: ${error}`));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) problems.push(`console: ${message.text()}`);
    });
    return { context, page };
  }

  /** Asked again and again from outside: the page's own policy lets nothing be evaluated inside that waits. */
  async function until(page: Page, condition: () => boolean): Promise<void> {
    while (!(await page.evaluate(condition))) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** One person answers the headline and the follow-up with the keyboard alone. */
  async function answerByKeyboard(arrows: number): Promise<void> {
    const { context, page } = await visit();
    await page.goto(example.page);
    await until(
      page,
      () => document.querySelector('trust-gauge')?.shadowRoot?.querySelector('.frame') != null,
    );
    const isOnOption = () =>
      document.activeElement?.shadowRoot?.activeElement?.getAttribute('role') === 'radio';
    while (!(await page.evaluate(isOnOption))) await page.keyboard.press('Tab');
    for (let step = 0; step < arrows; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await until(page, () => {
      const root = document.querySelector('trust-gauge')?.shadowRoot;
      const title = root?.querySelector('#title')?.textContent ?? '';
      return /What would/.test(title) && root?.activeElement?.getAttribute('role') === 'radio';
    });
    await page.keyboard.press('Enter');
    await until(page, () => Object.keys(localStorage).join() === 'trustgauge');
    await context.close();
  }

  async function openDashboard(): Promise<{ context: BrowserContext; page: Page }> {
    const visitor = await visit();
    const { secret } = await example.collector.tokens.issueSignIn({
      site: null,
      role: 'owner',
      label: 'sign-in link',
    });
    await signInByLink(visitor.page, `${example.address}/#sign-in=${secret}`);
    return visitor;
  }

  /** Every word on the page, also in shadow roots. */
  const textOf = (page: Page) =>
    page.evaluate(() => {
      const read = (node: Node): string => {
        if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
        const inside = node instanceof Element && node.shadowRoot !== null ? node.shadowRoot : node;
        return inside.childNodes.length === 0
          ? (node.textContent ?? '')
          : [...inside.childNodes].map(read).join(' ');
      };
      return read(document.body).replace(/\s+/g, ' ');
    });

  async function untilText(page: Page, pattern: RegExp): Promise<string> {
    for (;;) {
      const text = await textOf(page);
      if (pattern.test(text)) return text;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('moves the counters by exactly one showing and one answer, answered by keyboard', {
    timeout: 60_000,
  }, async () => {
    assert.deepEqual((await arrivals()).received, 0);
    await answerByKeyboard(ARROWS_TO_ANSWER[0] ?? 0);
    assert.deepEqual(await arrivals(), { received: 2, stored: 2, duplicate: 0, refused: {} });
  });

  it('shows on the dashboard, before ten have answered, that it is not enough yet', {
    timeout: 60_000,
  }, async () => {
    const { context, page } = await openDashboard();
    await untilText(page, /not enough answers yet/i);
    assert.doesNotMatch(
      await page.evaluate(() => location.href),
      /sign-in/,
      'the token is gone from the address',
    );
    await context.close();
  });

  it('shows, after ten answers and a day’s end, the number that they imply', {
    timeout: 120_000,
  }, async () => {
    for (const arrows of ARROWS_TO_ANSWER.slice(1)) await answerByKeyboard(arrows);
    assert.equal((await arrivals()).stored, 20);
    const stillOpen = await openDashboard();
    await untilText(stillOpen.page, /not enough answers yet/i);
    await stillOpen.context.close();
    nowMs += DAY_MS;
    const { context, page } = await openDashboard();
    const text = await untilText(page, /70\s?%/);
    // Seven of ten; Wilson gives 39.7 to 89.2 percent, shown in steps of five, outwards.
    assert.match(text, /35\s?%?–90\s?%/);
    assert.match(text, /\b10\b/);
    assert.match(text, /Fernhill/);
    await context.close();
  });

  it('has caused no error or warning in any page, and no fault in the collector', () => {
    assert.deepEqual(problems, []);
  });
});
