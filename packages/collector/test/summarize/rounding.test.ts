import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toEstimate } from '../../dist/summarize/rounding.js';

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
