import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  requireBetween,
  requireChoice,
  requireEach,
  requireFinite,
  requireShare,
  requireShares,
  requireTally,
  requireWhole,
} from '../dist/require-argument.js';

describe('The checks of arguments', () => {
  it('take every whole number that has a successor, and no other', () => {
    for (const count of [0, 1, 2 ** 31, 2 ** 53 - 1]) requireWhole('count', count);
    for (const count of [
      2 ** 53,
      -1,
      0.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '1' as never,
      null as never,
    ]) {
      assert.throws(
        () => requireWhole('count', count),
        new RangeError(`expected count to be a whole number from 0 to 9007199254740991, got ${count}`),
      );
    }
    assert.throws(() => requireWhole('k', 4, 5, 6), /expected k to be a whole number from 5 to 6, got 4/);
  });

  it('tell closed intervals from open ones', () => {
    for (const share of [0, 0.5, 1]) requireShare('share', share);
    for (const share of [-Number.MIN_VALUE, 1.1, Number.NaN]) {
      assert.throws(
        () => requireShare('share', share),
        new RangeError(`expected share to be in [0, 1], got ${share}`),
      );
    }
    requireBetween('alpha', 0.05);
    for (const alpha of [0, 1, 1.1, -1, Number.NaN]) {
      assert.throws(
        () => requireBetween('alpha', alpha),
        new RangeError(`expected alpha to be between 0 and 1, got ${alpha}`),
      );
    }
  });

  it('take sizes that are finite, whole or not', () => {
    for (const n of [0, 0.5, 1e300]) requireFinite('n', n);
    for (const n of [-0.1, Number.POSITIVE_INFINITY, Number.NaN]) {
      assert.throws(
        () => requireFinite('n', n),
        new RangeError(`expected n to be a finite number from 0, got ${n}`),
      );
    }
  });

  it('name the place in a list', () => {
    assert.throws(
      () => requireEach('counts', [1, 2, -3], requireWhole),
      /expected counts\[2\] to be .* got -3/,
    );
    assert.throws(() => requireTally([1, Number.NaN], [0, 1]), /expected counts\[1\] to be .* got NaN/);
    assert.throws(() => requireTally([1, 2], [0, 1.5]), /expected scores\[1\] to be in \[0, 1\], got 1.5/);
  });

  it('do not pass over a hole in a list', () => {
    const holed = [1, 2, 3];
    delete holed[1];
    assert.throws(
      () => requireEach('counts', holed, requireWhole),
      /expected counts\[1\] to be .* got undefined/,
    );
  });

  it('compare lengths', () => {
    assert.throws(() => requireTally([1, 2], [0]), /expected scores.length to be 2, got 1/);
    assert.throws(
      () => requireShares('populationShare', [0.5, 0.5], 3),
      /expected populationShare.length to be 3, got 2/,
    );
  });

  it('list the words that are known', () => {
    requireChoice('kind', 'sr', ['sr', 'cusum']);
    assert.throws(
      () => requireChoice('kind', 'SR', ['sr', 'cusum']),
      /expected kind to be sr or cusum, got SR/,
    );
  });
});
