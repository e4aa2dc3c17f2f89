/**
 * A database with a year of made-up counters: a survey with 24 values of two segments, and the standard follow-ups.
 *
 * The counters are written as rows, not sent as answers, because ten million answers take an hour to send. They are
 * then closed and computed by the collector itself.
 */
import { DatabaseSync } from 'node:sqlite';
import { applyConfiguration, openSqliteStore } from '../../packages/collector/dist/index.js';
import { toCounters } from '../../packages/collector/dist/intake/to-counters.js';
import { parseConfigurationFile } from '../../packages/protocol/dist/index.js';

export const SITE = 'year';
export const DAYS = 365;
const DAY_MS = 86_400_000;
const named = (letter, length) => Array.from({ length }, (_, index) => `${letter}${index + 1}`);
/** Sixteen and eight values: a segment has twenty at most. */
const SEGMENTS = { region: named('r', 16), plan: named('p', 8) };

/** @param {string} file @param {number} answers In the whole year, about. @param {number} nowMs */
export async function makeYear(file, answers, nowMs) {
  const store = openSqliteStore(file);
  const startMs = nowMs - DAYS * DAY_MS;
  const configuration = parseConfigurationFile({
    sites: [
      {
        id: SITE,
        product: 'Acme',
        timeZone: 'UTC',
        isSimulated: true,
        allowedOrigins: ['https://acme.example'],
        keys: { live: 'tg_pub_live_year', test: 'tg_pub_test_year' },
        surveys: [{ id: 'pulse', segments: SEGMENTS }],
      },
    ],
  });
  await applyConfiguration(store, configuration, startMs);
  const [site] = await store.selectSites();
  const [{ series, survey }] = site.surveys;
  await store.close();

  const database = new DatabaseSync(file);
  const insert = database.prepare(
    'INSERT INTO tally (site, environment, survey, series, entry, mode, question, dimension, value, day, option, count)' +
      ` VALUES ('${SITE}', 'live', 'pulse', '${series}', 'invited', 'plain', ?, ?, ?, ?, ?, ?)`,
  );
  const arrived = database.prepare(
    `INSERT INTO arrival (site, environment, day, outcome, count) VALUES ('${SITE}', 'live', ?, 'stored', ?)`,
  );
  database.exec('BEGIN');
  for (let index = 0; index < DAYS; index += 1) {
    const day = new Date(startMs + index * DAY_MS).toISOString().slice(0, 10);
    for (const [key, count] of countsOfDay(answers / DAYS, survey))
      insert.run(...JSON.parse(key).toSpliced(3, 0, day), count);
    arrived.run(day, Math.round(answers / DAYS));
  }
  database.exec('COMMIT');
  database.close();
}

/** Counter → count, of answers in every mix of region, headline and follow-up. */
function countsOfDay(answers, survey) {
  const counts = new Map();
  const add = (count, submission) => {
    for (const { question, dimension, value, option } of toCounters(submission, survey)) {
      const key = JSON.stringify([question, dimension, value, option]);
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  };
  const { options, unscored } = survey.headline;
  const headlines = [...options, ...unscored].map(({ id }) => id);
  const followUps = [
    null,
    ...survey.followUps.flatMap(({ id, options }) => options.map((option) => [id, option.id])),
  ];
  const expected = answers / (SEGMENTS.region.length * headlines.length * followUps.length);
  for (const [index, region] of SEGMENTS.region.entries()) {
    const segments = { region, plan: SEGMENTS.plan[index % SEGMENTS.plan.length] };
    for (const headline of headlines) {
      for (const followUp of followUps) {
        const count = Math.floor(expected + Math.random());
        if (count === 0) continue;
        const chosen = { headline, ...(followUp && Object.fromEntries([followUp])) };
        add(count, { outcome: 'answer', segments, answers: chosen });
        add(count * 2, { outcome: 'shown', segments });
      }
    }
  }
  return counts;
}
