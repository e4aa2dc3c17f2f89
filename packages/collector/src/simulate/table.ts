/**
 * Figures → a table that a person reads in a terminal. Verdicts are words.
 */
import { type Bound, type Figure, type Measured, SCENARIOS, type Scenario } from './figure.js';
import { PEOPLE } from './reference-figures.js';
import type { SimulateOptions } from './simulate.js';

const TITLES: Readonly<Record<Scenario, string>> = {
  'run-length': 'Run length: batches until a false alarm, while the mean is exactly at the floor',
  'ever-miss': 'Ever-miss: years in which an interval that is looked at daily misses the truth at least once',
  delay: 'Delay: batches until the alarm, when the mean is below the floor from the first batch on',
  coverage: 'Coverage: 95 % report intervals that hold the truth',
};

const HEADER = ['', 'here', 'reference', '', 'promised', ''] as const;
/** Columns whose cells end together; those of the others begin together. */
const NUMBERS: readonly number[] = [1, 2];

const NAME_WIDTH = Math.max(...Object.keys(PEOPLE).map(({ length }) => length));
const LEGEND = [
  'Made-up people, % of each answer from low to high:',
  ...Object.entries(PEOPLE).map(([name, truth]) =>
    [name.padEnd(NAME_WIDTH), ...truth.map((share) => `${Math.round(100 * share)}`.padStart(3))].join(' '),
  ),
  'Where none are named they are steady, and in a delay fallen.',
  '',
  '± one standard error. A figure agrees with the reference where the two differ by at most four standard errors of',
  'their difference; a bound is broken where a figure lies beyond it by more than four standard errors.',
];

export function toTable(figures: readonly Figure[], { seed, repetitions }: SimulateOptions): string {
  const rows = figures.map(toRow);
  const widths = HEADER.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(({ length }) => length)),
  );
  const toLine = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        NUMBERS.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('   ')
      .trimEnd();
  const sections = SCENARIOS.flatMap((scenario) => {
    const lines = rows.filter((_, place) => figures[place]?.scenario === scenario).map(toLine);
    return lines.length === 0 ? [] : ['', TITLES[scenario], toLine(HEADER), ...lines];
  });
  const times = `${repetitions.toLocaleString('en')} repetitions`;
  return [
    `A simulation: every answer here is made up. Seed "${seed}", ${times} of each scenario.`,
    ...sections,
    '',
    ...LEGEND,
    conclusionOf(figures),
  ].join('\n');
}

/** How many of the promises and references held. */
function conclusionOf(figures: readonly Figure[]): string {
  const bounds = figures.filter(({ keepsBound }) => keepsBound !== null);
  const kept = bounds.filter(({ keepsBound }) => keepsBound).length;
  const agreeing = figures.filter(({ agrees }) => agrees).length;
  return [
    `${agreeing} of ${figures.length} figures agree with the reference.`,
    ...(bounds.length === 0 ? [] : [`${kept} of ${bounds.length} bounds are kept.`]),
  ].join(' ');
}

function toRow(figure: Figure): string[] {
  const { label, unit, here, reference, bound, agrees, keepsBound } = figure;
  return [
    label,
    measured(here, unit),
    measured(reference, unit),
    agrees ? 'agrees' : 'differs',
    bound === null ? 'nothing' : promised(bound, unit),
    keepsBound === null ? '' : keepsBound ? 'kept' : 'broken',
  ];
}

function measured({ value, standardError }: Measured, unit: Figure['unit']): string {
  if (unit === 'batches') return `${value.toFixed(2)} ± ${standardError.toFixed(2)}`;
  return `${(100 * value).toFixed(2)} % ± ${(100 * standardError).toFixed(2)}`;
}

function promised({ side, value }: Bound, unit: Figure['unit']): string {
  return unit === 'batches' ? `${side} ${value}` : `${side} ${100 * value} %`;
}
