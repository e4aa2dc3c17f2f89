import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { ENGINES, type Engine, openEngine } from '../strictness/engines.ts';
import { hurry, isFollowUp, openStage, pause, pressIn, type Stage, until } from '../strictness/stage.ts';
import {
  isDelivered,
  isEmpty,
  isTakenOver,
  letScriptCome,
  middleOf,
  pressDrawn,
  SURVEY,
  seen,
  servePage,
  told,
} from './server-page.ts';

const LIMIT = { timeout: 60_000 };
/** In the order in which they are drawn. */
const [CLOSE, VERY] = [0, 4];
/** Language, and width of the window: options below one another, and side by side. */
const LOOKS = [
  ['en', 320],
  ['de', 1000],
  ['ar', 700],
] as const;

describe('drawn by a server', { concurrency: ENGINES.length }, () => {
  for (const engine of ENGINES)
    describe(`a question that a server has drawn, in ${engine}`, { concurrency: 1 }, () => {
      let browser: Browser;
      let stage: Stage;
      let context: BrowserContext;
      let page: Page;
      before(async () => {
        browser = (await openEngine(engine as Engine)) as Browser;
        stage = await openStage({ survey: SURVEY });
      });
      after(async () => {
        await browser?.close();
        await stage?.stop();
      });
      beforeEach(async () => {
        stage.arrived.length = 0;
        context = await browser.createBrowserContext();
        page = await context.newPage();
      });
      afterEach(() => context?.close());
      const visit = () => page.goto(stage.origin);
      /** Once everything that was sent is answered: status, outcome, and what was answered to the headline. */
      const outcomes = async () => {
        await stage.stored();
        return stage.submissions().map(({ body, status }) => {
          const { outcome, answers } = JSON.parse(body);
          return [status, outcome, answers?.headline].join(' ').trim();
        });
      };

      it(
        'has the same text, place, size and colours after the element has taken it over',
        LIMIT,
        async () => {
          for (const [lang, width] of LOOKS) {
            await servePage(stage, { lang, script: false });
            await page.setViewport({ width, height: 900 });
            await visit();
            const before = await seen(page);
            assert.equal(
              before.length,
              12,
              'frame, title, scale, two buttons, six options, a line of the page',
            );
            await letScriptCome(page);
            await until(page, isTakenOver);
            // Until the element has looked whether the options fit.
            await pause(100);
            assert.deepEqual(await seen(page), before);
            const { violations, warnings, shifts } = await told(page);
            assert.deepEqual({ violations, warnings, shifts }, { violations: [], warnings: [], shifts: 0 });
          }
        },
      );

      it(
        'keeps an answer that was pressed before, counts it once and goes on to the follow-up',
        LIMIT,
        async () => {
          await servePage(stage, { script: false });
          await visit();
          await pressDrawn(page, VERY);
          await letScriptCome(page);
          await until(page, isFollowUp);
          await hurry(page);
          await pressIn(page, '.close');
          await until(page, isEmpty);
          await until(page, isDelivered);
          assert.deepEqual((await outcomes()).sort(), ['202 answer very', '202 shown']);
          const { violations, warnings } = await told(page);
          assert.deepEqual({ violations, warnings }, { violations: [], warnings: [] });
        },
      );

      it('takes a press that began before and ends afterwards', LIMIT, async () => {
        await servePage(stage, { script: false });
        await visit();
        const { x, y } = await middleOf(page, VERY);
        await page.mouse.move(x, y);
        await page.mouse.down();
        await letScriptCome(page);
        await until(page, isTakenOver);
        await page.mouse.up();
        await until(page, isFollowUp);
        await pressIn(page, '.close');
        await until(page, isDelivered);
      });

      it(
        'is taken over by the script that comes with it, and counted as shown when it has been seen',
        LIMIT,
        async () => {
          await servePage(stage);
          await visit();
          await until(page, isTakenOver);
          while (stage.submissions().length === 0) await pause(20);
          assert.deepEqual(await outcomes(), ['202 shown']);
          const { violations, warnings, events } = await told(page);
          assert.deepEqual(
            { violations, warnings, events },
            { violations: [], warnings: [], events: ['shown'] },
          );
        },
      );

      it('is closed where it was closed before, and counts that', LIMIT, async () => {
        await servePage(stage, { script: false });
        await visit();
        await pressDrawn(page, CLOSE);
        assert.equal((await seen(page))[0]?.split('|')[5], '0', 'gone without a script');
        await letScriptCome(page);
        await until(page, isEmpty);
        await until(page, isDelivered);
        assert.deepEqual((await outcomes()).sort(), ['202 dismissal', '202 shown']);
      });
    });
});
