/**
 * The line over time: share, band, incidents, steps, alarms, changes of the widget and the days that are not counted yet.
 * Draws what it is given and knows where each point came to stand; computes nothing else.
 */
import * as Plot from '@observablehq/plot';
import type { Alarm, Incident, Point, Step, WidgetChange } from '@trustgauge/protocol';
import { DAY_MS, endOf, startOf } from '../calendar.js';
import type { Format } from '../format.js';
import type { LineKind } from '../location-state.js';
import { WORDS } from '../words.js';
import { type AlarmSpan, alarmGrounds, alarmNames, type SpanFrame } from './alarm-spans.js';
import { type EndLabel, endLabel, endLabelWidth } from './end-label.js';
import { LABEL_GAP_PX, placeLabels } from './incident-labels.js';
import { namedHairlines } from './named-hairlines.js';
import { openStretch, openStretchName } from './open-stretch.js';
import { type ShownPoint, shownPoints } from './shown-points.js';
import { CHART_HEIGHT_PX } from './size.js';
import { LABEL_FONT_PX, textWidth } from './text-width.js';
import { timeTicks } from './time-ticks.js';

export interface ConfidenceLineInput {
  /** Oldest first; may be empty. */
  readonly points: readonly Point[];
  /** Whether the newest point may still move, because its week or month is not over. */
  readonly isNewestRunning: boolean;
  readonly kind: LineKind;
  readonly incidents: readonly Incident[];
  readonly steps: readonly Step[];
  readonly alarms: readonly Alarm[];
  readonly widgetChanges: readonly WidgetChange[];
  /** First day that belongs to no figure yet; null where there is none. */
  readonly openSince: string | null;
  /** Last day of the chart. */
  readonly today: string;
  /** In pixels. */
  readonly width: number;
  readonly format: Format;
}

/** Where a point stands, in pixels from the drawing's upper left corner; `high` and `low` end its interval. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly high: number;
  readonly low: number;
}

export interface ConfidenceLine {
  readonly drawing: Element;
  readonly places: readonly Place[];
  /** The plot's own edges, in pixels. */
  readonly top: number;
  readonly bottom: number;
}

/** Names the one style element that Plot writes; the build hashes it by this name. */
export const CHART_CLASS = 'confidence-line';

/** Between the labels of the share axis and the plot. */
const AXIS_GAP_PX = 10;
/** At least as much as half a tick's label. */
const LEAST_MARGIN_PX = 32;
const BOTTOM_PX = 44;
const TOP_PX = 16;
const ROW_PX = 20;
const MAX_LABEL_ROWS = 3;
/** A month's name, or a day's, with the space around it. */
const TICK_PX = 58;
/** A chart of fewer days would draw one day as an age. */
const FEWEST_DAYS = 14;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

export function drawConfidenceLine(input: ConfidenceLineInput): ConfidenceLine {
  const { width, format } = input;
  const points = shownPoints(input.points, input.kind);
  // An average of all that has come is final for its day.
  const isRunning = input.isNewestRunning && input.kind === 'period';
  const [from, to] = domainOf(input);
  const newest = newestLabel(points, isRunning, format);
  const left = Math.max(LEAST_MARGIN_PX, ...QUARTERS.map((share) => axisWidth(format.share(share))));
  const right = Math.max(LEAST_MARGIN_PX, newest ? endLabelWidth(newest) : 0);
  const plotWidth = width - left - right;
  const toX = (ms: number) => left + ((ms - from) / (to - from)) * plotWidth;
  const open = openIn(input, toX);
  const isWithin = ({ x }: { readonly x: number }) => x >= left && x <= width - right;
  const named = [
    ...input.incidents.map(({ date, title }) => ({ text: title, x: toX(startOf(date)) })),
    ...input.steps.flatMap(({ date, title }) =>
      date === null ? [] : [{ text: title, x: toX(startOf(date)), isStep: true }],
    ),
    ...input.widgetChanges.map(({ kind, date }) => ({
      text: WORDS.chart.widgetChange[kind],
      x: toX(startOf(date)),
      isWidgetChange: true,
    })),
  ].filter(isWithin);
  const labels = placeLabels(open?.isNarrow ? [...named, open.label] : named, {
    left: 0,
    right: width,
    maxRows: MAX_LABEL_ROWS,
    measure: textWidth,
  });
  const rows = Math.max(0, ...labels.map(({ text, row }) => (text === '' ? 0 : row + 1)));
  const top = TOP_PX + rows * ROW_PX;
  const bottom = CHART_HEIGHT_PX - BOTTOM_PX;
  const toY = (share: number) => bottom - share * (bottom - top);
  const places = points.map((point) => ({
    x: toX(point.atMs),
    y: toY(point.estimate.share),
    low: toY(point.estimate.interval[0]),
    high: toY(point.estimate.interval[1]),
  }));
  const last = places.at(-1);
  const stretch = open && {
    ...open,
    top,
    bottom,
    isNameBelow: last !== undefined && last.y < (top + bottom) / 2,
  };
  const spans = spansIn(input, toX, { from: left, to: width - right });
  const spanFrame: SpanFrame = {
    top,
    bottom,
    right: open && !open.isNarrow ? open.from : width,
    measure: textWidth,
  };
  const drawing = Plot.plot({
    className: CHART_CLASS,
    width,
    height: CHART_HEIGHT_PX,
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: BOTTOM_PX,
    style: { fontFamily: 'inherit', fontSize: `${LABEL_FONT_PX}px`, overflow: 'visible', background: 'none' },
    x: { type: 'utc', domain: [new Date(from), new Date(to)] },
    y: { type: 'linear', domain: [0, 1], axis: null },
    marks: [
      stretch && (() => openStretch(stretch)),
      () => alarmGrounds(spans, spanFrame),
      shareAxis(format, left),
      timeAxis(from, to, Math.max(2, Math.floor(plotWidth / TICK_PX)), format),
      bandOf(points),
      () => namedHairlines(labels, { top, bottom, rowPx: ROW_PX }),
      stretch && (() => openStretchName(stretch)),
      lineOf(points, isRunning),
      () => alarmNames(spans, spanFrame),
      newest && last && (() => endLabel(newest, { ...last, bottom })),
    ],
  });
  return { drawing, places, top, bottom };
}

function axisWidth(label: string): number {
  return Math.ceil(textWidth(label)) + AXIS_GAP_PX;
}

function shareAxis(format: Format, left: number): Plot.Markish {
  return [
    Plot.gridY(QUARTERS, { stroke: 'var(--line)', strokeOpacity: 0.75 }),
    Plot.ruleY([0], { stroke: 'var(--edge)' }),
    Plot.text(QUARTERS, {
      y: (share: number) => share,
      text: (share: number) => format.share(share),
      frameAnchor: 'left',
      textAnchor: 'start',
      dx: -left,
      fill: 'var(--muted)',
    }),
  ];
}

function timeAxis(from: number, to: number, mostTicks: number, format: Format): Plot.Markish {
  const { unit, at } = timeTicks(from, to, mostTicks);
  const isOtherYear = format.isOfOtherYear(from);
  const write = (ms: number, index: number) => {
    const before = at[index - 1];
    const isNewYear = before === undefined ? isOtherYear : format.year(ms) !== format.year(before);
    if (unit === 'day')
      return isNewYear ? `${format.dayOfAxis(ms)}\n${format.year(ms)}` : format.dayOfAxis(ms);
    return index === 0 || isNewYear ? `${format.month(ms)}\n${format.year(ms)}` : format.month(ms);
  };
  const labels = new Map(at.map((ms, index) => [ms, write(ms, index)]));
  return Plot.axisX(
    at.map((ms) => new Date(ms)),
    {
      tickSize: 5,
      tickPadding: 5,
      stroke: 'var(--edge)',
      fill: 'var(--muted)',
      tickFormat: (date: Date) => labels.get(date.getTime()) ?? '',
      lineHeight: 1.35,
      label: null,
    },
  );
}

const shareOf = ({ estimate }: ShownPoint) => estimate.share;
const lowOf = ({ estimate }: ShownPoint) => estimate.interval[0];
const highOf = ({ estimate }: ShownPoint) => estimate.interval[1];
const atOf = ({ atMs }: ShownPoint) => new Date(atMs);
const runOf = ({ run }: ShownPoint) => run;

function bandOf(points: readonly ShownPoint[]): Plot.Markish {
  const interval = { x: atOf, y1: lowOf, y2: highOf };
  return [
    // Between fewer than two points there is no area; the one interval then is a bar.
    Plot.ruleX(alone(points), { ...interval, stroke: 'var(--band)', strokeWidth: 8 }),
    Plot.areaY(
      points.filter((point) => !alone(points).includes(point)),
      { ...interval, z: runOf, fill: 'var(--band)' },
    ),
  ];
}

/** Points that are joined with no other. */
function alone(points: readonly ShownPoint[]): ShownPoint[] {
  return points.filter(({ run }, place) => points[place - 1]?.run !== run && points[place + 1]?.run !== run);
}

/** Dashed where it leads to a period that still goes on: its point may move. */
function lineOf(points: readonly ShownPoint[], isRunning: boolean): Plot.Markish {
  const place = { x: atOf, y: shareOf, z: runOf };
  const line = { ...place, stroke: 'var(--accent)', strokeWidth: 2, strokeLinejoin: 'round' } as const;
  return [
    Plot.lineY(isRunning ? points.slice(0, -1) : points, line),
    isRunning
      ? Plot.lineY(points.slice(-2), { ...line, strokeDasharray: '2 4', strokeLinecap: 'round' })
      : null,
    Plot.dot(alone(points).slice(0, -1), { ...place, r: 3, fill: 'var(--accent)' }),
    Plot.dot(points.slice(-1), {
      ...place,
      r: 4,
      fill: isRunning ? 'var(--paper)' : 'var(--accent)',
      stroke: isRunning ? 'var(--accent)' : 'var(--paper)',
      strokeWidth: 2,
    }),
  ];
}

/** The part of each alarm that lies within the plot. */
function spansIn(
  { alarms, format }: ConfidenceLineInput,
  toX: (ms: number) => number,
  plot: { readonly from: number; readonly to: number },
): AlarmSpan[] {
  return alarms
    .map(({ startedOn, raisedOn }) => ({
      from: Math.max(plot.from, toX(startOf(startedOn))),
      to: Math.min(plot.to, toX(endOf(raisedOn))),
      text: WORDS.chart.alarm(format.day(raisedOn)),
    }))
    .filter(({ from, to }) => from < to);
}

function newestLabel(points: readonly ShownPoint[], isRunning: boolean, format: Format): EndLabel | null {
  const newest = points.at(-1);
  return newest
    ? { share: format.shortEstimate(newest.estimate), remark: isRunning ? WORDS.chart.soFar : '' }
    : null;
}

function domainOf({ points, openSince, today }: ConfidenceLineInput): readonly [number, number] {
  const end = endOf(today);
  const first = points[0]?.period.firstDay ?? openSince ?? today;
  return [Math.min(end - FEWEST_DAYS * DAY_MS, startOf(first)), end];
}

/** The open stretch says what it is inside of itself where it is wide enough, and otherwise at the top edge. */
function openIn({ openSince, today }: ConfidenceLineInput, toX: (ms: number) => number) {
  if (openSince === null || openSince > today) return null;
  const [from, to] = [toX(startOf(openSince)), toX(endOf(today))];
  const text = WORDS.chart.notCounted;
  const isNarrow = textWidth(text) + 2 * LABEL_GAP_PX > to - from;
  return { from, to, isNarrow, text, label: { text, x: (from + to) / 2, isQuiet: true } };
}
