/**
 * A summary and a week's arrivals → a mail: what somebody would say of it in a meeting, as text and as simple HTML.
 */
import type { Arrivals, Period, Summary, WatchedFigure } from '@trustgauge/protocol';
import { html } from 'hono/html';
import { addDays } from '../calendar.js';
import type { WeeklyMail } from '../store/outbox-store.js';
import { change, count, days, estimate, interval, share } from './weekly-figures.js';

export interface Week {
  readonly summary: Summary;
  /** Monday to Sunday, before the mail is sent. */
  readonly period: Period;
  readonly arrivals: Pick<Arrivals, 'received' | 'stored'>;
  /** Of the overview; null where nobody has said where people reach the dashboard. */
  readonly overviewUrl: string | null;
  /** Of a page on which the mail can be ended; null likewise. */
  readonly stopPage: string | null;
  readonly stopUrl: string | null;
}

export function toWeeklyMail({
  summary,
  period,
  arrivals,
  overviewUrl,
  stopPage,
  stopUrl,
}: Week): WeeklyMail {
  const { product, survey } = summary;
  // Of the Monday on which it is sent.
  const thisYear = addDays(period.lastDay, 1).slice(0, 4);
  const sentences = [
    ...(summary.isSimulated ? ['Simulated answers: made up for demonstration; no person gave them.'] : []),
    ...headlineOf(summary, thisYear),
    ...(summary.watch ? [alarmOf(summary.watch)] : []),
    `From ${days(period, thisYear)} ${count(arrivals.received)} messages arrived; ${count(arrivals.stored)} were stored.`,
  ];
  const why = `This mail comes on Mondays, because somebody at ${product} added this address for the survey ${survey}.`;
  const subject = toLine(
    summary.headline
      ? `${product}: ${estimate(summary.headline.estimate)} are confident (${interval(summary.headline.estimate.interval)})`
      : `${product}: not enough answers yet`,
  );
  const text = [
    ...sentences,
    ...(overviewUrl ? [`The overview: ${overviewUrl}`] : []),
    '--',
    why,
    stopPage ? `To end it: ${stopPage}` : 'To end it, ask whoever runs the collector.',
  ].join('\n\n');
  const page = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${subject}</title></head>
<body style="font: 16px/24px system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; max-width: 560px; margin: 0 auto; padding: 24px">
${sentences.map((sentence) => html`<p>${sentence}</p>\n`)}
${overviewUrl ? html`<p><a href="${overviewUrl}">The overview</a></p>` : ''}
<hr style="border: 0; border-top: 1px solid #dcdee2; margin: 24px 0">
<p style="font-size: 13px; line-height: 20px; color: #5e636e">${why} ${
    stopPage ? html`<a href="${stopPage}">End it</a>` : 'To end it, ask whoever runs the collector.'
  }</p>
</body>
</html>
`;
  return { subject, text, html: String(page), stopUrl };
}

function headlineOf(
  { headline, comparison, product, confidence, nextFigureOn }: Summary,
  thisYear: string,
): string[] {
  if (headline === null) {
    return [
      `Not enough answers yet: a figure can appear on ${days({ firstDay: nextFigureOn, lastDay: nextFigureOn }, thisYear)} at the earliest.`,
    ];
  }
  const { estimate: figure, period } = headline;
  const written = estimate(figure);
  return [
    `${written[0]?.toUpperCase()}${written.slice(1)} of people are confident that their data is safe with ${product} (${interval(figure.interval)}).`,
    `${share(confidence)} interval, ${count(figure.answers)} answers, ${days(period, thisYear)}.`,
    ...(comparison
      ? [
          comparison.change.isClear
            ? `${change(comparison)} since ${days(comparison.before, thisYear)}: more than chance explains.`
            : `About the same as in ${days(comparison.before, thisYear)}: ${change(comparison)}, which chance alone explains.`,
        ]
      : []),
  ];
}

function alarmOf({ phase, floor }: WatchedFigure): string {
  const below = floor === null ? '' : ` ${share(floor)}`;
  return {
    learning: 'The alarm is learning what is usual, and can’t ring until it knows.',
    watching: `The alarm has not rung: confidence has not fallen below${below}.`,
    fallen: `The alarm has rung: confidence is below${below}. It waits for the recovery.`,
  }[phase];
}

/** Line breaks and other control characters would end a header. */
function toLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 120);
}
