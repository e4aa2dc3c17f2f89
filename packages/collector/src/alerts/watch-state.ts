/**
 * What a watch knows between two batches: plain data that survives the store. Read back it is checked, because a
 * detector that goes on from a broken state would keep silent or cry wolf.
 */
import { BettingUnitSchema, DaySchema, FloorSourceSchema } from '@trustgauge/protocol';
import { createDetector } from '@trustgauge/stats';
import * as v from 'valibot';

const Finite = v.pipe(v.number(), v.finite());
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const Logs = v.pipe(v.array(Finite), v.readonly());

const DetectorStateSchema = v.object({
  batches: Count,
  logs: v.nullable(Logs),
  starts: v.pipe(v.array(v.object({ firstBatch: Count, logs: Logs })), v.readonly()),
});

/** A detector with the first days of the batches at which a change may have begun, by their number. */
const RunningSchema = v.object({ detector: DetectorStateSchema, days: v.record(v.string(), DaySchema) });
export type Running = v.InferOutput<typeof RunningSchema>;

const FloorSchema = v.object({
  /** In (0, 1). */
  value: v.pipe(v.number(), v.gtValue(0), v.ltValue(1)),
  source: FloorSourceSchema,
  unit: BettingUnitSchema,
  /** Of the baseline's batches; null for a target. */
  dispersion: v.nullable(Finite),
});
export type Floor = v.InferOutput<typeof FloorSchema>;

export const WatchStateSchema = v.object({
  /** Last day of the newest batch that was taken in; empty before the first. */
  lastDay: v.union([DaySchema, v.literal('')]),
  phase: v.picklist(['learning', 'watching', 'fallen']),
  /** Batches of the baseline while it is being learned: first day, and counts of the scored options. */
  baseline: v.array(v.object({ firstDay: DaySchema, counts: v.array(Count) })),
  floor: v.nullable(FloorSchema),
  /** Watches for a fall; null while learning, and after an alarm until it is acknowledged. */
  fall: v.nullable(RunningSchema),
  /** The same as e-CUSUM: the meter to show. */
  meter: v.nullable(DetectorStateSchema),
  /** Watches for recovery after a fall. */
  rise: v.nullable(RunningSchema),
});
export type WatchState = v.InferOutput<typeof WatchStateSchema>;

export const EMPTY_WATCH: WatchState = {
  lastDay: '',
  phase: 'learning',
  baseline: [],
  floor: null,
  fall: null,
  meter: null,
  rise: null,
};

/** A state that was stored can't be one. */
export class WatchStateCorrupt extends Error {
  override readonly name = 'WatchStateCorrupt';
}

/** @param series Names the series in the error. @throws WatchStateCorrupt */
export function parseWatchState(stored: unknown, series: string): WatchState {
  const result = v.safeParse(WatchStateSchema, stored);
  if (result.success && isWhole(result.output)) return result.output;
  throw new WatchStateCorrupt(
    `the detector of ${series} has a stored state that is none: rebuild it from the tallies (trustgauge alert rebuild)`,
  );
}

function isWhole(state: WatchState): boolean {
  const { phase, floor, fall, meter, rise } = state;
  const isSound = [fall?.detector, meter, rise?.detector].every(
    (detector) => !detector || isDetectorState(detector),
  );
  if (!isSound) return false;
  if (phase === 'learning') return fall === null && rise === null && meter === null;
  return (
    floor !== null &&
    meter !== null &&
    (phase === 'watching' ? fall !== null && rise === null : rise !== null)
  );
}

/** The detector itself knows what a state of it is. */
function isDetectorState(state: v.InferOutput<typeof DetectorStateSchema>): boolean {
  try {
    createDetector({ scores: [0, 1], floor: 0.5, meanBatchesToFalseAlarm: 1, state });
    return true;
  } catch {
    return false;
  }
}
