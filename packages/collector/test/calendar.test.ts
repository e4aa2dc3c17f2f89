import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, dayIn, daysFrom, periodStart } from '../dist/calendar.js';

describe('dayIn', () => {
  it('is the calendar day where people are', () => {
    const instant = Date.parse('2026-03-10T23:30:00Z');
    assert.equal(dayIn('UTC', instant), '2026-03-10');
    assert.equal(dayIn('Europe/Vienna', instant), '2026-03-11');
    assert.equal(dayIn('America/Los_Angeles', instant), '2026-03-10');
  });

  for (const [timeZone, date, hours] of [
    ['Europe/Vienna', '2026-03-29', 23],
    ['Europe/Vienna', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['America/Santiago', '2026-09-06', 23],
    ['America/Santiago', '2026-04-04', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Pacific/Auckland', '2026-09-27', 23],
    ['Pacific/Auckland', '2026-04-05', 25],
    ['UTC', '2026-03-29', 24],
  ] as const) {
    it(`gives ${date} in ${timeZone} its ${hours} hours`, () => {
      const around = Date.parse(`${date}T00:00:00Z`);
      const halfHours = Array.from({ length: 144 }, (_, step) => around - 86_400_000 + step * 1_800_000);
      assert.equal(halfHours.filter((instant) => dayIn(timeZone, instant) === date).length / 2, hours);
    });
  }
});

describe('addDays', () => {
  it('steps over months, years and leap days, forwards and backwards', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2026-03-01', -1), '2026-02-28');
    assert.equal(addDays('2026-03-29', 0), '2026-03-29');
  });
});

describe('daysFrom', () => {
  it('counts calendar days, whatever their hours', () => {
    assert.equal(daysFrom('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysFrom('2026-10-24', '2026-10-26'), 2);
    assert.equal(daysFrom('2026-03-10', '2026-03-10'), 0);
  });
});

describe('periodStart', () => {
  it('begins weeks on Monday and months on the first', () => {
    assert.equal(periodStart('2026-11-22', 'week'), '2026-11-16');
    assert.equal(periodStart('2026-11-23', 'week'), '2026-11-23');
    assert.equal(periodStart('2026-01-01', 'week'), '2025-12-29');
    assert.equal(periodStart('2026-11-23', 'month'), '2026-11-01');
    assert.equal(periodStart('2026-11-23', 'day'), '2026-11-23');
  });
});
