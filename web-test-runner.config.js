/**
 * Browser tests: packages/<name>/test/*.test.ts of the packages that run in a page, in a real Chromium, against
 * the built files. Types are stripped by Node's own function; nothing else is done to a test.
 */
import { appendFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROMIUM_FLAGS, ensureChromium } from './scripts/browser.mjs';
import { namesRead } from './scripts/checks/named-elements.mjs';
import { serveGivenPages } from './scripts/test-servers/given-pages.mjs';
import { serveMovedCollector } from './scripts/test-servers/moved-collector.mjs';

export default {
  files: ['packages/{widget,react,dashboard}/test/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  concurrency: 2,
  // Two runners that start together and look for a free port by themselves find the same one.
  ...(process.env.TEST_PORT && { port: Number(process.env.TEST_PORT) }),
  browsers: [
    chromeLauncher({
      // A profile of its own for each file: they run side by side and must not share what a device remembers.
      createPage: async ({ context }) => {
        const page = await (await context.browser().createBrowserContext()).newPage();
        // Each as if its window were the one that somebody works in: two can't both be.
        await page.emulateFocusedPage(true);
        return page;
      },
      launchOptions: {
        executablePath: ensureChromium(),
        args: [...CHROMIUM_FLAGS, '--lang=en-US', '--disable-blink-features=AutomationControlled'],
        env: { ...process.env, TZ: 'Europe/Vienna' },
      },
    }),
  ],
  middleware: [serveAllBut(), serveNamesRead(), serveGivenPages()],
  mimeTypes: { '**/*.ts': 'js' },
  plugins: [stripTypes(), serveMovedCollector()],
  testFramework: { config: { timeout: 10_000 } },
  // Of one file, on a machine that does other things as well.
  testsFinishTimeout: 300_000,
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="en"><head><title>test</title></head><body><script>window.process={env:{NODE_ENV:"production"}}</script><script type="module" src="${testFramework}"></script></body></html>`,
  reporters: [failuresReporter(), countsReporter()],
};

/**
 * For the browsers that say that they are driven, whatever they are told: what Chromium leaves out by a flag.
 *
 * @returns The same configuration, with pages of a browser that a person uses.
 */
export function undriven(config) {
  const mask = "Object.defineProperty(Navigator.prototype,'webdriver',{get:()=>false,configurable:true});";
  return {
    ...config,
    testRunnerHtml: (testFramework) =>
      config.testRunnerHtml(testFramework).replace('<script>', `<script>${mask}`),
  };
}

/**
 * Below `/all-but/<name>/` whatever stands below `/`, except files whose path holds a text that the test may change:
 * `/all-but/<name>/=<text>`. So a test tries what becomes of a page whose next part is not there.
 */
function serveAllBut() {
  const withheld = new Map();
  return async (context, next) => {
    const [, name, path] = /^\/all-but\/([\w-]+)\/(.*)$/.exec(context.url) ?? [];
    if (name === undefined) return next();
    if (path.startsWith('=')) {
      withheld.set(name, decodeURIComponent(path.slice(1)));
      context.status = 204;
      return;
    }
    context.set('Cache-Control', 'no-store');
    const text = withheld.get(name);
    if (text && path.includes(text)) {
      context.status = 404;
      return;
    }
    context.url = `/${path}`;
    await next();
  };
}

/** `/names-read.json`: every name by which the widget's sources read anything. */
function serveNamesRead() {
  return async (context, next) => {
    if (context.path !== '/names-read.json') return next();
    context.body = namesRead();
  };
}

function stripTypes() {
  return {
    name: 'strip-types',
    transform({ path, body }) {
      return path.endsWith('.ts') ? { body: stripTypeScriptTypes(body) } : undefined;
    },
  };
}

/** Every test by name, and what failed with its reason. */
function failuresReporter() {
  return {
    async reportTestFileResults({ logger, sessionsForTestFile }) {
      for (const session of sessionsForTestFile) {
        for (const error of session.errors) logger.log(`✖ ${error.message}\n${error.stack ?? ''}`);
        for (const log of session.logs ?? []) logger.log(`  [page] ${log.map(String).join(' ')}`);
        for (const { title, test } of testsOf(session)) {
          logger.log(`${test.passed ? '✔' : test.skipped ? '﹣' : '✖'} ${title}`);
          if (test.error) logger.log(`    ${test.error.message}\n${test.error.stack ?? ''}`);
        }
      }
    },
  };
}

/** Adds this run's counts to the file that scripts/test.mjs sums up. */
function countsReporter() {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        counts.failed += session.errors.length;
        for (const { test } of testsOf(session)) {
          counts[test.passed ? 'passed' : test.skipped ? 'skipped' : 'failed'] += 1;
        }
      }
      console.log(`${counts.passed} passed, ${counts.failed} failed in the browser`);
      const file = process.env.TEST_COUNTS_FILE;
      if (file) appendFileSync(file, `${JSON.stringify(counts)}\n`);
    },
  };
}

function testsOf(session) {
  const walk = (suite, path) => [
    ...suite.tests.map((test) => ({ title: [...path, test.name].join(' › '), test })),
    ...suite.suites.flatMap((inner) => walk(inner, [...path, inner.name])),
  ];
  return session.testResults ? walk(session.testResults, []) : [];
}
