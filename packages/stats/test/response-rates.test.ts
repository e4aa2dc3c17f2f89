import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { responseRates } from '@trustgauge/stats';
import { assertClose, frozen, readVectors } from './vectors.ts';

const { cases, tolerance } = readVectors('nonresponse');
const RATES = ['responseRate', 'cooperationRate', 'refusalRate', 'nonContactRate'] as const;

describe('responseRates', () => {
  for (const { input, expected } of cases) {
    it(`agrees with the reference for ${input.answered} answers of ${input.dismissed} and ${input.ignored} silent`, () => {
      const rates = responseRates(frozen(input));
      for (const rate of RATES) assertClose(rates[rate] ?? Number.NaN, expected[rate], tolerance.absolute);
    });
  }

  it('shares everybody out: answered, refused and not reached add up to all', () => {
    const { responseRate, refusalRate, nonContactRate } = responseRates({
      answered: 7,
      dismissed: 11,
      ignored: 13,
    });
    assertClose((responseRate ?? 0) + (refusalRate ?? 0) + (nonContactRate ?? 0), 1, 1e-15);
  });

  it('is null where there is nobody to take a share of', () => {
    const nobody = { responseRate: null, cooperationRate: null, refusalRate: null, nonContactRate: null };
    assert.deepEqual(responseRates({ answered: 0, dismissed: 0, ignored: 0 }), nobody);
    assert.deepEqual(responseRates({ answered: 0, dismissed: 0, ignored: 5 }), {
      responseRate: 0,
      cooperationRate: null,
      refusalRate: 0,
      nonContactRate: 1,
    });
  });

  it('takes up to 2^53 people', () => {
    const n = 2 ** 53 - 1;
    assertClose(responseRates({ answered: n, dismissed: n, ignored: n }).responseRate ?? 0, 1 / 3, 1e-15);
  });

  it('refuses outcomes that are no counts, by name', () => {
    for (const name of ['answered', 'dismissed', 'ignored']) {
      for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53]) {
        assert.throws(
          () => responseRates({ answered: 1, dismissed: 1, ignored: 1, [name]: wrong }),
          new RangeError(`expected ${name} to be a whole number from 0 to 9007199254740991, got ${wrong}`),
        );
      }
    }
  });
});
