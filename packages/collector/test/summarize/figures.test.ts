/**
 * The figures of a summary, on answers of which every number is known.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { EffectSchema, ROUTES, type Summary, SummarySchema } from '@trustgauge/protocol';
import {
  confidenceSequence,
  differenceInDifferences,
  newcombeDifference,
  nonresponseBounds,
  postStratify,
  scoreInterval,
  scoreVector,
  wilsonInterval,
} from '@trustgauge/stats';
import * as v from 'valibot';
import { addDays, daysFrom } from '../../dist/calendar.js';
import {
  answer,
  type CollectorUnderTest,
  DAY_MS,
  NOON,
  ORIGIN,
  siteSettings,
  startCollector,
} from '../collector-under-test.ts';

const SURVEY = {
  id: 'pulse',
  segments: { plan: ['free', 'team'], affected: ['yes', 'no'] },
  exposure: { dimension: 'affected', exposed: ['yes'], other: ['no'] },
  populationShares: { plan: { free: 0.8, team: 0.2 } },
  alerts: { target: 0.6 },
};

/** One day: 40 people. Plan and headline by their place, so that every count is known. */
function peopleOf(isAfter: boolean) {
  return Array.from({ length: 40 }, (_, place) => {
    const plan = place < 10 ? 'free' : 'team';
    const affected = place % 2 === 0 ? 'yes' : 'no';
    const turns = isAfter && affected === 'yes' && place < 20;
    const headline =
      place >= 38
        ? 'dont-know'
        : turns
          ? 'slightly'
          : (['very', 'extremely', 'moderately', 'very', 'not-at-all'][place % 5] ?? '');
    const followUp =
      place % 4 === 0
        ? {}
        : place % 4 === 1
          ? { worry: 'payment' }
          : { raise: place % 3 === 0 ? 'plain-words' : 'less-data' };
    return { segments: { plan, affected }, answers: { headline, ...followUp } };
  });
}

const near = (actual: number | undefined, expected: number | undefined, what = '') =>
  assert.ok(
    Math.abs((actual ?? Number.NaN) - (expected ?? Number.NaN)) < 1e-9,
    `${what}: ${actual} is not ${expected}`,
  );
const nearAll = (actual: readonly number[] | undefined, expected: readonly number[], what = '') => {
  for (const [place, value] of expected.entries()) near(actual?.[place], value, what);
};

const OPTIONS = ['not-at-all', 'slightly', 'moderately', 'very', 'extremely'];

describe('the figures of a summary', () => {
  let collector: CollectorUnderTest;
  let summary: Summary;
  const DAYS = 56;
  const CHANGES_ON = 28;
  before(async () => {
    collector = await startCollector({ sites: [siteSettings({ surveys: [SURVEY] })] });
    const series = await collector.series();
    for (let day = 0; day < DAYS; day += 1) {
      collector.clock.nowMs = NOON + day * DAY_MS;
      const shown = Array.from({ length: 60 }, () => ({ outcome: 'shown' }));
      const dismissed = Array.from({ length: 5 }, () => ({ outcome: 'dismissal' }));
      const submissions = [
        ...peopleOf(day >= CHANGES_ON).map((person) => answer(series, person)),
        ...dismissed.map((outcome) => ({ ...answer(series, outcome), answers: undefined })),
        ...shown.map((outcome) => ({ ...answer(series, outcome), answers: undefined, id: undefined })),
      ];
      const replies = await Promise.all(submissions.map(submit));
      assert.ok(replies.every(({ status }) => status === 202));
    }
    collector.clock.nowMs = NOON + DAYS * DAY_MS;
    summary = await collector.summary('?granularity=day');
  });
  after(() => collector.stop());

  /** Through the collector's own route, without a socket: there are thousands. */
  const submit = (submission: unknown) =>
    collector.collector.fetch(
      new Request(collector.address + ROUTES.submissions, {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain', Origin: ORIGIN },
        body: JSON.stringify(submission),
      }),
    );

  /** Scored answers by option, of the last 28 days or those before. */
  const countsOf = (
    isAfter: boolean,
    keep: (person: ReturnType<typeof peopleOf>[number]) => boolean = () => true,
  ) => {
    const people = peopleOf(isAfter).filter(keep);
    return OPTIONS.map((option) => 28 * people.filter(({ answers }) => answers.headline === option).length);
  };
  const confident = (counts: readonly number[]) => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    return { n, successes: (counts[3] ?? 0) + (counts[4] ?? 0) };
  };

  it('have the shape that the protocol publishes', () => {
    v.parse(SummarySchema, summary);
  });

  it('give all four metrics of the period with their report intervals, and count who does not know', () => {
    const counts = countsOf(true);
    const n = counts.reduce((sum, count) => sum + count, 0);
    for (const metric of ['confident', 'worried', 'index'] as const) {
      const scores = scoreVector(metric, { points: 5 });
      const figure = summary.metrics?.[metric];
      assert.equal(figure?.answers, n);
      near(
        figure?.share,
        counts.reduce((sum, count, place) => sum + count * (scores[place] ?? 0), 0) / n,
        metric,
      );
      nearAll(figure?.interval, scoreInterval(counts, scores), metric);
    }
    const [low, high] = scoreInterval(counts, scoreVector('net', { points: 5 }));
    const share = (options: number[]) => options.reduce((sum, option) => sum + (counts[option] ?? 0), 0) / n;
    near(summary.metrics?.net.difference, share([3, 4]) - share([0, 1]), 'net');
    nearAll(summary.metrics?.net.interval, [2 * low - 1, 2 * high - 1], 'net');
    assert.equal(summary.unscored, 28 * 2);
  });

  it('give the live line since the start of the series, valid at every look, and restart it at an incident', async () => {
    const counts = countsOf(true).map((count, place) => count + (countsOf(false)[place] ?? 0));
    const scores = scoreVector('confident', { points: 5 });
    assert.equal(summary.live?.since, '2026-03-10');
    nearAll(summary.live?.metrics.confident.interval, confidenceSequence(counts, scores), 'live');
    const reply = await collector.write('POST', '/api/sites/site-one/incidents', {
      date: '2026-04-07',
      title: 'Breach at a payment provider',
      kind: 'industry',
    });
    assert.equal(reply.status, 201);
    const { id } = (await reply.json()) as { id: string };
    const restarted = await collector.summary('?granularity=day');
    assert.equal(restarted.live?.since, '2026-04-07');
    nearAll(
      restarted.live?.metrics.confident.interval,
      confidenceSequence(countsOf(true), scores),
      'restarted',
    );
    nearAll(
      restarted.line[0]?.live.interval,
      summary.line[0]?.live.interval ?? [],
      'what was before the incident stays as it was',
    );
    const free = restarted.segments[0]?.figures[0];
    nearAll(
      free?.live?.interval,
      confidenceSequence(
        countsOf(true, ({ segments }) => segments.plan === 'free'),
        scores,
      ),
      'segment',
    );
    assert.equal((await collector.write('DELETE', `/api/sites/site-one/incidents/${id}`)).status, 204);
    assert.deepEqual(await collector.summary('?granularity=day'), summary);
  });

  it('show each segment value by value, in the order in which they are declared', () => {
    assert.deepEqual(
      summary.segments.map(({ dimension, figures }) => [dimension, figures.map(({ values }) => values)]),
      [
        ['plan', [['free'], ['team']]],
        ['affected', [['yes'], ['no']]],
      ],
    );
    const counts = countsOf(true, ({ segments }) => segments.plan === 'free');
    const { n, successes } = confident(counts);
    const [free] = summary.segments[0]?.figures ?? [];
    assert.equal(free?.estimate.answers, n);
    near(free?.estimate.share, successes / n);
    nearAll(free?.estimate.interval, wilsonInterval(successes / n, n));
  });

  it('say what would help those who are not confident, by option and by route', () => {
    const driver = summary.drivers.find(
      ({ question, among }) => question === 'raise' && among === 'not-confident',
    );
    // It waits until each group holds ten: its batches are longer than a day, and begin where they happen to.
    const { firstDay = '', lastDay = '' } = driver?.period ?? {};
    assert.ok(lastDay > '2026-04-07' && lastDay <= '2026-05-04');
    const people = Array.from({ length: daysFrom(firstDay, lastDay) + 1 }, (_, place) =>
      peopleOf(addDays(firstDay, place) >= '2026-04-07'),
    ).flat();
    const asked = people.filter(
      ({ answers }) =>
        'raise' in answers && ['not-at-all', 'slightly', 'moderately'].includes(answers.headline),
    );
    const n = asked.length;
    const plain = asked.filter(({ answers }) => answers.raise === 'plain-words').length;
    assert.equal(driver?.answers, n);
    const communications = driver?.routes.find(({ route }) => route === 'communications')?.estimate;
    near(communications?.share, plain / n);
    nearAll(communications?.interval, wilsonInterval(plain / n, n));
    const balance = driver?.communicationsLessTechnology;
    near(balance?.difference, (2 * plain) / n - 1);
    assert.ok((balance?.interval[0] ?? 0) < (balance?.difference ?? 0));
    const worry = summary.drivers.find(
      ({ question, among }) => question === 'worry' && among === 'everybody',
    );
    assert.equal(worry?.answers, 28 * peopleOf(true).filter(({ answers }) => 'worry' in answers).length);
    assert.equal(worry?.options.find(({ dataType }) => dataType === 'payment')?.estimate.share, 1);
    assert.equal(worry?.communicationsLessTechnology, null);
  });

  it('give response rates with worst-case bounds and the tipping value', () => {
    const { response } = summary;
    const [shown, answered, dismissed] = [28 * 60, 28 * 40, 28 * 5];
    assert.deepEqual(
      [response?.shown, response?.answered, response?.dismissed, response?.ignored],
      [shown, answered, dismissed, shown - answered - dismissed],
    );
    near(response?.responseRate, answered / shown);
    near(response?.cooperationRate, answered / (answered + dismissed));
    near(response?.refusalRate, dismissed / shown);
    const { n, successes } = confident(countsOf(true));
    const expected = nonresponseBounds({
      answered: n,
      dismissed,
      ignored: shown - n - dismissed,
      confident: successes,
      target: 0.6,
    });
    nearAll(response?.bounds, expected.manski);
    nearAll(response?.boundsWithInterval, expected.manskiWithWilson);
    near(response?.tippingShare ?? Number.NaN, expected.tippingNonrespondentShare ?? Number.NaN);
  });

  it('compare the period with as many days before it, or with those that are asked for', async () => {
    const [newer, older] = [confident(countsOf(true)), confident(countsOf(false))];
    const expected = newcombeDifference(newer, older);
    assert.deepEqual(summary.comparison?.before, { firstDay: '2026-03-10', lastDay: '2026-04-06' });
    near(summary.comparison?.change.difference, expected.difference);
    nearAll(summary.comparison?.change.interval, expected.interval);
    assert.equal(summary.comparison?.change.isClear, true);
    const asked = await collector.summary(
      '?from=2026-04-14&to=2026-04-20&compare-from=2026-04-21&compare-to=2026-04-27',
    );
    assert.deepEqual(asked.comparison?.period, { firstDay: '2026-04-14', lastDay: '2026-04-20' });
    assert.deepEqual(asked.comparison?.before, { firstDay: '2026-04-21', lastDay: '2026-04-27' });
    assert.equal(asked.comparison?.change.isClear, false);
    assert.deepEqual(asked.headline.period, { firstDay: '2026-04-14', lastDay: '2026-04-20' });
    assert.equal(
      asked.line.reduce((sum, { estimate }) => sum + estimate.answers, 0),
      asked.headline.estimate.answers,
    );
  });

  it('weight the headline to the population where its shares are known, beside the answers as they came', () => {
    const counts = ['free', 'team'].map((plan) => countsOf(true, ({ segments }) => segments.plan === plan));
    const expected = postStratify({
      countsByStratum: counts,
      populationShare: [0.8, 0.2],
      scores: scoreVector('confident', { points: 5 }),
    });
    const [weighted, ...others] = summary.postStratified;
    assert.deepEqual(others, []);
    near(weighted?.estimate.share, expected.estimate);
    nearAll(weighted?.estimate.interval, expected.interval);
    near(weighted?.deff, expected.deff);
    near(weighted?.unweighted.share, summary.headline?.estimate.share);
  });

  it('show before and after an incident, and the exposed against the others', async () => {
    const reply = await collector.write('POST', '/api/sites/site-one/incidents', {
      date: '2026-04-07',
      title: 'Breach',
    });
    const { id } = (await reply.json()) as { id: string };
    const path = `/api/sites/site-one/surveys/pulse/incidents/${id}/effect`;
    const effect = v.parse(EffectSchema, await (await collector.read(path)).json());
    const change = newcombeDifference(confident(countsOf(true)), confident(countsOf(false)));
    near(effect.change?.change.difference, change.difference);
    assert.deepEqual(effect.mark, { kind: 'incident', id, date: '2026-04-07', title: 'Breach' });
    assert.deepEqual(effect.before, { period: effect.change?.before, estimate: effect.change?.estimate });
    assert.deepEqual(effect.after?.period, effect.change?.period);
    const [before, after] = [effect.before?.estimate.share ?? 0, effect.after?.estimate.share];
    near(after, before + change.difference);
    const of = (isAfter: boolean, affected: string) =>
      confident(countsOf(isAfter, ({ segments }) => segments.affected === affected));
    const expected = differenceInDifferences({
      exposedBefore: of(false, 'yes'),
      exposedAfter: of(true, 'yes'),
      otherBefore: of(false, 'no'),
      otherAfter: of(true, 'no'),
    });
    near(effect.exposure?.difference.difference, expected.difference);
    nearAll(effect.exposure?.difference.interval, expected.interval);
    assert.equal(effect.exposure?.otherChange.isClear, false);
    assert.equal(effect.declaresExposure, true);
    assert.deepEqual(effect.conclusion, { change: 'lower', touched: 'less-favourably' });
    assert.match(effect.text, /^After “Breach” fewer people.* only if both groups/);
    assert.equal((await collector.read(`${path}?days=3`)).status, 400);
    assert.equal((await collector.read(path.replace(id, 'other'))).status, 404);
    const early = await collector.read(`${path}?days=7`);
    assert.equal(
      ((await early.json()) as { change: { period: { lastDay: string } } }).change.period.lastDay,
      '2026-04-13',
    );
    await collector.write('DELETE', `/api/sites/site-one/incidents/${id}`);
  });

  it('show before and after a step just so, and restart no live line at it', async () => {
    const before = await collector.summary();
    const reply = await collector.write('POST', '/api/sites/site-one/steps', {
      date: '2026-04-07',
      title: 'Data page',
    });
    const { id } = (await reply.json()) as { id: string };
    const path = `/api/sites/site-one/surveys/pulse/steps/${id}/effect`;
    const effect = v.parse(EffectSchema, await (await collector.read(path)).json());
    assert.deepEqual(effect.mark, { kind: 'step', id, date: '2026-04-07', title: 'Data page' });
    const change = newcombeDifference(confident(countsOf(true)), confident(countsOf(false)));
    near(effect.change?.change.difference, change.difference);
    nearAll(effect.change?.change.interval, change.interval);
    assert.deepEqual((await collector.summary()).live, before.live);
    await collector.write('PATCH', `/api/sites/site-one/steps/${id}`, { date: '2026-01-01' });
    const early = v.parse(EffectSchema, await (await collector.read(path)).json());
    assert.deepEqual([early.change, early.before], [null, null]);
    assert.equal(early.conclusion.change, 'late');
    assert.equal(early.text, 'There is nothing before “Data page” to compare with.');
    await collector.write('DELETE', `/api/sites/site-one/steps/${id}`);
  });

  it('leave out, and name, the batch of a voided day; restored it is back', async () => {
    const voided = await collector.write('POST', '/api/sites/site-one/voided-days', {
      day: '2026-05-01',
      reason: 'a script answered',
    });
    assert.equal(voided.status, 201);
    const without = await collector.summary('?granularity=day');
    assert.deepEqual(without.voided, [{ day: '2026-05-01', reason: 'a script answered' }]);
    assert.equal(without.headline.estimate.answers, 27 * 38);
    assert.ok(without.line.every(({ period }) => period.firstDay !== '2026-05-01'));
    assert.equal((await collector.write('DELETE', '/api/sites/site-one/voided-days/2026-05-01')).status, 204);
    assert.deepEqual(await collector.summary('?granularity=day'), summary);
    assert.equal((await collector.write('DELETE', '/api/sites/site-one/voided-days/2026-05-01')).status, 404);
  });

  it('draw the line of each share metric', async () => {
    const worried = await collector.summary('?metric=worried&granularity=month');
    const counts = countsOf(false);
    near(
      worried.line[0]?.estimate.share,
      ((counts[0] ?? 0) + (counts[1] ?? 0)) / counts.reduce((a, b) => a + b, 0),
    );
  });

  it('refuse a stretch of which one end is missing, or that ends before it begins', async () => {
    for (const query of [
      '?from=2026-04-01',
      '?from=2026-04-02&to=2026-04-01',
      '?compare-to=2026-04-01',
      '?from=x&to=y',
      '?plan=free',
    ]) {
      const reply = await collector.read(`/api/sites/site-one/surveys/pulse/summary${query}`);
      assert.equal(reply.status, 400, query);
    }
  });
});
