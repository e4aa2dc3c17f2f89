import type { Summary } from '@trustgauge/protocol';
import type { Format } from '../format.js';
import type { LineKind } from '../location-state.js';
import { WORDS } from '../words.js';

/** What the line and its band are, in a sentence or two. `live` is a kind of line only where the summary has live figures. */
export function explainLine(
  { granularity, confidence, live }: Summary,
  format: Format,
  kind: LineKind,
): string {
  const { unit, explains, explainsLive } = WORDS.chart;
  return kind === 'live' && live
    ? explainsLive(unit[granularity], format.share(1 - live.alpha))
    : explains(unit[granularity], format.share(confidence));
}
