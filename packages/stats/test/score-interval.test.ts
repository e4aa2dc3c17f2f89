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
import { assertClose, readVectors } from './vectors.ts';

const METRICS: readonly (readonly [string, Metric])[] = [
  ['confidentShare', 'confident'],
  ['worriedShare', 'worried'],
  ['meanIndex', 'index'],
  ['net01', 'net'],
];

describe('scoreVector, scoreMoments, effectiveSampleSize and scoreInterval', () => {
  let compared = 0;
  for (const { input, expected } of readVectors('score-intervals').cases) {
    const counts: number[] = input.countsLowToHigh;
    for (const [name, metric] of METRICS) {
      const wanted = expected[name];
      if (wanted === undefined) continue;
      compared += 1;
      it(`agree with R for ${metric} of ${counts.join(' ')}`, () => {
        const scores = scoreVector(metric, {
          points: counts.length,
          lowBoxUpTo: input.lowBoxUpTo,
          topBoxFrom: input.topBoxFrom,
        });
        if (wanted.scores) assertClose(scores, wanted.scores);
        const { mean, variance } = scoreMoments(counts, scores);
        if (wanted.mean !== undefined) assertClose(mean, wanted.mean);
        if (wanted.populationVariance !== undefined) assertClose(variance, wanted.populationVariance);
        if (wanted.nStar !== undefined) assertClose(effectiveSampleSize(counts, scores), wanted.nStar);
        assertClose(scoreInterval(counts, scores), wanted.interval95);
        if (wanted.interval90)
          assertClose(scoreInterval(counts, scores, { confidence: 0.9 }), wanted.interval90);
      });
    }
  }

  it('were compared with at least three metrics of each reference sample', () => {
    assert.ok(compared >= 3 * readVectors('score-intervals').cases.length, `${compared} comparisons`);
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

  it('leaves its arguments as they were', () => {
    const counts = Object.freeze([1, 2, 3]);
    const scores = Object.freeze([0, 0.5, 1]);
    scoreInterval(counts, scores);
  });

  it('stays within [0, 1] up to 2^53 answers', () => {
    const [low, high] = scoreInterval([2 ** 51, 2 ** 52, 2 ** 50], [0, 0.5, 1]);
    assert.ok(0 < low && low < high && high < 1);
  });
});
