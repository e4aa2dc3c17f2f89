import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import Database from 'better-sqlite3';
import {
  answer,
  type CollectorUnderTest,
  DAY_MS,
  nextId,
  siteSettings,
  startCollector,
} from '../collector-under-test.ts';

const HOUR_MS = DAY_MS / 24;

describe('a submission', () => {
  let collector: CollectorUnderTest;
  let series: string;
  beforeEach(async () => {
    collector = await startCollector();
    series = await collector.series();
  });
  afterEach(() => collector.stop());

  const rows = (sql: string) => {
    const database = new Database(collector.databaseFile, { readonly: true });
    try {
      return database.prepare(sql).all() as Record<string, unknown>[];
    } finally {
      database.close();
    }
  };
  const tallies = () =>
    rows(
      'SELECT question, dimension, value, option, count FROM tally ORDER BY question, dimension, value, option',
    ).map(
      ({ question, dimension, value, option, count }) =>
        `${question} ${dimension}=${value} ${option}: ${count}`,
    );

  it('moves by one the total, each declared segment, and the declared cross, and nothing else', async () => {
    const answers = { headline: 'slightly', raise: 'plain-words' };
    const segments = { plan: 'team', country: 'AT' };
    assert.equal((await collector.submit(answer(series, { answers, segments }))).status, 202);
    assert.deepEqual(tallies(), [
      '@outcome = answer: 1',
      '@outcome plan=team answer: 1',
      'headline = slightly: 1',
      'headline plan=team slightly: 1',
      'raise = plain-words: 1',
      'raise @headline=low plain-words: 1',
      'raise plan=team plain-words: 1',
    ]);
  });

  it('counts once, however often and however many at a time it is sent', async () => {
    const submission = answer(series);
    await Promise.all(Array.from({ length: 20 }, () => collector.submit(submission)));
    assert.deepEqual(await (await collector.submit(submission)).json(), { outcome: 'duplicate' });
    const { arrivalsInAll } = await collector.accounting();
    assert.deepEqual(arrivalsInAll, { received: 21, stored: 1, duplicate: 20, refused: {} });
    assert.deepEqual(tallies(), [
      '@outcome = answer: 1',
      '@outcome plan=unset answer: 1',
      'headline = very: 1',
      'headline plan=unset very: 1',
    ]);
  });

  it('is counted on the day of its arrival in the site’s time zone', async () => {
    await collector.apply([
      siteSettings({
        id: 'site-two',
        timeZone: 'Pacific/Auckland',
        keys: { live: 'tg_pub_live_site-two', test: 'tg_pub_test_site-two' },
      }),
    ]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await collector.submit(answer(series));
    await collector.submit(answer(series, { site: 'tg_pub_live_site-two' }));
    assert.deepEqual(rows('SELECT DISTINCT site, day FROM tally ORDER BY site'), [
      { site: 'site-one', day: '2026-03-10' },
      { site: 'site-two', day: '2026-03-11' },
    ]);
  });

  it('never counts on a day that has been finished, though the clock runs backwards', async () => {
    await collector.collector.maintain();
    collector.clock.nowMs -= 2 * DAY_MS;
    await collector.submit(answer(series));
    assert.deepEqual(rows('SELECT DISTINCT day FROM tally'), [{ day: '2026-03-10' }]);
  });

  it('keeps invited and opened apart, and showings and dismissals from answers', async () => {
    const { answers: _, ...dismissal } = answer(series, { outcome: 'dismissal' });
    const { id: __, ...shown } = { ...dismissal, outcome: 'shown' };
    await collector.submit(dismissal);
    await collector.submit(shown);
    await collector.submit(answer(series, { entry: 'opened' }));
    assert.deepEqual(
      rows("SELECT entry, option FROM tally WHERE question = '@outcome' AND dimension = '' ORDER BY option"),
      [
        { entry: 'opened', option: 'answer' },
        { entry: 'invited', option: 'dismissal' },
        { entry: 'invited', option: 'shown' },
      ],
    );
  });

  it('to a paused survey is refused as soon as the pause is in force, and taken again after it', async () => {
    await collector.store.pauseSurvey('site-one', 'pulse', true);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const reply = await collector.submit(answer(series));
    assert.equal(reply.status, 409);
    assert.match(await reply.text(), /survey_paused/);
    await collector.apply([siteSettings()]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(
      (await collector.submit(answer(series))).status,
      409,
      'applying the file again does not end a pause by hand',
    );
    await collector.store.pauseSurvey('site-one', 'pulse', false);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal((await collector.submit(answer(series))).status, 202);
  });

  it('to the previous wording is taken for 48 hours more, and counted under that wording', async () => {
    await collector.apply([siteSettings({ product: 'Acme Bank' })]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const next = await collector.series();
    assert.notEqual(next, series);
    collector.clock.nowMs += 47 * HOUR_MS;
    assert.equal((await collector.submit(answer(series))).status, 202);
    assert.equal((await collector.submit(answer(next))).status, 202);
    assert.equal(rows("SELECT * FROM tally WHERE question = 'headline' AND dimension = ''").length, 2);
    collector.clock.nowMs += HOUR_MS;
    const late = await collector.submit(answer(series));
    assert.equal(late.status, 409);
    assert.match(await late.text(), /series_unknown/);
  });

  it('leaves, a thousand times over, no row for an answer: the only entry each is an id with a day', async () => {
    const send = () => {
      const answers = { headline: 'very', raise: 'less-data' };
      return collector.submit(answer(series, { id: nextId(), answers, segments: { plan: 'free' } }));
    };
    for (let hundred = 0; hundred < 10; hundred += 1) {
      await Promise.all(Array.from({ length: 100 }, send));
    }
    const tables = rows("SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) =>
      String(name),
    );
    for (const table of tables) {
      const count = rows(`SELECT * FROM ${table}`).length;
      if (table === 'receipt') {
        assert.equal(count, 1000);
        const columns = rows("SELECT name FROM pragma_table_info('receipt')").map(({ name }) => name);
        assert.deepEqual(columns, ['id', 'expires_on']);
        assert.equal(new Set(rows('SELECT expires_on FROM receipt').map((row) => row.expires_on)).size, 1);
      } else {
        assert.ok(count < 20, `${table} has ${count} rows after a thousand equal answers`);
      }
    }
  });

  it('is forgotten, receipt and all, when the longest retry has passed', async () => {
    const submission = answer(series);
    await collector.submit(submission);
    collector.clock.nowMs += 2 * DAY_MS;
    await collector.collector.maintain();
    assert.deepEqual(await (await collector.submit(submission)).json(), { outcome: 'duplicate' });
    collector.clock.nowMs += 2 * DAY_MS;
    await collector.collector.maintain();
    assert.deepEqual(rows('SELECT * FROM receipt'), []);
  });
});
