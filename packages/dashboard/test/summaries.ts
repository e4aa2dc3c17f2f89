/**
 * What a collector says about a site called Acme, on Tuesday 24 November 2026: half a year of answers with a fall in
 * September. Shares and intervals are arbitrary on purpose: none follows from the others, so whoever computes one
 * is found out.
 */
import type {
  Accounting,
  Alert,
  Arrivals,
  DifferenceEstimate,
  Effect,
  Estimate,
  Incident,
  ListedSite,
  Point,
  Receiver,
  ShareLink,
  Step,
  Summary,
} from '@trustgauge/protocol';

export const acme: ListedSite = {
  id: 'acme',
  product: 'Acme',
  timeZone: 'Europe/Vienna',
  isSimulated: false,
  allowedOrigins: ['https://acme.example', 'https://shop.acme.example'],
  keys: { live: 'tg_pub_live_acme', test: 'tg_pub_test_acme' },
  openAlerts: 0,
  surveys: [{ id: 'pulse', series: '0123456789abcdef', isPaused: false }],
};

/** With two surveys, one of them paused, and answers that were made up. */
export const fernhill: ListedSite = {
  id: 'fernhill',
  product: 'Fernhill',
  timeZone: 'Europe/Vienna',
  isSimulated: true,
  allowedOrigins: [],
  keys: { live: 'tg_pub_live_fernhill', test: 'tg_pub_test_fernhill' },
  openAlerts: 0,
  surveys: [
    { id: 'pulse', series: '00000000000000aa', isPaused: false },
    { id: 'checkout', series: '00000000000000bb', isPaused: true },
  ],
};

export const breach: Incident = {
  id: 'breach',
  date: '2026-09-14',
  title: 'Breach at a payment provider',
  kind: 'industry',
  link: 'https://news.example/breach',
};

/** Since the breach, valid at every look. */
const average: Estimate = { share: 0.5512, interval: [0.5208, 0.5799], answers: 3_377, isRounded: false };

/** In force until Christmas Eve. */
export const shareLink: ShareLink = {
  id: 'link-1',
  survey: 'pulse',
  label: 'the board',
  createdAt: '2026-11-24T12:00:00.000Z',
  expiresAt: '2026-12-24T12:00:00.000Z',
  madeBy: 'bob@acme.example',
  usedOn: null,
};

export const ann: Receiver = { id: 'ann', kind: 'email', label: 'Ann', target: 'ann@example.com' };

/** In percent. */
const WEEKLY = [
  60, 64, 61, 58, 67, 67, 65, 66, 60, 64, 65, 63, 62, 65, 66, 66, 46, 49, 48, 52, 57, 61, 61, 60, 63, 60, 53,
];
const FIRST_MONDAY = '2026-05-25';
const LAST_DAY = '2026-11-23';

/** The last is of one day: its week has only begun. */
export const weekly: readonly Point[] = WEEKLY.map((percent, week) => {
  const firstDay = dayAfter(FIRST_MONDAY, 7 * week);
  const isNewest = week === WEEKLY.length - 1;
  return pointOf(firstDay, isNewest ? LAST_DAY : dayAfter(firstDay, 6), percent, isNewest ? 58 : 371 + week);
});

export const monthly: readonly Point[] = [
  pointOf('2026-09-01', '2026-09-30', 57, 1_604),
  pointOf('2026-10-01', '2026-10-31', 55, 1_655),
  pointOf('2026-11-01', LAST_DAY, 61, 1_241),
];

export const daily: readonly Point[] = [
  pointOf('2026-11-20', '2026-11-20', 62, 54),
  pointOf('2026-11-21', '2026-11-21', 59, 51),
  pointOf('2026-11-22', '2026-11-22', 64, 57),
  pointOf('2026-11-23', '2026-11-23', 53, 58),
];

export function summaryOf(change: Partial<Summary> = {}): Summary {
  const granularity = change.granularity ?? 'week';
  return {
    version: 1,
    site: 'acme',
    product: 'Acme',
    timeZone: 'Europe/Vienna',
    isSimulated: false,
    survey: 'pulse',
    question: 'How confident are you that your data is safe with Acme?',
    environment: 'live',
    entry: 'invited',
    mode: 'plain',
    series: '0123456789abcdef',
    sampleRate: null,
    minimumBatchAnswers: 10,
    confidence: 0.95,
    headline: {
      period: { firstDay: '2026-10-27', lastDay: LAST_DAY },
      estimate: { share: 0.6074, interval: [0.5826, 0.6317], answers: 1_503, isRounded: false },
      live: average,
      liveSince: breach.date,
    },
    metrics: null,
    unscored: null,
    live: null,
    granularity,
    metric: 'confident',
    line: [...{ day: daily, week: weekly, month: monthly }[granularity]],
    segments: [],
    drivers: [],
    response: null,
    comparison: null,
    postStratified: [],
    watch: null,
    voided: [],
    openSince: '2026-11-24',
    nextFigureOn: '2026-11-25',
    incidents: [breach],
    steps: [],
    alarms: [],
    widgetChanges: [],
    ...change,
  };
}

/** Before ten people have answered. */
export function emptySummary(change: Partial<Summary> = {}): Summary {
  return summaryOf({ headline: null, line: [], openSince: '2026-11-23', incidents: [], ...change });
}

export function accountingOf(today: Partial<Arrivals> = {}, inAll: Partial<Arrivals> = {}): Accounting {
  return {
    site: 'acme',
    environment: 'live',
    today: '2026-11-24',
    arrivalsToday: arrivals(today),
    arrivalsInAll: arrivals(inAll),
  };
}

function arrivals({ stored = 0, duplicate = 0, refused = {} }: Partial<Arrivals>): Arrivals {
  const refusals = Object.values(refused).reduce((sum, count) => sum + count, 0);
  return { received: stored + duplicate + refusals, stored, duplicate, refused };
}

/** Everything that a summary can hold, none of it following from the rest. */
export function fullSummary(change: Partial<Summary> = {}): Summary {
  const period = { firstDay: '2026-10-27', lastDay: LAST_DAY };
  const plainWords = { id: 'plain-words', label: 'Tell me plainly', route: 'communications', dataType: null };
  const signIn = { id: 'stronger-sign-in', label: 'Stronger sign-in', route: 'technology', dataType: null };
  return summaryOf({
    unscored: 88,
    sampleRate: 0.25,
    comparison: {
      period,
      before: { firstDay: '2026-09-29', lastDay: '2026-10-26' },
      estimate: estimateOf(54),
      change: differenceOf(7, 3, 10),
    },
    segments: [
      {
        dimension: 'plan',
        period,
        figures: [
          { values: ['team'], estimate: estimateOf(62), worried: estimateOf(17), live: null },
          { values: ['free'], estimate: estimateOf(41), worried: estimateOf(30), live: null },
          { values: ['trial', 'unset'], estimate: estimateOf(80), worried: estimateOf(5), live: null },
        ],
      },
      { dimension: 'region', period: null, figures: [] },
    ],
    drivers: [
      {
        question: 'raise',
        text: 'What would raise your confidence most?',
        among: 'everybody',
        period,
        answers: 650,
        options: [{ ...plainWords, route: 'communications', estimate: estimateOf(33, 650) }],
        routes: [{ route: 'communications', estimate: estimateOf(58, 650) }],
        communicationsLessTechnology: differenceOf(2, -3, 8),
      },
      {
        question: 'raise',
        text: 'What would raise your confidence most?',
        among: 'not-confident',
        period,
        answers: 296,
        options: [
          { ...signIn, route: 'technology', estimate: estimateOf(19, 296) },
          { ...plainWords, route: 'communications', estimate: estimateOf(22, 296) },
        ],
        routes: [
          { route: 'communications', estimate: estimateOf(69, 296) },
          { route: 'technology', estimate: estimateOf(24, 296) },
          { route: 'both', estimate: estimateOf(6, 296) },
        ],
        communicationsLessTechnology: differenceOf(-12, -20, -4),
      },
      {
        question: 'worry',
        text: 'What would worry you most if it got out?',
        among: 'not-confident',
        period: null,
        answers: 0,
        options: [],
        routes: [],
        communicationsLessTechnology: null,
      },
    ],
    response: {
      countedWhen: 'seen',
      period,
      shown: 4_223,
      answered: 1_592,
      dismissed: 1_051,
      ignored: 1_580,
      responseRate: 0.38,
      cooperationRate: 0.6,
      refusalRate: 0.25,
      bounds: [0.22, 0.86],
      boundsWithInterval: [0.21, 0.87],
      target: 0.5,
      tippingShare: 0.44,
      isRounded: false,
    },
    watch: {
      survey: 'pulse',
      dimension: null,
      value: null,
      phase: 'watching',
      floor: 0.57,
      floorSource: 'learned',
      unit: 'answer',
      dispersion: 1.1,
      logEvidence: 2.6,
      logThreshold: 8,
      guarantee: {
        meanBatchesToFalseAlarm: 3_650,
        seriesWatched: 1,
        chanceInAYear: 0.1,
        isConditional: true,
        text: 'A false alarm comes once in 3,650 batches, or more rarely.',
      },
    },
    voided: [{ day: '2026-11-02', reason: 'a load test' }],
    ...change,
  });
}

export const dataPage: Step = {
  id: 'data-page',
  play: 'data-page',
  title: 'Data page in plain words',
  owner: 'Ada',
  date: '2026-10-15',
  outcome: 'Read by a third.',
};

/** Nobody has taken it, and nobody is to. */
export const idea: Step = {
  id: 'idea',
  play: null,
  title: 'Rewrite the mail',
  owner: null,
  date: null,
  outcome: null,
};

/** Fell after the breach; both sides hold all their days. */
export function effectOf(change: Partial<Effect> = {}): Effect {
  const before = {
    period: { firstDay: '2026-08-17', lastDay: '2026-09-13' },
    estimate: estimateOf(65, 1_540),
  };
  const after = {
    period: { firstDay: '2026-09-14', lastDay: '2026-10-11' },
    estimate: estimateOf(47, 1_499),
  };
  return {
    site: 'acme',
    survey: 'pulse',
    environment: 'live',
    entry: 'invited',
    mode: 'plain',
    series: '0123456789abcdef',
    timeZone: 'Europe/Vienna',
    isSimulated: false,
    minimumBatchAnswers: 10,
    mark: { kind: 'incident', id: breach.id, date: breach.date, title: breach.title },
    days: 28,
    confidence: 0.95,
    before,
    after,
    change: {
      period: after.period,
      before: before.period,
      estimate: before.estimate,
      change: differenceOf(-13, -17, -9),
    },
    declaresExposure: false,
    exposure: null,
    conclusion: { change: 'lower', touched: 'undeclared' },
    text: 'As the collector says it in English.',
    ...change,
  };
}

/** Nobody has acknowledged it. */
export const fall: Alert = {
  id: 'fall-of-september',
  site: 'acme',
  survey: 'pulse',
  series: '0123456789abcdef',
  environment: 'live',
  entry: 'invited',
  mode: 'plain',
  dimension: null,
  value: null,
  kind: 'fall',
  raisedOn: '2026-09-27',
  startedOn: '2026-09-15',
  logEvidence: 9.93,
  logThreshold: 9.58,
  floor: 0.57,
  floorSource: 'learned',
  unit: 'answer',
  guarantee: {
    meanBatchesToFalseAlarm: 3_650,
    seriesWatched: 4,
    chanceInAYear: 0.1,
    isConditional: true,
    text: 'A false alarm comes once in 3,650 batches, or more rarely.',
  },
  acknowledged: null,
};

/** Interval three points to either side. */
export function estimateOf(percent: number, answers = 400): Estimate {
  const interval: [number, number] = [(percent - 3) / 100, (percent + 3) / 100];
  return { share: percent / 100, interval, answers, isRounded: false };
}

/** In points. */
export function differenceOf(points: number, low: number, high: number): DifferenceEstimate {
  return {
    difference: points / 100,
    interval: [low / 100, high / 100],
    answers: 296,
    isRounded: false,
    isClear: low > 0 || high < 0,
  };
}

/** One exact figure; its interval is lopsided. */
export function pointOf(firstDay: string, lastDay: string, percent: number, answers: number): Point {
  const interval: [number, number] = [(percent - 4.7) / 100, (percent + 3.8) / 100];
  return {
    period: { firstDay, lastDay },
    estimate: { share: percent / 100, interval, answers, isRounded: false },
    live: average,
    liveSince: breach.date,
  };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
