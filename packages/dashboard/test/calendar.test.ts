import { expect } from 'chai';
import { addDays, DAY_MS, endOf, lastDayOf, startOf } from './dist/calendar.js';

describe('the calendar', () => {
  it('lets a day begin at midnight and end where the next one begins', () => {
    expect(new Date(startOf('2026-11-23')).toISOString()).to.equal('2026-11-23T00:00:00.000Z');
    expect(endOf('2026-11-23')).to.equal(startOf('2026-11-24'));
  });

  it('gives every day the same length, also where clocks are changed', () => {
    for (const day of ['2026-03-29', '2026-10-25']) expect(endOf(day) - startOf(day)).to.equal(DAY_MS);
  });

  it('counts days over the ends of months and years, back and forth', () => {
    expect(addDays('2026-12-30', 3)).to.equal('2027-01-02');
    expect(addDays('2028-03-01', -1)).to.equal('2028-02-29');
  });

  it('ends a week on Sunday and a month on its last day', () => {
    expect(lastDayOf('day', '2026-11-23')).to.equal('2026-11-23');
    for (const day of ['2026-11-23', '2026-11-25', '2026-11-29']) {
      expect(lastDayOf('week', day), day).to.equal('2026-11-29');
    }
    expect(lastDayOf('month', '2026-12-01')).to.equal('2026-12-31');
    expect(lastDayOf('month', '2028-02-10')).to.equal('2028-02-29');
  });
});
