import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalQuantile } from '../dist/normal-quantile.js';
import { assertClose } from './vectors.ts';

describe('normalQuantile', () => {
  it('agrees with R’s qnorm to thirteen digits, from the centre to the far tail', () => {
    for (const [tail, expected] of [
      [0.5, 0],
      [0.4, 0.2533471031357997],
      [0.1, 1.281551565544601],
      [0.05, 1.644853626951473],
      [0.025, 1.959963984540054],
      [0.005, 2.575829303548901],
      [1e-10, 6.361340902404056],
      [1e-20, 9.262340089798409],
    ] as const) {
      assertClose(normalQuantile(tail), expected, 1e-13);
    }
  });

  it('falls as the tail grows, without a step where the formula for the tail changes', () => {
    let last = Number.POSITIVE_INFINITY;
    for (let tail = 0.02; tail < 0.026; tail += 1e-6) {
      const z = normalQuantile(tail);
      assert.ok(z < last && (last === Number.POSITIVE_INFINITY || last - z < 3e-5), `z ${z} at ${tail}`);
      last = z;
    }
  });

  it('is a number at the smallest probabilities there are', () => {
    for (const tail of [1e-300, Number.MIN_VALUE]) assert.ok(normalQuantile(tail) > 37);
    assert.ok(normalQuantile(0.5 - 2 ** -54) < 1e-15);
  });
});
