/**
 * The tables of a summary: rows of what it says.
 */
import * as v from 'valibot';
import { daysOf, figureOf, liveOf, reportOf, scopeOf, shareOf } from './figure-fields.js';
import type { DifferenceEstimate, Driver, Estimate, Summary, WidgetChange } from './summary.js';
import { type Cell, type Fields, type Table, toTable } from './table.js';

/** `headline`: the figures of the whole period. `notes`: how far to trust them. */
export const SummaryTableSchema = v.picklist(['headline', 'points', 'segments', 'drivers', 'notes']);
export type SummaryTable = v.InferOutput<typeof SummaryTableSchema>;

/** @param which Of a summary; each summary has all of them, if only with the heads of their columns. */
export function summaryTable(summary: Summary, which: SummaryTable): Table {
  const [like = {}, ...rows] = { headline, points, segments, drivers, notes }[which](summary);
  return toTable(which, like, rows, scopeOf(summary));
}

/** The first of the rows that each of these gives is the like of the others, and no row itself. */
type Rows = (summary: Summary) => Fields[];

const headline: Rows = ({ headline: point, metrics, live, comparison, postStratified, confidence }) => {
  const row = (
    figure: string,
    metric: string,
    period: { firstDay: string; lastDay: string },
    value: Estimate | DifferenceEstimate | null,
    interval: Fields = reportOf(confidence),
  ): Fields => ({
    figure,
    metric,
    firstDay: period.firstDay,
    lastDay: period.lastDay,
    ...figureOf(value),
    ...interval,
  });
  const nothing = { firstDay: '', lastDay: '' };
  const ofAll = (figure: string, period: { firstDay: string; lastDay: string }, all: typeof metrics) =>
    (['confident', 'worried', 'index', 'net'] as const).map(
      (metric) => [figure, metric, period, all?.[metric] ?? null] as const,
    );
  return [
    row('', '', nothing, null),
    ...(point && metrics ? ofAll('period', point.period, metrics).map((given) => row(...given)) : []),
    ...(comparison
      ? [
          row('period-before', 'confident', comparison.before, comparison.estimate),
          row('change', 'confident', comparison.period, comparison.change),
        ]
      : []),
    ...postStratified.map(({ dimension, period, estimate }) =>
      row(`post-stratified-by-${dimension}`, 'confident', period, estimate),
    ),
    ...(live
      ? ofAll('average', { firstDay: live.since, lastDay: live.lastDay }, live.metrics).map((given) =>
          row(...given, liveOf(1 - live.alpha)),
        )
      : []),
  ];
};

const points: Rows = ({ line, granularity, metric, confidence, live }) => {
  const row = (
    period: { firstDay: string; lastDay: string },
    estimate: Estimate | null,
    average: Estimate | null,
    since: string,
  ): Fields => ({
    granularity,
    metric,
    ...period,
    ...shareOf(estimate),
    ...reportOf(confidence),
    averageSince: since,
    ...prefixed('average', shareOf(average)),
    ...prefixed('average', liveOf(live ? 1 - live.alpha : null)),
  });
  return [
    row({ firstDay: '', lastDay: '' }, null, null, ''),
    ...line.map(({ period, estimate, live: average, liveSince }) =>
      row({ firstDay: period.firstDay, lastDay: period.lastDay }, estimate, average, liveSince),
    ),
  ];
};

const segments: Rows = ({ segments: all, confidence }) => {
  const row = (
    dimension: string,
    values: readonly string[],
    period: { firstDay: string; lastDay: string } | null,
    metric: string,
    estimate: Estimate | null,
  ): Fields => ({
    dimension,
    values: values.join('; '),
    areMerged: values.length > 1,
    ...daysOf(period),
    metric,
    ...shareOf(estimate),
    ...reportOf(confidence),
  });
  return [
    row('', [], null, '', null),
    ...all.flatMap(({ dimension, period, figures }) =>
      figures.flatMap(({ values, estimate, worried }) => [
        row(dimension, values, period, 'confident', estimate),
        row(dimension, values, period, 'worried', worried),
      ]),
    ),
  ];
};

const drivers: Rows = ({ drivers: all, confidence }) => {
  const row = (
    { question, text, among, period }: Pick<Driver, 'question' | 'text' | 'among' | 'period'>,
    of: string,
    [id, label, route, dataType]: readonly (string | null)[],
    value: Estimate | DifferenceEstimate | null,
  ): Fields => ({
    question,
    text,
    among,
    ...daysOf(period),
    of,
    id: id ?? '',
    label: label ?? '',
    route: route ?? null,
    dataType: dataType ?? null,
    ...figureOf(value),
    ...reportOf(confidence),
  });
  return [
    row({ question: '', text: '', among: 'everybody', period: null }, '', [], null),
    ...all.flatMap((driver) => [
      ...driver.options.map(({ id, label, route, dataType, estimate }) =>
        row(driver, 'option', [id, label, route, dataType], estimate),
      ),
      ...driver.routes.map(({ route, estimate }) => row(driver, 'route', [route, route, route], estimate)),
      ...(driver.communicationsLessTechnology
        ? [
            row(
              driver,
              'difference',
              ['communications-less-technology', 'communications less technology'],
              driver.communicationsLessTechnology,
            ),
          ]
        : []),
    ]),
  ];
};

const WIDGET_CHANGES: Readonly<Record<WidgetChange['kind'], string>> = {
  seen: 'Showings counted when seen; new look of the scale',
};

const notes: Rows = ({ response, unscored, sampleRate, voided, watch, confidence, live, ...rest }) => {
  const row = (note: string, value: Cell, given: Fields = {}): Fields => ({
    note,
    value,
    low: null,
    high: null,
    day: null,
    text: null,
    ...given,
  });
  const between = (note: string, [low, high]: readonly [number, number]) => row(note, null, { low, high });
  return [
    row('', null),
    ...(response
      ? [
          row('showingsCountedWhen', response.countedWhen),
          row('shown', response.shown),
          row('answered', response.answered),
          row('dismissed', response.dismissed),
          row('ignored', response.ignored),
          row('responseRate', response.responseRate),
          row('cooperationRate', response.cooperationRate),
          row('refusalRate', response.refusalRate),
          between('bounds', response.bounds),
          between('boundsWithInterval', response.boundsWithInterval),
          row('target', response.target),
          row('tippingShare', response.tippingShare),
          row('responseIsRounded', response.isRounded),
        ]
      : []),
    row('unscored', unscored),
    row('sampleRate', sampleRate),
    row('confidenceOfOneLook', confidence),
    row('confidenceOfEveryLook', live && 1 - live.alpha),
    ...(watch
      ? [row('guarantee', watch.guarantee.meanBatchesToFalseAlarm, { text: watch.guarantee.text })]
      : []),
    row('openSince', null, { day: rest.openSince }),
    ...voided.map(({ day, reason }) => row('voided', null, { day, text: reason })),
    ...rest.widgetChanges.map(({ kind, date }) =>
      row('widgetChange', kind, { day: date, text: WIDGET_CHANGES[kind] }),
    ),
  ];
};

function prefixed(prefix: string, fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      `${prefix}${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`,
      value,
    ]),
  );
}
