/**
 * The chart for those who don't see it: its course in two or three sentences, and each point in one.
 */
import type { Point, Summary } from '@trustgauge/protocol';
import type { Format } from '../format.js';
import type { LineKind } from '../location-state.js';
import { isRunning } from '../running-period.js';
import { WORDS } from '../words.js';
import { shownEstimate } from './shown-points.js';

export function describeLine(summary: Summary, format: Format, kind: LineKind = 'period'): string {
  const { line, incidents, steps, alarms, widgetChanges, openSince } = summary;
  const sentences: string[] = [];
  const [first, last] = [line[0], line.at(-1)];
  if (first && last) {
    const shareOf = (point: Point) => shownEstimate(point, kind).share;
    const byShare = line.toSorted((a, b) => shareOf(a) - shareOf(b));
    const [lowest, highest] = [byShare[0] ?? first, byShare.at(-1) ?? last];
    sentences.push(
      WORDS.chart.textOf[kind]({
        first: format.day(first.period.firstDay, { withYear: true }),
        last: format.day(last.period.lastDay, { withYear: true }),
        low: format.estimate(shownEstimate(lowest, kind)),
        high: format.estimate(shownEstimate(highest, kind)),
        newest: describePoint(last, summary, format, kind),
      }),
    );
  }
  if (incidents.length > 0) {
    const named = incidents.map(({ title, date }) => `${title}, ${format.day(date, { withYear: true })}`);
    sentences.push(WORDS.chart.textOfIncidents(named.join('; ')));
  }
  const dated = steps.flatMap(({ title, date }) =>
    date === null ? [] : [`${title}, ${format.day(date, { withYear: true })}`],
  );
  if (dated.length > 0) sentences.push(WORDS.chart.textOfSteps(dated.join('; ')));
  for (const { startedOn, raisedOn, floor } of alarms) {
    const [began, raised] = [startedOn, raisedOn].map((day) => format.day(day, { withYear: true }));
    sentences.push(
      WORDS.chart.textOfAlarm({ began: began ?? '', raised: raised ?? '', floor: format.share(floor) }),
    );
  }
  for (const change of widgetChanges) {
    sentences.push(WORDS.chart.textOfWidgetChange[change.kind](format.day(change.date, { withYear: true })));
  }
  if (openSince !== null) sentences.push(WORDS.chart.textOfOpen(format.day(openSince, { withYear: true })));
  return sentences.join(' ');
}

export function describePoint(
  point: Point,
  summary: Summary,
  format: Format,
  kind: LineKind = 'period',
): string {
  const estimate = shownEstimate(point, kind);
  return WORDS.chart.readout({
    period: kind === 'live' ? describeStretch(point, format) : describePeriod(point, summary, format),
    share: format.estimate(estimate),
    interval: format.interval(estimate.interval),
    answers: WORDS.answers(format.counted(estimate.answers)),
  });
}

/** The days that an average at the end of a point is of. */
export function describeStretch(
  { period, liveSince }: Point,
  format: Format,
  { withYear = true } = {},
): string {
  return format.period({ firstDay: liveSince, lastDay: period.lastDay }, { withYear });
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
