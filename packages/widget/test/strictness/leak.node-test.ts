import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import {
  choose,
  hurry,
  isAsked,
  isGone,
  openBrowser,
  openStage,
  pageWith,
  pause,
  type Stage,
  until,
  visit,
} from './stage.ts';

const WARM_UP = 100;
const CYCLES = 200;
const LIMIT = { timeout: 120_000 };

interface Kept {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

describe('leak: what the widget leaves in a page', () => {
  let stage: Stage;
  let browser: Browser;
  before(async () => {
    stage = await openStage({ survey: { countsShown: false } });
    // Without the optimising compilers, whose bookkeeping would be taken for a leak.
    browser = await openBrowser(['--js-flags=--no-opt --no-maglev --no-sparkplug']);
    stage.pages.set('/', pageWith('<trust-gauge></trust-gauge>'));
  });
  after(async () => {
    await browser?.close();
    await stage?.stop();
  });

  async function keptBy(session: CDPSession): Promise<Kept> {
    // What a first collection finalises, the next one frees.
    for (let round = 0; round < 3; round += 1) {
      await session.send('HeapProfiler.collectGarbage');
      await pause(100);
    }
    const { metrics } = await session.send('Performance.getMetrics');
    const measured = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return {
      heapBytes: measured('JSHeapUsedSize'),
      nodes: measured('Nodes'),
      listeners: measured('JSEventListeners'),
    };
  }

  /** Each cycle opens, closes (which is sent), and waits until that has arrived. */
  const openAndClose = (page: Page, times: number) =>
    page.evaluate(async (cycles) => {
      const gauge = document.querySelector('trust-gauge');
      if (gauge === null) throw new Error('there is no element');
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        await gauge.open();
        await gauge.updateComplete;
        const delivered = new Promise((resolve) =>
          gauge.addEventListener('trustgauge-delivered', resolve, { once: true }),
        );
        gauge.shadowRoot?.querySelector<HTMLElement>('.close')?.click();
        await delivered;
        await gauge.updateComplete;
      }
    }, times);

  /** Each cycle puts an element into the page and takes it out again while it asks. */
  const mountAndRemove = (page: Page, times: number) =>
    page.evaluate(async (cycles) => {
      const asked = document.querySelector('trust-gauge')?.asked;
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        const gauge = Object.assign(document.createElement('trust-gauge'), { asked });
        document.body.append(gauge);
        await gauge.open();
        await gauge.updateComplete;
        gauge.remove();
        await gauge.updateComplete;
      }
    }, times);

  for (const [what, cycle] of [
    ['opening and closing', openAndClose],
    ['putting it in and taking it out', mountAndRemove],
  ] as const) {
    it(
      `${what} ${CYCLES} times: the same nodes and listeners, and the heap within two percent`,
      LIMIT,
      async () => {
        const { context, page, said } = await visit(browser);
        await page.goto(stage.origin);
        await until(page, isAsked);
        await hurry(page);
        const session = await page.createCDPSession();
        await session.send('Performance.enable');
        await cycle(page, WARM_UP);
        const before = await keptBy(session);
        await cycle(page, CYCLES);
        const after = await keptBy(session);
        assert.deepEqual(
          { nodes: after.nodes, listeners: after.listeners },
          { nodes: before.nodes, listeners: before.listeners },
        );
        const growth = after.heapBytes / before.heapBytes - 1;
        assert.ok(
          growth < 0.02,
          `the heap grew by ${(growth * 100).toFixed(2)} % to ${after.heapBytes} bytes`,
        );
        assert.deepEqual(said, []);
        await context.close();
      },
    );
  }

  it('destroy leaves no listener, no node and no timer, whatever it was doing', LIMIT, async () => {
    const busy = {
      'while it asks': async () => {},
      'in the moment after a choice': async (page: Page) => {
        await choose(page, 2);
      },
      'while it says thanks': async (page: Page) => {
        await page.evaluate(() => Object.assign(customElements.get('trust-gauge') ?? {}, { momentMs: 10 }));
        await choose(page, 2);
        await pause(150);
        await choose(page, 0);
        await pause(150);
      },
      'while it waits to try again': async (page: Page) => {
        stage.isAway = true;
        await hurry(page);
        await page.evaluate(() =>
          document.querySelector('trust-gauge')?.shadowRoot?.querySelector<HTMLElement>('.close')?.click(),
        );
        await pause(300);
      },
    };
    for (const [when, work] of Object.entries(busy)) {
      const { context, page } = await visit(browser);
      await page.evaluateOnNewDocument(() => {
        const { setTimeout, clearTimeout, addEventListener, removeEventListener } = window;
        const timers = new Set<number>();
        const listening: [EventTarget, string, unknown][] = [];
        const report = () => ({ timers: timers.size, listeners: listening.map(([, type]) => type) });
        Object.defineProperty(document, 'kept', { get: report });
        window.setTimeout = ((work: () => void, delayMs: number, ...given: unknown[]) => {
          const id = setTimeout(
            () => {
              timers.delete(id);
              work();
            },
            delayMs,
            ...given,
          );
          timers.add(id);
          return id;
        }) as typeof window.setTimeout;
        window.clearTimeout = (id) => {
          timers.delete(Number(id));
          clearTimeout(id);
        };
        // Of the page's own objects only; what hangs on nodes goes with them.
        for (const target of [window, document]) {
          target.addEventListener = (
            type: string,
            listener: EventListener,
            options?: { once?: boolean; signal?: AbortSignal },
          ) => {
            const entry: [EventTarget, string, unknown] = [target, type, listener];
            listening.push(entry);
            options?.signal?.addEventListener('abort', () =>
              target.removeEventListener(type, listener, options),
            );
            const isOnce = typeof options === 'object' && options?.once;
            if (isOnce)
              addEventListener.call(
                target,
                type,
                () => listening.splice(listening.indexOf(entry), 1),
                options,
              );
            return addEventListener.call(target, type, listener, options);
          };
          target.removeEventListener = (type: string, listener: EventListener, options?: object) => {
            const index = listening.findIndex(
              ([on, name, other]) => on === target && name === type && other === listener,
            );
            if (index >= 0) listening.splice(index, 1);
            return removeEventListener.call(target, type, listener, options);
          };
        }
      });
      await page.goto(stage.origin);
      await until(page, isAsked);
      await work(page);
      await page.evaluate(() => Reflect.get(window, 'trustgauge')('destroy'));
      await until(page, isGone);
      await pause(300);
      const kept = await page.evaluate(() => ({
        ...Reflect.get(document, 'kept'),
        frame: document.querySelector('trust-gauge')?.shadowRoot?.querySelector('.frame'),
      }));
      stage.isAway = false;
      assert.deepEqual(kept, { timers: 0, listeners: [], frame: null }, when);
      await context.close();
    }
  });
});
