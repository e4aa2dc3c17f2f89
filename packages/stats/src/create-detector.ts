import { BETTING_FRACTIONS, logMeanExp, logStakes } from './betting-grid.js';
import {
  refuse,
  requireBetween,
  requireChoice,
  requireEach,
  requireFinite,
  requireShare,
  requireWhole,
} from './require-argument.js';
import { scoreMoments } from './score-moments.js';

export interface DetectorOptions {
  /** Score of each category, in [0, 1]. For a rise above a ceiling c: 1 − scores, with the floor 1 − c. */
  readonly scores: readonly number[];
  /**
   * The mean below which the series should not fall, in (0, 1). For reports randomised with γ the floor m becomes
   * γ · m + (1 − γ) · v̄, with v̄ the plain mean of the scores.
   */
  readonly floor: number;
  /** A: while the true mean is at or above the floor, a false alarm comes after at least A batches on average; from 1. */
  readonly meanBatchesToFalseAlarm: number;
  /**
   * `answer`: bets on each answer; for answers of one batch that are independent of one another. `batch`: bets once on
   * a batch's mean; slower, and sound however the answers of a batch depend on one another. Default: answer.
   */
  readonly unit?: 'answer' | 'batch';
  /** `sr` adds up the evidence over all starts; `cusum` takes the best start only: a calmer meter. Default: sr. */
  readonly kind?: 'sr' | 'cusum';
  /** Number of series watched together, which share the rate of false alarms, from 1. Default: 1. */
  readonly seriesWatched?: number;
  /** State of an earlier detector with the same options, to go on from. */
  readonly state?: DetectorState;
}

/** Plain data: survives JSON, and a detector that goes on from it is the same to the last bit. */
export interface DetectorState {
  /** Batches with at least one answer so far. */
  readonly batches: number;
  /** ln evidence of each betting fraction; null before the first answer. */
  readonly logs: readonly number[] | null;
  /** Starts that may yet turn out to be the most likely, oldest first: their first batch, and ln evidence since. */
  readonly starts: readonly Start[];
}

interface Start {
  readonly firstBatch: number;
  readonly logs: readonly number[];
}

export interface Detection {
  /** Natural logarithm of the evidence that the mean has fallen below the floor; null before the first answer. */
  readonly logEvidence: number | null;
  readonly isAlarm: boolean;
}

export interface ChangePoint {
  /** The batch, counted from 1, at which the fall most likely began. */
  readonly firstBatch: number;
  /** Natural logarithm of the evidence of the batches from there to now. */
  readonly logEvidence: number;
}

export interface Detector {
  /**
   * Takes one released batch: answers by category, whole numbers from 0 to 2^53 − 1. A batch without answers changes
   * nothing. An alarm does not end the watch; start anew, without a state, when it has been dealt with.
   *
   * @throws RangeError
   */
  push(counts: readonly number[]): Detection;
  /** The start that maximises the evidence of the batches since; null before the first answer. */
  changePoint(): ChangePoint | null;
  /** The state now; later batches leave it as it is. */
  readonly state: DetectorState;
}

/**
 * Watches a series for a fall of its mean below a floor. Time is counted in batches. For each possible start of the
 * fall a gambler bets against "the mean is at or above the floor", with a mixture of betting fractions; the evidence is
 * what all of them own together (e-SR), and the alarm is at A · `seriesWatched`.
 *
 * Guarantee: while the true mean is at or above the floor, the mean time to a false alarm is at least A batches, and
 * P(false alarm within T batches) ≤ T / A; for any of the series watched together. With a learned floor (`learnFloor`)
 * it is conditional on the learned limit being below the truth.
 *
 * Source: J. Shin, A. Ramdas and A. Rinaldo, "E-detectors: a nonparametric framework for sequential change detection",
 * The New England Journal of Statistics in Data Science 2 (2024), 229–260.
 *
 * @throws RangeError also for a state that is none
 */
export function createDetector({
  scores,
  floor,
  meanBatchesToFalseAlarm,
  unit = 'answer',
  kind = 'sr',
  seriesWatched = 1,
  state: resumed = { batches: 0, logs: null, starts: [] },
}: DetectorOptions): Detector {
  requireEach('scores', scores, requireShare);
  requireBetween('floor', floor);
  requireFinite('meanBatchesToFalseAlarm', meanBatchesToFalseAlarm, 1);
  requireChoice('unit', unit, ['answer', 'batch']);
  requireChoice('kind', kind, ['sr', 'cusum']);
  requireWhole('seriesWatched', seriesWatched, 1);
  requireState(resumed);
  const threshold = Math.log(meanBatchesToFalseAlarm * seriesWatched);
  const payoffOf = (score: number) => (1 - score) / (1 - floor);
  /** ln(1 + e^log) without overflow: one more start joins the others. Or the better of the two. */
  const joined = (log: number) =>
    Math.max(0, log) + (kind === 'sr' ? Math.log1p(Math.exp(-Math.abs(log))) : 0);
  let state = resumed;

  return {
    push(counts) {
      const { n, mean } = scoreMoments(counts, scores);
      const isOneBet = unit === 'batch';
      const gains = logStakes(isOneBet ? [1] : counts, (isOneBet ? [mean] : scores).map(payoffOf));
      const plusGain = (log: number, g: number) => log + (gains[g] ?? 0);
      if (n > 0) {
        const batches = state.batches + 1;
        state = {
          batches,
          logs: (state.logs?.map(joined) ?? FRESH).map(plusGain),
          starts: withNewStart(state.starts, batches).map(({ firstBatch, logs }) => ({
            firstBatch,
            logs: logs.map(plusGain),
          })),
        };
      }
      const logEvidence = state.logs && logMeanExp(state.logs);
      return { logEvidence, isAlarm: logEvidence !== null && logEvidence >= threshold };
    },
    changePoint() {
      const points = state.starts.map(({ firstBatch, logs }) => ({
        firstBatch,
        logEvidence: logMeanExp(logs),
      }));
      return points.toSorted((a, b) => b.logEvidence - a.logEvidence)[0] ?? null;
    },
    get state() {
      return state;
    },
  };
}

/** ln of one unit at each fraction. */
const FRESH: readonly number[] = BETTING_FRACTIONS.map(() => 0);

/**
 * The starts that can still win, with a new one. Whatever comes multiplies the stakes of all of them alike, fraction by
 * fraction, so that one that lies between two others will never be the best. A random walk has few that do not, however
 * long it is; the best of the kept is the best of all.
 */
function withNewStart(starts: readonly Start[], firstBatch: number): readonly Start[] {
  const last = starts.findLastIndex((start, place) => !isBetween(start, starts[place - 1]));
  return [...starts.slice(0, last + 1), { firstBatch, logs: FRESH }];
}

/**
 * Whether at every fraction a start owns at most λ · older + (1 − λ) · new, for one λ from 0 to 1: then it owns, over
 * all fractions, at most as much as the richer of those two. No older one is as one that owns nothing.
 */
function isBetween({ logs }: Start, older?: Start): boolean {
  let least = 0;
  let most = 1;
  const isReached = (log: number, g: number) => {
    // Of the older and of the new one, in units of what this one owns.
    const a = Math.exp((older?.logs[g] ?? -Infinity) - log);
    const b = Math.exp(Math.min(709, -log));
    const even = (1 - b) / (a - b);
    if (b < 1) least = Math.max(least, even);
    if (a < 1) most = Math.min(most, even);
    return a >= 1 || b >= 1;
  };
  return logs.every(isReached) && least < most;
}

/** Anything may come from where states are kept. */
function requireState(state: DetectorState): void {
  try {
    const { batches, logs, starts } = state;
    const rows =
      logs === null && batches === 0 ? starts : [{ firstBatch: batches, logs: logs ?? [] }, ...starts];
    const isSound = ({ firstBatch, logs: own }: Start) =>
      Number.isInteger(firstBatch) &&
      firstBatch > 0 &&
      firstBatch <= batches &&
      own.length === FRESH.length &&
      own.every(Number.isFinite);
    if (rows.length !== 1 && rows.every(isSound)) return;
  } catch {
    // Not even the shape of one.
  }
  refuse('state', 'that of a detector', state);
}
