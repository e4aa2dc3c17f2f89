/**
 * A collector with some of everything in its database: closed batches of everybody and of segments, an open day,
 * duplicates and refusals, an incident, a step, a voided day, a paused survey, a receiver, tokens of each kind.
 */
import { ROUTES, routeTo } from '@trustgauge/protocol';
import {
  answer,
  type CollectorUnderTest,
  DAY_MS,
  siteSettings,
  startCollector,
} from '../collector-under-test.ts';

const OPTIONS = ['very', 'slightly', 'extremely', 'very', 'moderately'];
const ANSWERS_A_DAY = 24;
const DAYS = 4;

export async function startWithHistory(): Promise<CollectorUnderTest> {
  const collector = await startCollector({
    notify: { resolve: async () => [{ address: '93.184.215.14', family: 4 }] },
    sites: [
      siteSettings({
        surveys: [
          { id: 'pulse', segments: { plan: ['free', 'team'] }, alerts: { target: 0.5 } },
          { id: 'other', followUps: [] },
        ],
      }),
    ],
  });
  const series = await collector.series();
  for (let day = 0; day <= DAYS; day += 1) {
    const answers = Array.from({ length: ANSWERS_A_DAY }, (_, n) =>
      answer(series, {
        answers: { headline: OPTIONS[n % OPTIONS.length], raise: n % 3 === 0 ? 'less-data' : 'plain-words' },
        segments: { plan: n % 2 === 0 ? 'free' : 'team' },
      }),
    );
    await Promise.all([...answers, ...answers.slice(0, 3)].map((body) => collector.submit(body)));
    await collector.submit('{');
    await collector.summary();
    if (day < DAYS) collector.clock.nowMs += DAY_MS;
  }
  const site = 'site-one';
  await collector.write('POST', routeTo(ROUTES.incidents, { site }), { date: '2026-03-12', title: 'Outage' });
  await collector.write('POST', routeTo(ROUTES.steps, { site }), { title: 'Status page', owner: 'Ada' });
  await collector.write('POST', routeTo(ROUTES.voidedDays, { site }), {
    day: '2026-03-11',
    reason: 'Stuffed',
  });
  await collector.write('POST', routeTo(ROUTES.receivers, { site }), {
    kind: 'webhook',
    label: 'On call',
    target: 'https://hooks.example/secret-path',
  });
  await collector.store.pauseSurvey(site, 'other', true);
  // The sites in memory are trusted for a moment.
  while (!(await (await collector.read(ROUTES.sites)).text()).includes('"isPaused":true')) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { tokens } = collector.collector;
  const grant = { site, role: 'owner', label: 'link' } as const;
  await tokens.issueSignIn(grant);
  await collector.write('POST', routeTo(ROUTES.shareLinks, { site }), {
    survey: 'pulse',
    label: 'Board',
    days: 30,
  });
  await tokens.exchangeSignIn((await tokens.issueSignIn(grant)).secret);
  await collector.collector.flush();
  return collector;
}

/** Everything that can be read of a site, by the API. */
export async function readable(read: (path: string) => Promise<Response>): Promise<unknown[]> {
  const paths = [
    ...['', '?granularity=day', '?metric=worried', '?entry=opened', '?from=2026-03-10&to=2026-03-12'].map(
      (query) => `/api/sites/site-one/surveys/pulse/summary${query}`,
    ),
    '/api/sites',
    '/api/sites/site-one/surveys/other/summary',
    '/api/sites/site-one/accounting',
    '/api/sites/site-one/incidents',
    '/api/sites/site-one/steps',
    '/api/sites/site-one/voided-days',
    '/api/sites/site-one/alerts',
  ];
  return Promise.all(paths.map(async (path) => [path, await (await read(path)).json()]));
}
