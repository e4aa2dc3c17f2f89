import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kishEffectiveSize, wilsonInterval } from '@trustgauge/stats';
import { assertClose, frozen, readVectors } from './vectors.ts';

const { kishCases, rakingCases, looser, tolerance } = readVectors('weights');

describe('kishEffectiveSize', () => {
  for (const { input, expected } of kishCases) {
    it(`agrees with the reference for weights ${input.weights.join(' ')}`, () => {
      const { nEff, deff } = kishEffectiveSize(frozen(input.weights));
      assertClose(nEff, expected.nEff, tolerance.absolute);
      assertClose(deff, expected.deff, tolerance.absolute);
      assertClose(deff - 1, expected.cvSquared, tolerance.absolute);
    });
  }

  for (const { input, expected } of rakingCases) {
    it('agrees with R for weights that were raked elsewhere', () => {
      const cells: number[] = input.cells.flat();
      const perCell: number[] = expected.weightsPerCellMean1.flat();
      const weights = cells.flatMap((answers, cell) =>
        Array.from({ length: answers }, () => perCell[cell] ?? 0),
      );
      const { nEff } = kishEffectiveSize(weights);
      assertClose(nEff, expected.nEff, looser.raking);
      assertClose(wilsonInterval(expected.weightedShare, nEff), expected.interval95, looser.raking);
    });
  }

  it('does not depend on the unit of the weights, and does not overflow', () => {
    for (const unit of [1e-300, 1e-9, 1e9, 1e300]) {
      const { nEff, deff } = kishEffectiveSize([1, 2, 3, 4].map((weight) => weight * unit));
      assertClose([nEff, deff], [10 / 3, 1.2], 1e-14);
    }
  });

  it('takes a million weights', () => {
    assertClose(kishEffectiveSize(Array.from({ length: 1e6 }, () => 0.1)).nEff, 1e6);
  });

  it('is 0, at a loss of 1, where nothing has weight', () => {
    assert.deepEqual(kishEffectiveSize([]), { nEff: 0, deff: 1 });
    assert.deepEqual(kishEffectiveSize([0, 0]), { nEff: 0, deff: 1 });
  });

  it('refuses weights that are none, naming the place', () => {
    for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(
        () => kishEffectiveSize([1, weight]),
        new RangeError(`expected weights[1] to be a finite number from 0, got ${weight}`),
      );
    }
  });
});
