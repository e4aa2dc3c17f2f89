import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalQuantile } from '../dist/normal-quantile.js';

describe('normalQuantile', () => {
  it('agrees with R’s qnorm to thirteen digits, in the centre and in both tails', () => {
    for (const [probability, expected] of [
      [0.5, 0],
      [0.975, 1.959963984540054],
      [0.95, 1.644853626951473],
      [0.995, 2.575829303548901],
      [0.9, 1.281551565544601],
      [1e-10, -6.361340902404056],
      [1e-20, -9.262340089798409],
    ] as const) {
      assert.ok(Math.abs(normalQuantile(probability) - expected) <= 1e-13 * Math.max(1, Math.abs(expected)));
    }
  });

  it('is mirrored about one half', () => {
    for (const probability of [0.01, 0.1, 0.3, 0.49]) {
      assert.ok(Math.abs(normalQuantile(probability) + normalQuantile(1 - probability)) < 1e-13);
    }
  });
});
