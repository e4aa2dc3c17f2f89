import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseConfigurationFile, toSurvey } from '@trustgauge/protocol';
import { crossRow, followUpRow, segmentRow } from '../../dist/release/partitions.js';
import { siteSettings } from '../collector-under-test.ts';

const site = parseConfigurationFile({ sites: [siteSettings()] }).sites[0];
const survey = toSurvey(site?.surveys[0] as never, 'Acme');

const tally = (question: string, option: string, count: number, dimension = '', value = '') => ({
  question,
  dimension,
  value,
  option,
  count,
});
const batchOf = (tallies: ReturnType<typeof tally>[]) => ({
  firstDay: '2026-03-01',
  lastDay: '2026-03-01',
  leftOut: [],
  counts: {},
  outcomes: {},
  countedWhen: 'drawn' as const,
  live: null as never,
  tallies,
});

const sizes = (values: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
  Object.fromEntries(
    Object.entries(values).map(([value, counts]) => [
      value,
      Object.values(counts).reduce((a, b) => a + b, 0),
    ]),
  );

describe('segmentRow', () => {
  it('holds everybody exactly once: whoever is counted under no declared value is unset', () => {
    const { values } = segmentRow(
      batchOf([
        tally('headline', 'very', 9),
        tally('headline', 'slightly', 4),
        tally('headline', 'dont-know', 7),
        tally('headline', 'very', 5, 'plan', 'free'),
        tally('headline', 'dont-know', 7, 'plan', 'free'),
        tally('headline', 'slightly', 1, 'plan', 'team'),
        tally('headline', 'slightly', 2, 'plan', 'withdrawn'),
      ]),
      survey,
      'plan',
    );
    assert.deepEqual(sizes(values), { free: 5, team: 1, unset: 7 });
    assert.equal(values.unset?.very, 4);
    assert.equal(values.unset?.slightly, 3);
  });
});

describe('followUpRow', () => {
  it('parts all answers by the follow-up that was answered, or none', () => {
    const { values, tallies } = followUpRow(
      batchOf([
        tally('@outcome', 'answer', 8),
        tally('@outcome', 'answer@seen', 12),
        tally('@outcome', 'dismissal', 3),
        tally('raise', 'plain-words', 8),
        tally('worry', 'payment', 7),
        tally('raise', 'plain-words', 6, '@headline', 'low'),
        tally('raise', 'plain-words', 5, 'plan', 'free'),
      ]),
      survey,
    );
    assert.deepEqual(sizes(values), { raise: 8, worry: 7, '@none': 5 });
    assert.deepEqual(tallies, [tally('raise', 'plain-words', 6, '@headline', 'low')]);
  });
});

describe('crossRow', () => {
  const part = (values: string[][]) => ({
    partition: '@follow-up',
    firstDay: '2026-03-01',
    lastDay: '2026-03-01',
    leftOut: [],
    cells: values.map((names) => ({ values: names, n: 10, counts: {}, live: null })),
    tallies: [
      tally('raise', 'plain-words', 6, '@headline', 'low'),
      tally('raise', 'less-data', 4, '@headline', 'unscored'),
    ],
  });

  it('parts those who answered a follow-up by the headline’s group', () => {
    const row = crossRow(part([['raise'], ['worry']]), 'raise');
    assert.deepEqual(row && sizes(row.values), { low: 6, middle: 0, high: 0, unscored: 4 });
  });

  it('is none where the follow-up was too small to stand by itself', () => {
    assert.equal(crossRow(part([['@none', 'raise'], ['worry']]), 'raise'), null);
  });
});
