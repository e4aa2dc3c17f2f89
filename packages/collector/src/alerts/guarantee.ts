/**
 * What an alarm promises, in numbers and as a sentence.
 */
import type { FloorSource, Guarantee } from '@trustgauge/protocol';
import type { WatchSettings } from './watch-settings.js';

const DAYS_OF_A_YEAR = 365;

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const twoDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

export function guaranteeOf(
  { meanBatchesToFalseAlarm, seriesWatched }: WatchSettings,
  source: FloorSource,
): Guarantee {
  const isConditional = source === 'learned';
  const chanceInAYear = Math.min(1, DAYS_OF_A_YEAR / meanBatchesToFalseAlarm);
  const watched =
    seriesWatched === 1 ? 'this series' : `the ${seriesWatched} series that are watched together`;
  const text = [
    `While the truth stays on the right side of the floor, a false alarm comes once in ${whole.format(meanBatchesToFalseAlarm)} batches on average, or more rarely, over ${watched}; a batch is at least a day.`,
    `In a year of ${DAYS_OF_A_YEAR} batches that is a chance of at most ${twoDigits.format(chanceInAYear * 100)} %.`,
    ...(isConditional
      ? ['This holds if the learned floor is not above the truth, which is so for about 95 % of baselines.']
      : []),
  ].join(' ');
  return { meanBatchesToFalseAlarm, seriesWatched, chanceInAYear, isConditional, text };
}
