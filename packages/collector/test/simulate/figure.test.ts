import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Comparison, meanOf, shareOf, toFigure } from '../../dist/simulate/figure.js';

const BATCHES: Comparison = {
  scenario: 'run-length',
  label: 'e-SR',
  unit: 'batches',
  here: { value: 250, standardError: 3, repetitions: 100 },
  reference: { value: 258, standardError: 4, repetitions: 100 },
  bound: { side: 'at least', value: 200 },
};
const at = (value: number) => toFigure({ ...BATCHES, here: { value, standardError: 3, repetitions: 100 } });

describe('a figure of the simulation', () => {
  it('agrees with its reference up to four standard errors of their difference, on either side', () => {
    // √(3² + 4²) = 5.
    assert.deepEqual(
      [237.9, 238, 258, 278, 278.1].map((value) => at(value).agrees),
      [false, true, true, true, false],
    );
  });

  it('breaks its bound only by more than four standard errors of its own', () => {
    assert.deepEqual(
      [187.9, 188, 200, 1000].map((value) => at(value).keepsBound),
      [false, true, true, true],
    );
    const atMost = (value: number) =>
      toFigure({
        ...BATCHES,
        here: { value, standardError: 3, repetitions: 100 },
        bound: { side: 'at most', value: 200 },
      });
    assert.deepEqual(
      [0, 200, 212, 212.1].map((value) => atMost(value).keepsBound),
      [true, true, true, false],
    );
  });

  it('breaks nothing where nothing is promised', () => {
    assert.equal(toFigure({ ...BATCHES, bound: null }).keepsBound, null);
  });

  it('that is a share is judged as if the reference were true, and the bound: a small sample may hold none at all', () => {
    const share = (hits: number, reference: number, bound: number) =>
      toFigure({
        ...BATCHES,
        unit: 'share',
        here: shareOf(hits, 100),
        reference: shareOf(reference * 20_000, 20_000),
        bound: { side: 'at most', value: bound },
      });
    // √(0.06 · 0.94 / 100) = 0.024, four times.
    assert.deepEqual(
      [0, 5, 15, 17].map((hits) => share(hits, 0.06, 1).agrees),
      [true, true, true, false],
    );
    // √(0.05 · 0.95 / 100) = 0.0218, four times above 0.05.
    assert.deepEqual(
      [0, 13, 14].map((hits) => share(hits, 0.06, 0.05).keepsBound),
      [true, true, false],
    );
  });

  it('of a mean has the standard error of the mean', () => {
    assert.deepEqual(meanOf([1, 2, 3, 4, 5]), {
      value: 3,
      standardError: Math.sqrt(2.5 / 5),
      repetitions: 5,
    });
  });

  it('of a share has a standard error, also where something happened never or always', () => {
    assert.equal(shareOf(0, 100).value, 0);
    assert.ok(shareOf(0, 100).standardError > 0.009);
    assert.ok(shareOf(100, 100).standardError > 0.009);
    assert.ok(Math.abs(shareOf(5000, 10_000).standardError - 0.005) < 1e-6);
  });
});
