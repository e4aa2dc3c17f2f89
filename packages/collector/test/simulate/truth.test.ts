import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SeededRandom } from '../../dist/demo/seeded-random.js';
import { drawCounts, trueMean } from '../../dist/simulate/truth.js';

describe('made-up answers', () => {
  it('are as many as were asked for', () => {
    const counts = drawCounts(new SeededRandom('as many'), [0.2, 0.3, 0.5], 17);
    assert.equal(counts.length, 3);
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      17,
    );
    assert.deepEqual(drawCounts(new SeededRandom('none'), [0.5, 0.5], 0), [0, 0]);
  });

  it('are spread by the shares', () => {
    const truth = [0.05, 0.1, 0.2, 0.4, 0.25];
    const n = 100_000;
    for (const [category, count] of drawCounts(new SeededRandom('spread'), truth, n).entries()) {
      const share = truth[category] ?? 0;
      assert.ok(
        Math.abs(count / n - share) < 4 * Math.sqrt((share * (1 - share)) / n),
        `${category}: ${count}`,
      );
    }
  });

  it('fall into the last category where shares add up to a last digit less than 1', () => {
    assert.deepEqual(drawCounts({ next: () => 1 - 2 ** -53 }, [0.1, 0.2, 0.3, 0.4 - 1e-15], 3), [0, 0, 0, 3]);
  });

  it('have the mean that everybody together would have', () => {
    assert.equal(trueMean([0.05, 0.1, 0.2, 0.4, 0.25], [0, 0, 0, 1, 1]), 0.65);
  });
});
