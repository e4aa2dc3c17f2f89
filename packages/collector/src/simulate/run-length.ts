/**
 * Run length at the floor: how many batches a watch goes on without a false alarm while the mean is exactly at the
 * floor, where false alarms are most frequent. Promised: A of them on average, and P(alarm within T) ≤ T / A.
 */
import { createDetector, scoreVector } from '@trustgauge/stats';
import { meanOf, shareOf, toFigure } from './figure.js';
import { RUN_LENGTHS, type RunLengthReference } from './reference-figures.js';
import type { Simulation } from './simulation.js';
import { drawCounts, type Random } from './truth.js';

export const runLengthSimulations: readonly Simulation[] = RUN_LENGTHS.map(runLengthSimulation);

export function runLengthSimulation(reference: RunLengthReference): Simulation {
  const { metric, kind, unit, gamma, batchAnswers, meanBatchesToFalseAlarm: a, early } = reference;
  const label = [
    kind === 'sr' ? 'e-SR' : 'e-CUSUM',
    metric,
    ...(unit === 'batch' ? ['bets on batches'] : []),
    ...(gamma < 1 ? [`γ = ${gamma}`] : []),
    `${batchAnswers} a batch`,
    `A = ${a}`,
  ].join(', ');
  const scenario = 'run-length';
  return {
    scenario,
    label,
    run(random, repetitions) {
      const lengths = Array.from({ length: repetitions }, () => batchesToAlarm(random, reference));
      const mean = toFigure({
        scenario,
        label,
        unit: 'batches',
        here: meanOf(lengths),
        reference: reference.runLength,
        bound: { side: 'at least', value: a },
      });
      if (early === null) return [mean];
      const hits = lengths.filter((length) => length <= early.batches).length;
      const withinHorizon = toFigure({
        scenario,
        label: `the same: alarm within ${early.batches} batches`,
        unit: 'share',
        here: shareOf(hits, repetitions),
        reference: early.share,
        bound: { side: 'at most', value: early.batches / a },
      });
      return [mean, withinHorizon];
    },
  };
}

type Watch = Omit<RunLengthReference, 'runLength' | 'early'>;

/** Batches from the start of a watch up to its first alarm. */
export function batchesToAlarm(random: Random, watch: Watch): number {
  const { truth, gamma, batchAnswers, meanBatchesToFalseAlarm, kind, unit } = watch;
  const scores = scoreVector(watch.metric, { points: truth.length });
  const sent = truth.map((share) => gamma * share + (1 - gamma) / truth.length);
  const plainMean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const floor = gamma * watch.floor + (1 - gamma) * plainMean;
  const detector = createDetector({ scores, floor, meanBatchesToFalseAlarm, kind, unit });
  let batches = 1;
  while (!detector.push(drawCounts(random, sent, batchAnswers)).isAlarm) batches += 1;
  return batches;
}
