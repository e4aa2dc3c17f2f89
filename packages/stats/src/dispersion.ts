import { momentsOf, scoreMoments } from './score-moments.js';
import { sum } from './sum.js';

/**
 * How much more the means of batches differ from one another than independent answers would: Pearson's χ² / (D − 1)
 * over D batches. About 1 where answers are independent; well above 1 where those of one batch resemble one another.
 *
 * Source: K. Pearson, "On the criterion that a given system of deviations …", Philosophical Magazine 50 (1900), 157–175;
 * as a measure of overdispersion P. McCullagh and J. Nelder, "Generalized linear models" (2nd ed., 1989), section 4.5.
 *
 * @param batches Counts by category of each batch, whole numbers from 0. Batches without answers are passed over.
 * @param scores Score of each category, in [0, 1].
 * @returns 1 where fewer than two batches hold answers, or all answers have the same score.
 * @throws RangeError
 */
export function dispersion(batches: readonly (readonly number[])[], scores: readonly number[]): number {
  const held = batches.map((counts) => scoreMoments(counts, scores)).filter(({ n }) => n > 0);
  const pooled = momentsOf(
    scores.map((_, category) => sum(batches.map((counts) => counts[category] ?? 0))),
    scores,
  );
  if (held.length < 2 || pooled.variance === 0) return 1;
  const spread = sum(held.map(({ n, mean }) => n * (mean - pooled.mean) ** 2));
  return spread / pooled.variance / (held.length - 1);
}
