import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import {
  answerAll,
  isAsked,
  isDelivered,
  openBrowser,
  openStage,
  PLACEMENTS,
  pageWith,
  pause,
  pressIn,
  type Stage,
  scriptTag,
  until,
  visit,
} from './stage.ts';

/** Of every built language. */
const LANGUAGES = readdirSync(new URL('../../dist/script/', import.meta.url)).flatMap(
  (name) => /^locale-([a-zA-Z-]+)-[\w-]{8}\.js$/.exec(name)?.[1] ?? [],
);

const CASES = [
  ["csp: everything forbidden but 'self'", { isOtherOrigin: false }],
  ['csp: everything forbidden but the collector, named', { isOtherOrigin: true }],
] as const;

for (const [title, options] of CASES) {
  describe(title, () => {
    let stage: Stage;
    let browser: Browser;
    before(async () => {
      stage = await openStage(options);
      browser = await openBrowser();
      for (const placement of PLACEMENTS) {
        stage.pages.set(
          `/${placement}`,
          pageWith(
            placement === 'inline' ? '<trust-gauge></trust-gauge>' : '',
            scriptTag(`data-presentation="${placement}"`),
          ),
        );
      }
    });
    after(async () => {
      await browser?.close();
      await stage?.stop();
    });

    it(`is asked in each of ${LANGUAGES.length} languages, and explained, without a violation`, {
      timeout: 60_000,
    }, async () => {
      const { context, page, violations, said } = await visit(browser);
      await page.goto(`${stage.origin}/inline`);
      await until(page, isAsked);
      for (const language of LANGUAGES) {
        await page.evaluate((lang) => document.documentElement.setAttribute('lang', lang), language);
        await until(
          page,
          (lang) =>
            document.querySelector('trust-gauge')?.shadowRoot?.querySelector('.frame')?.lang ===
            lang.toLowerCase(),
          language,
        );
        await pressIn(page, '.end');
        await until(
          page,
          () => document.querySelector('trust-gauge')?.shadowRoot?.querySelector('pre') != null,
        );
        await pressIn(page, '.back');
      }
      assert.ok(LANGUAGES.length > 0);
      assert.deepEqual({ violations, said }, { violations: [], said: [] });
      await context.close();
    });

    for (const placement of PLACEMENTS) {
      it(`trusted-types: ${placement} is asked, explained and answered without a violation`, {
        timeout: 60_000,
      }, async () => {
        const before = (await stage.stored()).stored;
        const { context, page, violations, said } = await visit(browser);
        await page.goto(`${stage.origin}/${placement}`);
        await until(page, isAsked);
        await pressIn(page, '.end');
        await until(
          page,
          () => document.querySelector('trust-gauge')?.shadowRoot?.querySelector('pre') != null,
        );
        await pressIn(page, '.back');
        await answerAll(page);
        await until(page, isDelivered);
        assert.deepEqual({ violations, said }, { violations: [], said: [] });
        assert.equal((await stage.stored()).stored, before + 2, 'a showing and an answer');
        await context.close();
      });
    }
  });
}

describe('csp: this test itself', () => {
  let stage: Stage;
  let browser: Browser;
  before(async () => {
    stage = await openStage();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await stage?.stop();
  });

  it('sees a violation where there is one', { timeout: 60_000 }, async () => {
    stage.pages.set('/', pageWith('<p style="color: red">'));
    const { page, violations } = await visit(browser);
    await page.goto(stage.origin);
    await until(page, isAsked);
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p></p>';
      } catch {
        // Trusted Types, as they should.
      }
    });
    while (violations.length < 2) await pause(20);
    assert.deepEqual(
      violations.map((violation) => violation.split(' ')[0]),
      ['style-src-attr', 'require-trusted-types-for'],
    );
  });
});
