import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isVoid } from '../../dist/store/is-void.js';

const batch = { firstDay: '2026-03-03', lastDay: '2026-03-05', leftOut: ['2026-03-04'] };

describe('isVoid', () => {
  it('holds for a batch whose days include a voided one, ends included', () => {
    for (const day of ['2026-03-03', '2026-03-05']) assert.equal(isVoid(batch, new Set([day])), true, day);
    for (const day of ['2026-03-02', '2026-03-06']) assert.equal(isVoid(batch, new Set([day])), false, day);
  });

  it('does not hold where the day had been left out when the batch closed', () => {
    assert.equal(isVoid(batch, new Set(['2026-03-04'])), false);
  });
});
