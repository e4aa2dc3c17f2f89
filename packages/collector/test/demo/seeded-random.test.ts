import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SeededRandom } from '../../dist/demo/seeded-random.js';

describe('SeededRandom', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    const draw = (seed: string) => {
      const random = new SeededRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    assert.deepEqual(draw('a'), draw('a'));
    assert.notDeepEqual(draw('a'), draw('b'));
  });

  it('is even over [0, 1)', () => {
    const random = new SeededRandom('even');
    const tenths = new Array(10).fill(0);
    for (let draw = 0; draw < 100_000; draw += 1) tenths[Math.floor(random.next() * 10)] += 1;
    // Four standard errors of a count of 10,000 in 100,000 are 379.
    for (const count of tenths) assert.ok(Math.abs(count - 10_000) < 379, String(tenths));
  });

  it('picks by weight, and from one item that item', () => {
    const random = new SeededRandom('pick');
    const draws = Array.from({ length: 10_000 }, () =>
      random.pick([
        ['a', 3],
        ['b', 1],
      ]),
    );
    const share = draws.filter((item) => item === 'a').length / draws.length;
    assert.ok(Math.abs(share - 0.75) < 4 * Math.sqrt((0.75 * 0.25) / draws.length), String(share));
    assert.equal(random.pick([['only', 0]]), 'only');
    assert.throws(() => random.pick([]), RangeError);
  });
});
