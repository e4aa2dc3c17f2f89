/**
 * What a series is watched for: settings of the survey, with the numbers that follow from them.
 */
import type { BettingUnit } from '@trustgauge/protocol';

export interface WatchSettings {
  /** Score of each scored option, from low to high: the share of confident people. */
  readonly scores: readonly number[];
  /** The share below which it should not fall; undefined: learned. */
  readonly target: number | undefined;
  readonly meanBatchesToFalseAlarm: number;
  /** Undefined: found out from the baseline; `answer` with a target. */
  readonly unit: BettingUnit | undefined;
  /** Series that share the rate of false alarms. */
  readonly seriesWatched: number;
}

/** ln of the evidence at which an alarm is raised. */
export function logThreshold({ meanBatchesToFalseAlarm, seriesWatched }: WatchSettings): number {
  return Math.log(meanBatchesToFalseAlarm * seriesWatched);
}
