import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import {
  answerAll,
  choose,
  isAsked,
  isDelivered,
  openBrowser,
  openStage,
  pageWith,
  pause,
  type Stage,
  until,
  visit,
} from './stage.ts';

const LIMIT = { timeout: 60_000 };

describe('delivery to a real collector', () => {
  let stage: Stage;
  let browser: Browser;
  before(async () => {
    stage = await openStage({ survey: { countsShown: false } });
    browser = await openBrowser();
    stage.pages.set('/', pageWith('<trust-gauge></trust-gauge>'));
    stage.pages.set('/elsewhere', pageWith('', ''));
  });
  after(async () => {
    await browser?.close();
    await stage?.stop();
  });

  /** Makes what waits on the device older than a first try lasts. */
  const letWait = (page: Page) =>
    page.evaluate(() => {
      for (const key of Object.keys(localStorage).filter((key) => key.startsWith('trustgauge-queue/'))) {
        const entry = JSON.parse(localStorage.getItem(key) ?? '');
        localStorage.setItem(key, JSON.stringify({ ...entry, untilMs: entry.untilMs - 60_000 }));
      }
    });
  const waiting = () => Object.keys(localStorage).some((key) => key.startsWith('trustgauge-queue/'));

  it('an answer while the collector is away waits, and two tabs bring it exactly once', LIMIT, async () => {
    const before = await stage.stored();
    const { context, page } = await visit(browser);
    stage.isAway = true;
    await page.goto(stage.origin);
    await answerAll(page);
    await until(page, waiting);
    await page.goto(`${stage.origin}/elsewhere`);
    await letWait(page);
    stage.isAway = false;
    const posts = stage.submissions().length;
    const tabs = await Promise.all([context.newPage(), context.newPage()]);
    await Promise.all(tabs.map((tab) => tab.goto(stage.origin)));
    await until(page, isDelivered);
    await pause(300);
    const after = await stage.stored();
    assert.equal(after.stored, before.stored + 1);
    assert.equal(after.duplicate, before.duplicate);
    assert.equal(stage.submissions().length, posts + 1, 'it was sent by one of them');
    await context.close();
  });

  it(
    'an answer on a page that is left at once arrives, by a request that outlives the page',
    LIMIT,
    async () => {
      const before = (await stage.stored()).stored;
      const { context, page } = await visit(browser);
      await page.goto(stage.origin);
      await until(page, isAsked);
      await choose(page, 4);
      await page.goto(`${stage.origin}/elsewhere`);
      while ((await stage.stored()).stored === before) await pause(20);
      await context.close();
      assert.equal((await stage.stored()).stored, before + 1);
    },
  );

  it('a fetch that adds headers of its own: asked on another origin, and stored once', LIMIT, async () => {
    const other = await openStage({ isOtherOrigin: true, policy: null, survey: { countsShown: false } });
    other.pages.set('/', pageWith('<trust-gauge></trust-gauge>'));
    const { context, page, said } = await visit(browser);
    try {
      await page.evaluateOnNewDocument(() => {
        const original = window.fetch;
        window.fetch = (input, init) =>
          original(input, {
            ...init,
            headers: { ...init?.headers, 'X-Request-Id': '1', traceparent: '00-1' },
          });
      });
      await page.goto(other.origin);
      await answerAll(page);
      await until(page, isDelivered);
      assert.equal((await other.stored()).stored, 1);
      const post = other.submissions().find(({ method }) => method === 'POST');
      assert.equal(post?.headers.get('X-Request-Id'), '1');
      assert.deepEqual(
        said.filter((words) => words.startsWith('[trustgauge]')),
        [],
      );
    } finally {
      await context.close();
      await other.stop();
    }
  });

  it('offline: the answer waits, and goes as soon as the connection is back', LIMIT, async () => {
    const before = (await stage.stored()).stored;
    const { context, page, said } = await visit(browser);
    await page.goto(stage.origin);
    await until(page, isAsked);
    await page.setOfflineMode(true);
    await answerAll(page);
    await until(page, waiting);
    await page.setOfflineMode(false);
    await until(page, isDelivered);
    assert.equal((await stage.stored()).stored, before + 1);
    assert.deepEqual(
      said.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED')),
      [],
    );
    await context.close();
  });

  it('a page that comes back from the browser’s cache goes on asking and sends', LIMIT, async () => {
    const before = (await stage.stored()).stored;
    const { context, page, said } = await visit(browser);
    await page.goto(stage.origin);
    await until(page, isAsked);
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => console.debug(`restored: ${persisted}`)),
    );
    const log: string[] = [];
    page.on('console', (message) => log.push(message.text()));
    await page.goto(`${stage.origin}/elsewhere`);
    await page.goBack();
    await until(page, isAsked);
    await answerAll(page);
    await until(page, isDelivered);
    assert.ok(log.includes('restored: true'), 'nothing of ours keeps the page out of that cache');
    assert.equal((await stage.stored()).stored, before + 1);
    assert.deepEqual(said, []);
    await context.close();
  });

  it(
    'a sandboxed frame, without storage and locks: the answer waits in memory and arrives once',
    LIMIT,
    async () => {
      const framed = await openStage({
        policy: null,
        survey: { countsShown: false },
        allowsNullOrigin: true,
      });
      framed.pages.set(
        '/',
        '<!doctype html><title>f</title><iframe sandbox="allow-scripts" src="/framed"></iframe>',
      );
      framed.pages.set('/framed', pageWith('<trust-gauge></trust-gauge>'));
      const { context, page, said } = await visit(browser);
      try {
        await page.goto(framed.origin);
        const frame = await page.waitForFrame((other) => other.url().endsWith('/framed'));
        const storage = await frame.evaluate(() => {
          try {
            return typeof localStorage;
          } catch {
            return 'blocked';
          }
        });
        assert.equal(storage, 'blocked');
        framed.isAway = true;
        await answerAll(frame);
        while (framed.submissions().length === 0) await pause(20);
        assert.equal((await framed.stored()).stored, 0);
        framed.isAway = false;
        while ((await framed.stored()).stored === 0) await pause(50);
        assert.equal((await framed.stored()).stored, 1);
        assert.deepEqual(
          said.filter((words) => !words.startsWith('Failed to load resource')),
          [],
        );
      } finally {
        await context.close();
        await framed.stop();
      }
    },
  );
});
