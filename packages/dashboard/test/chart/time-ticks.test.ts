import { expect } from 'chai';
import { DAY_MS, startOf } from '../dist/calendar.js';
import { timeTicks } from '../dist/chart/time-ticks.js';

describe('the marks of a time axis', () => {
  const ticks = (from: string, days: number, mostTicks: number) => {
    const { unit, at } = timeTicks(startOf(from), startOf(from) + days * DAY_MS, mostTicks);
    return { unit, days: at.map((ms) => new Date(ms).toISOString().slice(0, 10)) };
  };

  it('are days where there is room for each', () => {
    expect(ticks('2026-11-11', 5, 8)).to.deep.equal({
      unit: 'day',
      days: ['2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14', '2026-11-15'],
    });
  });

  it('are Mondays where there is room for weeks only', () => {
    expect(ticks('2026-11-11', 28, 6)).to.deep.equal({
      unit: 'day',
      days: ['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07'],
    });
  });

  it('are firsts of months over a season, of quarters or years over more', () => {
    expect(ticks('2026-05-25', 184, 8).days).to.deep.equal([
      '2026-06-01',
      '2026-07-01',
      '2026-08-01',
      '2026-09-01',
      '2026-10-01',
      '2026-11-01',
    ]);
    expect(ticks('2024-11-25', 730, 10).days).to.deep.equal([
      '2025-01-01',
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ]);
    expect(ticks('2014-11-25', 12 * 365, 7).days.every((day) => day.endsWith('-01-01'))).to.equal(true);
  });

  it('are in order, within the axis, and no more than have room, whatever the axis spans', () => {
    for (const days of [1, 2, 7, 13, 14, 15, 31, 60, 90, 91, 120, 366, 800, 4_000]) {
      for (const most of [2, 3, 4, 7, 12, 20]) {
        const from = startOf('2026-01-17');
        const { at } = timeTicks(from, from + days * DAY_MS, most);
        const name = `${days} days, ${most} marks`;
        expect(at.length, name).to.be.at.most(most + 1);
        expect(
          at.toSorted((a, b) => a - b),
          name,
        ).to.deep.equal(at);
        for (const ms of at) expect(ms, name).to.be.within(from, from + days * DAY_MS - 1);
      }
    }
  });
});
