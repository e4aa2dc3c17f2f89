import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { LARGE_FOLLOW_UPS } from '../../../collector/test/large-questions.ts';
import { ENGINES, type Engine, openEngine } from './engines.ts';
import {
  answerAll,
  isAsked,
  isDelivered,
  LIVE_KEY,
  openStage,
  pageWith,
  pause,
  type Stage,
  type StageOptions,
  until,
} from './stage.ts';

const LIMIT = { timeout: 90_000 };
/** Replies wait until nothing more is asked for so long, in milliseconds, and then come together. */
const ROUND_MS = 250;

const TAG = `<script async src="{{collector}}/trustgauge/${LIVE_KEY}.js" crossorigin="anonymous"
  referrerpolicy="no-referrer" data-allow-automated></script>`;

for (const engine of ENGINES)
  describe(`the script of a site, in ${engine}`, () => {
    let stage: Stage;
    let browser: Browser;
    before(async () => {
      browser = (await openEngine(engine as Engine)) as Browser;
    });
    afterEach(() => stage?.stop());
    after(() => browser?.close());

    /** What was asked of the collector in each round trip until the question stood, without the page itself. */
    const roundsOf = async (options: StageOptions, page: string) => {
      stage = await openStage({ isOtherOrigin: true, ...options });
      stage.pages.set('/', page);
      const rounds: string[][] = [];
      let waiting: (() => void)[] = [];
      let timer: NodeJS.Timeout | undefined;
      stage.beforeReply = (path) => {
        if (waiting.length === 0) rounds.push([]);
        rounds.at(-1)?.push(path.replace(/-[\w-]{8}\.js$/, '.js'));
        clearTimeout(timer);
        timer = setTimeout(() => {
          const due = waiting;
          waiting = [];
          for (const reply of due) reply();
        }, ROUND_MS);
        return new Promise((resolve) => waiting.push(resolve));
      };
      const context = await browser.createBrowserContext();
      const tab = await context.newPage();
      await tab.goto(stage.origin);
      await until(tab, isAsked);
      const until_asked = rounds.map((round) => round.sort());
      stage.beforeReply = () => {};
      for (const reply of waiting) reply();
      return { rounds: until_asked, context, tab };
    };

    it(
      'asks in one round trip where everybody is asked on arrival, and the answer is stored',
      LIMIT,
      async () => {
        const { rounds, context, tab } = await roundsOf({}, pageWith('', TAG));
        assert.deepEqual(rounds, [[`/trustgauge/${LIVE_KEY}.js`]]);
        await answerAll(tab);
        await until(tab, isDelivered);
        await pause(300);
        const { stored } = await stage.stored();
        assert.ok(stored >= 1, 'stored');
        await context.close();
      },
    );

    it('asks in two where the questions are too large to come along', LIMIT, async () => {
      const { rounds, context } = await roundsOf(
        { survey: { followUps: LARGE_FOLLOW_UPS } },
        pageWith('', TAG),
      );
      assert.deepEqual(rounds, [[`/trustgauge/${LIVE_KEY}.js`], [`/v1/sites/${LIVE_KEY}`]]);
      await context.close();
    });

    it('asks in the page’s language, with its file and no other configuration', LIMIT, async () => {
      const { rounds, context, tab } = await roundsOf(
        {},
        pageWith('', TAG).replace('lang="en"', 'lang="de"'),
      );
      assert.deepEqual(rounds, [
        [`/trustgauge/${LIVE_KEY}.js`],
        ['/languages.js', '/locale-de.follow-ups.js', '/locale-de.js'],
      ]);
      const text = await tab.evaluate(() => document.querySelector('trust-gauge')?.shadowRoot?.textContent);
      assert.match(text ?? '', /sicher/);
      await context.close();
    });

    it('asks in the page’s own tag', LIMIT, async () => {
      const { context, tab } = await roundsOf(
        {},
        pageWith('<main><trust-gauge id="own"></trust-gauge></main>', TAG),
      );
      assert.ok(
        await tab.evaluate(() => !!document.querySelector('#own')?.shadowRoot?.querySelector('.frame')),
      );
      await context.close();
    });

    const visited = async (options: StageOptions, tag = TAG) => {
      stage = await openStage({ isOtherOrigin: true, ...options });
      stage.pages.set('/', pageWith('', tag));
      const context = await browser.createBrowserContext();
      const tab = await context.newPage();
      await tab.goto(stage.origin);
      await until(tab, () => 'trustgauge' in window);
      await pause(1_000);
      return { context, tab, paths: stage.arrived.map(({ path }) => path) };
    };

    it('fetches nothing more before a trigger', LIMIT, async () => {
      const survey = { schedule: { triggers: [{ on: 'event', event: 'saved' }] } };
      const { context, paths } = await visited({ survey });
      assert.ok(!paths.some((path) => /trust-gauge-|\/v1\//.test(path)), paths.join());
      await context.close();
    });

    it('fetches nothing more where the survey is paused', LIMIT, async () => {
      const { context, tab, paths } = await visited({ survey: { isPaused: true } });
      assert.deepEqual(paths, [`/trustgauge/${LIVE_KEY}.js`]);
      assert.equal(await tab.evaluate(isAsked), false);
      await context.close();
    });

    it('fetches nothing more where this origin may not answer', LIMIT, async () => {
      const { context, tab, paths } = await visited({ mayAnswer: false });
      assert.deepEqual(paths, [`/trustgauge/${LIVE_KEY}.js`]);
      assert.equal(await tab.evaluate(isAsked), false);
      await context.close();
    });

    it('does nothing for a key of no site', LIMIT, async () => {
      const { context, tab, paths } = await visited({}, TAG.replace(LIVE_KEY, 'tg_pub_live_of_nobody'));
      assert.deepEqual(paths, ['/trustgauge/tg_pub_live_of_nobody.js']);
      assert.equal(await tab.evaluate(isAsked), false);
      await context.close();
    });
  });
