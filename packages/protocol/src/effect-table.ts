/**
 * Before and after a mark as rows: both sides, the change, and where whom it touched is known, how each group changed.
 */
import { daysOf, figureOf, reportOf, scopeOf } from './figure-fields.js';
import type { DifferenceEstimate, Effect, Estimate, Period } from './summary.js';
import { type Fields, type Table, toTable } from './table.js';

/** A side without a batch is a row without a figure. */
export function effectTable(effect: Effect): Table {
  const { mark, days, confidence, before, after, change, exposure, conclusion } = effect;
  const row = (
    figure: string,
    period: Period | null,
    value: Estimate | DifferenceEstimate | null,
    group: string | null = null,
  ): Fields => ({
    figure,
    group,
    dimension: group === null ? null : (exposure?.dimension ?? null),
    ...daysOf(period),
    ...figureOf(value),
    ...reportOf(confidence),
  });
  const changed = change?.period ?? null;
  return toTable(
    'effect',
    row('', null, null),
    [
      row('before', before?.period ?? null, before?.estimate ?? null),
      row('after', after?.period ?? null, after?.estimate ?? null),
      row('change', changed, change?.change ?? null),
      ...(exposure
        ? [
            row('change', changed, exposure.exposedChange, 'touched'),
            row('change', changed, exposure.otherChange, 'others'),
            row('change', changed, exposure.difference, 'touched-less-others'),
          ]
        : []),
    ],
    {
      conclusion: conclusion.change,
      touched: conclusion.touched,
      markKind: mark.kind,
      markId: mark.id,
      mark: mark.title,
      markDate: mark.date,
      daysOnEitherSide: days,
      ...scopeOf(effect),
    },
  );
}
