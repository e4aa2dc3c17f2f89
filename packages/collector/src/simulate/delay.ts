/**
 * Delay after a drop: how many batches it takes until an alarm when the mean is below the floor from the first batch
 * on. Nothing is promised of it: it depends on how far below.
 */
import { meanOf, toFigure } from './figure.js';
import { DELAYS, type DelayReference } from './reference-figures.js';
import { batchesToAlarm } from './run-length.js';
import type { Simulation } from './simulation.js';

export const delaySimulations: readonly Simulation[] = DELAYS.map(delaySimulation);

function delaySimulation(reference: DelayReference): Simulation {
  const { metric, floor, batchAnswers, meanBatchesToFalseAlarm } = reference;
  const label = `${metric}, floor ${floor}, ${batchAnswers} a batch, A = ${meanBatchesToFalseAlarm}`;
  const scenario = 'delay';
  return {
    scenario,
    label,
    run(random, repetitions) {
      const delays = Array.from({ length: repetitions }, () =>
        batchesToAlarm(random, { ...reference, gamma: 1 }),
      );
      const { delay } = reference;
      return [
        toFigure({ scenario, label, unit: 'batches', here: meanOf(delays), reference: delay, bound: null }),
      ];
    },
  };
}
