import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  effectiveSampleSize,
  type Metric,
  scoreInterval,
  scoreMoments,
  scoreVector,
  wilsonInterval,
} from '@trustgauge/stats';
import { assertClose, frozen, readVectors } from './vectors.ts';

const METRICS: readonly (readonly [string, Metric])[] = [
  ['confidentShare', 'confident'],
  ['worriedShare', 'worried'],
  ['meanIndex', 'index'],
  ['net01', 'net'],
];

const vectors = readVectors('score-intervals');

describe('scoreVector, scoreMoments, effectiveSampleSize and scoreInterval', () => {
  let compared = 0;
  for (const { input, expected } of vectors.cases) {
    const counts: number[] = input.countsLowToHigh;
    const { lowBoxUpTo, topBoxFrom } = input;
    const { absolute } = vectors.tolerance;
    for (const [name, metric] of METRICS) {
      const wanted = expected[name];
      compared += 1;
      it(`agree with R for ${metric} of ${counts.join(' ')}`, () => {
        const scores = scoreVector(metric, { points: counts.length, lowBoxUpTo, topBoxFrom });
        assertClose(scores, wanted.scores, absolute);
        const { mean, variance } = scoreMoments(counts, scores);
        assertClose(mean, wanted.mean, absolute);
        assertClose(variance, wanted.populationVariance, absolute);
        assertClose(effectiveSampleSize(counts, scores), wanted.nStar, absolute);
        assertClose(scoreInterval(counts, scores), wanted.interval95, absolute);
        assertClose(scoreInterval(counts, scores, { confidence: 0.9 }), wanted.interval90, absolute);
      });
    }

    it(`agree with R for the net score of ${counts.join(' ')}, from −1 to 1`, () => {
      const scores = scoreVector('net', { points: counts.length, lowBoxUpTo, topBoxFrom });
      const { n, mean, variance } = scoreMoments(counts, scores);
      assert.equal(n, expected.net.n);
      assertClose(2 * mean - 1, expected.net.net, absolute);
      assertClose(2 * Math.sqrt(variance / n), expected.net.se, absolute);
      const interval = scoreInterval(counts, scores).map((limit) => 2 * limit - 1);
      assertClose(interval, expected.net.scoreInterval, absolute);
    });
  }

  it('were compared with all four metrics of each reference sample', () => {
    assert.equal(compared, 4 * vectors.cases.length);
  });
});

describe('scoreInterval', () => {
  it('is Wilson’s interval itself for scores of 0 and 1', () => {
    assert.deepEqual(scoreInterval([36, 64], [0, 1]), wilsonInterval(0.64, 100));
  });

  it('is as wide as the effective sample is small', () => {
    assert.deepEqual(scoreInterval([36, 64], [0, 1], { nEff: 50 }), wilsonInterval(0.64, 50));
  });

  it('knows nothing from no answer: [0, 1]', () => {
    assert.deepEqual(scoreInterval([0, 0], [0, 1]), [0, 1]);
  });

  it('ends exactly at 0 and 1 where all answers are there, and stays wide where all are alike elsewhere', () => {
    assert.equal(scoreInterval([7, 0, 0], [0, 0.1, 1])[0], 0);
    assert.equal(scoreInterval([0, 0, 7], [0, 0.1, 1])[1], 1);
    assert.deepEqual(scoreInterval([0, 3, 0], [0, 0.1, 1]), wilsonInterval(0.1, 3));
  });

  it('leaves its arguments as they were', () => {
    scoreInterval(frozen([1, 2, 3]), frozen([0, 0.5, 1]), frozen({ confidence: 0.9, nEff: 5 }));
  });

  it('refuses counts, scores, a size and a confidence that are none', () => {
    for (const count of [-1, 0.5, Number.NaN, 2 ** 53]) {
      assert.throws(
        () => scoreInterval([1, count], [0, 1]),
        /RangeError: expected counts\[1\] to be a whole number/,
      );
    }
    assert.throws(
      () => scoreInterval([1, 1], [0, 1, 1]),
      /RangeError: expected scores.length to be 2, got 3/,
    );
    assert.throws(() => scoreInterval([1, 1], [0, 1], { nEff: -1 }), /RangeError: expected nEff/);
    for (const confidence of [0, 1, 95, Number.NaN]) {
      assert.throws(() => scoreInterval([1, 1], [0, 1], { confidence }), /RangeError: expected confidence/);
    }
  });

  it('stays within [0, 1] up to 2^53 answers', () => {
    const [low, high] = scoreInterval([2 ** 51, 2 ** 52, 2 ** 50], [0, 0.5, 1]);
    assert.ok(0 < low && low < high && high < 1);
  });
});
