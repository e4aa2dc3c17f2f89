/**
 * Widgets that count what is drawn, then widgets that count what is seen, through the collector's own routes on each
 * engine: from the message to the summary and its tables.
 */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parseConfigurationFile, ROUTES, type Summary } from '@trustgauge/protocol';
import { applyConfiguration, type Collector, createCollector } from '../../../dist/index.js';
import { answer, DAY_MS, NOON, ORIGIN, siteSettings } from '../../collector-under-test.ts';
import { ENGINES, type StoreUnderTest } from './engines.ts';

interface Day {
  readonly answers: number;
  readonly dismissals: number;
  readonly showings: number;
  readonly seen?: true;
}

for (const engine of ENGINES)
  describe(`showings that are counted in two ways, in ${engine.name}`, () => {
    let opened: StoreUnderTest;
    let collector: Collector;
    let series: string;
    let secret: string;
    let nowMs: number;
    beforeEach(async () => {
      nowMs = NOON;
      opened = await engine.open();
      await applyConfiguration(opened.store, parseConfigurationFile({ sites: [siteSettings()] }), nowMs);
      collector = createCollector({ store: opened.store, clock: () => nowMs });
      series = (await opened.store.selectSites())[0]?.surveys[0]?.series ?? '';
      ({ secret } = await collector.tokens.issueRead({ site: null, role: 'owner', label: 'test' }));
    });
    afterEach(async () => {
      await collector.flush();
      await opened.remove();
    });

    const send = async (message: Record<string, unknown>) => {
      const { id, answers, ...about } = answer(series);
      const isShown = message.outcome === 'shown';
      const body = JSON.stringify({
        ...about,
        ...(!isShown && { id }),
        ...(message.outcome === 'answer' && { answers }),
        ...message,
      });
      const headers = { Origin: ORIGIN, 'Content-Type': 'text/plain' };
      const url = `http://localhost${ROUTES.submissions}`;
      const reply = await collector.fetch(new Request(url, { method: 'POST', headers, body }));
      assert.equal(reply.status, 202, await reply.text());
    };
    const add = async ({ answers, dismissals, showings, seen }: Day) => {
      const kind = seen === undefined ? {} : { seen };
      const times = (count: number, outcome: string) =>
        Array.from({ length: count }, () => send({ outcome, ...kind }));
      await Promise.all([
        ...times(answers, 'answer'),
        ...times(dismissals, 'dismissal'),
        ...times(showings, 'shown'),
      ]);
    };
    /** @param parts What arrives that day by each kind of widget. */
    const live = async (...parts: Day[]) => {
      for (const part of parts) await add(part);
      nowMs += DAY_MS;
      await collector.maintain();
    };
    const read = async (query = '', accept = 'application/json') => {
      const headers = { Authorization: `Bearer ${secret}`, Accept: accept };
      const url = `http://localhost/api/sites/site-one/surveys/pulse/summary${query}`;
      return collector.fetch(new Request(url, { headers }));
    };
    const summary = async (query?: string) => (await (await read(query)).json()) as Summary;

    const OLD: Day = { answers: 12, dismissals: 2, showings: 90 };
    const NEW: Day = { answers: 12, dismissals: 6, showings: 24, seen: true };

    it('has the rates of a period with both from what was seen, of one with either from that', async () => {
      await live(OLD);
      await live(NEW);
      const { response: both, headline } = await summary();
      assert.equal(headline?.estimate.answers, 24);
      assert.equal(both?.countedWhen, 'seen');
      assert.deepEqual(both?.period, { firstDay: '2026-03-11', lastDay: '2026-03-11' });
      assert.deepEqual([both?.shown, both?.answered, both?.dismissed, both?.ignored], [24, 12, 6, 6]);
      assert.equal(both?.responseRate, 0.5);
      const { response: before } = await summary('?from=2026-03-10&to=2026-03-10');
      assert.equal(before?.countedWhen, 'drawn');
      assert.deepEqual([before?.shown, before?.answered, before?.ignored], [90, 12, 76]);
      const { response: after } = await summary('?from=2026-03-11&to=2026-03-11');
      assert.deepEqual(after, both);
    });

    it('has them so where both came on one day', async () => {
      await live(OLD, NEW);
      const { response, headline } = await summary();
      assert.equal(headline?.estimate.answers, 24);
      assert.deepEqual([response?.shown, response?.answered, response?.dismissed], [24, 12, 6]);
      const [stream] = await opened.store.release.selectStreams('site-one');
      assert.ok(stream !== undefined);
      const parts = await opened.store.release.selectParts(stream);
      assert.deepEqual(
        parts
          .filter(({ partition }) => partition === '@follow-up')
          .map(({ cells }) => cells.map(({ n }) => n)),
        [[24]],
        'all of them answered no follow-up, whatever their widgets count',
      );
    });

    it('marks the first day of it, once, in the summary and among its notes', async () => {
      await live(OLD);
      assert.deepEqual((await summary()).widgetChanges, []);
      await live(NEW);
      await live(OLD);
      await live(NEW);
      assert.deepEqual((await summary()).widgetChanges, [{ kind: 'seen', date: '2026-03-11' }]);
      assert.deepEqual((await summary('?entry=opened')).widgetChanges, []);
      const notes = await (await read('?table=notes')).json();
      const { rows } = notes as { rows: { note: string; value: unknown; day: string | null }[] };
      assert.deepEqual(
        rows
          .filter(({ note }) => /widgetChange|showingsCountedWhen/.test(note))
          .map(({ value, day }) => [value, day]),
        [
          ['seen', null],
          ['seen', '2026-03-11'],
        ],
      );
      const csv = await (await read('?table=notes', 'text/csv')).text();
      assert.match(csv, /widgetChange,seen,,,2026-03-11,Showings counted when seen; new look of the scale,/);
    });

    it('has no mark in a series that was counted so from its first batch on', async () => {
      await live(NEW);
      await live(NEW);
      assert.deepEqual((await summary()).widgetChanges, []);
      assert.equal((await summary()).response?.countedWhen, 'seen');
    });

    it('counts a retry once, whether or not it says that it was seen', async () => {
      const id = 'id-seen-and-not-seen0';
      await send({ outcome: 'answer', id, seen: true });
      await send({ outcome: 'answer', id });
      await live({ ...NEW, answers: 10 });
      assert.equal((await summary()).response?.answered, 11);
    });

    it('is read by a second process as it was written', async () => {
      await live(OLD);
      await live(NEW);
      const [stream] = await opened.store.release.selectStreams('site-one');
      assert.ok(stream !== undefined);
      const other = await opened.beside();
      assert.deepEqual(
        (await other.release.selectBatches(stream)).map(({ countedWhen, outcomes }) => [
          countedWhen,
          outcomes,
        ]),
        [
          ['drawn', { answer: 12, dismissal: 2, shown: 90 }],
          ['seen', { answer: 12, dismissal: 6, shown: 24 }],
        ],
      );
    });
  });
