import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confidenceSequence, logWealth, scoreMoments, wilsonInterval } from '@trustgauge/stats';
import { drawCounts, seededRandom } from './seeded-random.ts';
import { assertClose, frozen, readVectors } from './vectors.ts';

const { cases, pathCases, tolerance } = readVectors('confidence-sequence');
const INDEX = [0, 0.25, 0.5, 0.75, 1];

describe('confidenceSequence', () => {
  for (const { input, expected } of cases) {
    it(`agrees with the reference for ${input.counts.join(' ')} scored ${input.scores.join(' ')}`, () => {
      const { counts, scores, alpha } = input;
      const [low, high] = confidenceSequence(frozen(counts), frozen(scores), { alpha });
      assertClose(scoreMoments(counts, scores).mean, expected.mean, tolerance.absolute);
      assertClose([low, high], [expected.low, expected.high], tolerance.absolute);
      if (expected.mean === 0) assert.equal(low, 0);
      if (expected.mean === 1) assert.equal(high, 1);
    });
  }

  for (const { input, expected } of pathCases) {
    it(`agrees with the reference day by day for scores ${input.scores.join(' ')}`, () => {
      const held = input.scores.map(() => 0);
      let [runningLow, runningHigh] = [0, 1];
      for (const [day, batch] of input.batches.entries()) {
        for (const [category, count] of batch.entries()) held[category] += count;
        const [low, high] = confidenceSequence(held, input.scores, { alpha: input.alpha });
        [runningLow, runningHigh] = [Math.max(runningLow, low), Math.min(runningHigh, high)];
        assert.deepEqual(expected.columns, ['low', 'high', 'runningLow', 'runningHigh']);
        assertClose([low, high, runningLow, runningHigh], expected.rows[day], tolerance.absolute);
      }
    });
  }

  it('is at α = 5 % where nothing else is asked for', () => {
    assert.deepEqual(
      confidenceSequence([35, 65], [0, 1]),
      confidenceSequence([35, 65], [0, 1], { alpha: 0.05 }),
    );
  });

  it('ends where the wealth is 2/α on either side', () => {
    const random = seededRandom(1);
    for (let draw = 0; draw < 200; draw += 1) {
      const counts = drawCounts(random, [0.1, 0.1, 0.2, 0.3, 0.3], 1 + Math.floor(random() * 300));
      const alpha = random() * 0.2;
      const [low, high] = confidenceSequence(counts, INDEX, { alpha });
      const mirrored = INDEX.map((score) => 1 - score);
      if (low > 0) assertClose(logWealth(counts, INDEX, low), Math.log(2 / alpha), 1e-11);
      if (high < 1) assertClose(logWealth(counts, mirrored, 1 - high), Math.log(2 / alpha), 1e-11);
    }
  });

  it('holds the mean, and is wider than an interval for one look', () => {
    const random = seededRandom(2);
    for (let draw = 0; draw < 200; draw += 1) {
      const n = 1 + Math.floor(random() * 1000);
      const counts = drawCounts(random, [0.4, 0.6], n);
      const { mean } = scoreMoments(counts, [0, 1]);
      const [low, high] = confidenceSequence(counts, [0, 1]);
      const [lowAtOneLook, highAtOneLook] = wilsonInterval(mean, n);
      assert.ok(0 <= low && low <= mean && mean <= high && high <= 1);
      assert.ok(high - low > highAtOneLook - lowAtOneLook);
    }
  });

  it('knows nothing from no answer: [0, 1]', () => {
    assert.deepEqual(confidenceSequence([0, 0], [0, 1]), [0, 1]);
    assert.deepEqual(confidenceSequence([], []), [0, 1]);
  });

  it('ends exactly at 0 and 1 where all answers are there', () => {
    for (const n of [1, 10, 2 ** 53 - 1]) {
      const [low, high] = confidenceSequence([n, 0, 0], [0, 0.5, 1]);
      assert.ok(low === 0 && high > 0 && high < 1);
      assertClose(confidenceSequence([0, 0, n], [0, 0.5, 1]), [1 - high, 1], 1e-14);
    }
  });

  it('does not depend on how equal scores are split into categories', () => {
    const [low, high] = confidenceSequence([35, 65], [0, 1]);
    assertClose(confidenceSequence([5, 10, 20, 40, 25], [0, 0, 0, 1, 1]), [low, high], 1e-13);
  });

  it('keeps its digits up to 2^53 answers, where it narrows no further than its most timid bet', () => {
    const n = 2 ** 53 - 1;
    const [low, high] = confidenceSequence([n, n], [0, 1]);
    // For as many answers as one likes the limit is where the most timid bet b breaks even: (1 − b)(1 − b + b/m) = 1.
    const b = 0.99 / 2 ** 11;
    const limit = b / (1 / (1 - b) - 1 + b);
    assertClose([low, high], [limit, 1 - limit], 1e-12);
  });

  it('finds limits that are far from the mean, at any α', () => {
    // One answer of 1: the mean of 1 − b + b/m over the grid is 2/α, which has a closed solution.
    const meanFraction = (0.99 * (2 - 2 ** -11)) / 12;
    for (const alpha of [0.999, 0.05, 1e-6, 1e-9]) {
      const limit = meanFraction / (2 / alpha - 1 + meanFraction);
      const [low, high] = confidenceSequence([0, 1], [0, 1], { alpha });
      assertClose(low / limit, 1, 1e-11);
      assert.equal(high, 1);
    }
    const [low, high] = confidenceSequence([1e9, 1], [0, 1]);
    assert.ok(low >= 0 && low < 1e-9 && high > 1e-9 && high < 1e-6);
  });

  it('refuses counts, scores and an α that are none', () => {
    assert.throws(
      () => confidenceSequence([1, -1], [0, 1]),
      /RangeError: expected counts\[1\] to be .*, got -1/,
    );
    assert.throws(
      () => confidenceSequence([1, 0.5], [0, 1]),
      /RangeError: expected counts\[1\] to be .*, got 0.5/,
    );
    assert.throws(() => confidenceSequence([1, 2 ** 53], [0, 1]), /RangeError: expected counts\[1\]/);
    assert.throws(
      () => confidenceSequence([1, 1], [0, 1, 1]),
      /RangeError: expected scores.length to be 2, got 3/,
    );
    assert.throws(() => confidenceSequence([1, 1], [0, Number.NaN]), /RangeError: expected scores\[1\]/);
    for (const alpha of [0, 1, -0.05, 5, Number.NaN]) {
      assert.throws(
        () => confidenceSequence([1, 1], [0, 1], { alpha }),
        /RangeError: expected alpha to be between 0 and 1/,
      );
    }
  });
});
