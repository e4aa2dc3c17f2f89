import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { ENGINES, openEngine } from './engines.ts';
import {
  answerAll,
  builtScript,
  isAsked,
  isDelivered,
  openStage,
  pageWith,
  pause,
  pressIn,
  type Stage,
  scriptTag,
  until,
} from './stage.ts';

const LIMIT = { timeout: 60_000 };
const INTEGRITIES: Record<string, string> = JSON.parse(builtScript('integrity.json'));
const names = Object.keys(INTEGRITIES);
const named = (start: string) => names.find((name) => name.startsWith(start)) ?? '';
const LOADER = named('trustgauge-');

/** Keeps what the page is told, in every engine alike. */
const WITNESS = `
  window.witness = [];
  document.addEventListener('securitypolicyviolation', (e) => {
    // The browser asks for the icon by itself.
    if (!e.blockedURI.endsWith('/favicon.ico'))
      witness.push('violation: ' + e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample);
  });
  addEventListener('error', (e) => { if (e.error) witness.push('exception: ' + e.error); });
  addEventListener('unhandledrejection', (e) => witness.push('exception: ' + e.reason));
  console.warn = (...words) => witness.push(words.join(' '));
`;
const witness = (nonce = '') => `<script src="{{collector}}/witness.js" ${nonce}></script>`;

const verified = (attributes = '') =>
  witness() +
  scriptTag(
    `integrity="${INTEGRITIES[LOADER]}" crossorigin="anonymous" data-allow-automated ${attributes}`,
    `{{collector}}/${LOADER}`,
  );

/** The policy that the README gives for the versioned loader. */
const allowingOurs = (collector: string) =>
  `default-src 'none'; script-src ${collector}; connect-src ${collector}; require-trusted-types-for 'script'; trusted-types trustgauge`;

const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { witness: string[] }).witness);
const isHeard = () => (window as unknown as { witness: string[] }).witness.length > 0;

describe('the versioned loader', () => {
  it(
    'stands beside the other, with the hash of every file in a list, and is served to be kept for ever',
    LIMIT,
    async () => {
      const stage = await openStage();
      assert.match(LOADER, /^trustgauge-\d+\.\d+\.\d+-[\w-]{8}\.js$/);
      const reply = await fetch(`${stage.collector}/${LOADER}`);
      assert.match(reply.headers.get('Cache-Control') ?? '', /immutable/);
      assert.equal(reply.headers.get('Access-Control-Allow-Origin'), '*');
      const list = await fetch(`${stage.collector}/integrity.json`);
      assert.deepEqual(await list.json(), INTEGRITIES);
      assert.doesNotMatch(list.headers.get('Cache-Control') ?? '', /immutable/);
      await stage.stop();
    },
  );
});

for (const engine of ENGINES)
  describe(`the versioned loader, in ${engine}`, () => {
    let stage: Stage;
    let browser: Browser;
    /** One for all: every visit is another page, and nothing is kept from visit to visit. */
    let page: Page;
    before(async () => {
      stage = await openStage({ isOtherOrigin: true, isCached: false, policy: allowingOurs });
      browser = (await openEngine(engine)) as Browser;
      page = await (await browser.createBrowserContext()).newPage();
      stage.pages.set('/', pageWith('<trust-gauge></trust-gauge>', verified()));
      stage.pages.set('/corner', pageWith('', verified('data-presentation="corner"')));
      stage.pages.set('/tab', pageWith('<trust-gauge tab></trust-gauge>', verified()));
      stage.pages.set(
        '/german',
        pageWith('<trust-gauge></trust-gauge>', verified()).replace('lang="en"', 'lang="de"'),
      );
    });
    beforeEach(() => {
      stage.scripts.clear();
      stage.scripts.set('/witness.js', WITNESS);
    });
    afterEach(async () => {
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
    });
    after(async () => {
      await browser?.close();
      await stage?.stop();
    });

    const visit = (path: string) => page.goto(stage.origin + path);

    for (const path of ['/', '/corner', '/german']) {
      it(
        `asks under the strictest policy, from another origin, without a violation: ${path}`,
        LIMIT,
        async () => {
          const before = (await stage.stored()).stored;
          const asked = stage.arrived.length;
          await visit(path);
          await answerAll(page);
          await until(page, isDelivered);
          assert.deepEqual(await heard(page), []);
          assert.equal((await stage.stored()).stored, before + 2);
          assert.equal(await page.evaluate(() => document.head.querySelectorAll('link').length), 0);
          assert.equal(await page.evaluate(() => document.head.querySelectorAll('script').length), 2);
          const scripts = stage.arrived
            .slice(asked)
            .flatMap(({ path }) => (path.endsWith('.js') ? [path] : []));
          assert.deepEqual(scripts, [...new Set(scripts)], 'nothing is fetched twice');
        },
      );
    }

    const isTabThere = () =>
      !!document.querySelector('trust-gauge-tab')?.shadowRoot?.querySelector('button') ||
      !!document
        .querySelector('trust-gauge')
        ?.shadowRoot?.querySelector('trust-gauge-tab')
        ?.shadowRoot?.querySelector('button');

    for (const [what, start, path] of [
      ['the loader', 'trustgauge-', '/'],
      ['the page’s chunk', 'page-', '/'],
      ['the element', 'trust-gauge-', '/'],
      ['the feedback tab', 'tab-', '/tab'],
      ['the privacy sheet', 'privacy-sheet-', '/'],
      ['the list of languages', 'languages-', '/german'],
      ['the hashes of the languages', 'integrity-', '/german'],
      ['a language', 'locale-de-', '/german'],
    ] as const) {
      it(`does not run ${what} where a byte is another, and says so once`, LIMIT, async () => {
        const name =
          start === 'locale-de-'
            ? `locale-de-${/locale-de-([\w-]{8})\.js/.exec(builtScript(named('languages-')))?.[1]}.js`
            : named(start);
        stage.scripts.set(`/${name}`, `${builtScript(name)}\ndocument.title = 'taken over';`);
        await visit(path);
        if (start === 'privacy-sheet-') {
          await until(page, isAsked);
          await pressIn(page, '.end');
        }
        // Where the loader itself is refused, only the browser says so.
        if (start === 'trustgauge-') await pause(300);
        else await until(page, isHeard);
        await pause(300);
        assert.equal(await page.title(), 'Account');
        const said = await heard(page);
        assert.deepEqual(
          said.map((words) => words.split(':')[0]),
          start === 'trustgauge-'
            ? []
            : [
                `[trustgauge] ${/^(languages|integrity|locale)/.test(start) ? 'language_unavailable' : 'element_unavailable'}`,
              ],
        );
        const isAskedAllTheSame = !['trustgauge-', 'page-', 'trust-gauge-'].includes(start);
        assert.equal(await page.evaluate(isAsked), isAskedAllTheSame);
      });
    }

    it('takes at the next press what was refused once', LIMIT, async () => {
      const name = named('trust-gauge-');
      stage.scripts.set(`/${name}`, 'throw new Error("another")');
      await visit('/tab');
      await until(page, isTabThere);
      await until(page, isHeard);
      stage.scripts.delete(`/${name}`);
      await page.evaluate(() => {
        const trees = [document, document.querySelector('trust-gauge')?.shadowRoot];
        for (const tree of trees)
          tree?.querySelector('trust-gauge-tab')?.shadowRoot?.querySelector<HTMLElement>('button')?.click();
      });
      await until(page, isAsked);
      assert.equal((await heard(page)).length, 1);
    });

    it('comes again after `destroy`, where the policy allows a name once', LIMIT, async () => {
      await visit('/');
      await until(page, isAsked);
      await page.evaluate(() => {
        const tag = document.querySelector('script[data-site]') as HTMLScriptElement;
        (window as unknown as { trustgauge(command: string): void }).trustgauge('destroy');
        document.querySelector('trust-gauge')?.remove();
        tag.remove();
        const policy = (document as unknown as Record<symbol, { createScriptURL(address: string): string }>)[
          Symbol.for('trustgauge.policy')
        ];
        const again = document.createElement('script');
        for (const { name, value } of tag.attributes) if (name !== 'src') again.setAttribute(name, value);
        again.src = policy?.createScriptURL(tag.src) ?? tag.src;
        document.head.append(again);
      });
      await until(page, isAsked);
      assert.deepEqual(await heard(page), []);
    });

    it(
      'asks nobody where the page allows no Trusted Types policy of ours, and says so once',
      LIMIT,
      async () => {
        stage.policies.set('/refused', allowingOurs(stage.collector).replace(/trustgauge$/, "'none'"));
        stage.pages.set('/refused', pageWith('<trust-gauge></trust-gauge>', verified()));
        await visit('/refused');
        if (await page.evaluate(() => 'trustedTypes' in window)) {
          await until(page, isHeard);
          await pause(300);
          const said = (await heard(page)).filter((words) => !words.startsWith('violation'));
          assert.deepEqual(
            said.map((words) => words.split(':')[0]),
            ['[trustgauge] element_unavailable'],
          );
          assert.equal(await page.evaluate(isAsked), false);
        } else {
          await until(page, isAsked);
        }
      },
    );

    for (const language of ['en', 'pt-BR']) {
      it(`asks under a policy by nonce alone, and explains what is sent: ${language}`, LIMIT, async () => {
        const path = `/nonce-${language}`;
        stage.policies.set(
          path,
          `default-src 'none'; script-src 'nonce-abc'; connect-src ${stage.collector}`,
        );
        const tag = witness('nonce="abc"') + verified('nonce="abc"').replace(witness(), '');
        stage.pages.set(
          path,
          pageWith('<trust-gauge></trust-gauge>', tag).replace('lang="en"', `lang="${language}"`),
        );
        await visit(path);
        await until(page, isAsked);
        await pressIn(page, '.end');
        await until(
          page,
          () => !!document.querySelector('trust-gauge')?.shadowRoot?.querySelector('[part~=sheet], .sheet'),
        );
        assert.deepEqual(await heard(page), []);
      });
    }
  });
