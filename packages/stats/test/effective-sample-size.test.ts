import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { effectiveSampleSize } from '@trustgauge/stats';

describe('effectiveSampleSize', () => {
  it('is n for scores of 0 and 1, and larger for scores that lie closer together', () => {
    assert.equal(effectiveSampleSize([5, 5], [0, 1]), 10);
    assert.ok(effectiveSampleSize([2, 2, 2, 2, 2], [0, 0.25, 0.5, 0.75, 1]) > 10);
  });

  it('is n where all answers are alike or all at an end', () => {
    assert.equal(effectiveSampleSize([0, 7, 0], [0, 0.5, 1]), 7);
    assert.equal(effectiveSampleSize([0, 0, 7], [0, 0.5, 1]), 7);
    assert.equal(effectiveSampleSize([0, 0, 0], [0, 0.5, 1]), 0);
  });

  it('is n where all answers are alike, also where their mean is no round number', () => {
    assert.equal(effectiveSampleSize([0, 3, 0], [0, 0.1, 1]), 3);
    assert.equal(effectiveSampleSize([0, 10, 0], [0, 0.7, 1]), 10);
  });

  it('scales a size that weighting has already reduced', () => {
    assert.equal(effectiveSampleSize([5, 5], [0, 1], 7.5), 7.5);
    assert.equal(effectiveSampleSize([5, 5], [0, 1], 0), 0);
    for (const nEff of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(
        () => effectiveSampleSize([5, 5], [0, 1], nEff),
        /RangeError: expected nEff to be a finite number/,
      );
    }
  });

  it('refuses counts and scores that are none', () => {
    assert.throws(() => effectiveSampleSize([1, -1], [0, 1]), /RangeError: expected counts\[1\]/);
    assert.throws(
      () => effectiveSampleSize([1, 1], [0, 1, 1]),
      /RangeError: expected scores.length to be 2, got 3/,
    );
  });
});
