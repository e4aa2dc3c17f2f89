/**
 * The machine's clock beside what the database has seen: days never run backwards there.
 */
import { addDays, dayIn } from '../calendar.js';
import type { SqliteInspection } from '../store/sqlite-inspection.js';
import { error, type Finding, ok } from './finding.js';

/** Before this version was written no clock that is right can be. */
const EARLIEST_DAY = '2026-01-01';

export function examineClock(nowMs: number, inspection: SqliteInspection | null): Finding {
  const today = dayIn('UTC', nowMs);
  const remedy = 'set the clock, by a time service such as chrony or systemd-timesyncd';
  if (today < EARLIEST_DAY) return error('clock_wrong', `the clock says ${today}`, remedy);
  const newest = inspection?.newestDay ?? null;
  // The day of a site may be one ahead of UTC's.
  if (newest !== null && newest > addDays(today, 1)) {
    return error(
      'clock_behind',
      `the clock says ${today}, the database has seen ${newest}`,
      `${remedy}; answers count on ${newest} until then`,
    );
  }
  return ok('clock', `the clock says ${new Date(nowMs).toISOString()}`);
}
