/**
 * The headline as it would be if people had answered in proportion to all of the operator's customers.
 */
import type { PostStratified, Survey } from '@trustgauge/protocol';
import { postStratify } from '@trustgauge/stats';
import { scoredCounts, scoresOf } from '../metrics.js';
import { addUp, total } from '../release/add-up.js';
import type { PartBatch } from '../store/release-store.js';
import { CONFIDENCE, reportEstimate } from './estimates.js';
import { periodOf } from './period.js';
import { toEstimate } from './rounding.js';

type PopulationShares = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * One figure for each dimension whose population is known, over the batches in which each of its values stands by
 * itself. None where a part of the population has no answer that could stand for it.
 *
 * @param parts Those of the period, none of them void.
 */
export function toPostStratified(
  { headline }: Survey,
  populationShares: PopulationShares,
  parts: readonly PartBatch[],
): PostStratified[] {
  return Object.entries(populationShares).flatMap(([dimension, shares]) => {
    const strata = Object.entries(shares).filter(([, share]) => share > 0);
    const names = strata.map(([value]) => value);
    const held = parts.filter(
      ({ partition, cells }) =>
        partition === dimension &&
        cells.every(({ values }) => values.length === 1 || !values.some((value) => names.includes(value))),
    );
    const countsOf = (name: string) =>
      addUp(
        held
          .flatMap(({ cells }) => cells.filter(({ values }) => values[0] === name && values.length === 1))
          .map(({ counts }) => counts),
      );
    const period = periodOf(held);
    const counts = names.map(countsOf);
    if (period === null || counts.some((ofStratum) => total(ofStratum) === 0)) return [];
    const whole = strata.reduce((sum, [, share]) => sum + share, 0);
    const { estimate, interval, deff } = postStratify(
      {
        countsByStratum: counts.map((ofStratum) => scoredCounts(headline, ofStratum)),
        populationShare: strata.map(([, share]) => share / whole),
        scores: scoresOf(headline, 'confident'),
      },
      CONFIDENCE,
    );
    const unweighted = reportEstimate(headline, addUp(counts), 'confident');
    return [
      { dimension, period, estimate: toEstimate(estimate, interval, unweighted.answers), unweighted, deff },
    ];
  });
}
