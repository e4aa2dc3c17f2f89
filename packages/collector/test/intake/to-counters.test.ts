import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Submission, type Survey, toSurvey } from '@trustgauge/protocol';
import { toCounters } from '../../dist/intake/to-counters.js';

const survey: Survey = toSurvey(
  {
    id: 'pulse',
    segments: { plan: ['free', 'team'], region: ['eu'] },
    schedule: { monthsAfterAnswer: 4, monthsAfterDismissal: 7 },
    presentation: { placement: 'inline' },
    countsShown: true,
    isPaused: false,
    alerts: { isOn: true, meanBatchesToFalseAlarm: 3650 },
    populationShares: {},
  },
  'Acme',
);
const about = {
  version: 1,
  site: 'tg_pub_live_x123',
  survey: 'pulse',
  series: '0123456789abcdef',
  mode: 'plain',
} as const;
const answerWith = (answers: Record<string, string>, segments = {}): Submission => ({
  ...about,
  outcome: 'answer',
  entry: 'invited',
  id: 'V1StGXR8_Z5jdHi6B-myT',
  answers,
  segments,
});
const keys = (submission: Submission, asked = survey) =>
  toCounters(submission, asked).map((counter) => Object.values(counter).join('|'));

describe('toCounters', () => {
  it('counts each declared dimension exactly once, so that its values add up to everybody', () => {
    const headline = toCounters(answerWith({ headline: 'very' }, { plan: 'free' }), survey).filter(
      ({ question }) => question === 'headline',
    );
    assert.deepEqual(
      headline.map(({ dimension, value }) => `${dimension}=${value}`),
      ['=', 'plan=free', 'region=unset'],
    );
  });

  it('counts an undeclared value, and an inherited name, as unset', () => {
    for (const segments of [{ plan: 'gold' }, { constructor: 'free' }, {}]) {
      assert.ok(keys(answerWith({ headline: 'very' }, segments)).includes('headline|very|plan|unset'));
    }
  });

  it('crosses a follow-up with the low, middle, high or unscored group of the headline', () => {
    for (const [option, group] of [
      ['not-at-all', 'low'],
      ['moderately', 'middle'],
      ['extremely', 'high'],
      ['dont-know', 'unscored'],
    ] as const) {
      assert.ok(
        keys(answerWith({ headline: option, worry: 'payment' })).includes(`worry|payment|@headline|${group}`),
      );
    }
  });

  it('crosses nothing that the survey does not declare', () => {
    const uncrossed = { ...survey, crosses: [] };
    assert.ok(
      keys(answerWith({ headline: 'very', worry: 'payment' }), uncrossed).every(
        (key) => !key.includes('@headline'),
      ),
    );
  });

  it('moves for a dismissal or a showing the outcome and nothing else', () => {
    const dismissal: Submission = {
      ...about,
      outcome: 'dismissal',
      entry: 'invited',
      id: 'V1StGXR8_Z5jdHi6B-myT',
    };
    assert.deepEqual(keys(dismissal), [
      '@outcome|dismissal||',
      '@outcome|dismissal|plan|unset',
      '@outcome|dismissal|region|unset',
    ]);
  });

  it('keeps apart what widgets count when it is seen, in as many counters, and nothing else of it', () => {
    const drawn = answerWith({ headline: 'very', worry: 'payment' });
    const byDrawn = keys(drawn);
    const bySeen = keys({ ...drawn, seen: true });
    assert.equal(bySeen.length, byDrawn.length);
    assert.deepEqual(
      bySeen.filter((key) => !byDrawn.includes(key)),
      ['@outcome|answer@seen||', '@outcome|answer@seen|plan|unset', '@outcome|answer@seen|region|unset'],
    );
    for (const outcome of ['dismissal', 'shown'] as const) {
      const message = { ...about, outcome, entry: 'invited', id: 'V1StGXR8_Z5jdHi6B-myT', seen: true };
      assert.equal(keys(message as Submission)[0], `@outcome|${outcome}@seen||`);
    }
  });
});
