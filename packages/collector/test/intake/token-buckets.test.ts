import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TokenBuckets } from '../../dist/intake/token-buckets.js';

describe('TokenBuckets', () => {
  const takeMany = (buckets: TokenBuckets, count: number, nowMs: number) =>
    Array.from({ length: count }, () => buckets.take('a', nowMs)).filter(Boolean).length;

  it('lets a minute’s worth through at once, and then so many a second', () => {
    const buckets = new TokenBuckets(2);
    assert.equal(takeMany(buckets, 200, 0), 120);
    assert.equal(takeMany(buckets, 10, 3_000), 6);
    assert.equal(takeMany(buckets, 200, 600_000), 120);
  });

  it('keeps places apart', () => {
    const buckets = new TokenBuckets(1);
    takeMany(buckets, 60, 0);
    assert.equal(buckets.take('a', 0), false);
    assert.equal(buckets.take('b', 0), true);
  });

  it('lets everything through at 0', () => {
    assert.equal(takeMany(new TokenBuckets(0), 1_000, 0), 1_000);
  });

  it('forgets whoever came longest ago when there are too many', () => {
    const buckets = new TokenBuckets(1);
    takeMany(buckets, 60, 0);
    for (let place = 0; place < 20_000; place += 1) buckets.take(`other ${place}`, 0);
    assert.equal(buckets.take('a', 0), true);
  });
});
