import { expect } from 'chai';
import { Format } from './dist/format.js';

describe('the format', () => {
  const english = new Format('en-US');
  const british = new Format('en-GB', () => 2026);
  const german = new Format('de');
  const turkish = new Format('tr');
  const estimate = (share: number, isRounded: boolean) => ({
    share,
    isRounded,
    interval: [0.5, 1],
    answers: 12,
  });

  it('writes a share without decimals, its sign after a narrow space that no line ends in', () => {
    expect(english.share(0.6074)).to.equal('61\u202f%');
    expect(english.share(0)).to.equal('0\u202f%');
    expect(english.share(1)).to.equal('100\u202f%');
  });

  it('leaves the sign where the locale has it, with the locale’s own space', () => {
    expect(german.share(0.61)).to.equal('61\u00a0%');
    expect(turkish.share(0.61)).to.equal('%61');
  });

  it('writes an interval with an en dash and one sign', () => {
    expect(english.interval([0.5826, 0.6317])).to.equal('58–63\u202f%');
    expect(german.interval([0.5826, 0.6317])).to.equal('58–63\u00a0%');
  });

  it('gives each end its sign where the sign stands before the number', () => {
    expect(turkish.interval([0.58, 0.63])).to.match(/^%58\s?–\s?%63$/);
  });

  it('writes an interval whose ends read alike as one share', () => {
    expect(english.interval([0.641, 0.644])).to.equal('64\u202f%');
  });

  it('says "or more" and "or less" where the collector has rounded to the end of the scale', () => {
    expect(english.estimate(estimate(0.95, true))).to.equal('95\u202f% or more');
    expect(english.estimate(estimate(0.05, true))).to.equal('5\u202f% or less');
    expect(english.shortEstimate(estimate(0.95, true))).to.equal('≥\u202f95\u202f%');
    expect(english.shortEstimate(estimate(0.05, true))).to.equal('≤\u202f5\u202f%');
  });

  it('says the share alone between the ends, and wherever it is exact', () => {
    for (const [share, isRounded] of [
      [0.6, true],
      [0.97, false],
      [0.02, false],
    ] as const) {
      expect(english.estimate(estimate(share, isRounded))).to.equal(english.share(share));
      expect(english.shortEstimate(estimate(share, isRounded))).to.equal(english.share(share));
    }
  });

  it('groups the digits of a count', () => {
    expect(english.count(1_503)).to.equal('1,503');
    expect(german.count(1_503)).to.equal('1.503');
  });

  it('writes a number to one place, and nothing as nothing, without a sign', () => {
    expect(new Format('en').decimal(-0.42)).to.equal('-0.4');
    expect(new Format('en').decimal(-0.03)).to.equal('0');
    expect(new Format('de').decimal(12.06)).to.equal('12,1');
  });

  it('writes days and periods as days, with their year where asked', () => {
    expect(british.day('2026-11-14')).to.equal('14 Nov');
    expect(british.day('2026-11-14', { withYear: true })).to.equal('14 Nov 2026');
    const period = { firstDay: '2026-10-18', lastDay: '2026-11-14' };
    expect(british.period(period).replaceAll(/\s/g, ' ')).to.equal('18 Oct – 14 Nov');
    expect(british.period(period, { withYear: true }).replaceAll(/\s/g, ' ')).to.equal(
      '18 Oct – 14 Nov 2026',
    );
  });

  it('writes the year of a day that is not in this year, though nobody asks', () => {
    expect(british.day('1972-02-26')).to.equal('26 Feb 1972');
    expect(british.day('2027-01-01')).to.equal('1 Jan 2027');
    const written = (firstDay: string, lastDay: string) =>
      british.period({ firstDay, lastDay }).replaceAll(/\s/g, ' ');
    expect(written('1972-02-26', '1972-02-26')).to.equal('26 Feb 1972');
    expect(written('2025-02-02', '2025-02-26')).to.equal('2 – 26 Feb 2025');
    expect(written('2025-12-20', '2026-01-16')).to.equal('20 Dec 2025 – 16 Jan 2026');
  });

  it('says a period of one day as that day', () => {
    expect(british.period({ firstDay: '2026-11-23', lastDay: '2026-11-23' })).to.equal('23 Nov');
  });

  it('names months and years for an axis', () => {
    const nov = Date.UTC(2026, 10, 1);
    expect([english.month(nov), english.year(nov)]).to.deep.equal(['Nov', '2026']);
  });

  it('writes the time of day where the reader is', () => {
    expect(british.timeOfDay(Date.UTC(2026, 10, 24, 13, 32, 7))).to.equal('14:32:07');
  });

  it('names a time zone by the day, in summer and winter alike', () => {
    for (const day of ['2026-01-15', '2026-07-15']) {
      expect(british.timeZone('Europe/Vienna', day)).to.equal('Central European Time');
    }
  });

  it('leaves the name of a time zone that has no other', () => {
    expect(english.timeZone('UTC', '2026-07-15')).to.equal('UTC');
  });

  it('writes a duration in the largest unit of which there is one, in the locale’s words', () => {
    const minute = 60_000;
    expect([3, 90, 26 * 60, 3 * 1440].map((minutes) => english.duration(minutes * minute))).to.deep.equal([
      '3 minutes',
      '2 hours',
      '1 day',
      '3 days',
    ]);
    expect(german.duration(3 * 60 * minute)).to.equal('3 Stunden');
    expect(english.duration(2_000)).to.equal('1 minute');
  });

  it('writes a count with the form that its noun takes', () => {
    expect(english.counted(1)).to.deep.equal({ written: '1', form: 'one' });
    expect(german.counted(1_503)).to.deep.equal({ written: '1.503', form: 'other' });
    expect(new Format('fr').counted(0).form).to.equal('one');
  });
});
