/**
 * Days of 23 and of 25 hours, through the whole collector: what arrives in the last hour of such a day counts on it,
 * and the day ends when it does.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, dayIn } from '../../dist/calendar.js';
import { answer, siteSettings, startCollector } from '../collector-under-test.ts';

const HALF_HOUR_MS = 1_800_000;

describe('a day on which clocks change', () => {
  for (const [timeZone, date, hours] of [
    ['Europe/Vienna', '2026-03-29', 23],
    ['Europe/Vienna', '2026-10-25', 25],
    ['America/New_York', '2027-03-14', 23],
    ['America/New_York', '2026-11-01', 25],
    ['America/Santiago', '2026-09-06', 23],
    ['America/Santiago', '2026-04-04', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Pacific/Auckland', '2026-09-27', 23],
    ['Pacific/Auckland', '2026-04-05', 25],
  ] as const) {
    it(`holds what arrives in its ${hours} hours, and no more: ${date} in ${timeZone}`, async () => {
      const collector = await startCollector({ sites: [siteSettings({ timeZone })] });
      try {
        const around = Date.parse(`${date}T00:00:00Z`) - 24 * 2 * HALF_HOUR_MS;
        const instants = Array.from({ length: 2 * 96 }, (_, step) => around + step * HALF_HOUR_MS);
        const first = instants.find((instant) => dayIn(timeZone, instant) === date) ?? Number.NaN;
        const series = await collector.series();
        // One answer in each half hour from one before the day to one after it.
        for (let step = -1; step <= hours * 2; step += 1) {
          collector.clock.nowMs = first + step * HALF_HOUR_MS;
          assert.equal((await collector.submit(answer(series))).status, 202);
        }
        collector.clock.nowMs = first + hours * 2 * HALF_HOUR_MS - 1;
        assert.equal((await collector.accounting()).today, date, 'a moment before its end it is the day');
        collector.clock.nowMs += 1;
        assert.equal((await collector.accounting()).today, addDays(date, 1), 'at its end it is the next');
        const { line } = await collector.summary('?granularity=day');
        const [{ period, estimate }] = line as [(typeof line)[number]];
        assert.deepEqual(period, { firstDay: addDays(date, -1), lastDay: date });
        assert.equal(estimate.answers, hours * 2 + 1, 'its answers, and the one of the day before');
      } finally {
        await collector.stop();
      }
    });
  }
});
