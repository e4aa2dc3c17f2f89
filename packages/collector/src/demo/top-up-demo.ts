/**
 * Fills the demo site with simulated answers up to yesterday, through the collector's own routes: the clock is
 * stepped day by day, and what a day sends is parsed, checked, counted and committed like any other answer.
 *
 * A day is sent whole, with ids that are the same each time: one that was cut short is sent again, and what it held
 * already counts once.
 */
import type { Incident, Step, Submission } from '@trustgauge/protocol';
import { ROUTES } from '@trustgauge/protocol';
import { addDays, dayIn } from '../calendar.js';
import { createCollector } from '../collector.js';
import { applyConfiguration } from '../sites/apply-configuration.js';
import type { SiteRecord, Store } from '../store/store.js';
import { DEMO_ORIGIN, DEMO_SITE, DEMO_SURVEY, demoConfiguration } from './demo-site.js';
import { simulateDay } from './simulated-day.js';

/** Half a year. */
const DEMO_DAYS = 183;
const INCIDENT_DAYS_BEFORE_END = 70;
const STEP_DAYS_BEFORE_END = 40;
const DAY_MS = 86_400_000;

/**
 * @param nowMs The real time: the last simulated day is the one before it.
 * @param onDay Told after each day how many of how many are done; not at all where nothing was to be done.
 */
export async function topUpDemo(
  store: Store,
  nowMs: number,
  onDay: (done: number, total: number) => void,
): Promise<void> {
  await applyConfiguration(store, demoConfiguration(), nowMs - DEMO_DAYS * DAY_MS);
  const site = (await store.selectSites()).find(({ settings }) => settings.id === DEMO_SITE);
  const record = site?.surveys.find(({ survey }) => survey.id === DEMO_SURVEY);
  if (site === undefined || record === undefined)
    throw new Error('the demo site is not there after it was applied');

  const { timeZone } = site.settings;
  const firstDay = dayIn(timeZone, record.startedAtMs);
  // What has been released stays as it is: a day that was cut short and then published is left so.
  const next = site.finishedThrough === '' ? firstDay : addDays(site.finishedThrough, 1);
  const yesterday = addDays(dayIn(timeZone, nowMs), -1);
  const incident = await demoIncident(store, yesterday);
  await demoStep(store, yesterday);
  const stored = await storedByDay(store, site);

  const missing: { day: string; submissions: Submission[] }[] = [];
  for (let day = next; day <= yesterday; day = addDays(day, 1)) {
    const place = {
      daysSinceStart: daysBetween(firstDay, day),
      daysSinceIncident: daysBetween(incident.date, day),
    };
    const submissions = simulateDay({ day, ...place }, record.survey, {
      site: site.keys.live,
      series: record.series,
    });
    if ((stored.get(day) ?? 0) < submissions.length) missing.push({ day, submissions });
  }
  for (const [index, { day, submissions }] of missing.entries()) {
    await sendDay(store, day, submissions);
    onDay(index + 1, missing.length);
  }
}

/**
 * All at once, at noon of the day, so that the group commit makes few transactions of them. Showings have no id: of a
 * day that is sent again they can count twice, which moves no figure of this demo.
 */
async function sendDay(store: Store, day: string, submissions: readonly Submission[]): Promise<void> {
  const collector = createCollector({ store, clock: () => Date.parse(`${day}T12:00:00Z`) });
  const replies = await Promise.all(
    submissions.map((submission) =>
      collector.fetch(
        new Request(`http://localhost${ROUTES.submissions}`, {
          method: 'POST',
          headers: { 'Content-Type': 'text/plain', Origin: DEMO_ORIGIN },
          body: JSON.stringify(submission),
        }),
      ),
    ),
  );
  const refused = replies.find((reply) => reply.status !== 202);
  if (refused !== undefined) throw new Error(`a simulated answer was refused: ${await refused.text()}`);
}

/** Kept in the store, so that it stays where it was when the demo is topped up later. */
async function demoIncident(store: Store, yesterday: string): Promise<Incident> {
  const [known] = await store.selectIncidents(DEMO_SITE);
  if (known !== undefined) return known;
  const incident: Incident = {
    id: 'demo-breach',
    date: addDays(yesterday, -INCIDENT_DAYS_BEFORE_END),
    title: 'Breach at a payment provider',
    kind: 'industry',
    link: null,
  };
  await store.insertIncident(DEMO_SITE, incident);
  return incident;
}

/** Kept like the incident: where somebody has changed or added one, theirs stay. */
async function demoStep(store: Store, yesterday: string): Promise<void> {
  if ((await store.selectSteps(DEMO_SITE)).length > 0) return;
  const step: Step = {
    id: 'demo-data-page',
    play: 'data-page',
    title: 'A data page in plain words',
    owner: 'Communications',
    date: addDays(yesterday, -STEP_DAYS_BEFORE_END),
    outcome: null,
  };
  await store.insertStep(DEMO_SITE, step);
}

async function storedByDay(store: Store, { settings }: SiteRecord): Promise<ReadonlyMap<string, number>> {
  const arrivals = await store.selectArrivals(settings.id, 'live');
  return new Map(
    arrivals.filter(({ outcome }) => outcome === 'stored').map(({ day, count }) => [day, count]),
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
