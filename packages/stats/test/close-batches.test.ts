import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closeBatches } from '@trustgauge/stats';
import { frozen, readVectors } from './vectors.ts';

describe('closeBatches', () => {
  for (const [place, { input, expected }] of readVectors('release-control').batchCases.entries()) {
    it(`agrees with reference case ${place + 1}`, () => {
      assert.deepEqual(closeBatches(input.rows, input), expected);
    });
  }

  it('leaves everything open until there are k answers, however many rows it takes', () => {
    const rows = Array.from({ length: 100 }, (_, row) => ({ all: row < 9 ? 1 : 0 }));
    assert.deepEqual(closeBatches(rows, { k: 10, maxRows: 28 }), { batches: [], openFrom: 0 });
  });

  it('covers each row once: batches follow one another without gap or overlap', () => {
    const rows = Array.from({ length: 500 }, (_, row) => ({ a: (row * 7) % 5, b: (row * 3) % 4 }));
    const { batches, openFrom } = closeBatches(rows, { k: 10, maxRows: 28 });
    let next = 0;
    for (const { firstRow, lastRow } of batches) {
      assert.equal(firstRow, next);
      next = lastRow + 1;
    }
    assert.equal(openFrom, next);
  });

  it('never changes a batch that was closed before later rows came', () => {
    const rows = Array.from({ length: 60 }, (_, row) => ({ a: (row * 7) % 5, b: (row * 3) % 4 }));
    const all = closeBatches(rows, { k: 10, maxRows: 28 }).batches;
    for (let length = 0; length <= rows.length; length += 1) {
      const { batches } = closeBatches(rows.slice(0, length), { k: 10, maxRows: 28 });
      assert.deepEqual(batches, all.slice(0, batches.length));
    }
  });

  it('takes a segment of any name, also one that every object knows', () => {
    const names = ['constructor', 'toString', '__proto__'];
    const row = Object.fromEntries(names.map((name) => [name, 6]));
    const [batch, ...others] = closeBatches(frozen([row, row]), frozen({ k: 10, maxRows: 28 })).batches;
    assert.deepEqual(others, []);
    assert.deepEqual(Object.entries(batch?.published ?? {}).sort(), names.map((name) => [name, 12]).sort());
  });

  it('counts up to 2^53 answers', () => {
    const n = 2 ** 53 - 1;
    assert.deepEqual(closeBatches([{ a: n }], { k: n, maxRows: 1 }), {
      batches: [{ firstRow: 0, lastRow: 0, published: { a: n }, otherN: 0 }],
      openFrom: 1,
    });
  });

  it('refuses rows and limits that are none', () => {
    assert.throws(() => closeBatches([{ a: 1 }, { a: 0.5 }], { k: 10, maxRows: 28 }), /rows\[1\]\[0\]/);
    assert.throws(
      () => closeBatches([{ a: -1 }], { k: 10, maxRows: 28 }),
      /RangeError: expected rows\[0\]\[0\]/,
    );
    assert.throws(() => closeBatches([{ a: Number.NaN }], { k: 10, maxRows: 28 }), RangeError);
    for (const wrong of [0, -1, 1.5, Number.NaN]) {
      assert.throws(
        () => closeBatches([], { k: 10, maxRows: wrong }),
        /RangeError: expected maxRows to be a whole/,
      );
      assert.throws(
        () => closeBatches([], { k: wrong, maxRows: 28 }),
        /RangeError: expected k to be a whole/,
      );
    }
  });
});
