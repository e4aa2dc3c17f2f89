/**
 * The overview's first sentence and what stands beside its number, for wherever they are said.
 */
import type { Comparison, Point, Summary } from '@trustgauge/protocol';
import { addDays } from './calendar.js';
import type { Format } from './format.js';
import { WORDS } from './words.js';

export function headlineSentence({ product, entry }: Summary, { estimate }: Point, format: Format): string {
  const share = format.estimate(estimate);
  return WORDS.sentence({
    share,
    subject: WORDS.subject[entry],
    product,
    interval: format.interval(estimate.interval),
    isApproximate: estimate.isRounded && share === format.share(estimate.share),
  });
}

/** Against as many days just before. Which way it goes is said only where the interval excludes no change. */
export function changeSentence({ before, change }: Comparison, format: Format): string {
  const { clear, unclear } = WORDS.change;
  const [points, interval] = [format.difference(change), format.differences(change.interval)];
  return (change.isClear ? clear : unclear)(points, interval, format.period(before));
}

/** What stands beside the number. */
export interface HeadlineFacts {
  /** Of interval. */
  readonly kind: string;
  readonly answers: string;
  readonly period: string;
  /** Which days begin and end where. */
  readonly zone: string;
}

export function headlineFacts(summary: Summary, { period, estimate }: Point, format: Format): HeadlineFacts {
  return {
    kind: WORDS.intervalIs(format.share(summary.confidence)),
    answers: WORDS.answers(format.counted(estimate.answers)),
    period: format.period(period),
    zone: WORDS.daysIn(zoneOf(summary, format)),
  };
}

/** Where the figures are from, as of when, and what is held back: for whatever leaves the page. */
export function sourceOf({ nextFigureOn, minimumBatchAnswers }: Summary, format: Format): string {
  const asOf = format.day(addDays(nextFigureOn, -1), { withYear: true });
  return WORDS.takeAlong.source(location.host, asOf, format.count(minimumBatchAnswers));
}

export function zoneOf({ timeZone, nextFigureOn }: Summary, format: Format): string {
  return format.timeZone(timeZone, nextFigureOn);
}
