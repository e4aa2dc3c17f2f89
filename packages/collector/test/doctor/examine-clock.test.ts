import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examineClock } from '../../dist/doctor/examine-clock.js';
import { troubles } from './findings.ts';

const inspection = (newestDay: string | null) => ({
  problems: [],
  schema: 1,
  knownSchema: 1,
  sites: 1,
  answers: 0,
  newestDay,
});
const noon = Date.parse('2026-11-24T12:00:00Z');

describe('the doctor, of the clock', () => {
  it('finds nothing to do where it is not behind what the database has seen, in any time zone', () => {
    for (const newest of [null, '2026-11-23', '2026-11-24', '2026-11-25'])
      assert.deepEqual(troubles([examineClock(noon, inspection(newest))]), []);
    assert.deepEqual(troubles([examineClock(noon, null)]), []);
  });

  it('finds one that is behind the database, or before this version was written', () => {
    assert.deepEqual(troubles([examineClock(noon, inspection('2026-11-26'))]), ['error clock_behind']);
    assert.deepEqual(troubles([examineClock(0, null)]), ['error clock_wrong']);
  });
});
