import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toBounds, toDifference, toEstimate, toStep } from '../../dist/summarize/rounding.js';

describe('toEstimate', () => {
  it('publishes 50 answers and more as they are', () => {
    assert.deepEqual(toEstimate(0.643, [0.51, 0.76], 50), {
      share: 0.643,
      interval: [0.51, 0.76],
      answers: 50,
      isRounded: false,
    });
  });

  it('rounds below 50 answers to five points, the ends of the interval outwards', () => {
    assert.deepEqual(toEstimate(0.643, [0.51, 0.76], 49), {
      share: 0.65,
      interval: [0.5, 0.8],
      answers: 49,
      isRounded: true,
    });
  });

  it('says no more than "95 % or more" and "5 % or less" of few', () => {
    assert.equal(toEstimate(1, [0.72, 1], 10).share, 0.95);
    assert.equal(toEstimate(0, [0, 0.28], 10).share, 0.05);
    assert.deepEqual(toEstimate(1, [0.72, 1], 10).interval, [0.7, 1]);
    assert.deepEqual(toEstimate(0, [0, 0.28], 10).interval, [0, 0.3]);
  });

  it('leaves ends that are whole steps where they are', () => {
    assert.deepEqual(toEstimate(0.5, [0.35, 0.65], 20).interval, [0.35, 0.65]);
    assert.deepEqual(toEstimate(0.5, [0.15000000000000002, 0.6499999999999999], 20).interval, [0.15, 0.65]);
  });
});

describe('toDifference', () => {
  it('publishes differences of 50 answers and more as they are, and says whether they exclude 0', () => {
    assert.deepEqual(toDifference(0.123, [0.01, 0.24], 50), {
      difference: 0.123,
      interval: [0.01, 0.24],
      answers: 50,
      isRounded: false,
      isClear: true,
    });
    assert.equal(toDifference(0.1, [-0.01, 0.2], 50).isClear, false);
    assert.equal(toDifference(-0.1, [-0.2, -0.01], 50).isClear, true);
    assert.equal(toDifference(0, [0, 0.2], 50).isClear, false);
  });

  it('rounds below 50 answers as shares are, and is clear only where what is shown is', () => {
    const shown = toDifference(0.123, [0.01, 0.24], 49);
    assert.deepEqual(shown.interval, [0, 0.25]);
    assert.equal(shown.difference, 0.1);
    assert.equal(shown.isClear, false);
    assert.equal(toDifference(-1, [-1, -0.8], 10).difference, -0.95);
    assert.equal(toDifference(1, [0.8, 1], 10).difference, 0.95);
  });
});

describe('toBounds and toStep', () => {
  it('are rounded below 50 answers, so that they do not tell a rounded share exactly', () => {
    assert.deepEqual(toBounds([0.13, 0.81], 49), [0.1, 0.85]);
    assert.deepEqual(toBounds([0.13, 0.81], 50), [0.13, 0.81]);
    assert.equal(toStep(0.43, 49), 0.45);
    assert.equal(toStep(0.43, 50), 0.43);
  });
});
