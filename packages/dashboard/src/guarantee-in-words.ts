/**
 * What an alarm promises, in the language of the page: the collector's own sentence is English.
 */
import type { Guarantee } from '@trustgauge/protocol';
import { browserFormat as format } from './format.js';
import { WORDS } from './words.js';

export function guaranteeInWords(guarantee: Guarantee): string {
  const { meanBatchesToFalseAlarm, seriesWatched, chanceInAYear, isConditional } = guarantee;
  const { alarm, learnedFloor } = WORDS.trust;
  const said = alarm({
    batches: format.count(meanBatchesToFalseAlarm),
    series: format.counted(seriesWatched),
    inAYear: format.share(chanceInAYear),
  });
  return isConditional ? `${said} ${learnedFloor}` : said;
}
