import type { Figure, Scenario } from './figure.js';
import type { Random } from './truth.js';

/** Something that is tried out again and again, with made-up answers. */
export interface Simulation {
  readonly scenario: Scenario;
  /** Differs from that of every other simulation of the scenario. */
  readonly label: string;
  /** @param repetitions A whole number from 2. */
  run(random: Random, repetitions: number): Figure[];
}
