/**
 * A page of a careful company, a collector, and a browser: real servers that send real headers, and everything that
 * arrived at them in a log.
 */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, Page } from 'puppeteer-core';
import {
  applyConfiguration,
  createCollector,
  type Listening,
  listen,
  openSqliteStore,
} from '../../../collector/dist/index.js';
import {
  PresentationSchema,
  parseConfigurationFile,
  SUBMISSIONS_ROUTE,
} from '../../../protocol/dist/index.js';

/** Whatever the protocol knows, also what comes after this was written. */
export const PLACEMENTS: readonly string[] = PresentationSchema.entries.placement.wrapped.options;

export const LIVE_KEY = 'tg_pub_live_strict';

const HOST = '127.0.0.1';
const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types 'none'";

export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
  /** What it was answered, 0 until then. */
  status: number;
}

export interface Stage {
  /** Of the page. */
  readonly origin: string;
  /** Of the collector; the same where it was not said to be another. */
  readonly collector: string;
  readonly arrived: Arrived[];
  /** Path → HTML, served under the policy. `{{collector}}` is put in. */
  readonly pages: Map<string, string>;
  /** Path → policy of that page, instead of the one for all. */
  readonly policies: Map<string, string>;
  /** Path → script, served by the page's origin or the collector's instead of the built file. */
  readonly scripts: Map<string, string>;
  /** Path → style sheet of the page. */
  readonly styles: Map<string, string>;
  /** Awaited before each reply to what a page asks of the collector. */
  beforeReply: (path: string) => Promise<void> | void;
  /** While true, the collector takes no submission and answers 503. */
  isAway: boolean;
  /** Once everything that has arrived is answered. */
  stored(): Promise<{ received: number; stored: number; duplicate: number }>;
  submissions(): Arrived[];
  stop(): Promise<void>;
}

export interface StageOptions {
  readonly isOtherOrigin?: boolean;
  /** Content-Security-Policy of the pages; null for none. Default: the strictest, with Trusted Types. */
  readonly policy?: ((collector: string) => string) | null;
  /** Of the survey. */
  readonly survey?: Record<string, unknown>;
  /** Whether browsers may keep files as the collector says. Default: true. */
  readonly isCached?: boolean;
  /** Whether frames without an origin may submit. */
  readonly allowsNullOrigin?: boolean;
  /** Whether the site takes answers from the page's origin. Default: true. */
  readonly mayAnswer?: boolean;
}

/** `'self'`, or the collector's origin by name. */
export const strictest = (collector: string) =>
  `default-src 'none'; script-src ${collector}; style-src ${collector}; connect-src ${collector}; ${TRUSTED_TYPES}`;

export async function openStage({
  isOtherOrigin = false,
  isCached = true,
  policy = strictest,
  survey = {},
  allowsNullOrigin = false,
  mayAnswer = true,
}: StageOptions = {}): Promise<Stage> {
  const faults: unknown[] = [];
  const report = (error: unknown) => faults.push(error);
  const store = openSqliteStore(':memory:');
  const collector = createCollector({ store, report });
  const arrived: Arrived[] = [];
  const pages = new Map<string, string>();
  const policies = new Map<string, string>();
  const scripts = new Map<string, string>();
  const styles = new Map<string, string>();
  let collectorOrigin = '';

  const pageAt = (path: string): Response | undefined => {
    const css = styles.get(path);
    if (css !== undefined) return new Response(css, { headers: { 'Content-Type': 'text/css' } });
    const html = pages.get(path);
    if (html === undefined) return undefined;
    const csp = policies.get(path) ?? policy?.(isOtherOrigin ? collectorOrigin : "'self'");
    return new Response(html.replaceAll('{{collector}}', collectorOrigin), {
      headers: { 'Content-Type': 'text/html; charset=utf-8', ...(csp && { 'Content-Security-Policy': csp }) },
    });
  };
  const collect = async (request: Request): Promise<Response> => {
    const body = await request.clone().text();
    const { pathname: path } = new URL(request.url);
    const entry = { method: request.method, path, headers: request.headers, body, status: 0 };
    arrived.push(entry);
    await stage.beforeReply(path);
    const script = scripts.get(path);
    const reply =
      script !== undefined
        ? new Response(script, {
            headers: { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' },
          })
        : stage.isAway && path === SUBMISSIONS_ROUTE
          ? new Response('', { status: 503, headers: { 'Access-Control-Allow-Origin': '*' } })
          : await collector.fetch(request);
    entry.status = reply.status;
    if (!isCached) reply.headers.set('Cache-Control', 'no-store');
    return reply;
  };

  const serve = (fetch: (request: Request) => Response | Promise<Response>): Promise<Listening> =>
    // Every request goes by `fetch`, where it is looked at.
    listen({ ...collector, fetch, takeSubmission: () => false }, { host: HOST, port: 0, report });
  const pageServer = await serve(
    (request) =>
      pageAt(new URL(request.url).pathname) ??
      (isOtherOrigin ? new Response('', { status: 404 }) : collect(request)),
  );
  const collectorServer = isOtherOrigin ? await serve(collect) : pageServer;
  const origin = `http://${HOST}:${pageServer.port}`;
  collectorOrigin = `http://${HOST}:${collectorServer.port}`;

  const site = {
    id: 'strict',
    product: 'Acme',
    allowedOrigins: [mayAnswer ? origin : 'https://elsewhere.example'],
    allowsNullOrigin,
    keys: { live: LIVE_KEY, test: 'tg_pub_test_strict' },
    surveys: [{ id: 'pulse', segments: { plan: ['free', 'team'] }, ...survey }],
  };
  await applyConfiguration(store, parseConfigurationFile({ sites: [site] }), Date.now());
  const { secret } = await collector.tokens.issueRead({ site: null, role: 'owner', label: 'test' });

  const stage: Stage = {
    origin,
    collector: collectorOrigin,
    arrived,
    pages,
    policies,
    scripts,
    styles,
    isAway: false,
    beforeReply: () => {},
    async stored() {
      // A showing and an answer may be on their way at the same time.
      while (stage.submissions().some(({ status }) => status === 0)) await pause(20);
      const reply = await collector.fetch(
        new Request(`${collectorOrigin}/api/sites/strict/accounting`, {
          headers: { Authorization: `Bearer ${secret}` },
        }),
      );
      return (await reply.json()).arrivalsInAll;
    },
    submissions: () => arrived.filter(({ method }) => method === 'POST'),
    async stop() {
      await pageServer.stop();
      if (isOtherOrigin) await collectorServer.stop();
      await store.close();
      if (faults.length > 0) throw new Error(`the collector had faults: ${faults.join(', ')}`);
    },
  };
  return stage;
}

export { openBrowser } from '../../../../scripts/open-browser.mjs';

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Violations of the policy, from the page itself. */
  readonly violations: string[];
  /** Warnings and errors on the console, and exceptions. */
  readonly said: string[];
}

/** A page of somebody who has not been here before. */
export async function visit(browser: Browser): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  return { context, page, ...(await listenTo(page)) };
}

/** Without a name in the page: what it is told comes over the console. */
export async function listenTo(page: Page): Promise<{ violations: string[]; said: string[] }> {
  const violations: string[] = [];
  const said: string[] = [];
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.debug(`violation: ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  page.on('pageerror', (error) => said.push(`exception: ${error}`));
  page.on('console', (message) => {
    if (message.text().startsWith('violation: ')) violations.push(message.text().slice(11));
    else if (['error', 'warn'].includes(message.type())) said.push(message.text());
  });
  return { violations, said };
}

/** A page with the script tag, and whatever else stands in it. */
export const pageWith = (body = '', tag = scriptTag()) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Account</title>${tag}</head><body><h1>Account</h1>${body}</body></html>`;

export const scriptTag = (attributes = '', source = '{{collector}}/trustgauge.js') =>
  `<script async src="${source}" data-site="${LIVE_KEY}" ${attributes}></script>`;

/** Asked from outside again and again: under the policy nothing is evaluated inside that waits. */
export async function until<Arguments extends unknown[]>(
  page: Page | Frame,
  condition: (...given: Arguments) => boolean,
  ...given: Arguments
): Promise<void> {
  const startMs = Date.now();
  while (!(await page.evaluate(condition, ...given))) {
    if (Date.now() - startMs > 20_000) throw new Error(`still not so after 20 s: ${condition}`);
    await pause(20);
  }
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export const isAsked = () =>
  document.querySelector('trust-gauge')?.shadowRoot?.querySelector('.frame') != null;
export const isGone = () =>
  document.querySelector('trust-gauge')?.shadowRoot?.querySelector('.frame') == null;

/** Nothing is left to send. */
export const isDelivered = () => !/trustgauge-queue/.test(Object.keys(localStorage).join());

/** Presses the nth radio, from 0. */
export const choose = (page: Page | Frame, index: number) =>
  page.evaluate((nth) => {
    const radios = document
      .querySelector('trust-gauge')
      ?.shadowRoot?.querySelectorAll<HTMLElement>('[role=radio]');
    radios?.[nth]?.click();
  }, index);

export const pressIn = (page: Page | Frame, selector: string) =>
  page.evaluate(
    (wanted) =>
      document.querySelector('trust-gauge')?.shadowRoot?.querySelector<HTMLElement>(wanted)?.click(),
    selector,
  );

export const isFollowUp = () =>
  (document.querySelector('trust-gauge')?.shadowRoot?.querySelectorAll('.list [role=radio]').length ?? 0) > 0;

/** Moments pass at once. */
export const hurry = (page: Page | Frame) =>
  page.evaluate(() => Object.assign(customElements.get('trust-gauge') ?? {}, { momentMs: 30, thanksMs: 30 }));

/** Headline, follow-up, gone. */
export async function answerAll(page: Page | Frame): Promise<void> {
  await until(page, isAsked);
  await hurry(page);
  await choose(page, 3);
  await until(page, isFollowUp);
  await choose(page, 0);
  await until(page, isGone);
}

/** File names of the built scripts. */
export const builtScript = (name: string) =>
  readFileSync(new URL(`../../dist/script/${name}`, import.meta.url), 'utf8');
