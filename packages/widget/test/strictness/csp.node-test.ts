import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { PresentationSchema } from '../../../protocol/dist/index.js';
import {
  answerAll,
  isAsked,
  openBrowser,
  openStage,
  pageWith,
  pause,
  pressIn,
  type Stage,
  scriptTag,
  until,
  visit,
} from './stage.ts';

/** Whatever the protocol knows, also what comes after this test was written. */
const PLACEMENTS: readonly string[] = PresentationSchema.entries.placement.wrapped.options;

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
