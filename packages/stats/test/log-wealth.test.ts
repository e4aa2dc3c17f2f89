import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { logWealth } from '@trustgauge/stats';
import { assertClose, frozen, readVectors } from './vectors.ts';

const { cases, tolerance } = readVectors('confidence-sequence');

interface WealthAtMean {
  readonly against_mean_le: number;
  readonly against_mean_ge: number;
}

describe('logWealth', () => {
  for (const { input, expected } of cases) {
    for (const [at, wealth] of Object.entries<WealthAtMean>(expected.logWealth)) {
      it(`agrees with the reference for ${input.counts.join(' ')} at a mean of ${at}`, () => {
        const mean = Number(at);
        const mirrored = input.scores.map((score: number) => 1 - score);
        const { absolute } = tolerance;
        assertClose(
          logWealth(frozen(input.counts), frozen(input.scores), mean),
          wealth.against_mean_le,
          absolute,
        );
        assertClose(logWealth(input.counts, mirrored, 1 - mean), wealth.against_mean_ge, absolute);
      });
    }
  }

  it('is 0 before the first answer', () => {
    assert.equal(logWealth([0, 0], [0, 1], 0.5), 0);
    assert.equal(logWealth([], [], 0.5), 0);
  });

  it('grows with what speaks against the mean, and falls as the mean rises', () => {
    let last = Number.POSITIVE_INFINITY;
    for (let mean = 0.01; mean < 1; mean += 0.01) {
      const wealth = logWealth([35, 65], [0, 1], mean);
      assert.ok(wealth < last);
      last = wealth;
    }
    assert.ok(logWealth([35, 65], [0, 1], 0.65) <= 0);
  });

  it('is fair where the mean is true: one bet has a mean of exactly its stake', () => {
    const mean = 0.3;
    const expected =
      0.7 * Math.exp(logWealth([1, 0], [0, 1], mean)) + 0.3 * Math.exp(logWealth([0, 1], [0, 1], mean));
    assertClose(expected, 1, 1e-14);
  });

  it('is a number for 2^53 answers and for the smallest mean', () => {
    for (const mean of [1e-299, 0.5, 1 - 2 ** -53]) {
      assert.ok(Number.isFinite(logWealth([2 ** 53 - 1, 2 ** 53 - 1], [0, 1], mean)));
    }
  });

  it('refuses a mean, counts and scores that are none', () => {
    for (const mean of [0, 1, -0.5, 1.5, Number.NaN]) {
      assert.throws(
        () => logWealth([1, 1], [0, 1], mean),
        /RangeError: expected mean to be between 1e-300 and 1/,
      );
    }
    assert.throws(() => logWealth([-1, 1], [0, 1], 0.5), /RangeError: expected counts\[0\]/);
    assert.throws(() => logWealth([0.5, 1], [0, 1], 0.5), /RangeError: expected counts\[0\]/);
    assert.throws(() => logWealth([1, 1], [0], 0.5), /RangeError: expected scores.length to be 2, got 1/);
    assert.throws(() => logWealth([1, 1], [0, Number.NaN], 0.5), /RangeError: expected scores\[1\]/);
  });
});
