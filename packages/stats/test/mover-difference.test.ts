import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { moverDifference, scoreInterval, scoreMoments } from '@trustgauge/stats';
import { assertClose, frozen, readVectors } from './vectors.ts';

const { meanDifferenceCases, tolerance } = readVectors('two-sample');

describe('moverDifference', () => {
  for (const { input, expected } of meanDifferenceCases) {
    it('agrees with the reference for two mean scores with their report intervals', () => {
      const [after, before] = [input.afterCounts, input.beforeCounts].map((counts) => ({
        mean: scoreMoments(counts, input.scores).mean,
        interval: frozen(scoreInterval(counts, input.scores)),
      }));
      assert.ok(after && before);
      const { difference, interval } = moverDifference(
        after.mean,
        after.interval,
        before.mean,
        before.interval,
      );
      assertClose(difference, expected.difference, tolerance.absolute);
      assertClose(interval, expected.interval95, tolerance.absolute);
    });
  }

  it('adds squares: 3 and 4 make 5, each side from its own ends', () => {
    assert.deepEqual(moverDifference(10, [7, 14], 0, [-3, 4]), { difference: 10, interval: [5, 15] });
  });

  it('is the interval of one estimate, shifted, where the other is known', () => {
    assert.deepEqual(moverDifference(5, [4, 7], 2, [2, 2]), { difference: 3, interval: [2, 5] });
  });

  it('refuses an estimate outside of its interval, and what is no number', () => {
    assert.throws(
      () => moverDifference(0.9, [0, 0.5], 0, [0, 0]),
      /expected intervalA\[1\] to be a finite number from 0.9, got 0.5/,
    );
    assert.throws(
      () => moverDifference(0.1, [0.2, 0.5], 0, [0, 0]),
      /expected estimateA to be a finite number from 0.2, got 0.1/,
    );
    assert.throws(() => moverDifference(0, [0, 0], 0.1, [0.2, 0.5]), /expected estimateB to be/);
    assert.throws(() => moverDifference(0, [0, 0], 0.9, [0.2, 0.5]), /expected intervalB\[1\] to be/);
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      assert.throws(() => moverDifference(wrong, [0, 1], 0, [0, 0]), RangeError);
      assert.throws(() => moverDifference(0, [0, 0], wrong, [wrong, wrong]), RangeError);
    }
    assert.throws(() => moverDifference(0, [Number.NaN, 1], 0, [0, 0]), RangeError);
    assert.throws(() => moverDifference(0, [0, Number.NaN], 0, [0, 0]), RangeError);
  });
});
