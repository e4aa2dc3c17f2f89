/**
 * A figure as fields of a row, and what every row says of where it comes from.
 */
import type { DifferenceEstimate, Estimate, Scope } from './summary.js';
import type { Fields } from './table.js';

/** How an interval may be read: at one look at its period, or at every look there has ever been. */
const REPORT = 'one-look';
const LIVE = 'every-look';

/** Whose answers they are, of which days, by which rules. */
export function scopeOf(of: Scope): Fields {
  const { site, survey, environment, entry, mode, series, timeZone, minimumBatchAnswers, isSimulated } = of;
  return {
    site,
    survey,
    environment,
    entry,
    mode,
    series,
    timeZone,
    minimumAnswers: minimumBatchAnswers,
    isSimulated,
  };
}

export function daysOf(period: { readonly firstDay: string; readonly lastDay: string } | null): Fields {
  return { firstDay: period?.firstDay ?? null, lastDay: period?.lastDay ?? null };
}

/** A share or mean: never both this and a difference in one column, but for tables that have both. */
export function shareOf(estimate: Estimate | null): Fields {
  return {
    share: estimate?.share ?? null,
    low: estimate?.interval[0] ?? null,
    high: estimate?.interval[1] ?? null,
    answers: estimate?.answers ?? null,
    isRounded: estimate?.isRounded ?? null,
  };
}

export function figureOf(value: Estimate | DifferenceEstimate | null): Fields {
  const isDifference = value !== null && 'difference' in value;
  return {
    share: value === null || isDifference ? null : value.share,
    difference: isDifference ? value.difference : null,
    low: value?.interval[0] ?? null,
    high: value?.interval[1] ?? null,
    answers: value?.answers ?? null,
    isRounded: value?.isRounded ?? null,
    isClear: isDifference ? value.isClear : null,
  };
}

export function reportOf(confidence: number): Fields {
  return { intervalKind: REPORT, confidence };
}

export function liveOf(confidence: number | null): Fields {
  return { intervalKind: LIVE, confidence };
}
