/**
 * What came out elsewhere: the same scenarios, simulated independently of this code in numpy 1.24.2 (Python 3.11.2)
 * with 4,000 to 20,000 repetitions each.
 *
 * Source: packages/stats/test/vectors/simulation.json. A test holds these numbers against that file.
 */
import type { DetectorOptions, Metric } from '@trustgauge/stats';
import { type Measured, shareOf } from './figure.js';
import type { Truth } from './truth.js';

/** Shares of five answers, low to high. Of the first 65 % are confident, of the second, after a fall, 50 %. */
export const PEOPLE = {
  steady: [0.05, 0.1, 0.2, 0.4, 0.25],
  fallen: [0.1, 0.17, 0.23, 0.33, 0.17],
  content: [0.01, 0.02, 0.05, 0.3, 0.62],
  divided: [0.3, 0.05, 0.05, 0.1, 0.5],
} as const satisfies Readonly<Record<string, Truth>>;

const SHARE_REPETITIONS = 20_000;

interface Watched {
  readonly metric: Metric;
  readonly truth: Truth;
  readonly floor: number;
  readonly batchAnswers: number;
  readonly meanBatchesToFalseAlarm: number;
  readonly kind: NonNullable<DetectorOptions['kind']>;
  readonly unit: NonNullable<DetectorOptions['unit']>;
}

export interface RunLengthReference extends Watched {
  /** Chance that an answer is sent as it is, otherwise any of the five; 1 where all are. */
  readonly gamma: number;
  readonly runLength: Measured;
  /** Share of watches that had a false alarm within so many batches; null where it was not counted. */
  readonly early: { readonly batches: number; readonly share: Measured } | null;
}

const AT_THE_FLOOR = {
  metric: 'confident',
  truth: PEOPLE.steady,
  floor: 0.65,
  batchAnswers: 10,
  kind: 'sr',
  unit: 'answer',
  gamma: 1,
  early: null,
} as const;

export const RUN_LENGTHS: readonly RunLengthReference[] = [
  {
    ...AT_THE_FLOOR,
    meanBatchesToFalseAlarm: 200,
    runLength: { value: 258.36, standardError: 0.83349, repetitions: 20_000 },
    early: { batches: 50, share: published(0.0296) },
  },
  {
    ...AT_THE_FLOOR,
    metric: 'index',
    floor: 0.675,
    meanBatchesToFalseAlarm: 200,
    runLength: { value: 239.95, standardError: 0.73049, repetitions: 20_000 },
    early: { batches: 50, share: published(0.0323) },
  },
  {
    ...AT_THE_FLOOR,
    unit: 'batch',
    meanBatchesToFalseAlarm: 60,
    runLength: { value: 62.511, standardError: 0.15163, repetitions: 8_000 },
  },
  {
    ...AT_THE_FLOOR,
    gamma: 0.5,
    batchAnswers: 20,
    meanBatchesToFalseAlarm: 100,
    runLength: { value: 131.82, standardError: 0.54986, repetitions: 10_000 },
  },
  {
    ...AT_THE_FLOOR,
    kind: 'cusum',
    meanBatchesToFalseAlarm: 15,
    runLength: { value: 301.08, standardError: 3.3349, repetitions: 8_000 },
  },
];

export interface DelayReference extends Watched {
  readonly delay: Measured;
}

const BELOW_THE_FLOOR = {
  truth: PEOPLE.fallen,
  meanBatchesToFalseAlarm: 3650,
  kind: 'sr',
  unit: 'answer',
} as const;
const CONFIDENT_BELOW = { ...BELOW_THE_FLOOR, metric: 'confident', floor: 0.62 } as const;
const INDEX_BELOW = { ...BELOW_THE_FLOOR, metric: 'index', floor: 0.645 } as const;
const NET_BELOW = { ...BELOW_THE_FLOOR, metric: 'net', floor: 0.72 } as const;

export const DELAYS: readonly DelayReference[] = [
  {
    ...CONFIDENT_BELOW,
    batchAnswers: 10,
    delay: { value: 29.459, standardError: 0.20488, repetitions: 4_000 },
  },
  {
    ...CONFIDENT_BELOW,
    batchAnswers: 40,
    delay: { value: 9.1375, standardError: 0.057452, repetitions: 4_000 },
  },
  { ...INDEX_BELOW, batchAnswers: 10, delay: { value: 31.129, standardError: 0.20826, repetitions: 4_000 } },
  { ...INDEX_BELOW, batchAnswers: 40, delay: { value: 9.5098, standardError: 0.057684, repetitions: 4_000 } },
  { ...NET_BELOW, batchAnswers: 10, delay: { value: 25.988, standardError: 0.17963, repetitions: 4_000 } },
  { ...NET_BELOW, batchAnswers: 40, delay: { value: 8.0482, standardError: 0.050864, repetitions: 4_000 } },
];

export interface EverMissReference {
  readonly metric: Metric;
  readonly truth: Truth;
  readonly answersADay: number;
  readonly days: number;
  readonly alpha: number;
  /** Shares of years in which an interval missed the truth on at least one day. */
  readonly live: Measured;
  readonly report: Measured;
}

const A_YEAR = {
  truth: PEOPLE.steady,
  answersADay: 20,
  days: 365,
  alpha: 0.05,
  repetitions: 20_000,
} as const;

export const EVER_MISSES: readonly EverMissReference[] = [
  { ...A_YEAR, metric: 'confident', live: published(0.0135), report: published(0.4569) },
  { ...A_YEAR, metric: 'index', live: published(0.01205), report: published(0.4808) },
];

export const COVERED_METRICS = ['confident', 'index', 'net'] as const satisfies readonly Metric[];
export type CoveredMetric = (typeof COVERED_METRICS)[number];

export interface CoverageReference {
  readonly people: keyof typeof PEOPLE;
  readonly answers: number;
  /** Share of report intervals that held the truth. */
  readonly coverage: Readonly<Record<CoveredMetric, Measured>>;
}

export const COVERAGES: readonly CoverageReference[] = [
  covered('steady', 10, [0.96125, 0.8981, 0.9178]),
  covered('steady', 30, [0.94675, 0.9356, 0.94845]),
  covered('steady', 100, [0.9556, 0.9477, 0.94965]),
  covered('fallen', 10, [0.98, 0.9189, 0.9334]),
  covered('fallen', 30, [0.95585, 0.9431, 0.945]),
  covered('fallen', 100, [0.94455, 0.9492, 0.9526]),
  covered('content', 10, [0.9579, 0.92005, 0.9355]),
  covered('content', 30, [0.96915, 0.9367, 0.9601]),
  covered('content', 100, [0.96185, 0.9462, 0.94825]),
  covered('divided', 10, [0.98195, 0.9479, 0.95765]),
  covered('divided', 30, [0.96175, 0.94605, 0.94785]),
  covered('divided', 100, [0.94705, 0.9465, 0.9501]),
];

function covered(
  people: keyof typeof PEOPLE,
  answers: number,
  [confident, index, net]: readonly [confident: number, index: number, net: number],
): CoverageReference {
  const coverage = { confident: published(confident), index: published(index), net: published(net) };
  return { people, answers, coverage };
}

/** All shares come from as many repetitions. */
function published(share: number): Measured {
  return shareOf(share * SHARE_REPETITIONS, SHARE_REPETITIONS);
}
