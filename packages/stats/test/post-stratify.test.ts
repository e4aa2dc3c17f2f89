import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kishEffectiveSize, postStratify, scoreInterval } from '@trustgauge/stats';
import { assertClose, frozen, readVectors } from './vectors.ts';

const { cases, tolerance } = readVectors('weights');

describe('postStratify', () => {
  for (const { input, expected } of cases) {
    it(`agrees with R’s survey package for scores ${input.scores.join(' ')}`, () => {
      const { weights, estimate, nEff, deff, nStar, interval } = postStratify(frozen(input));
      const { absolute } = tolerance;
      assertClose(weights, expected.weights, absolute);
      assertClose(estimate, expected.estimate, absolute);
      assertClose(nEff, expected.nEff, absolute);
      assertClose(deff, expected.deff, absolute);
      assertClose(nStar, expected.nStar, absolute);
      assertClose(interval, expected.interval95, absolute);
      const weightedCounts = input.scores.map((_: number, category: number) =>
        weights.reduce((sum, weight, h) => sum + weight * input.countsByStratum[h][category], 0),
      );
      assertClose(weightedCounts, expected.weightedCounts, absolute);
    });

    it(`loses by weighting what Kish’s formula says, answer by answer, for scores ${input.scores.join(' ')}`, () => {
      const { weights, nEff, deff } = postStratify(input);
      const each = input.countsByStratum.flatMap((counts: number[], h: number) =>
        counts.flatMap((count) => Array.from({ length: count }, () => weights[h] ?? 0)),
      );
      const kish = kishEffectiveSize(each);
      assertClose([nEff, deff], [kish.nEff, kish.deff], 1e-12);
    });
  }

  it('is the report interval where the strata answered as the population would', () => {
    const countsByStratum = [
      [10, 20, 30],
      [10, 20, 30],
    ];
    const scores = [0, 0.5, 1];
    const { weights, interval, deff } = postStratify({
      countsByStratum,
      populationShare: [0.5, 0.5],
      scores,
    });
    assert.deepEqual([weights, deff], [[1, 1], 1]);
    assertClose(interval, scoreInterval([20, 40, 60], scores), 1e-14);
  });

  it('has exact ends where all answers are alike, whatever shares add up to after rounding', () => {
    const populationShare = [0.1, 0.2, 0.7 - 1e-12];
    for (const [score, end] of [
      [1, 1],
      [0, 0],
    ] as const) {
      const counts = [[3], [5], [7]];
      const { estimate, interval } = postStratify({
        countsByStratum: counts,
        populationShare,
        scores: [score],
      });
      assert.equal(estimate, score);
      assert.equal(interval[end], end);
      assert.ok(interval[1] - interval[0] > 0.1);
    }
    const { estimate, nStar, nEff } = postStratify({
      countsByStratum: [[3], [5], [7]],
      populationShare,
      scores: [0.1],
    });
    assert.deepEqual([estimate, nStar], [0.1, nEff]);
  });

  it('knows nothing from no answer: zeros, and [0, 1]', () => {
    const empty = {
      countsByStratum: [
        [0, 0],
        [0, 0],
      ],
      populationShare: [0.5, 0.5],
      scores: [0, 1],
    };
    const nothing = { weights: [0, 0], estimate: 0, nEff: 0, deff: 1, nStar: 0, interval: [0, 1] };
    assert.deepEqual(postStratify(empty), nothing);
  });

  it('passes over a stratum of no share, answered or not', () => {
    const scores = [0, 1];
    for (const odd of [
      [0, 0],
      [5, 5],
    ]) {
      const { weights, estimate } = postStratify({
        countsByStratum: [[35, 65], odd],
        populationShare: [1, 0],
        scores,
      });
      assert.equal(weights[1], 0);
      assertClose(estimate, 0.65, 1e-15);
    }
  });

  it('is a number up to 2^53 answers', () => {
    const n = 2 ** 53 - 1;
    const { estimate, interval } = postStratify({
      countsByStratum: [
        [n, 1],
        [1, n],
      ],
      populationShare: [0.25, 0.75],
      scores: [0, 1],
    });
    assertClose(estimate, 0.75, 1e-15);
    assert.ok(interval[0] < 0.75 && 0.75 < interval[1]);
  });

  it('refuses shares that do not add up or match the strata, and a stratum for which nobody can stand', () => {
    const countsByStratum = [
      [1, 2],
      [3, 4],
    ];
    const scores = [0, 1];
    for (const [populationShare, message] of [
      [[0.5, 0.4], /expected the sum of populationShare to be between .* got 0.9/],
      [[1], /expected populationShare.length to be 2, got 1/],
      [[1.5, -0.5], /expected populationShare\[0\] to be in \[0, 1\], got 1.5/],
      [[Number.NaN, 1], /expected populationShare\[0\] to be in \[0, 1\], got NaN/],
    ] as const) {
      assert.throws(() => postStratify({ countsByStratum, populationShare, scores }), message);
    }
    assert.throws(
      () =>
        postStratify({
          countsByStratum: [
            [1, 2],
            [0, 0],
          ],
          populationShare: [0.5, 0.5],
          scores,
        }),
      /RangeError: expected answers in stratum 1 to be a finite number from 1, got 0/,
    );
  });

  it('refuses counts, scores and a confidence that are none', () => {
    const populationShare = [1];
    assert.throws(
      () => postStratify({ countsByStratum: [[-1]], populationShare, scores: [1] }),
      /expected counts\[0\]/,
    );
    assert.throws(
      () => postStratify({ countsByStratum: [[1.5]], populationShare, scores: [1] }),
      /expected counts\[0\]/,
    );
    assert.throws(
      () => postStratify({ countsByStratum: [[1]], populationShare, scores: [2] }),
      /expected scores\[0\]/,
    );
    assert.throws(
      () => postStratify({ countsByStratum: [[1]], populationShare, scores: [] }),
      /expected scores.length/,
    );
    for (const confidence of [0, 1, Number.NaN]) {
      const input = { countsByStratum: [[1]], populationShare, scores: [1] };
      assert.throws(() => postStratify(input, confidence), /RangeError: expected confidence/);
    }
  });
});
