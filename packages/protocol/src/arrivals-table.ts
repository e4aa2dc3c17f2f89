/**
 * The accounting of arrivals as rows.
 */
import type { Accounting } from './accounting.js';
import { type Fields, type Table, toTable } from './table.js';

/** What has arrived, by what became of it; refused messages by their reason too. */
export function arrivalsTable({ site, environment, ...counts }: Accounting): Table {
  const { today, arrivalsToday, arrivalsInAll } = counts;
  const codes = Object.keys(arrivalsInAll.refused).sort();
  const row = (outcome: string, code: string, onToday: number, inAll: number): Fields => ({
    outcome,
    code,
    today: onToday,
    inAll,
  });
  return toTable(
    'arrivals',
    row('', '', 0, 0),
    [
      ...(['received', 'stored', 'duplicate'] as const).map((outcome) =>
        row(outcome, '', arrivalsToday[outcome], arrivalsInAll[outcome]),
      ),
      ...codes.map((code) =>
        row('refused', code, arrivalsToday.refused[code] ?? 0, arrivalsInAll.refused[code] ?? 0),
      ),
    ],
    { day: today, site, environment },
  );
}
