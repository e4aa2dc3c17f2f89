import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { epsilonOf, gammaOf } from '@trustgauge/stats';
import { assertClose, readVectors } from './vectors.ts';

const { conversion, conversionFromEpsilon, budgetCases, jointDomainCases, tolerance } =
  readVectors('randomized-response');

describe('epsilonOf', () => {
  for (const { input, expected } of conversion) {
    it(`agrees with the reference for ${input.k} categories at γ = ${input.gamma}`, () => {
      const epsilon = epsilonOf(input.k, input.gamma);
      assertClose(epsilon, expected.epsilon, tolerance.absolute);
      // What the number means: how much likelier a report is from whom it is true of than from anybody else.
      assertClose(Math.exp(epsilon), expected.ratio, tolerance.absolute);
      assertClose(expected.pTruthReported / expected.pEachOther, Math.exp(epsilon), tolerance.absolute);
    });
  }

  for (const { input, expected } of budgetCases) {
    it(`adds up over ${input.answersPerYear} answers a year at γ = ${input.gamma}`, () => {
      const epsilon = epsilonOf(input.k, input.gamma);
      assertClose(epsilon, expected.epsilonPerAnswer, tolerance.absolute);
      assertClose(epsilon * input.answersPerYear, expected.epsilonPerYear, tolerance.absolute);
    });
  }

  it('is 0 where reports say nothing and infinite where they are the answers', () => {
    assert.equal(epsilonOf(5, 0), 0);
    assert.equal(epsilonOf(5, 1), Number.POSITIVE_INFINITY);
  });

  it('refuses a number of categories or a probability that is none', () => {
    for (const k of [1, 0, -5, 2.5, Number.NaN]) {
      assert.throws(() => epsilonOf(k, 0.5), /RangeError: expected k to be a whole number from 2/);
    }
    for (const gamma of [-0.1, 1.1, Number.NaN]) {
      assert.throws(() => epsilonOf(5, gamma), /RangeError: expected gamma to be in \[0, 1\]/);
    }
  });
});

describe('gammaOf', () => {
  for (const { input, expected } of conversionFromEpsilon) {
    it(`agrees with the reference for ${input.k} categories at ε = ${input.epsilon}`, () => {
      const gamma = gammaOf(input.k, input.epsilon);
      assertClose(gamma, expected.gamma, tolerance.absolute);
      assert.equal(Math.floor(gamma * 2 ** 32), expected.wordThreshold32);
    });
  }

  for (const { input, expected } of jointDomainCases) {
    it(`agrees with the reference for ${input.k} categories in each of ${input.segments} segments`, () => {
      assertClose(gammaOf(input.k * input.segments, input.epsilon), expected.gammaJoint, tolerance.absolute);
    });
  }

  it('is the inverse of epsilonOf', () => {
    for (const k of [2, 5, 11, 1000]) {
      for (const gamma of [0, 1e-12, 0.25, 0.5, 0.999])
        assertClose(gammaOf(k, epsilonOf(k, gamma)), gamma, 1e-14);
    }
  });

  it('does not overflow', () => {
    assert.equal(gammaOf(5, 0), 0);
    assert.equal(gammaOf(5, 1e6), 1);
  });

  it('refuses a loss or a number of categories that is none', () => {
    for (const epsilon of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(
        () => gammaOf(5, epsilon),
        /RangeError: expected epsilon to be a finite number from 0, got/,
      );
    }
    assert.throws(() => gammaOf(1.5, 1), /RangeError: expected k/);
  });
});
