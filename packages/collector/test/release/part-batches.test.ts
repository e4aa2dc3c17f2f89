import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toPartBatches } from '../../dist/release/part-batches.js';

const rules = { k: 10, voided: new Set<string>() };

/** Days in one month; counts by value, all of one option. */
const row = (number: number, values: Record<string, number>) => {
  const day = `2026-03-${String(number).padStart(2, '0')}`;
  return {
    firstDay: day,
    lastDay: day,
    leftOut: [],
    values: Object.fromEntries(Object.entries(values).map(([value, count]) => [value, { very: count }])),
    tallies: [],
  };
};
const cellsOf = (batches: ReturnType<typeof toPartBatches>) =>
  batches.map(({ cells }) => cells.map(({ values, n }) => `${values.join('+')} ${n}`));

describe('toPartBatches', () => {
  it('waits until every value that occurs holds k answers', () => {
    const rows = [
      row(1, { free: 20, team: 4 }),
      row(2, { free: 20, team: 5 }),
      row(3, { free: 20, team: 1 }),
    ];
    assert.deepEqual(cellsOf(toPartBatches('plan', rows.slice(0, 2), rules)), []);
    const [batch] = toPartBatches('plan', rows, rules);
    assert.deepEqual(cellsOf(batch ? [batch] : []), [['free 60', 'team 10']]);
    assert.deepEqual([batch?.firstDay, batch?.lastDay], ['2026-03-01', '2026-03-03']);
  });

  it('merges after 28 rows what is still small, and with it the smallest of the rest', () => {
    const rows = Array.from({ length: 28 }, (_, place) =>
      row(place + 1, { free: 20, team: 1, pro: place === 0 ? 3 : 0 }),
    );
    assert.deepEqual(cellsOf(toPartBatches('plan', rows.slice(0, 27), rules)), []);
    assert.deepEqual(cellsOf(toPartBatches('plan', rows, rules)), [['free 560', 'pro+team 31']]);
  });

  it('does not wait for a value that nobody has', () => {
    assert.deepEqual(cellsOf(toPartBatches('plan', [row(1, { free: 10, team: 0 })], rules)), [['free 10']]);
  });

  it('passes over a row that holds a voided day, and says that it is not in the batch', () => {
    const rows = [row(1, { free: 10 }), row(2, { free: 4, team: 6 }), row(3, { free: 5, team: 10 })];
    const [first, second] = toPartBatches('plan', rows, { k: 10, voided: new Set(['2026-03-02']) });
    assert.deepEqual(cellsOf(first ? [first] : []), [['free 10']]);
    assert.equal(second, undefined);
    const [, waited] = toPartBatches('plan', [...rows, row(4, { free: 5 })], {
      k: 10,
      voided: new Set(['2026-03-02']),
    });
    assert.deepEqual(cellsOf(waited ? [waited] : []), [['free 10', 'team 10']]);
    assert.deepEqual(waited?.leftOut, []);
  });
});
