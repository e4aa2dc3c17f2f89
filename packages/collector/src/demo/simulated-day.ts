/**
 * What simulated people do on one day. Made up: the shape is plausible, no figure comes from real people.
 *
 * Confidence differs by plan, rises slowly, falls by a fifth when the incident becomes known, and comes back over
 * some weeks.
 */
import { createHash } from 'node:crypto';
import { headlineGroup, PROTOCOL_VERSION, type Submission, type Survey } from '@trustgauge/protocol';
import { DEMO_PLANS, type DemoPlan } from './demo-site.js';
import { SeededRandom } from './seeded-random.js';

/** Chance of a top-two answer before the incident. */
const BASE_CONFIDENCE: Readonly<Record<DemoPlan, number>> = { free: 0.56, team: 0.63, enterprise: 0.71 };
const RISE_A_DAY = 0.0002;
const DROP = 0.2;
/** Days after which half of the drop has been made good. */
const DROP_HALVES_AFTER_DAYS = 24;

/** People a day on each plan, on working days. Never under 12, so that ten of them give a scored answer. */
const ANSWERS_A_DAY: Readonly<Record<DemoPlan, readonly [number, number]>> = {
  free: [20, 34],
  team: [15, 24],
  enterprise: [13, 18],
};
const WEEKEND_FACTOR = 0.75;
const LEAST_ANSWERS_A_DAY = 13;

export interface SimulatedDay {
  readonly day: string;
  /** Days since the simulation began. */
  readonly daysSinceStart: number;
  /** Days since the incident; negative before it. */
  readonly daysSinceIncident: number;
}

/** The same submissions for the same day, in the same order, with the same ids: a day can be sent again. */
export function simulateDay(
  { day, daysSinceStart, daysSinceIncident }: SimulatedDay,
  survey: Survey,
  { site, series }: { site: string; series: string },
): Submission[] {
  const random = new SeededRandom(`trustgauge demo ${day}`);
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const submissions: Submission[] = [];
  const about = {
    version: PROTOCOL_VERSION,
    site,
    survey: survey.id,
    series,
    entry: 'invited',
    mode: 'plain',
    seen: true,
  } as const;
  const nextId = () =>
    createHash('sha256').update(`${day} ${submissions.length}`).digest('base64url').slice(0, 21);

  for (const plan of DEMO_PLANS) {
    const segments = { plan };
    const mood = random.between(-4, 4) / 100;
    const confidence = BASE_CONFIDENCE[plan] + mood + RISE_A_DAY * daysSinceStart - dropAt(daysSinceIncident);
    const [least, most] = ANSWERS_A_DAY[plan];
    const people = random.between(least, most) * (isWeekend ? WEEKEND_FACTOR : 1);
    for (let left = Math.max(LEAST_ANSWERS_A_DAY, Math.round(people)); left > 0; left -= 1) {
      const headline = pickHeadline(random, confidence);
      const followUp = random.pick(survey.followUps.map((other) => [other, 1] as const));
      const answersFollowUp = random.next() < 0.8;
      const option = pickFollowUpOption(
        random,
        followUp.id,
        headlineGroup(survey.headline, headline) === 'high',
      );
      submissions.push({
        ...about,
        outcome: 'answer',
        id: nextId(),
        answers: { headline, ...(answersFollowUp && { [followUp.id]: option }) },
        segments,
      });
    }
    const answered = submissions.length;
    for (let left = Math.round(answered * 0.25); left > 0; left -= 1) {
      submissions.push({ ...about, outcome: 'dismissal', id: nextId(), segments });
    }
  }
  const acted = submissions.map(({ segments }) => segments);
  for (const segments of acted) {
    submissions.push({ ...about, outcome: 'shown', ...(segments && { segments }) });
    // Most who see a question pass it by.
    if (random.next() < 0.6) submissions.push({ ...about, outcome: 'shown', ...(segments && { segments }) });
  }
  return submissions;
}

function dropAt(daysSinceIncident: number): number {
  return daysSinceIncident < 0 ? 0 : DROP * 2 ** (-daysSinceIncident / DROP_HALVES_AFTER_DAYS);
}

function pickHeadline(random: SeededRandom, confidence: number): string {
  if (random.next() < 0.05) return 'dont-know';
  const isConfident = random.next() < confidence;
  return isConfident
    ? random.pick([
        ['very', 0.68],
        ['extremely', 0.32],
      ])
    : random.pick([
        ['not-at-all', 0.16],
        ['slightly', 0.28],
        ['moderately', 0.56],
      ]);
}

type Weights = readonly (readonly [string, number])[];

const RAISES_THE_WARY: Weights = [
  ['plain-words', 20],
  ['sooner-notice', 22],
  ['show-and-control', 14],
  ['promise-no-selling', 10],
  ['stronger-sign-in', 9],
  ['less-data', 10],
  ['fix-something', 4],
  ['independent-proof', 6],
  ['news-elsewhere', 2],
  ['nothing-other', 3],
];
const RAISES_THE_CONFIDENT: Weights = [
  ['plain-words', 14],
  ['sooner-notice', 12],
  ['show-and-control', 12],
  ['promise-no-selling', 8],
  ['stronger-sign-in', 14],
  ['less-data', 6],
  ['fix-something', 2],
  ['independent-proof', 14],
  ['news-elsewhere', 4],
  ['nothing-other', 14],
];
const WORRIES: Weights = [
  ['payment', 34],
  ['government-id', 14],
  ['messages', 12],
  ['photos-files', 9],
  ['location', 6],
  ['contacts', 4],
  ['passwords', 12],
  ['health', 4],
  ['nothing', 5],
];

function pickFollowUpOption(random: SeededRandom, followUp: string, isConfident: boolean): string {
  if (followUp === 'worry') return random.pick(WORRIES);
  return random.pick(isConfident ? RAISES_THE_CONFIDENT : RAISES_THE_WARY);
}
