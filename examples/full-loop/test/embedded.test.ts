/**
 * A collector below a path of somebody else's server, by each framework that there is an example for, in a browser.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import {
  applyConfiguration,
  type Collector,
  createCollector,
  openSqliteStore,
  type Store,
} from '@trustgauge/collector';
import { serveApplication as serveByExpress } from '@trustgauge/example-embed-express';
import { serveApplication as serveByFastify } from '@trustgauge/example-embed-fastify';
import { serveApplication as serveByHono } from '@trustgauge/example-embed-hono';
import { parseConfigurationFile } from '@trustgauge/protocol';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser, signInByLink } from '../../../scripts/open-browser.mjs';

const KEY = 'tg_pub_live_embedded';
const TAG = `<!doctype html><html lang="en"><title>Application</title>
<trust-gauge></trust-gauge>
<script async src="/trust/trustgauge.js" data-collector="/trust" data-site="${KEY}"></script>`;

describe('a collector below /trust', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  for (const [framework, serveApplication] of [
    ['Hono', serveByHono],
    ['Express', serveByExpress],
    ['Fastify', serveByFastify],
  ] as const) {
    describe(`of ${framework}`, () => {
      let store: Store;
      let collector: Collector;
      let server: Awaited<ReturnType<typeof serveApplication>>;
      let origin: string;
      const problems: string[] = [];
      before(async () => {
        store = openSqliteStore(':memory:');
        collector = createCollector({ store, report: (error) => problems.push(String(error)) });
        server = await serveApplication(collector, TAG);
        origin = `http://127.0.0.1:${server.port}`;
        const site = {
          id: 'embedded',
          product: 'Fernhill',
          allowedOrigins: [origin],
          keys: { live: KEY, test: 'tg_pub_test_embedded' },
          surveys: [{ id: 'pulse', followUps: [] }],
        };
        await applyConfiguration(store, parseConfigurationFile({ sites: [site] }), Date.now());
      });
      after(async () => {
        await server?.stop();
        await collector?.flush();
        await store?.close();
      });

      const open = async (url: string): Promise<Page> => {
        const page = await (await browser.createBrowserContext()).newPage();
        page.on('pageerror', (error) => problems.push(`page: ${error}`));
        page.on('console', (message) => {
          // Of replies it does not say which: they are looked at below.
          const isOfReply = message.text().startsWith('Failed to load resource');
          if (message.type() === 'error' && !isOfReply) problems.push(message.text());
        });
        page.on('response', (response) => {
          const { pathname } = new URL(response.url());
          if (response.status() >= 400 && pathname !== '/favicon.ico')
            problems.push(`${response.status()} ${pathname}`);
        });
        await page.goto(url);
        return page;
      };
      const until = async (page: Page, condition: () => boolean) => {
        while (!(await page.evaluate(condition))) await new Promise((resolve) => setTimeout(resolve, 20));
      };
      const token = async () =>
        (await collector.tokens.issueRead({ site: null, role: 'viewer', label: 'test' })).secret;
      const arrivals = async () => {
        const reply = await fetch(`${origin}/trust/api/sites/embedded/accounting`, {
          headers: { Authorization: `Bearer ${await token()}` },
        });
        return ((await reply.json()) as { arrivalsInAll: { stored: number } }).arrivalsInAll.stored;
      };

      it('asks in a page of the application, and counts what is answered there', {
        timeout: 60_000,
      }, async () => {
        const page = await open(`${origin}/`);
        await until(
          page,
          () => document.querySelector('trust-gauge')?.shadowRoot?.querySelector('[role=radio]') != null,
        );
        await page.evaluate(() => {
          const root = document.querySelector('trust-gauge')?.shadowRoot;
          root?.querySelector<HTMLElement>('[role=radio]')?.click();
        });
        // A showing and an answer.
        while ((await arrivals()) < 2) await new Promise((resolve) => setTimeout(resolve, 50));
        await page.close();
      });

      it('shows its dashboard, signs in by a link and out again, and names itself in the tag to copy', {
        timeout: 60_000,
      }, async () => {
        const { secret } = await collector.tokens.issueSignIn({ site: null, role: 'owner', label: 'link' });
        const page = await open('about:blank');
        await signInByLink(page, `${origin}/trust#sign-in=${secret}`);
        const holds = async (words: string) => {
          for (;;) {
            const text = await page.evaluate(() => {
              const read = (node: Node): string => {
                if (node instanceof Comment) return '';
                const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
                return inside.childNodes.length === 0
                  ? (node.textContent ?? '')
                  : [...inside.childNodes].map(read).join('');
              };
              return read(document.body);
            });
            if (text.includes(words)) return;
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
        };
        await holds('Fernhill');
        assert.equal(new URL(page.url()).pathname, '/trust/');
        await page.goto(`${origin}/trust/?view=installation`);
        await holds(`src="${origin}/trust/trustgauge/`);
        await page.close();
      });

      it('keeps its own limits and refusals, and leaves the rest to the application', async () => {
        const post = (path: string, body: string, type = 'text/plain') =>
          fetch(origin + path, { method: 'POST', headers: { Origin: origin, 'Content-Type': type }, body });
        assert.equal((await post('/trust/v1/submissions', 'x'.repeat(5000))).status, 413);
        assert.equal((await post('/trust/v1/submissions', '{', 'application/json')).status, 400);
        assert.match(await (await fetch(`${origin}/trust/nowhere`)).text(), /"code":"not_found"/);
        assert.equal((await fetch(`${origin}/trust/api/sites`)).status, 401);
        assert.equal((await fetch(`${origin}/api/sites`)).status, 404);
        assert.match(await (await fetch(origin)).text(), /<title>Application/);
      });

      it('has caused no error in any page, and no fault', () => assert.deepEqual(problems, []));

      it('stops, though a connection is open on which nothing was ever sent', {
        timeout: 30_000,
      }, async () => {
        const unused = connect(server.port, '127.0.0.1');
        await once(unused, 'connect');
        await server.stop();
        if (!unused.closed) await once(unused, 'close');
      });
    });
  }
});
