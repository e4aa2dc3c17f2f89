import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dispersion } from '@trustgauge/stats';

const scores = [0, 1];

describe('dispersion', () => {
  it('is Pearson’s χ² of a table of batches by outcome, over its degrees of freedom', () => {
    // By hand: 20 and 30 are expected in each row, χ² = 2 · (100/20 + 100/30) = 50/3 on two degrees of freedom.
    const batches = [
      [10, 40],
      [20, 30],
      [30, 20],
    ];
    assert.ok(Math.abs(dispersion(batches, scores) - 50 / 6) < 1e-12);
  });

  it('is 0 where all batches have the same mean, and 1 where there is nothing to compare', () => {
    assert.equal(
      dispersion(
        [
          [5, 5],
          [10, 10],
        ],
        scores,
      ),
      0,
    );
    for (const batches of [
      [],
      [[5, 5]],
      [
        [5, 5],
        [0, 0],
      ],
      [
        [0, 5],
        [0, 9],
      ],
    ]) {
      assert.equal(dispersion(batches, scores), 1);
    }
  });

  it('refuses counts that are none', () => {
    for (const batch of [[-1, 2], [0.5, 2], [Number.NaN, 1], [1]]) {
      assert.throws(() => dispersion([batch, [1, 1]], scores), RangeError);
    }
  });
});
