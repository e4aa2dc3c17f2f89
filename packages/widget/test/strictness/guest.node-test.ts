import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { SUBMISSIONS_ROUTE } from '../../../protocol/dist/index.js';
import {
  answerAll,
  builtScript,
  isAsked,
  isDelivered,
  isGone,
  openBrowser,
  openStage,
  pageWith,
  pause,
  type Stage,
  scriptTag,
  strictest,
  until,
  visit,
} from './stage.ts';

const LIMIT = { timeout: 60_000 };
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('a guest on the page', () => {
  let stage: Stage;
  let browser: Browser;
  before(async () => {
    stage = await openStage();
    browser = await openBrowser();
    stage.pages.set('/', pageWith('<trust-gauge></trust-gauge>'));
    stage.pages.set('/empty', pageWith('<trust-gauge></trust-gauge>', ''));
  });
  after(async () => {
    await browser?.close();
    await stage?.stop();
  });

  /** Every name of the page's global object. */
  const names = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(window));

  it('adds one name to the page', LIMIT, async () => {
    const { context, page } = await visit(browser);
    await page.goto(`${stage.origin}/empty`);
    const before = new Set(await names(page));
    await page.goto(stage.origin);
    await answerAll(page);
    const added = (await names(page)).filter((name) => !before.has(name)).sort();
    assert.deepEqual(added, ['trustgauge']);
    await context.close();
  });

  it('is harmless when its tag stands twice', LIMIT, async () => {
    stage.pages.set('/twice', pageWith('', scriptTag() + scriptTag()));
    const { context, page, violations, said } = await visit(browser);
    const loads = () => stage.arrived.filter(({ path }) => path.startsWith('/v1/sites/')).length;
    const before = loads();
    await page.goto(`${stage.origin}/twice`);
    await until(page, isAsked);
    await pause(200);
    assert.equal(await page.evaluate(() => document.querySelectorAll('trust-gauge').length), 1);
    assert.equal(loads(), before + 1, 'the configuration is fetched once');
    await answerAll(page);
    assert.deepEqual({ violations, said }, { violations: [], said: [] });
    await context.close();
  });

  it('takes commands before it has loaded, also from a script that came first', LIMIT, async () => {
    // As the README has it; an element of that name is no stub.
    const [stub = ''] = /^if \(typeof window\.trustgauge[^;]*;/m.exec(readme) ?? [];
    stage.scripts.set('/stub.js', `${stub} trustgauge('segments', { plan: 'team' }); trustgauge('open');`);
    stage.pages.set(
      '/queued',
      pageWith('', `<div id="trustgauge"></div><script src="/stub.js"></script>${scriptTag()}`),
    );
    const { context, page, violations, said } = await visit(browser);
    const before = stage.submissions().length;
    await page.goto(`${stage.origin}/queued`);
    await answerAll(page);
    await until(page, isDelivered);
    const [sent] = stage.submissions().slice(before);
    const { entry, segments } = JSON.parse(sent?.body ?? '');
    assert.deepEqual({ entry, segments }, { entry: 'opened', segments: { plan: 'team' } });
    assert.deepEqual({ violations, said }, { violations: [], said: [] });
    await context.close();
  });

  it(
    'meets a copy of another version: one console.warn, one question, and its answer arrives',
    LIMIT,
    async () => {
      const [chunk = ''] = readdirSync(new URL('../../dist/script/', import.meta.url)).filter((name) =>
        name.startsWith('trust-gauge-'),
      );
      const [page = ''] = readdirSync(new URL('../../dist/script/', import.meta.url)).filter((name) =>
        name.startsWith('page-'),
      );
      // The same files under other names, and another number.
      stage.scripts.set('/trust-gauge-OTHERONE.js', builtScript(chunk).replace('"0.1.0"', '"0.0.9"'));
      stage.scripts.set('/page-OTHERONE.js', builtScript(page).replaceAll(chunk, 'trust-gauge-OTHERONE.js'));
      stage.scripts.set('/other.js', builtScript('trustgauge.js').replaceAll(page, 'page-OTHERONE.js'));
      stage.scripts.set('/module.js', `import '/${chunk}';`);
      const other = scriptTag('', '{{collector}}/other.js');
      stage.pages.set('/two-tags', pageWith('', (scriptTag() + other).replaceAll('async', 'defer')));
      stage.pages.set(
        '/tag-and-module',
        pageWith('', `<script type="module" src="/module.js"></script>${other.replace('async', 'defer')}`),
      );
      for (const path of ['/two-tags', '/tag-and-module']) {
        const { context, page, said } = await visit(browser);
        const before = (await stage.stored()).stored;
        await page.goto(stage.origin + path);
        await answerAll(page);
        await until(page, isDelivered);
        assert.equal(await page.evaluate(() => document.querySelectorAll('trust-gauge').length), 1, path);
        assert.equal((await stage.stored()).stored, before + 2, path);
        assert.equal(said.length, 1, said.join('\n'));
        assert.match(said[0] ?? '', /^\[trustgauge\] second_copy: /);
        await context.close();
      }
    },
  );

  it(
    'asks next to the page’s own Lit, which has the one Trusted Types policy that the page allows',
    LIMIT,
    async () => {
      stage.policies.set(
        '/own-lit',
        strictest("'self'").replace("trusted-types 'none'", 'trusted-types lit-html'),
      );
      stage.scripts.set('/lit.js', "trustedTypes.createPolicy('lit-html', {});");
      stage.pages.set('/own-lit', pageWith('', `<script src="/lit.js"></script>${scriptTag()}`));
      const { context, page, said, violations } = await visit(browser);
      await page.goto(`${stage.origin}/own-lit`);
      await answerAll(page);
      assert.deepEqual({ said, violations }, { said: [], violations: [] });
      await context.close();
    },
  );

  it(
    'quiet: asks for its files and what to ask, and stores and posts nothing until the person acts',
    LIMIT,
    async () => {
      const { context, page } = await visit(browser);
      await page.goto(`${stage.origin}/empty`);
      // Of the page: it must not travel with anything of ours.
      await page.evaluate(() => {
        // biome-ignore lint/suspicious/noDocumentCookie: what pages do
        document.cookie = 'session=secret; path=/';
      });
      stage.arrived.length = 0;
      await page.goto(`${stage.origin}/?account=7`);
      await until(page, isAsked);
      // It counts once it has been seen, after a second.
      while (stage.submissions().length === 0) await pause(20);
      await pause(300);
      const asked = stage.arrived.map(({ method, path }) => `${method} ${path}`);
      assert.deepEqual(
        asked.filter((request) => request.startsWith('POST')),
        [`POST ${SUBMISSIONS_ROUTE}`],
      );
      assert.equal(JSON.parse(stage.submissions()[0]?.body ?? '').outcome, 'shown');
      assert.ok(
        asked.every((request) =>
          /^(GET \/[\w-]+\.js|GET \/v1\/sites\/tg_pub_live_strict|POST .*)$/.test(request),
        ),
        asked.join('\n'),
      );
      const stored = () =>
        page.evaluate(async () => ({
          local: Object.keys(localStorage),
          session: Object.keys(sessionStorage),
          databases: (await indexedDB.databases()).length,
          cookie: document.cookie,
          workers: (await navigator.serviceWorker.getRegistrations()).length,
        }));
      const nothing = { local: [], session: [], databases: 0, cookie: 'session=secret', workers: 0 };
      assert.deepEqual(await stored(), nothing);
      await answerAll(page);
      await until(page, isDelivered);
      assert.deepEqual(await stored(), { ...nothing, local: ['trustgauge'] });
      for (const { path, headers } of stage.arrived.filter(({ path }) => path.startsWith('/v1/'))) {
        assert.equal(headers.get('Cookie'), null, path);
        assert.equal(headers.get('Referer'), null, path);
      }
      await context.close();
    },
  );

  it('is gone after destroy: no question, no request, nothing that fails', LIMIT, async () => {
    const { context, page, said } = await visit(browser);
    await page.goto(stage.origin);
    await until(page, isAsked);
    await page.evaluate(() => Reflect.get(window, 'trustgauge')('destroy'));
    await until(page, isGone);
    const before = stage.arrived.length;
    await page.evaluate(() => Reflect.get(window, 'trustgauge')('open'));
    await pause(200);
    assert.equal(await page.evaluate(isGone), true);
    assert.equal(stage.arrived.length, before);
    assert.deepEqual(said, []);
    await context.close();
  });
});
