/**
 * One series under watch: learns a floor or takes the target, bets on each released batch against "still at the
 * floor", raises a fall, then awaits the recovery with the mirrored bet. Pure: a state and a batch in, a state and
 * perhaps a finding out.
 */
import type { AlertKind, BaselineChoice, BettingUnit } from '@trustgauge/protocol';
import { createDetector, type Detector, dispersion, learnFloor } from '@trustgauge/stats';
import { daysFrom } from '../calendar.js';
import type { WatchSettings } from './watch-settings.js';
import { EMPTY_WATCH, type Floor, type Running, type WatchState } from './watch-state.js';

/** A baseline is complete at the first batch at which it has lasted and holds this much, whatever the values are. */
const BASELINE_DAYS = 28;
const BASELINE_ANSWERS = 400;

/** Above this dispersion of the baseline the detector bets on batches instead of answers. */
const DISPERSION_LIMIT = 1.5;

/** A floor of 0 could never be fallen below, and the bet against it has no price. */
const LOWEST_FLOOR = 0.001;

export interface WatchedBatch {
  readonly firstDay: string;
  readonly lastDay: string;
  /** Scored answers, from low to high. */
  readonly counts: readonly number[];
}

export interface Finding {
  readonly kind: AlertKind;
  /** First day of the batch at which the change most likely began. */
  readonly startedOn: string;
  readonly raisedOn: string;
  /** That the mean has left the floor, as a natural logarithm. */
  readonly logEvidence: number;
  readonly floor: Floor;
}

interface Step {
  readonly state: WatchState;
  readonly finding: Finding | null;
}

/** Takes in a batch, once: one that is not newer than the last changes nothing. */
export function stepWatch(before: WatchState, batch: WatchedBatch, settings: WatchSettings): Step {
  if (batch.lastDay <= before.lastDay) return { state: before, finding: null };
  const state = { ...underSettings(before, settings), lastDay: batch.lastDay };
  if (state.floor === null || state.phase === 'learning')
    return { state: learn(state, batch, settings), finding: null };
  return state.phase === 'watching'
    ? awaitFall(state, state.floor, batch, settings)
    : awaitRecovery(state, state.floor, batch, settings);
}

/** What the operator chose after an alarm: the old floor is watched again from now, or a new one is learned. */
export function acknowledgeWatch(state: WatchState, baseline: BaselineChoice): WatchState {
  if (baseline === 'relearn') return { ...EMPTY_WATCH, lastDay: state.lastDay };
  if (state.phase !== 'fallen') return state;
  return { ...state, fall: state.fall ?? { detector: { batches: 0, logs: null, starts: [] }, days: {} } };
}

/** A target that was set, changed or taken away is another question: the watch begins anew. */
function underSettings(state: WatchState, { target, unit }: WatchSettings): WatchState {
  const { floor } = state;
  if (target === undefined) return floor?.source === 'target' ? EMPTY_WATCH : state;
  if (floor?.source === 'target' && floor.value === target && floor.unit === (unit ?? 'answer')) return state;
  return watching({ value: target, source: 'target', unit: unit ?? 'answer', dispersion: null });
}

function learn(
  state: WatchState,
  { firstDay, lastDay, counts }: WatchedBatch,
  settings: WatchSettings,
): WatchState {
  const baseline = [...state.baseline, { firstDay, counts: [...counts] }];
  const pooled = settings.scores.map((_, option) =>
    baseline.reduce((sum, batch) => sum + (batch.counts[option] ?? 0), 0),
  );
  const answers = pooled.reduce((sum, count) => sum + count, 0);
  const days = daysFrom(baseline[0]?.firstDay ?? firstDay, lastDay) + 1;
  if (days < BASELINE_DAYS || answers < BASELINE_ANSWERS) return { ...state, baseline };
  const spread = dispersion(
    baseline.map((batch) => batch.counts),
    settings.scores,
  );
  const { floor } = learnFloor(pooled, settings.scores);
  const unit: BettingUnit = settings.unit ?? (spread > DISPERSION_LIMIT ? 'batch' : 'answer');
  return {
    ...watching({ value: Math.max(LOWEST_FLOOR, floor), source: 'learned', unit, dispersion: spread }),
    lastDay,
  };
}

function watching(floor: Floor): WatchState {
  const detector = { batches: 0, logs: null, starts: [] };
  return { ...EMPTY_WATCH, phase: 'watching', floor, fall: { detector, days: {} }, meter: detector };
}

function awaitFall(state: WatchState, floor: Floor, batch: WatchedBatch, settings: WatchSettings): Step {
  const meter = push(meterOf(floor, settings, state.meter), batch).state;
  const { running, alarm } = pushRunning(fallDetector(floor, settings, state.fall), state.fall, batch);
  if (alarm === null) return { state: { ...state, meter, fall: running }, finding: null };
  const rise = { detector: { batches: 0, logs: null, starts: [] }, days: {} };
  const finding: Finding = { kind: 'fall', raisedOn: batch.lastDay, floor, ...alarm };
  return { state: { ...state, phase: 'fallen' as const, meter, fall: null, rise }, finding };
}

/** After an acknowledgement that kept the floor, a further fall is awaited beside the recovery. */
function awaitRecovery(state: WatchState, floor: Floor, batch: WatchedBatch, settings: WatchSettings): Step {
  const { running, alarm } = pushRunning(riseDetector(floor, settings, state.rise), state.rise, batch);
  if (alarm !== null) {
    const finding: Finding = { kind: 'recovery', raisedOn: batch.lastDay, floor, ...alarm };
    return { state: { ...watching(floor), lastDay: batch.lastDay }, finding };
  }
  const meter = push(meterOf(floor, settings, state.meter), batch).state;
  const next = { ...state, meter, rise: running };
  if (state.fall === null) return { state: next, finding: null };
  const again = pushRunning(fallDetector(floor, settings, state.fall), state.fall, batch);
  if (again.alarm === null) return { state: { ...next, fall: again.running }, finding: null };
  const finding: Finding = { kind: 'fall', raisedOn: batch.lastDay, floor, ...again.alarm };
  return { state: { ...next, fall: null }, finding };
}

function fallDetector(floor: Floor, settings: WatchSettings, running: Running | null): Detector {
  return detectorOf(settings.scores, floor.value, floor.unit, settings, 'sr', running?.detector);
}

/** The mirror: a mean of 1 − score below 1 − floor is a mean above the floor. */
function riseDetector(floor: Floor, settings: WatchSettings, running: Running | null): Detector {
  const mirrored = settings.scores.map((score) => 1 - score);
  return detectorOf(mirrored, 1 - floor.value, floor.unit, settings, 'sr', running?.detector);
}

function meterOf(floor: Floor, settings: WatchSettings, state: WatchState['meter']): Detector {
  return detectorOf(settings.scores, floor.value, floor.unit, settings, 'cusum', state);
}

function detectorOf(
  scores: readonly number[],
  floor: number,
  unit: BettingUnit,
  { meanBatchesToFalseAlarm, seriesWatched }: WatchSettings,
  kind: 'sr' | 'cusum',
  state: Detector['state'] | null | undefined,
): Detector {
  const options = { scores, floor, meanBatchesToFalseAlarm, seriesWatched, unit, kind };
  return createDetector(state ? { ...options, state } : options);
}

function push(detector: Detector, { counts }: WatchedBatch): Detector {
  detector.push(counts);
  return detector;
}

function pushRunning(detector: Detector, before: Running | null, batch: WatchedBatch) {
  const { isAlarm, logEvidence } = detector.push(batch.counts);
  const { state } = detector;
  const days: Record<string, string> = { ...before?.days, [state.batches]: batch.firstDay };
  const change = isAlarm ? detector.changePoint() : null;
  const alarm =
    change === null || logEvidence === null
      ? null
      : { startedOn: days[change.firstBatch] ?? batch.firstDay, logEvidence };
  // Only a start that may still turn out the most likely needs its day.
  const kept = Object.fromEntries(
    state.starts.map(({ firstBatch }) => [firstBatch, days[firstBatch] ?? batch.firstDay]),
  );
  const running: Running = { detector: state, days: kept };
  return { running, alarm };
}

/** ln of the meter's evidence; null before the first answer under watch. */
export function logEvidenceOf({ floor, meter }: WatchState, settings: WatchSettings): number | null {
  if (floor === null || meter === null || meter.logs === null) return null;
  const detector = meterOf(floor, settings, meter);
  // An empty batch changes nothing and tells what is known.
  return detector.push(settings.scores.map(() => 0)).logEvidence;
}
