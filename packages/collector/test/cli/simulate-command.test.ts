import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CommandError } from '../../dist/cli/command-error.js';
import { simulateCommand } from '../../dist/cli/simulate-command.js';
import { toFigure } from '../../dist/simulate/figure.js';
import { runProgram } from '../program-under-test.ts';

const simulate = (...args: string[]) => runProgram(['simulate', ...args]);

const SMALL = ['--only=coverage', '--repetitions=100'];

describe('trustgauge simulate', () => {
  it('prints a table whose first line says that it is a simulation, and ends with 0', async () => {
    const { code, out, err } = await simulate(...SMALL);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.match(out, /^A simulation: every answer here is made up\./);
    assert.match(out, /\n36 of 36 figures agree with the reference\.\n$/);
    assert.equal((await simulate(...SMALL, '--seed=trustgauge')).out, out, 'the same seed, the same table');
  });

  it('prints with --json nothing but JSON that says that it is a simulation', async () => {
    const { out } = await simulate('--only=delay', '--repetitions=100', '--json');
    const { isSimulated, seed, repetitions, figures } = JSON.parse(out);
    assert.deepEqual([isSimulated, seed, repetitions], [true, 'trustgauge', 100]);
    assert.equal(figures.length, 6);
    for (const { scenario, here, reference, agrees, bound } of figures) {
      assert.equal(scenario, 'delay');
      assert.ok(here.value > 0 && here.standardError > 0 && reference.value > 0);
      assert.equal(agrees, true);
      assert.equal(bound, null);
    }
  });

  it('refuses a scenario or number of repetitions that is none in one line, and ends with 1', async () => {
    const refusals = [
      ['--only=luck', /Allowed choices are run-length, ever-miss, delay, coverage/],
      ['--repetitions=many', /expected a whole number from 100 to 1,000,000/],
      ['--repetitions=99', /expected a whole number from 100 to 1,000,000/],
      ['--speed=2', /unknown option '--speed'/],
    ] as const;
    const replies = await Promise.all(refusals.map(([arg]) => simulate(arg)));
    for (const [place, { code, out, err }] of replies.entries()) {
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, refusals[place]?.[1] ?? /never/);
      assert.match(err.replace(/\n\(Did you mean [^\n]*\)\n$/, '\n'), /^[^\n]+\n$/);
    }
  });

  it('prints the table and then fails where a bound is broken, and names it', async (context) => {
    const log = context.mock.method(console, 'log', () => {});
    const broken = toFigure({
      scenario: 'run-length',
      label: 'e-SR, A = 200',
      unit: 'batches',
      here: { value: 20, standardError: 1, repetitions: 100 },
      reference: { value: 20, standardError: 1, repetitions: 100 },
      bound: { side: 'at least', value: 200 },
    });
    await assert.rejects(
      simulateCommand(() => [broken]).parseAsync([], { from: 'user' }),
      (error) => error instanceof CommandError && error.message === 'a bound is broken: e-SR, A = 200',
    );
    assert.match(String(log.mock.calls[0]?.arguments[0]), / at least 200 +broken\n/);
  });
});
