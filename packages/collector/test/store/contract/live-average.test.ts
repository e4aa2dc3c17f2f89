/**
 * Two collectors on one store: one closes a batch while at the other an incident is declared. Whoever comes first, the
 * average begins anew at the incident.
 */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parseConfigurationFile, ROUTES, routeTo } from '@trustgauge/protocol';
import { applyConfiguration, type Collector, createCollector, type Store } from '../../../dist/index.js';
import type { ReleaseStore } from '../../../dist/store/release-store.js';
import { answer, DAY_MS, NOON, ORIGIN, siteSettings } from '../../collector-under-test.ts';
import { ENGINES, type StoreUnderTest } from './engines.ts';

const site = 'site-one';
const [FIRST, SECOND, THIRD] = ['2026-03-10', '2026-03-11', '2026-03-12'] as const;

for (const engine of ENGINES)
  describe(`the live average in ${engine.name}, with two collectors`, () => {
    let opened: StoreUnderTest;
    let closing: Held;
    let declaring: Held;
    let nowMs: number;
    beforeEach(async () => {
      nowMs = NOON;
      opened = await engine.open();
      const settings = siteSettings({ surveys: [{ id: 'pulse', segments: { plan: ['free', 'team'] } }] });
      await applyConfiguration(opened.store, parseConfigurationFile({ sites: [settings] }), nowMs);
      closing = collectorOn(opened.store);
      declaring = collectorOn(await opened.beside());
      for (let day = 0; day < 3; day += 1) {
        for (let count = 0; count < 12; count += 1) await submit();
        nowMs += DAY_MS;
        // The third day is closed by the test.
        if (day < 2) await closing.collector.maintain();
      }
    });
    afterEach(() => opened.remove());

    interface Held {
      readonly store: Store;
      readonly collector: Collector;
      /** What its next write waits for. */
      hold(name: 'publish' | 'refresh', until: () => Promise<unknown>): void;
    }

    function collectorOn(store: Store): Held {
      const holds = new Map<string, () => Promise<unknown>>();
      const held = (name: 'publish' | 'refresh') =>
        (async (...given: Parameters<ReleaseStore[typeof name]>) => {
          const until = holds.get(name);
          holds.delete(name);
          await until?.();
          return (store.release[name] as (...all: unknown[]) => Promise<boolean>)(...given);
        }) as never;
      const release = replacing(store.release, { publish: held('publish'), refresh: held('refresh') });
      const collector = createCollector({
        store: replacing(store, { release }),
        clock: () => nowMs,
        publicUrl: 'http://localhost',
      });
      return { store, collector, hold: (name, until) => holds.set(name, until) };
    }

    async function submit(): Promise<void> {
      const sites = await opened.store.selectSites();
      const body = answer(sites[0]?.surveys[0]?.series ?? '', { segments: { plan: 'team' } });
      const headers = { 'Content-Type': 'text/plain', Origin: ORIGIN };
      const request = new Request(`http://localhost${ROUTES.submissions}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      assert.equal((await closing.collector.fetch(request)).status, 202);
    }

    async function call(
      { collector }: Held,
      method: string,
      path: string,
      body: unknown,
    ): Promise<{ id: string }> {
      const grant = { site: null, role: 'owner', label: 'test' } as const;
      const { secret } = await collector.tokens.issueRead(grant);
      const headers = { Authorization: `Bearer ${secret}` };
      const request = new Request(`http://localhost${path}`, { method, headers, body: JSON.stringify(body) });
      const reply = await collector.fetch(request);
      assert.ok(reply.ok, `${reply.status}`);
      return (await reply.json()) as { id: string };
    }
    const incidents = routeTo(ROUTES.incidents, { site });
    const declare = (date: string, at = declaring) => call(at, 'POST', incidents, { date, title: 'Outage' });

    /** Days of batches, each with the first day of what has been accumulated: of everybody, and of the one plan. */
    async function since() {
      const [stream] = await opened.store.release.selectStreams(site);
      assert.ok(stream);
      const batches = await opened.store.release.selectBatches(stream);
      const parts = await opened.store.release.selectParts(stream);
      return {
        everybody: batches.map(({ firstDay, live }) => [firstDay, live.since]),
        team: parts
          .filter(({ partition }) => partition === 'plan')
          .map(({ firstDay, cells }) => [firstDay, ...cells.flatMap(({ live }) => live?.since ?? [])]),
      };
    }
    const bothSince = (days: (readonly [string, string])[]) => ({
      everybody: days.map((day) => [...day]),
      team: days.map((day) => [...day]),
    });
    const ANEW_AT_THE_SECOND = bothSince([
      [FIRST, FIRST],
      [SECOND, SECOND],
      [THIRD, SECOND],
    ]);

    it('goes on where there is no incident', async () => {
      await closing.collector.maintain();
      assert.deepEqual(
        await since(),
        bothSince([
          [FIRST, FIRST],
          [SECOND, FIRST],
          [THIRD, FIRST],
        ]),
      );
    });

    it('begins anew at an incident that is declared while the other has computed a batch and not yet written it', async () => {
      closing.hold('publish', () => declare(SECOND));
      await closing.collector.maintain();
      assert.deepEqual(await since(), ANEW_AT_THE_SECOND);
    });

    it('begins anew at an incident of the very day that is being closed', async () => {
      closing.hold('publish', () => declare(THIRD));
      await closing.collector.maintain();
      assert.deepEqual(
        await since(),
        bothSince([
          [FIRST, FIRST],
          [SECOND, FIRST],
          [THIRD, THIRD],
        ]),
      );
    });

    it('begins anew at an incident whose figures are computed while the other closes a batch', async () => {
      declaring.hold('refresh', () => closing.collector.maintain());
      await declare(SECOND);
      assert.deepEqual(await since(), ANEW_AT_THE_SECOND);
    });

    it('begins anew at an incident that is known before the figures of earlier batches are', async () => {
      // The batch is computed with the incident, after figures that were computed without it.
      let isRefreshed: Promise<unknown> = Promise.resolve();
      let isClosed: Promise<void> = Promise.resolve();
      declaring.hold('refresh', async () => {
        await new Promise<void>((resolve) => {
          closing.hold('publish', async () => {
            resolve();
            await isRefreshed;
          });
          isClosed = closing.collector.maintain();
        });
      });
      isRefreshed = declare(SECOND);
      await isRefreshed;
      await isClosed;
      assert.deepEqual(await since(), ANEW_AT_THE_SECOND);
    });

    it('goes on across an incident that is moved away while the other closes a batch', async () => {
      const { id } = await declare(SECOND);
      closing.hold('publish', () =>
        call(declaring, 'PATCH', routeTo(ROUTES.incident, { site, incident: id }), { date: '2026-03-01' }),
      );
      await closing.collector.maintain();
      assert.deepEqual(
        await since(),
        bothSince([
          [FIRST, FIRST],
          [SECOND, FIRST],
          [THIRD, FIRST],
        ]),
      );
    });

    it('knows both of two incidents that are declared at once', async () => {
      await closing.collector.maintain();
      declaring.hold('refresh', () => declare(THIRD, closing));
      await declare(SECOND);
      assert.deepEqual(
        await since(),
        bothSince([
          [FIRST, FIRST],
          [SECOND, SECOND],
          [THIRD, THIRD],
        ]),
      );
    });
  });

/** The same, but for a few of its members. */
function replacing<Whole extends object>(whole: Whole, members: Partial<Whole>): Whole {
  return new Proxy(whole, {
    get(target, name) {
      if (Object.hasOwn(members, name)) return Reflect.get(members, name);
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
