import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confidenceSequence, liveDifference } from '@trustgauge/stats';
import { assertClose, frozen, readVectors } from './vectors.ts';

const { cases, tolerance } = readVectors('two-sample');

describe('liveDifference', () => {
  for (const { input, expected } of cases) {
    const countsOf = ([successes, n]: [number, number]) => frozen([n - successes, successes]);
    it(`agrees with the reference for ${input.before.join('/')} before and ${input.after.join('/')} after`, () => {
      const alpha = 1 - input.confidence;
      const { difference, interval } = liveDifference(countsOf(input.after), countsOf(input.before), [0, 1], {
        alpha,
      });
      assertClose(difference, expected.difference, tolerance.absolute);
      assertClose(interval, expected.anytimeUnionBound, tolerance.absolute);
    });
  }

  it('is the union bound of two confidence sequences at α/2 each', () => {
    const [after, before, scores] = [
      [5, 6, 7],
      [9, 3, 1],
      [0, 0.5, 1],
    ];
    const [low, high] = confidenceSequence(after, scores, { alpha: 0.025 });
    const [lowBefore, highBefore] = confidenceSequence(before, scores, { alpha: 0.025 });
    assert.deepEqual(liveDifference(after, before, scores).interval, [low - highBefore, high - lowBefore]);
  });

  it('knows nothing of a side without answers: no difference, and what the other side leaves open', () => {
    assert.deepEqual(liveDifference([0, 0], [0, 0], [0, 1]), { difference: 0, interval: [-1, 1] });
    const { difference, interval } = liveDifference([35, 65], [0, 0], [0, 1]);
    const [low, high] = confidenceSequence([35, 65], [0, 1], { alpha: 0.025 });
    assert.deepEqual({ difference, interval }, { difference: 0, interval: [low - 1, high] });
  });

  it('ends exactly at 1 where all answers changed', () => {
    assert.equal(liveDifference([0, 10], [10, 0], [0, 1]).interval[1], 1);
    assert.equal(liveDifference([10, 0], [0, 10], [0, 1]).interval[0], -1);
  });

  it('refuses counts, scores and an α that are none', () => {
    for (const alpha of [0, 1, 1.5, -0.1, Number.NaN]) {
      assert.throws(
        () => liveDifference([1, 1], [1, 1], [0, 1], { alpha }),
        new RangeError(`expected alpha to be between 0 and 1, got ${alpha}`),
      );
    }
    assert.throws(() => liveDifference([-1, 1], [1, 1], [0, 1]), /RangeError: expected counts\[0\]/);
    assert.throws(() => liveDifference([1, 1], [1, 0.5], [0, 1]), /RangeError: expected counts\[1\]/);
    assert.throws(
      () => liveDifference([1, 1], [1, 1, 1], [0, 1]),
      /RangeError: expected scores.length to be 3, got 2/,
    );
  });
});
