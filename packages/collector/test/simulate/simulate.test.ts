import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confidenceSequence, scoreVector } from '@trustgauge/stats';
import { SeededRandom } from '../../dist/demo/seeded-random.js';
import { liveMisses, missesOfAYear } from '../../dist/simulate/ever-miss.js';
import { SCENARIOS, toFigure } from '../../dist/simulate/figure.js';
import { EVER_MISSES, RUN_LENGTHS } from '../../dist/simulate/reference-figures.js';
import { runLengthSimulation } from '../../dist/simulate/run-length.js';
import { simulate } from '../../dist/simulate/simulate.js';
import { toTable } from '../../dist/simulate/table.js';
import { drawCounts } from '../../dist/simulate/truth.js';

const OPTIONS = { seed: 'test', repetitions: 100 };
const FIGURES = simulate(OPTIONS);

describe('the simulation', () => {
  it('agrees with the reference within four standard errors, in every figure', () => {
    assert.deepEqual(
      FIGURES.filter(({ agrees }) => !agrees),
      [],
    );
  });

  it('keeps every bound: run length, early alarms, and ever-miss of the live interval', () => {
    const bounds = FIGURES.filter(({ bound }) => bound !== null);
    assert.deepEqual(
      bounds.map(({ scenario, bound }) => [scenario, bound?.side, bound?.value]),
      [
        ['run-length', 'at least', 200],
        ['run-length', 'at most', 0.25],
        ['run-length', 'at least', 200],
        ['run-length', 'at most', 0.25],
        ['run-length', 'at least', 60],
        ['run-length', 'at least', 100],
        ['run-length', 'at least', 15],
        ['ever-miss', 'at most', 0.05],
        ['ever-miss', 'at most', 0.05],
      ],
    );
    assert.deepEqual(
      bounds.filter(({ keepsBound }) => !keepsBound),
      [],
    );
  });

  it('gives the same figures for the same seed, whichever scenarios run, and others for another', () => {
    for (const only of ['delay', 'coverage'] as const) {
      const alone = simulate({ ...OPTIONS, only });
      assert.deepEqual(
        alone,
        FIGURES.filter(({ scenario }) => scenario === only),
      );
      assert.notDeepEqual(simulate({ ...OPTIONS, seed: 'other', only }), alone);
    }
  });

  it('draws other answers in each simulation', () => {
    const delays = FIGURES.filter(({ scenario }) => scenario === 'delay').map(({ here }) => here.value);
    assert.equal(new Set(delays).size, delays.length);
  });

  it('tells before each simulation which of how many comes', () => {
    const told: number[][] = [];
    const figures = simulate({ ...OPTIONS, repetitions: 2, only: 'coverage' }, (_, number, total) =>
      told.push([number, total]),
    );
    assert.deepEqual(
      told,
      Array.from({ length: 12 }, (_, index) => [index + 1, 12]),
    );
    assert.equal(figures.length, 36);
  });
});

describe('the check of the run length', () => {
  const [atTheFloor] = RUN_LENGTHS;
  if (atTheFloor === undefined) throw new Error('expected a run length, got none');

  it('is sharp: with the mean ten points below the floor the bound and the reference are missed', () => {
    const below = runLengthSimulation({ ...atTheFloor, floor: 0.75 });
    const [mean, early] = below.run(new SeededRandom('below'), 100);
    assert.deepEqual([mean?.keepsBound, mean?.agrees], [false, false]);
    assert.deepEqual([early?.keepsBound, early?.agrees], [false, false]);
  });

  it('is sharp: a floor of answers that is not mapped to reports breaks the bound', () => {
    // With γ = ½ reports have a mean of 0.525; the floor of 0.65 would have to become that, too.
    const unmapped = runLengthSimulation({ ...atTheFloor, truth: [0.125, 0.15, 0.2, 0.3, 0.225] });
    const [mean] = unmapped.run(new SeededRandom('unmapped'), 100);
    assert.equal(mean?.keepsBound, false);
  });
});

describe('the check of ever-miss', () => {
  it('misses with the live interval exactly where its two ends do not hold the truth', () => {
    const random = new SeededRandom('two ways');
    const seen = new Set<boolean>();
    for (const metric of ['confident', 'index', 'net'] as const) {
      const scores = scoreVector(metric, { points: 5 });
      for (let sample = 0; sample < 60; sample += 1) {
        const counts = drawCounts(random, [0.05, 0.1, 0.2, 0.4, 0.25], 50);
        const mean = 0.3 + 0.69 * random.next();
        const [low, high] = confidenceSequence(counts, scores, { alpha: 0.05 });
        const misses = mean < low || mean > high;
        assert.equal(liveMisses(counts, scores, mean, 0.05), misses, `${metric} ${counts} ${mean}`);
        seen.add(misses);
      }
    }
    assert.equal(seen.size, 2);
  });

  it('is sharp: the report interval, looked at daily, would break the bound', () => {
    const report = FIGURES.filter(({ label }) => label.startsWith('report interval'));
    assert.equal(report.length, EVER_MISSES.length);
    for (const figure of report)
      assert.equal(toFigure({ ...figure, bound: { side: 'at most', value: 0.05 } }).keepsBound, false);
  });

  it('is sharp: where α is 0.9, the live interval does miss', () => {
    const random = new SeededRandom('wide');
    const year = { metric: 'confident', truth: [0.35, 0.65], answersADay: 20, days: 50, alpha: 0.9 } as const;
    const missed = Array.from({ length: 100 }, () => missesOfAYear(random, year)).filter(({ live }) => live);
    assert.ok(missed.length > 5, String(missed.length));
  });
});

describe('the table', () => {
  const lines = toTable(FIGURES, OPTIONS).split('\n');

  it('says in its first line that it is a simulation, with what seed and how often', () => {
    assert.match(
      lines[0] ?? '',
      /^A simulation: every answer here is made up\. Seed "test", 100 repetitions/,
    );
  });

  it('has every scenario, and every figure with its reference, both with standard error, and the verdict', () => {
    for (const word of ['Run length', 'Ever-miss', 'Delay', 'Coverage'])
      assert.ok(lines.some((line) => line.startsWith(`${word}: `)));
    assert.deepEqual([...new Set(FIGURES.map(({ scenario }) => scenario))], [...SCENARIOS]);
    const number = String.raw`\d+\.\d\d(?: %)? ± \d+\.\d\d`;
    for (const { label } of FIGURES) {
      const row = lines.find((line) => line.startsWith(`${label}  `)) ?? '';
      assert.match(row.slice(label.length), new RegExp(`^ +${number} +${number} +(agrees|differs) `), label);
    }
  });

  it('has the promise beside what is promised, and says of the rest that nothing is', () => {
    assert.ok(
      lines.some((line) => /^e-SR, confident, 10 a batch, A = 200 .* at least 200 +kept$/.test(line)),
    );
    assert.ok(lines.some((line) => /^live interval, confident, .* at most 5 % +kept$/.test(line)));
    assert.equal(lines.filter((line) => line.endsWith(' nothing')).length, 53 - 9);
  });

  it('is aligned', () => {
    const rows = lines.filter((line) => FIGURES.some(({ label }) => line.startsWith(`${label}  `)));
    assert.equal(new Set(rows.map((row) => row.search(/ (agrees|differs) /))).size, 1);
    assert.equal(new Set(rows.map((row) => row.search(/ (nothing|at least|at most)/))).size, 1);
  });

  it('says in words what differs and what is broken, and counts it', () => {
    const broken = toFigure({
      scenario: 'run-length',
      label: 'e-SR',
      unit: 'batches',
      here: { value: 20, standardError: 1, repetitions: 100 },
      reference: { value: 258, standardError: 1, repetitions: 100 },
      bound: { side: 'at least', value: 200 },
    });
    const text = toTable([broken], OPTIONS);
    assert.match(text, /^e-SR +20\.00 ± 1\.00 +258\.00 ± 1\.00 +differs +at least 200 +broken$/m);
    assert.match(text, /\n0 of 1 figures agree with the reference\. 0 of 1 bounds are kept\.$/);
  });
});
