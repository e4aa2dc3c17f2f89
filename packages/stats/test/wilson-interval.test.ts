import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wilsonInterval } from '@trustgauge/stats';
import { assertClose, readVectors } from './vectors.ts';

describe('wilsonInterval', () => {
  const proportions = readVectors('proportion-intervals');
  for (const { input, expected } of proportions.cases) {
    it(`agrees with R and statsmodels for ${input.successes} of ${input.n} at ${input.confidence}`, () => {
      const interval = wilsonInterval(input.successes / input.n, input.n, input.confidence);
      assertClose(interval, expected.wilson, proportions.tolerance.absolute);
    });
  }

  const study = readVectors('essay-study');
  for (const { input, expected } of study.cases) {
    it(`gives the published study its interval: ${input.label}`, () => {
      const share = input.successes / input.n;
      assertClose(share, expected.share, study.tolerance.absolute);
      assertClose(wilsonInterval(share, input.n), expected.wilson95, study.tolerance.absolute);
    });
  }

  it('is exactly 0 at share 0 and exactly 1 at share 1, whatever n and confidence', () => {
    for (const n of [0.5, 1, 3, 10, 1e3, 1e9, 2 ** 53, 1e300]) {
      for (const confidence of [0.01, 0.5, 0.9, 0.95, 0.99, 1 - 1e-9]) {
        const [low, high] = wilsonInterval(0, n, confidence);
        const mirrored = wilsonInterval(1, n, confidence);
        assert.ok(low === 0 && high > 0 && mirrored[1] === 1);
        assertClose(mirrored[0], 1 - high, 1e-15);
      }
    }
  });

  it('holds the share, lies in [0, 1], is mirrored, and narrows as n grows', () => {
    for (const share of [0, 0.001, 0.1, 0.5, 0.64, 0.999, 1]) {
      let width = Number.POSITIVE_INFINITY;
      for (const n of [1e-300, 0.1, 1, 2.5, 10, 100, 1e4, 1e8]) {
        const [low, high] = wilsonInterval(share, n);
        assert.ok(0 <= low && low <= share && share <= high && high <= 1);
        assertClose(wilsonInterval(1 - share, n), [1 - high, 1 - low], 1e-15);
        assert.ok(high - low < width || n < 1);
        width = high - low;
      }
    }
  });

  it('knows nothing from no answer: [0, 1]', () => {
    for (const share of [0, 0.5, 1]) {
      for (const confidence of [1e-20, 0.95, 1 - 2 ** -53]) {
        assert.deepEqual(wilsonInterval(share, 0, confidence), [0, 1]);
      }
    }
  });

  it('is a number at every confidence that is one', () => {
    let width = 0;
    for (const confidence of [1e-20, 1e-6, 0.5, 0.95, 1 - 1e-9, 1 - 2 ** -53]) {
      const [low, high] = wilsonInterval(0.3, 1000, confidence);
      assert.ok(low <= 0.3 && 0.3 <= high && high - low >= width);
      width = high - low;
    }
  });

  it('refuses a share, size or confidence out of its domain, and says which', () => {
    assert.throws(() => wilsonInterval(1.1, 10), /RangeError: expected share to be in \[0, 1\], got 1.1/);
    assert.throws(() => wilsonInterval(Number.NaN, 10), RangeError);
    assert.throws(() => wilsonInterval(0.5, -1), /expected n to be a finite number from 0, got -1/);
    assert.throws(() => wilsonInterval(0.5, Number.POSITIVE_INFINITY), /expected n/);
    assert.throws(() => wilsonInterval(0.5, Number.NaN), /expected n/);
    for (const confidence of [0, 1, 95, -0.5, Number.NaN]) {
      assert.throws(() => wilsonInterval(0.5, 10, confidence), /expected confidence to be between 0 and 1/);
    }
  });
});
