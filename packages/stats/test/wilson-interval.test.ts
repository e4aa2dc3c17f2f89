import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wilsonInterval } from '@trustgauge/stats';
import { assertClose, readVectors } from './vectors.ts';

describe('wilsonInterval', () => {
  for (const { input, expected } of readVectors('proportion-intervals').cases) {
    it(`agrees with R and statsmodels for ${input.successes} of ${input.n} at ${input.confidence}`, () => {
      assertClose(wilsonInterval(input.successes / input.n, input.n, input.confidence), expected.wilson);
    });
  }

  it('is exactly 0 at share 0 and exactly 1 at share 1, whatever n', () => {
    for (const n of [0.5, 1, 3, 10, 1e3, 1e9, 2 ** 53]) {
      assert.equal(wilsonInterval(0, n)[0], 0);
      assert.equal(wilsonInterval(1, n)[1], 1);
    }
  });

  it('holds the share, lies in [0, 1], is mirrored, and narrows as n grows', () => {
    for (const share of [0, 0.001, 0.1, 0.5, 0.64, 0.999, 1]) {
      let width = Number.POSITIVE_INFINITY;
      for (const n of [1, 2.5, 10, 100, 1e4, 1e8]) {
        const [low, high] = wilsonInterval(share, n);
        assert.ok(0 <= low && low <= share + 1e-15 && share <= high + 1e-15 && high <= 1);
        assertClose(wilsonInterval(1 - share, n), [1 - high, 1 - low]);
        assert.ok(high - low < width);
        width = high - low;
      }
    }
  });

  it('knows nothing from no answer: [0, 1]', () => {
    assert.deepEqual(wilsonInterval(0.5, 0), [0, 1]);
  });

  it('refuses a share, size or confidence out of its domain, and says which', () => {
    assert.throws(() => wilsonInterval(1.1, 10), /RangeError: expected share to be in \[0, 1\], got 1.1/);
    assert.throws(() => wilsonInterval(Number.NaN, 10), RangeError);
    assert.throws(() => wilsonInterval(0.5, -1), /expected n/);
    assert.throws(() => wilsonInterval(0.5, Number.POSITIVE_INFINITY), /expected n/);
    for (const confidence of [0, 1, 95, Number.NaN]) {
      assert.throws(() => wilsonInterval(0.5, 10, confidence), /expected confidence to be between 0 and 1/);
    }
  });
});
