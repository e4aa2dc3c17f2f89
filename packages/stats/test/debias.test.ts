import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confidenceSequence, debias, scoreInterval, scoreMoments } from '@trustgauge/stats';
import { drawCounts, seededRandom } from './seeded-random.ts';
import { assertClose, frozen, readVectors } from './vectors.ts';

const { cases, multiplierCases, tolerance } = readVectors('randomized-response');

interface ExpectedScore {
  readonly privatised: number;
  readonly estimate: number;
  readonly variance: number;
  readonly interval: number[];
  readonly cs: number[];
}

describe('debias', () => {
  for (const { input, expected } of cases) {
    const { reports, gamma } = input;
    for (const [name, wanted] of Object.entries<ExpectedScore>(expected.scores)) {
      it(`agrees with the reference for ${name} of ${reports.join(' ')} at γ = ${gamma}`, () => {
        const scores: number[] = input.scores[name];
        const debiased = debias(frozen(reports), gamma, frozen(scores));
        const { absolute } = tolerance;
        assertClose(scoreMoments(reports, scores).mean, wanted.privatised, absolute);
        assertClose(debiased.frequency, expected.frequency, absolute);
        assertClose(debiased.simplexProjection, expected.simplexProjection, absolute);
        assertClose(debiased.estimate, wanted.estimate, absolute);
        assertClose(debiased.variance, wanted.variance, absolute);
        assertClose(debiased.interval, wanted.interval, absolute);
        assertClose(debiased.confidenceSequence, wanted.cs, absolute);
      });
    }

    it(`agrees with the reference for each single answer of ${reports.join(' ')} at γ = ${gamma}`, () => {
      for (const category of reports.keys()) {
        const only = reports.map((_: number, other: number) => (other === category ? 1 : 0));
        const { estimate, variance } = debias(reports, gamma, only);
        assertClose(estimate, expected.frequency[category], tolerance.absolute);
        assertClose(variance, expected.variance[category], tolerance.absolute);
      }
    });
  }

  for (const { input, expected } of multiplierCases) {
    it(`needs the expected multiple of answers for scores ${input.scores.join(' ')} at γ = ${input.gamma}`, () => {
      const { truth, scores, gamma } = input;
      const n = 100_000;
      const reports = truth.map((share: number) =>
        Math.round(n * (gamma * share + (1 - gamma) / truth.length)),
      );
      const answers = truth.map((share: number) => Math.round(n * share));
      const multiplier =
        debias(reports, gamma, scores).variance / (scoreMoments(answers, scores).variance / n);
      assertClose(multiplier, expected.varianceMultiplier, tolerance.absolute);
    });
  }

  it('changes nothing at γ = 1', () => {
    const [reports, scores] = [
      [1, 2, 3],
      [0, 0.5, 1],
    ];
    const { frequency, estimate, interval, confidenceSequence: live } = debias(reports, 1, scores);
    assertClose(frequency, [1 / 6, 2 / 6, 3 / 6], 1e-15);
    assertClose(estimate, scoreMoments(reports, scores).mean, 1e-15);
    assert.deepEqual(interval, scoreInterval(reports, scores));
    assert.deepEqual(live, confidenceSequence(reports, scores));
    assert.deepEqual(debias([0, 0, 9], 1, scores).interval[1], 1);
    assert.deepEqual(debias([9, 0, 0], 1, scores).confidenceSequence[0], 0);
  });

  it('passes its confidence and α on', () => {
    const [reports, scores] = [
      [100, 200],
      [0, 1],
    ];
    const { interval, confidenceSequence: live } = debias(reports, 1, scores, {
      confidence: 0.8,
      alpha: 0.3,
    });
    assert.deepEqual(interval, scoreInterval(reports, scores, { confidence: 0.8 }));
    assert.deepEqual(live, confidenceSequence(reports, scores, { alpha: 0.3 }));
  });

  it('projects onto possible shares, the nearest ones', () => {
    const random = seededRandom(3);
    for (let draw = 0; draw < 100; draw += 1) {
      const reports = drawCounts(random, [0.05, 0.05, 0.1, 0.3, 0.5], 20);
      const { frequency, simplexProjection } = debias(reports, 0.25, [0, 0, 0, 1, 1]);
      assertClose(
        simplexProjection.reduce((sum, share) => sum + share, 0),
        1,
        1e-14,
      );
      assert.ok(simplexProjection.every((share) => share >= 0));
      // Nearest: what was taken off is the same everywhere, and less only where nothing is left.
      const off = frequency.map((share, category) => share - (simplexProjection[category] ?? 0));
      const most = Math.max(...off);
      for (const [category, share] of simplexProjection.entries()) {
        if (share > 0) assertClose(off[category] ?? 0, most, 1e-14);
      }
    }
  });

  it('has an estimate that is right on average', () => {
    const random = seededRandom(4);
    const [truth, gamma, scores] = [[0.05, 0.1, 0.2, 0.4, 0.25], 0.5, [0, 0, 0, 1, 1]];
    const randomised = truth.map((share) => gamma * share + (1 - gamma) / truth.length);
    const estimates = Array.from({ length: 2000 }, () =>
      debias(drawCounts(random, randomised, 50), gamma, scores),
    );
    const mean = estimates.reduce((sum, { estimate }) => sum + estimate, 0) / estimates.length;
    const variance = (0.525 * 0.475) / 50 / gamma ** 2;
    assert.ok(Math.abs(mean - 0.65) < 4 * Math.sqrt(variance / estimates.length), `mean ${mean}`);
  });

  it('knows nothing from no report', () => {
    assert.deepEqual(debias([0, 0, 0, 0, 0], 0.5, [0, 0, 0, 1, 1]), {
      frequency: [0.2, 0.2, 0.2, 0.2, 0.2],
      simplexProjection: [0.2, 0.2, 0.2, 0.2, 0.2],
      estimate: 0.4,
      variance: Number.POSITIVE_INFINITY,
      interval: [0, 1],
      confidenceSequence: [0, 1],
    });
  });

  it('says by an interval of one end that reports cannot come from this γ', () => {
    assert.deepEqual(debias([0, 1000], 0.25, [0, 1]).interval, [1, 1]);
    assert.deepEqual(debias([1000, 0], 0.25, [0, 1]).confidenceSequence, [0, 0]);
  });

  it('is a number up to 2^53 reports', () => {
    const { estimate, variance, interval } = debias([2 ** 53 - 1, 2 ** 53 - 1], 0.5, [0, 1]);
    assert.ok(estimate === 0.5 && variance > 0 && interval[0] < 0.5 && 0.5 < interval[1]);
  });

  it('refuses a γ, reports, scores, confidence and α that are none', () => {
    for (const gamma of [0, -0.5, 1.5, Number.NaN]) {
      assert.throws(
        () => debias([1, 1], gamma, [0, 1]),
        new RangeError(`expected gamma to be in (0, 1], got ${gamma}`),
      );
    }
    assert.throws(() => debias([1, -1], 0.5, [0, 1]), /RangeError: expected counts\[1\]/);
    assert.throws(() => debias([1, 0.5], 0.5, [0, 1]), /RangeError: expected counts\[1\]/);
    assert.throws(() => debias([1, 1], 0.5, [0]), /RangeError: expected scores.length to be 2, got 1/);
    assert.throws(() => debias([1, 1], 0.5, [0, 1], { confidence: 1 }), /RangeError: expected confidence/);
    assert.throws(() => debias([1, 1], 0.5, [0, 1], { alpha: 0 }), /RangeError: expected alpha/);
  });
});
