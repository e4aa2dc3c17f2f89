import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { learnFloor } from '@trustgauge/stats';
import { assertClose, frozen, readVectors } from './vectors.ts';

const { baselineCases, tolerance } = readVectors('e-detector');

describe('learnFloor', () => {
  for (const { input, expected } of baselineCases) {
    it(`agrees with the reference for ${input.counts.join(' ')} scored ${input.scores.join(' ')}`, () => {
      const { confidence, delta } = input;
      const learned = learnFloor(frozen(input.counts), frozen(input.scores), { confidence, delta });
      assertClose(learned.mean, expected.mean, tolerance.absolute);
      assertClose(learned.lowerOneSided, expected.lowerOneSided, tolerance.absolute);
      assertClose(learned.floor, expected.m0, tolerance.absolute);
    });
  }

  it('takes a one-sided 95 % limit less 2 points where nothing else is asked for', () => {
    const { counts, scores } = baselineCases[0].input;
    assert.deepEqual(
      learnFloor(counts, scores),
      learnFloor(counts, scores, { confidence: 0.95, delta: 0.02 }),
    );
  });

  it('learns nothing from no answer: zeros', () => {
    assert.deepEqual(learnFloor([0, 0], [0, 1]), { mean: 0, lowerOneSided: 0, floor: 0 });
  });

  it('does not fall below 0, and stays below 1 however alike the answers are', () => {
    assert.equal(learnFloor([399, 1], [0, 1]).floor, 0);
    assert.deepEqual(learnFloor([400, 0], [0, 1]), { mean: 0, lowerOneSided: 0, floor: 0 });
    const { mean, floor } = learnFloor([0, 400], [0, 1]);
    assert.ok(mean === 1 && floor < 0.98);
  });

  it('refuses a confidence that is none of a lower limit, and a drop that is none', () => {
    for (const confidence of [0.5, 1, 0, 1.5, Number.NaN]) {
      assert.throws(
        () => learnFloor([1, 1], [0, 1], { confidence }),
        new RangeError(`expected confidence to be between 0.5 and 1, got ${confidence}`),
      );
    }
    for (const delta of [-0.01, 1.5, Number.NaN]) {
      assert.throws(
        () => learnFloor([1, 1], [0, 1], { delta }),
        /RangeError: expected delta to be in \[0, 1\]/,
      );
    }
    assert.throws(() => learnFloor([1, -1], [0, 1]), /RangeError: expected counts\[1\]/);
    assert.throws(() => learnFloor([1, 1], [0]), /RangeError: expected scores.length to be 2, got 1/);
  });
});
