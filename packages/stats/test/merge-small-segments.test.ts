import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeSmallSegments } from '@trustgauge/stats';
import { frozen, readVectors } from './vectors.ts';

describe('mergeSmallSegments', () => {
  for (const { input, expected } of readVectors('release-control').cases) {
    it(`agrees with the reference for ${JSON.stringify(input.segments)} at k = ${input.k}`, () => {
      assert.deepEqual(mergeSmallSegments(input.segments, input.k), expected);
    });
  }

  it('shows no group smaller than k, and none that subtraction from the total would leave', () => {
    for (let seed = 1; seed < 3000; seed += 1) {
      const names = ['a', 'b', 'c', 'd'];
      const segments = Object.fromEntries(names.map((name, place) => [name, (seed * (place * 7 + 3)) % 29]));
      const total = Object.values(segments).reduce((sum, n) => sum + n, 0);
      const { published, otherN } = mergeSmallSegments(segments, 10);
      const shown = published.map((name) => segments[name] ?? 0);
      for (const n of shown) assert.ok(n >= 10);
      const rest = total - shown.reduce((sum, n) => sum + n, 0);
      assert.ok(rest === otherN || published.length === 0);
      assert.ok(otherN === 0 || otherN >= 10);
    }
  });

  it('takes a segment of any name and leaves its arguments as they were', () => {
    const segments = Object.fromEntries([
      ['__proto__', 12],
      ['constructor', 3],
      ['toString', 8],
    ]);
    const merged = mergeSmallSegments(frozen(segments), 10);
    assert.deepEqual(merged, {
      published: ['__proto__'],
      other: ['constructor', 'toString'],
      otherN: 11,
      totalPublished: true,
    });
  });

  it('refuses counts and thresholds that are none', () => {
    for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53]) {
      assert.throws(
        () => mergeSmallSegments({ a: wrong }, 10),
        /RangeError: expected segments\[0\] to be a whole/,
      );
    }
    assert.throws(
      () => mergeSmallSegments({ a: 1 }, 0),
      /expected k to be a whole number from 1 to \d+, got 0/,
    );
  });
});
