import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addUp, addUpTallies, optionCounts, total } from '../../dist/release/add-up.js';

describe('addUp', () => {
  it('adds counts by name and leaves what it was given as it was', () => {
    const first = { a: 1 };
    assert.deepEqual(addUp([first, { a: 2, b: 3 }]), { a: 3, b: 3 });
    assert.deepEqual(first, { a: 1 });
    assert.equal(total({ a: 3, b: 3 }), 6);
  });
});

describe('addUpTallies', () => {
  it('keeps one tally for each counter', () => {
    const tally = { question: 'headline', dimension: 'plan', value: 'free', option: 'very', count: 2 };
    const sums = addUpTallies([[tally], [tally, { ...tally, option: 'slightly' }]]);
    assert.deepEqual(sums, [
      { ...tally, count: 4 },
      { ...tally, option: 'slightly' },
    ]);
    assert.deepEqual(optionCounts(sums, 'headline', 'plan', 'free'), { very: 4, slightly: 2 });
    assert.deepEqual(optionCounts(sums, 'headline'), {});
  });
});
