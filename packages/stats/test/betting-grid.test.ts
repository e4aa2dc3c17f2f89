import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BETTING_FRACTIONS, logMeanExp, logStakes } from '../dist/betting-grid.js';
import { assertClose, readVectors } from './vectors.ts';

describe('The betting grid', () => {
  for (const name of ['confidence-sequence', 'e-detector', 'simulation']) {
    it(`is that of the reference values for ${name}`, () => {
      assert.deepEqual(BETTING_FRACTIONS, readVectors(name).grid);
    });
  }
});

describe('logStakes', () => {
  it('is what each fraction makes of one unit, bet after bet', () => {
    const direct = BETTING_FRACTIONS.map((b) => Math.log((1 - b + b * 0.5) ** 3 * (1 - b + b * 1.5) ** 2));
    assertClose(logStakes([3, 2], [0.5, 1.5]), direct, 1e-13);
  });

  it('wins nothing by a fair payoff, exactly', () => {
    assert.deepEqual(
      logStakes([2 ** 53 - 1], [1]),
      BETTING_FRACTIONS.map(() => 0),
    );
  });

  it('keeps its digits where next to nothing is won', () => {
    const payoff = 1 + 2 ** -40;
    for (const [g, log] of logStakes([1], [payoff]).entries()) {
      assertClose(log / ((BETTING_FRACTIONS[g] ?? 0) * 2 ** -40), 1);
    }
  });
});

describe('logMeanExp', () => {
  it('is the logarithm of the mean, also where no exponential is a number', () => {
    assertClose(logMeanExp([0, Math.log(3)]), Math.log(2), 1e-15);
    assertClose(logMeanExp([1e6, 1e6 + Math.log(3)]) - 1e6, Math.log(2), 1e-9);
    assertClose(logMeanExp([-1e6, -1e9]), -1e6 - Math.log(2), 1e-15);
  });
});
