/**
 * The guarantees by simulation, short: seeded, so that each run is the same. Monte-Carlo figures agree with the
 * reference within four combined standard errors.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confidenceSequence, createDetector, logWealth, scoreInterval } from '@trustgauge/stats';
import { drawCounts, seededRandom } from './seeded-random.ts';
import { readVectors } from './vectors.ts';

const { runLength, delay, peeking, coverage } = readVectors('simulation');
const METRICS = [
  ['confidentShare', [0, 0, 0, 1, 1]],
  ['meanIndex', [0, 0.25, 0.5, 0.75, 1]],
  ['net01', [0, 0, 0.5, 1, 1]],
] as const;

function meanOf(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, standardError: Math.sqrt(variance / values.length) };
}

/** Within four combined standard errors; those of a share are taken from its reference. */
function assertWithinFour(own: number, ownError: number, reference: number, error: number): void {
  const distance = Math.abs(own - reference) / Math.hypot(ownError, error);
  assert.ok(distance <= 4, `${own} is ${distance} combined standard errors from ${reference}`);
}

function assertShareWithinFour(own: number, reps: number, reference: number, referenceReps: number): void {
  const spread = Math.sqrt(reference * (1 - reference));
  assertWithinFour(own, spread / Math.sqrt(reps), reference, spread / Math.sqrt(referenceReps));
}

interface Run {
  readonly scores: readonly number[];
  readonly shares: readonly number[];
  readonly floor: number;
  readonly batchSize: number;
  readonly A: number;
  readonly kind: string;
  readonly unit: 'answer' | 'batch';
}

/** Batches until the alarm. */
function runOf(random: () => number, { scores, shares, floor, batchSize, A, kind, unit }: Run): number {
  const detector = createDetector({
    scores,
    floor,
    meanBatchesToFalseAlarm: A,
    kind: kind === 'SR' ? 'sr' : 'cusum',
    unit,
  });
  for (let batch = 1; ; batch += 1) {
    if (detector.push(drawCounts(random, shares, batchSize)).isAlarm) return batch;
  }
}

describe('The detector with the mean exactly at the floor', () => {
  for (const { input, expected } of runLength) {
    const { kind, unit, metric, batchSize, A } = input;
    const gamma = input.randomizedResponseGamma ?? 1;
    const floor = input.m0Privatised ?? input.m0;
    const isAskedFor = kind === 'SR' && unit === 'answer' && A === 200;
    const reps = isAskedFor ? 500 : 100;
    const how = `${kind} by ${unit}, ${metric}, ${batchSize} answers a batch${gamma < 1 ? `, γ = ${gamma}` : ''}`;
    it(`raises its false alarm after ${A} batches or more on average (${how})`, () => {
      const random = seededRandom(9);
      const shares = input.truth.map((share: number) => gamma * share + (1 - gamma) / input.truth.length);
      const runs = Array.from({ length: reps }, () => runOf(random, { ...input, floor, shares }));
      const { mean, standardError } = meanOf(runs);
      assertWithinFour(mean, standardError, expected.meanRunLength, expected.standardError);
      assert.ok(mean + 4 * standardError >= expected.lowerBound);
      if (isAskedFor) assert.ok(mean >= A, `mean run length ${mean}`);
      if (expected.horizon === undefined) return;
      const early = runs.filter((run) => run <= expected.horizon).length / reps;
      assert.ok(early <= expected.upperBoundWithinHorizon);
      assertShareWithinFour(early, reps, expected.pAlarmWithinHorizon, expected.reps);
    });
  }
});

describe('The detector after a fall', () => {
  for (const { input, expected } of delay) {
    it(`sees it as soon as the reference (${input.metric}, ${input.batchSize} answers a batch)`, () => {
      const random = seededRandom(10);
      const run = { ...input, floor: input.m0, shares: input.truthAfterDrop };
      const { mean, standardError } = meanOf(Array.from({ length: 150 }, () => runOf(random, run)));
      assertWithinFour(mean, standardError, expected.meanDelay, expected.standardError);
    });
  }
});

describe('A year of daily looks', () => {
  for (const { input, expected } of peeking) {
    it(`misses the truth with the live interval in at most α of all years, and in half of them with Wilson’s (${input.metric})`, () => {
      const random = seededRandom(11);
      const { scores, truth, alpha, batchSize, peeks } = input;
      const mirrored = scores.map((score: number) => 1 - score);
      const mean = truth.reduce((sum: number, share: number, j: number) => sum + share * scores[j], 0);
      const reps = 200;
      let [everMissed, everMissedByWilson] = [0, 0];
      for (let year = 0; year < reps; year += 1) {
        const held = truth.map(() => 0);
        let [hasMissed, hasMissedByWilson] = [false, false];
        for (let day = 0; day < peeks; day += 1) {
          for (const [category, count] of drawCounts(random, truth, batchSize).entries())
            held[category] += count;
          // The truth is outside exactly when the wealth against it has reached 2/α.
          const isMiss =
            Math.max(logWealth(held, scores, mean), logWealth(held, mirrored, 1 - mean)) >=
            Math.log(2 / alpha);
          if (isMiss || day === peeks - 1) {
            const [low, high] = confidenceSequence(held, scores, { alpha });
            assert.equal(isMiss, mean < low || mean > high);
          }
          const [low, high] = scoreInterval(held, scores);
          hasMissed ||= isMiss;
          hasMissedByWilson ||= mean < low || mean > high;
        }
        everMissed += hasMissed ? 1 : 0;
        everMissedByWilson += hasMissedByWilson ? 1 : 0;
      }
      assert.ok(everMissed / reps <= alpha, `${everMissed} of ${reps} years`);
      assertShareWithinFour(everMissed / reps, reps, expected.everMissConfidenceSequence, expected.reps);
      assertShareWithinFour(everMissedByWilson / reps, reps, expected.everMissRepeatedWilson, expected.reps);
    });
  }
});

describe('The report interval', () => {
  for (const { input, expected } of coverage) {
    it(`covers the truth as often as the reference at n = ${input.n}, ${input.truth.join(' ')}`, () => {
      const random = seededRandom(12);
      const reps = 1200;
      const covered = new Map<string, number>();
      for (let rep = 0; rep < reps; rep += 1) {
        const counts = drawCounts(random, input.truth, input.n);
        for (const [name, scores] of METRICS) {
          const mean = input.truth.reduce(
            (sum: number, share: number, j: number) => sum + share * (scores[j] ?? 0),
            0,
          );
          const [low, high] = scoreInterval(counts, scores);
          if (low <= mean && mean <= high) covered.set(name, (covered.get(name) ?? 0) + 1);
        }
      }
      for (const [name] of METRICS) {
        assertShareWithinFour(
          (covered.get(name) ?? 0) / reps,
          reps,
          expected.coverageOfInterval95[name],
          expected.reps,
        );
      }
    });
  }
});
