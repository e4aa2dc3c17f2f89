import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAgainstSurvey, parseSubmission, type Submission, toSurvey } from '@trustgauge/protocol';
import { demoConfiguration } from '../../dist/demo/demo-site.js';
import { simulateDay } from '../../dist/demo/simulated-day.js';

const [site] = demoConfiguration().sites;
const [configured] = site?.surveys ?? [];
assert.ok(site !== undefined && configured !== undefined);
const survey = toSurvey(configured, site.product);
const about = { site: 'tg_pub_live_demo', series: '0123456789abcdef' };
const days = Array.from({ length: 28 }, (_, index) => ({
  day: `2026-02-${String(index + 1).padStart(2, '0')}`,
  daysSinceStart: index,
  daysSinceIncident: -100,
}));
const simulate = (day: (typeof days)[number]) => simulateDay(day, survey, about);
const answersOf = (submissions: readonly Submission[]) =>
  submissions.flatMap((submission) => (submission.outcome === 'answer' ? [submission] : []));
const confidentShare = (daysSinceIncident: number) => {
  const answers = days.flatMap((day) => answersOf(simulate({ ...day, daysSinceIncident })));
  const scored = answers.filter(({ answers: { headline } }) => headline !== 'dont-know');
  return (
    scored.filter(({ answers: { headline } }) => headline === 'very' || headline === 'extremely').length /
    scored.length
  );
};

describe('simulateDay', () => {
  it('sends only what the collector takes', () => {
    for (const submission of simulate(days[0] as (typeof days)[number])) {
      checkAgainstSurvey(parseSubmission(JSON.stringify(submission)), survey);
    }
  });

  it('sends at least ten scored answers in each segment, each day', () => {
    for (const day of days) {
      const answers = answersOf(simulate(day)).filter(
        ({ answers: { headline } }) => headline !== 'dont-know',
      );
      for (const plan of ['free', 'team', 'enterprise']) {
        const count = answers.filter(({ segments }) => segments?.plan === plan).length;
        assert.ok(count >= 10, `${day.day} ${plan}: ${count}`);
      }
    }
  });

  it('sends the same for the same day, with ids that no other day has', () => {
    const [first, second] = days as [(typeof days)[number], (typeof days)[number]];
    assert.deepEqual(simulate(first), simulate(first));
    const ids = [first, second].flatMap((day) =>
      simulate(day).flatMap((one) => ('id' in one ? [one.id] : [])),
    );
    assert.equal(new Set(ids).size, ids.length);
  });

  it('shows a clear drop in confidence after the incident, and a recovery', () => {
    const [before, after, later] = [confidentShare(-1), confidentShare(0), confidentShare(100)];
    assert.ok(before - after > 0.12, `${before} → ${after}`);
    assert.ok(later - after > 0.1, `${after} → ${later}`);
  });
});
