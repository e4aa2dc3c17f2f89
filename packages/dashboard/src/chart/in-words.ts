/**
 * The chart for those who don't see it: its course in two or three sentences, and each point in one.
 */
import type { Point, Summary } from '@trustgauge/protocol';
import type { Format } from '../format.js';
import { isRunning } from '../running-period.js';
import { WORDS } from '../words.js';

export function describeLine(summary: Summary, format: Format): string {
  const { line, incidents, openSince } = summary;
  const sentences: string[] = [];
  const [first, last] = [line[0], line.at(-1)];
  if (first && last) {
    const byShare = line.toSorted((a, b) => a.estimate.share - b.estimate.share);
    const [lowest, highest] = [byShare[0] ?? first, byShare.at(-1) ?? last];
    sentences.push(
      WORDS.chart.textOf({
        first: format.day(first.period.firstDay, { withYear: true }),
        last: format.day(last.period.lastDay, { withYear: true }),
        low: format.estimate(lowest.estimate),
        high: format.estimate(highest.estimate),
        newest: describePoint(last, summary, format),
      }),
    );
  }
  if (incidents.length > 0) {
    const named = incidents.map(({ title, date }) => `${title}, ${format.day(date, { withYear: true })}`);
    sentences.push(WORDS.chart.textOfIncidents(named.join('; ')));
  }
  if (openSince !== null) sentences.push(WORDS.chart.textOfOpen(format.day(openSince, { withYear: true })));
  return sentences.join(' ');
}

export function describePoint(point: Point, summary: Summary, format: Format): string {
  const { estimate } = point;
  return WORDS.chart.readout({
    period: describePeriod(point, summary, format),
    share: format.estimate(estimate),
    interval: format.interval(estimate.interval),
    answers: WORDS.answers(format.counted(estimate.answers)),
  });
}

/** The days that a point stands for, and that they are not all yet, where its week or month still goes on. */
export function describePeriod(
  point: Point,
  summary: Pick<Summary, 'granularity' | 'nextFigureOn'>,
  format: Format,
  { withYear = true } = {},
): string {
  const period = format.period(point.period, { withYear });
  return isRunning(point, summary)
    ? WORDS.chart.periodSoFar(period, WORDS.chart.running[summary.granularity])
    : period;
}
