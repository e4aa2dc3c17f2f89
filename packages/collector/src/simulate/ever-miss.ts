/**
 * Ever-miss: in how many years an interval misses the truth on at least one day, when it is looked at every day while
 * answers add up. Promised of the live interval: at most α. The report interval is made for one look; it stands beside
 * for comparison.
 */
import { logWealth, scoreInterval, scoreVector } from '@trustgauge/stats';
import { shareOf, toFigure } from './figure.js';
import { EVER_MISSES, type EverMissReference } from './reference-figures.js';
import type { Simulation } from './simulation.js';
import { drawCounts, type Random, trueMean } from './truth.js';

export const everMissSimulations: readonly Simulation[] = EVER_MISSES.map(everMissSimulation);

type Year = Pick<EverMissReference, 'metric' | 'truth' | 'answersADay' | 'days' | 'alpha'>;

function everMissSimulation(reference: EverMissReference): Simulation {
  const { metric, days, alpha } = reference;
  const label = `${metric}, ${days} looks`;
  const scenario = 'ever-miss';
  return {
    scenario,
    label,
    run(random, repetitions) {
      const years = Array.from({ length: repetitions }, () => missesOfAYear(random, reference));
      const figureOf = (interval: 'live' | 'report') =>
        toFigure({
          scenario,
          label: `${interval} interval, ${label}`,
          unit: 'share',
          here: shareOf(years.filter((year) => year[interval]).length, repetitions),
          reference: reference[interval],
          bound: interval === 'live' ? { side: 'at most', value: alpha } : null,
        });
      return [figureOf('live'), figureOf('report')];
    },
  };
}

/** Whether each interval missed the truth on at least one day. */
export function missesOfAYear(
  random: Random,
  { metric, truth, answersADay, days, alpha }: Year,
): { readonly live: boolean; readonly report: boolean } {
  const scores = scoreVector(metric, { points: truth.length });
  const mean = trueMean(truth, scores);
  const missed = { live: false, report: false };
  let counts = truth.map(() => 0);
  for (let day = 1; day <= days; day += 1) {
    const today = drawCounts(random, truth, answersADay);
    counts = counts.map((count, category) => count + (today[category] ?? 0));
    missed.live ||= liveMisses(counts, scores, mean, alpha);
    if (!missed.report) {
      const [low, high] = scoreInterval(counts, scores, { confidence: 1 - alpha });
      missed.report = mean < low || mean > high;
    }
  }
  return missed;
}

/**
 * Whether a mean lies outside the live interval, asked of the wealth that the interval is made from: many times faster
 * than to find both of its ends.
 */
export function liveMisses(
  counts: readonly number[],
  scores: readonly number[],
  mean: number,
  alpha: number,
): boolean {
  const mirrored = scores.map((score) => 1 - score);
  const wealth = Math.max(logWealth(counts, scores, mean), logWealth(counts, mirrored, 1 - mean));
  return wealth > Math.log(2 / alpha);
}
