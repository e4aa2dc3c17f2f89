import { expect } from 'chai';
import { isRunning } from './dist/running-period.js';
import { pointOf } from './summaries.ts';

describe('a period that still goes on', () => {
  const until = (granularity: string, nextFigureOn: string) => ({ granularity, nextFigureOn });
  const upTo = (lastDay: string) => pointOf('2026-11-16', lastDay, 60, 100);

  it('is a week whose Sunday has not passed', () => {
    expect(isRunning(upTo('2026-11-22'), until('week', '2026-11-25'))).to.equal(false);
    expect(isRunning(upTo('2026-11-23'), until('week', '2026-11-25'))).to.equal(true);
  });

  it('is a week on its Sunday, whose batch is open until the day has ended', () => {
    expect(isRunning(upTo('2026-11-28'), until('week', '2026-11-30'))).to.equal(true);
    expect(isRunning(upTo('2026-11-28'), until('week', '2026-12-01'))).to.equal(false);
  });

  it('is a month until it is over', () => {
    expect(isRunning(upTo('2026-11-23'), until('month', '2026-11-25'))).to.equal(true);
    expect(isRunning(upTo('2026-10-31'), until('month', '2026-11-25'))).to.equal(false);
  });

  it('is never a day that has been counted', () => {
    expect(isRunning(upTo('2026-11-23'), until('day', '2026-11-25'))).to.equal(false);
  });
});
