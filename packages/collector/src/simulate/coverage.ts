/**
 * Coverage of the report interval: how often it holds the truth in one look at one closed period. Meant are 95 %;
 * nothing is promised, least of all of ten answers on a scale of five.
 */
import { scoreInterval, scoreVector } from '@trustgauge/stats';
import { shareOf, toFigure } from './figure.js';
import {
  COVERAGES,
  COVERED_METRICS,
  type CoverageReference,
  type CoveredMetric,
  PEOPLE,
} from './reference-figures.js';
import type { Simulation } from './simulation.js';
import { drawCounts, type Truth, trueMean } from './truth.js';

const CONFIDENCE = 0.95;

export const coverageSimulations: readonly Simulation[] = COVERAGES.map(coverageSimulation);

function coverageSimulation(reference: CoverageReference): Simulation {
  const { people, answers, coverage } = reference;
  const truth = PEOPLE[people];
  const label = `${people}, ${answers} answers`;
  const scenario = 'coverage';
  return {
    scenario,
    label,
    run(random, repetitions) {
      const samples = Array.from({ length: repetitions }, () => drawCounts(random, truth, answers));
      return COVERED_METRICS.map((metric) =>
        toFigure({
          scenario,
          label: `${metric}, ${label}`,
          unit: 'share',
          here: shareOf(samples.filter((counts) => holdsTruth(counts, truth, metric)).length, repetitions),
          reference: coverage[metric],
          bound: null,
        }),
      );
    },
  };
}

function holdsTruth(counts: readonly number[], truth: Truth, metric: CoveredMetric): boolean {
  const scores = scoreVector(metric, { points: truth.length });
  const mean = trueMean(truth, scores);
  const [low, high] = scoreInterval(counts, scores, { confidence: CONFIDENCE });
  return low <= mean && mean <= high;
}
