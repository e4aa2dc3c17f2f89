import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Metric, scoreVector } from '@trustgauge/stats';

describe('scoreVector', () => {
  it('scores five points as the definition says', () => {
    assert.deepEqual(scoreVector('confident', { points: 5 }), [0, 0, 0, 1, 1]);
    assert.deepEqual(scoreVector('worried', { points: 5 }), [1, 1, 0, 0, 0]);
    assert.deepEqual(scoreVector('index', { points: 5 }), [0, 0.25, 0.5, 0.75, 1]);
    assert.deepEqual(scoreVector('net', { points: 5 }), [0, 0, 0.5, 1, 1]);
  });

  it('takes other cut points, and one category each where the scale has three or fewer', () => {
    assert.deepEqual(
      scoreVector('net', { points: 11, lowBoxUpTo: 6, topBoxFrom: 9 }),
      [0, 0, 0, 0, 0, 0, 0, 0.5, 0.5, 1, 1],
    );
    assert.deepEqual(scoreVector('net', { points: 3 }), [0, 0.5, 1]);
    assert.deepEqual(scoreVector('confident', { points: 2 }), [0, 1]);
  });

  it('refuses boxes that overlap or lie outside, a scale that is none, and an unknown metric', () => {
    for (const cuts of [
      { points: 1 },
      { points: 4.5 },
      { points: 5, lowBoxUpTo: 3, topBoxFrom: 3 },
      { points: 5, lowBoxUpTo: -1 },
      { points: 5, lowBoxUpTo: 4, topBoxFrom: 5 },
      { points: Number.NaN },
      { points: 5, topBoxFrom: 5 },
      { points: 5, topBoxFrom: 3.5 },
    ]) {
      assert.throws(() => scoreVector('confident', cuts), RangeError);
    }
    assert.throws(
      () => scoreVector('mean' as Metric, { points: 5 }),
      /expected metric to be confident or worried or index or net, got mean/,
    );
  });
});
