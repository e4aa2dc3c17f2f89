/**
 * All simulations, each with its own random numbers: what one of them shows does not depend on which others run.
 */
import { SeededRandom } from '../demo/seeded-random.js';
import { coverageSimulations } from './coverage.js';
import { delaySimulations } from './delay.js';
import { everMissSimulations } from './ever-miss.js';
import type { Figure, Scenario } from './figure.js';
import { runLengthSimulations } from './run-length.js';
import type { Simulation } from './simulation.js';

const SIMULATIONS: readonly Simulation[] = [
  ...runLengthSimulations,
  ...everMissSimulations,
  ...delaySimulations,
  ...coverageSimulations,
];

export interface SimulateOptions {
  readonly seed: string;
  /** Of each simulation, a whole number from 2. */
  readonly repetitions: number;
  /** Undefined: all of them. */
  readonly only?: Scenario | undefined;
}

/** @param onSimulation Told before each simulation which of how many comes. */
export function simulate(
  { seed, repetitions, only }: SimulateOptions,
  onSimulation: (simulation: Simulation, number: number, total: number) => void = () => {},
): Figure[] {
  const chosen = SIMULATIONS.filter(({ scenario }) => only === undefined || scenario === only);
  return chosen.flatMap((simulation, index) => {
    onSimulation(simulation, index + 1, chosen.length);
    const { scenario, label } = simulation;
    return simulation.run(new SeededRandom(`${seed} ${scenario} ${label}`), repetitions);
  });
}
