import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClockEntry } from '../../dist/clock/clock-history.js';
import { examineClock } from '../../dist/doctor/examine-clock.js';
import { troubles } from './findings.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const noon = Date.parse('2026-11-24T12:00:00Z');

const stored = (
  newestDay: string,
  {
    timeZone = 'UTC',
    clockEntries = [],
    databaseTimeMs = null,
  }: { timeZone?: string; clockEntries?: readonly ClockEntry[]; databaseTimeMs?: number | null } = {},
) => ({ days: [{ timeZone, newestDay }], clockEntries, databaseTimeMs });

const confirmed = (wallMs: number, newestDay: string): ClockEntry => ({
  place: 9,
  atMs: wallMs,
  kind: 'confirmed',
  wallMs,
  newestDay,
});

describe('the doctor, of the clock', () => {
  it('finds nothing to do where it is not behind what the database has seen, in any time zone', () => {
    for (const newest of ['', '2026-11-23', '2026-11-24', '2026-11-25'])
      assert.deepEqual(troubles(examineClock(noon, stored(newest))), []);
    assert.deepEqual(
      troubles(examineClock(noon, stored('2026-11-26', { timeZone: 'Pacific/Kiritimati' }))),
      [],
    );
    assert.deepEqual(troubles(examineClock(noon, null)), []);
  });

  it('finds one that is more than a day behind the database, or before 2024', () => {
    assert.deepEqual(troubles(examineClock(noon, stored('2026-11-26'))), ['error clock_behind']);
    assert.deepEqual(troubles(examineClock(0, null)), ['error clock_wrong']);
    assert.deepEqual(troubles(examineClock(Date.parse('2023-12-31T12:00:00Z'), null)), ['error clock_wrong']);
  });

  it('finds nothing to do where an operator has confirmed it since, until it is set back again', () => {
    const after = stored('2028-01-03', { clockEntries: [confirmed(noon, '2028-01-04')] });
    assert.deepEqual(troubles(examineClock(noon, after)), []);
    assert.deepEqual(troubles(examineClock(noon + 90 * DAY_MS, after)), []);
    assert.deepEqual(troubles(examineClock(noon - 2 * DAY_MS, after)), ['error clock_behind']);
    const less = stored('2028-01-03', { clockEntries: [confirmed(noon, '2027-01-01')] });
    assert.deepEqual(troubles(examineClock(noon, less)), ['error clock_behind']);
  });

  it('says of which of two clocks that are apart it is known that it is wrong', () => {
    const remedies = (nowMs: number, databaseTimeMs: number) =>
      examineClock(nowMs, stored('2026-11-24', { databaseTimeMs }))
        .filter(({ code }) => code === 'clocks_apart')
        .map(({ remedy }) => remedy);
    assert.deepEqual(remedies(noon, noon + HOUR_MS), []);
    assert.match(remedies(noon, noon - 30 * DAY_MS).join(), /^set the clock of the database server/);
    assert.match(remedies(noon - 30 * DAY_MS, noon).join(), /^set the clock of this machine/);
    assert.match(remedies(noon + 30 * DAY_MS, noon).join(), /^compare both with a clock that is right/);
  });

  it('says of a step what happened, and what is left to do: nothing where it was back', () => {
    const stepped = {
      place: 1,
      atMs: noon,
      kind: 'stepped',
      fromMs: noon,
      toMs: noon + 400 * DAY_MS,
    } as const;
    const settled = { place: 2, atMs: noon + HOUR_MS, kind: 'settled', by: 'back' } as const;
    const said = (nowMs: number, clockEntries: readonly ClockEntry[]) =>
      examineClock(nowMs, stored('2026-11-24', { clockEntries })).map(
        ({ found, remedy }) => `${found} → ${remedy}`,
      );
    const [after] = said(noon + 2 * HOUR_MS, [settled, stepped]);
    assert.match(after ?? '', /jumped forward by 400 days.*was back later.*→ nothing needs mending/);
    assert.doesNotMatch(after ?? '', /set the clock/);
    const [during] = said(noon + 400 * DAY_MS, [stepped]);
    assert.match(
      during ?? '',
      /where it is wrong, set the clock.*; where it is right, run trustgauge doctor --confirm-clock/,
    );
    const [back] = said(noon + 1000, [stepped]);
    assert.match(back ?? '', /→ nothing, where the clock is right now: it settles within a minute/);
    assert.match(said(noon + 32 * DAY_MS, [settled, stepped]).join(), /^the clock says/);
  });
});
