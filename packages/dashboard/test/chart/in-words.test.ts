import { expect } from 'chai';
import { describeLine, describePeriod, describePoint } from '../dist/chart/in-words.js';
import { Format } from '../dist/format.js';
import { dataPage, emptySummary, idea, pointOf, summaryOf } from '../summaries.ts';

describe('the chart in words', () => {
  const format = new Format('en-GB');
  const plain = (text: string) => text.replaceAll(/[\u202f\u2009\u00a0]/g, ' ');
  const line = [
    pointOf('2026-11-02', '2026-11-08', 66, 400),
    pointOf('2026-11-09', '2026-11-15', 46, 401),
    pointOf('2026-11-16', '2026-11-22', 57, 402),
  ];

  it('says from when to when, between which shares, and what is newest', () => {
    const text = plain(describeLine(summaryOf({ line, incidents: [], openSince: null }), format));
    expect(text).to.equal(
      'Line chart from 2 Nov 2026 to 22 Nov 2026. The share lies between 46 % and 66 %. ' +
        'Newest point: 16 – 22 Nov 2026: 57 %, interval 52–61 %, 402 answers.',
    );
  });

  it('names every incident with its day, and since when answers are not counted', () => {
    const text = plain(describeLine(summaryOf({ line }), format));
    expect(text).to.contain('Incidents: Breach at a payment provider, 14 Sept 2026.');
    expect(text).to.contain('Not counted yet: answers since 24 Nov 2026.');
  });

  it('tells of each step that has a day, and of each alarm with its beginning, its day and its floor', () => {
    const alarm = {
      id: 'a',
      startedOn: '2026-09-15',
      raisedOn: '2026-09-27',
      floor: 0.57,
      isAcknowledged: false,
    };
    const text = plain(describeLine(summaryOf({ line, steps: [dataPage, idea], alarms: [alarm] }), format));
    expect(text).to.contain('Steps: Data page in plain words, 15 Oct 2026.');
    expect(text).to.contain(
      'Alarm: a fall below 57 % that most likely began about 15 Sept 2026 was raised on 27 Sept 2026.',
    );
    expect(text).to.not.contain('Rewrite');
  });

  it('tells of a change of the widget with its day', () => {
    const widgetChanges = [{ kind: 'seen', date: '2026-11-11' } as const];
    expect(plain(describeLine(summaryOf({ line, widgetChanges }), format))).to.contain(
      'From 11 Nov 2026: showings counted when seen, new look of the scale.',
    );
  });

  it('tells of the average so far, with its own figures and since when, where that is shown', () => {
    const text = plain(describeLine(summaryOf({ line, incidents: [], openSince: null }), format, 'live'));
    expect(text).to.equal(
      'Line chart from 2 Nov 2026 to 22 Nov 2026 of the average since the start or the last incident. It lies ' +
        'between 55 % and 55 %. Newest point: 14 Sept – 22 Nov 2026: 55 %, interval 52–58 %, 3,377 answers.',
    );
  });

  it('says only what is not counted yet where there is no point', () => {
    expect(plain(describeLine(emptySummary(), format))).to.equal(
      'Not counted yet: answers since 23 Nov 2026.',
    );
  });

  it('reads a point with its period, share, interval and answers', () => {
    expect(plain(describePoint(pointOf('2026-11-02', '2026-11-08', 66, 1), summaryOf(), format))).to.equal(
      '2 – 8 Nov 2026: 66 %, interval 61–70 %, 1 answer',
    );
  });

  it('says of a week or month that is not over that it is so far', () => {
    const newest = pointOf('2026-11-23', '2026-11-23', 53, 58);
    const period = (granularity: string) =>
      plain(describePeriod(newest, summaryOf({ granularity, line: [newest] }), format));
    expect(period('week')).to.equal('23 Nov 2026 (week so far)');
    expect(period('month')).to.equal('23 Nov 2026 (month so far)');
    expect(period('day')).to.equal('23 Nov 2026');
  });
});
