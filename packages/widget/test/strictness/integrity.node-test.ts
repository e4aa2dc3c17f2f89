import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import {
  answerAll,
  builtScript,
  isAsked,
  isDelivered,
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

const LIMIT = { timeout: 60_000 };
const INTEGRITIES: Record<string, string> = JSON.parse(builtScript('integrity.json'));
const names = Object.keys(INTEGRITIES);
const named = (start: string) => names.find((name) => name.startsWith(start)) ?? '';
const LOADER = named('trustgauge-');

const verified = (attributes = '') =>
  scriptTag(
    `integrity="${INTEGRITIES[LOADER]}" crossorigin="anonymous" ${attributes}`,
    `{{collector}}/${LOADER}`,
  );

describe('integrity: the versioned loader', () => {
  let stage: Stage;
  let browser: Browser;
  before(async () => {
    stage = await openStage({ isOtherOrigin: true });
    browser = await openBrowser();
    stage.pages.set('/', pageWith('<trust-gauge></trust-gauge>', verified()));
    stage.pages.set('/corner', pageWith('', verified('data-presentation="corner"')));
    stage.pages.set('/tab', pageWith('<trust-gauge tab></trust-gauge>', verified()));
    stage.pages.set(
      '/german',
      pageWith('<trust-gauge></trust-gauge>', verified()).replace('lang="en"', 'lang="de"'),
    );
  });
  after(async () => {
    await browser?.close();
    await stage?.stop();
  });

  it(
    'stands beside the other, with the hash of every file in a list, and is served to be kept for ever',
    LIMIT,
    async () => {
      assert.match(LOADER, /^trustgauge-\d+\.\d+\.\d+-[\w-]{8}\.js$/);
      const reply = await fetch(`${stage.collector}/${LOADER}`);
      assert.match(reply.headers.get('Cache-Control') ?? '', /immutable/);
      assert.equal(reply.headers.get('Access-Control-Allow-Origin'), '*');
      const list = await fetch(`${stage.collector}/integrity.json`);
      assert.deepEqual(await list.json(), INTEGRITIES);
      assert.doesNotMatch(list.headers.get('Cache-Control') ?? '', /immutable/);
    },
  );

  for (const path of ['/', '/corner', '/german']) {
    it(
      `asks under the strictest policy, from another origin, without a violation: ${path}`,
      LIMIT,
      async () => {
        const { context, page, violations, said } = await visit(browser);
        const before = (await stage.stored()).stored;
        const asked = stage.arrived.length;
        await page.goto(stage.origin + path);
        await answerAll(page);
        await until(page, isDelivered);
        assert.deepEqual({ violations, said }, { violations: [], said: [] });
        assert.equal((await stage.stored()).stored, before + 2);
        assert.equal(await page.evaluate(() => document.head.querySelectorAll('link').length), 0);
        const scripts = stage.arrived
          .slice(asked)
          .flatMap(({ path }) => (path.endsWith('.js') ? [path] : []));
        assert.deepEqual(scripts, [...new Set(scripts)], 'nothing is fetched twice');
        await context.close();
      },
    );
  }

  for (const [what, start, path] of [
    ['the loader', 'trustgauge-', '/'],
    ['the element', 'trust-gauge-', '/'],
    ['the button that always stands there', 'tab-', '/tab'],
    ['what explains what is sent', 'privacy-sheet-', '/'],
    ['the list of languages', 'languages-', '/german'],
    ['the hashes of the languages', 'integrity-', '/german'],
  ] as const) {
    it(`does not run ${what} where a byte is another, and says so once`, LIMIT, async () => {
      const name = named(start);
      stage.scripts.set(`/${name}`, `${builtScript(name)}\ndocument.title = 'taken over';`);
      const { context, page, said } = await visit(browser);
      await page.goto(stage.origin + path);
      if (start === 'privacy-sheet-') {
        await until(page, isAsked);
        await pressIn(page, '.end');
      }
      while (said.length === 0) await pause(20);
      await pause(600);
      assert.equal(await page.title(), 'Account');
      assert.ok(
        said.some((words) => words.includes('integrity')),
        said.join('\n'),
      );
      assert.deepEqual(
        said.filter((words) => words.startsWith('exception')),
        [],
      );
      const ours = said.filter((words) => words.startsWith('[trustgauge]'));
      // Where the loader itself is refused, it is the browser alone that can say so.
      assert.equal(ours.length, start === 'trustgauge-' ? 0 : 1, said.join('\n'));
      const isAskedAllTheSame = !['trustgauge-', 'trust-gauge-'].includes(start);
      assert.equal(await page.evaluate(isAsked), isAskedAllTheSame);
      stage.scripts.delete(`/${name}`);
      await context.close();
    });
  }
});
