/**
 * The line over time as a picture of its own.
 */
import type { Summary } from '@trustgauge/protocol';
import { addDays } from '../calendar.js';
import { drawConfidenceLine } from '../chart/confidence-line.js';
import { explainLine } from '../chart/explain-line.js';
import { describeLine } from '../chart/in-words.js';
import { CHART_HEIGHT_PX } from '../chart/size.js';
import type { Format } from '../format.js';
import type { LineKind } from '../location-state.js';
import { isRunning } from '../running-period.js';
import { WORDS } from '../words.js';
import { around, factsOf, headlineOf } from './about.js';
import type { Picture } from './picture.js';

/** @param kind As it is shown; `live` only where the summary has live figures. */
export function pictureOfLine(summary: Summary, format: Format, kind: LineKind): Picture {
  const { line, incidents, steps, alarms, widgetChanges, openSince, nextFigureOn } = summary;
  const newest = line.at(-1);
  return {
    ...around(summary, format),
    title: WORDS.chart.title,
    sentences: headlineOf(summary, format),
    explains: explainLine(summary, format, kind),
    facts: factsOf(summary, format),
    description: describeLine(summary, format, kind),
    draw: (width) => ({
      element: drawConfidenceLine({
        points: line,
        isNewestRunning: newest !== undefined && isRunning(newest, summary),
        kind,
        incidents,
        steps,
        alarms,
        widgetChanges,
        openSince,
        today: addDays(nextFigureOn, -1),
        width,
        format,
      }).drawing,
      height: CHART_HEIGHT_PX,
    }),
  };
}
