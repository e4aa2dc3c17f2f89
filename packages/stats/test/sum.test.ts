import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sum, weightedSum } from '../dist/sum.js';

describe('sum and weightedSum', () => {
  it('are 0 of nothing', () => {
    assert.equal(sum([]), 0);
    assert.equal(weightedSum([], []), 0);
  });

  it('add up, each value as often as it counts', () => {
    assert.equal(sum([1, 2, 3]), 6);
    assert.equal(weightedSum([1, 2, 3], [0, 0.5, 1]), 4);
  });
});
