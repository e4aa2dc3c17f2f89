import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scoreMoments } from '@trustgauge/stats';
import { assertClose, frozen } from './vectors.ts';

describe('scoreMoments', () => {
  it('divides the variance by n', () => {
    assert.deepEqual(scoreMoments([1, 1], [0, 1]), { n: 2, mean: 0.5, variance: 0.25 });
  });

  it('is zero, not NaN, for no answer', () => {
    assert.deepEqual(scoreMoments([0, 0], [0, 1]), { n: 0, mean: 0, variance: 0 });
    assert.deepEqual(scoreMoments([], []), { n: 0, mean: 0, variance: 0 });
  });

  it('keeps its digits at 2^53 answers with scores that lie close together', () => {
    const { n, variance } = scoreMoments([2 ** 52, 2 ** 52 - 1], [0.5, 0.5 + 1e-6]);
    assert.equal(n, 2 ** 53 - 1);
    assertClose(variance / 2.5e-13, 1);
  });

  it('has a mean within its parts and no variance where all answers are alike, whatever the rounding', () => {
    for (const score of [0.1, 0.7, 1 / 3, 1]) {
      for (const n of [3, 7, 10, 2 ** 53 - 1]) {
        assert.deepEqual(scoreMoments([0, n, 0], [0, score, 1]), { n, mean: score, variance: 0 });
        assert.deepEqual(scoreMoments([3, 4], [score, score]), { n: 7, mean: score, variance: 0 });
      }
    }
  });

  it('leaves its arguments as they were', () => {
    scoreMoments(frozen([1, 2]), frozen([0, 1]));
  });

  it('refuses counts that are none and scores out of [0, 1], naming the place', () => {
    assert.throws(
      () => scoreMoments([1, -1], [0, 1]),
      /expected counts\[1\] to be a whole number from 0 to 9007199254740991, got -1/,
    );
    assert.throws(() => scoreMoments([1.5, 1], [0, 1]), /counts\[0\]/);
    assert.throws(() => scoreMoments([Number.NaN, 1], [0, 1]), /counts\[0\]/);
    assert.throws(() => scoreMoments([1, 1], [0, 1.1]), /scores\[1\]/);
    assert.throws(() => scoreMoments([1, 1], [0]), /expected scores.length to be 2, got 1/);
  });
});
