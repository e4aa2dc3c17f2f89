/**
 * What a collector says about a site called Acme, on Tuesday 24 November 2026: half a year of answers with a fall in
 * September. Shares and intervals are arbitrary on purpose: none follows from the others, so whoever computes one
 * is found out.
 */
import type {
  Accounting,
  Arrivals,
  Estimate,
  Incident,
  ListedSite,
  Point,
  Summary,
} from '@trustgauge/protocol';

export const acme: ListedSite = {
  id: 'acme',
  product: 'Acme',
  timeZone: 'Europe/Vienna',
  isSimulated: false,
  allowedOrigins: ['https://acme.example', 'https://shop.acme.example'],
  keys: { live: 'tg_pub_live_acme', test: 'tg_pub_test_acme' },
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
