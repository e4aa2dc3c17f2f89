import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pulseHeadline } from '@trustgauge/protocol';
import { toTotalBatches } from '../../dist/release/total-batches.js';

const headline = pulseHeadline('Acme');
const rules = { headline, k: 10, voided: new Set<string>() };

const day = (number: number, counts: Record<string, number>) => ({
  day: `2026-03-${String(number).padStart(2, '0')}`,
  tallies: Object.entries(counts).map(([option, count]) => ({
    question: 'headline',
    dimension: '',
    value: '',
    option,
    count,
  })),
});

const shortly = (batches: ReturnType<typeof toTotalBatches>) =>
  batches.map(
    ({ firstDay, lastDay, counts }) => `${firstDay.slice(8)}–${lastDay.slice(8)} ${JSON.stringify(counts)}`,
  );

describe('toTotalBatches', () => {
  it('closes a batch at the end of the first day on which it holds k scored answers', () => {
    const days = [
      day(1, { very: 4 }),
      day(2, { very: 3, slightly: 3 }),
      day(4, { very: 10 }),
      day(5, { slightly: 9 }),
    ];
    assert.deepEqual(shortly(toTotalBatches(days, rules)), [
      '01–02 {"very":7,"slightly":3}',
      '04–04 {"very":10}',
    ]);
  });

  it('does not count towards k an answer that is not scored', () => {
    const days = [day(1, { very: 9, 'dont-know': 30 })];
    assert.deepEqual(toTotalBatches(days, rules), []);
    assert.deepEqual(shortly(toTotalBatches([...days, day(2, { slightly: 1 })], rules)), [
      '01–02 {"very":9,"dont-know":30,"slightly":1}',
    ]);
  });

  it('makes no batch of nothing', () => {
    assert.deepEqual(toTotalBatches([], rules), []);
  });

  it('leaves a voided day out of the batch that would have held it, and says so', () => {
    const days = [day(1, { very: 5 }), day(2, { slightly: 90 }), day(3, { very: 5 })];
    const [batch] = toTotalBatches(days, { ...rules, voided: new Set(['2026-03-02', '2026-02-01']) });
    assert.deepEqual(batch?.counts, { very: 10 });
    assert.deepEqual(batch?.leftOut, ['2026-03-02']);
  });
});
