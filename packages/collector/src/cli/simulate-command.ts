import { Command, InvalidArgumentError, Option } from 'commander';
import { SCENARIOS } from '../simulate/figure.js';
import { type SimulateOptions, simulate } from '../simulate/simulate.js';
import { toTable } from '../simulate/table.js';
import { CommandError } from './command-error.js';

/** Below this a standard error is itself a guess. */
const LEAST_REPETITIONS = 100;
const MOST_REPETITIONS = 1_000_000;

export function simulateCommand(run: typeof simulate = simulate): Command {
  return new Command('simulate')
    .description('try the statistics on made-up answers, beside reference figures and what they promise')
    .addOption(
      new Option('--repetitions <number>', 'of each scenario; the default takes about a minute')
        .argParser(toRepetitions)
        .default(3000),
    )
    .addOption(new Option('--seed <text>', 'the same seed gives the same table').default('trustgauge'))
    .addOption(new Option('--only <scenario>', 'one of them alone').choices(SCENARIOS))
    .addOption(new Option('--json', 'the figures as JSON'))
    .action(({ json, ...options }: SimulateOptions & { readonly json?: boolean }) => {
      const figures = run(options, showProgress);
      clearProgress();
      const { seed, repetitions } = options;
      console.log(
        json
          ? JSON.stringify({ isSimulated: true, seed, repetitions, figures }, null, 2)
          : toTable(figures, options),
      );
      const broken = figures.filter(({ keepsBound }) => keepsBound === false);
      if (broken.length > 0) {
        throw new CommandError(`a bound is broken: ${broken.map(({ label }) => label).join('; ')}`);
      }
    });
}

/** On the other stream, so that what is piped on holds figures only. */
function showProgress({ label }: { readonly label: string }, number: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[KSimulating ${number} of ${total}: ${label}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}

function toRepetitions(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= LEAST_REPETITIONS && number <= MOST_REPETITIONS) return number;
  throw new InvalidArgumentError(
    `expected a whole number from ${LEAST_REPETITIONS} to ${MOST_REPETITIONS.toLocaleString('en')}.`,
  );
}
