import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseConfigurationFile, toSurvey } from '@trustgauge/protocol';
import { waitingAfter } from '../../dist/release/close-stream.js';
import { siteSettings } from '../collector-under-test.ts';

const site = parseConfigurationFile({ sites: [siteSettings()] }).sites[0];
const survey = toSurvey(site?.surveys[0] as never, 'Acme');
const [question = ''] = survey.crosses;
const dimensions = Object.keys(survey.segments);

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}`;
const batch = (partition: string, number: number, values: string[][] = []) => ({
  partition,
  firstDay: day(number),
  lastDay: day(number),
  leftOut: [],
  cells: values.map((names) => ({ values: names, n: 10, counts: {}, live: null })),
});
/** Everybody's batches of ten days, in every segment and by follow-up. */
const closed = (followUps: (number: number) => string[][]) =>
  Array.from({ length: 10 }, (_, place) => place + 1).flatMap((number) => [
    ...dimensions.map((dimension) => batch(dimension, number)),
    batch('@follow-up', number, followUps(number)),
  ]);
const merged = [[...survey.crosses, '@none']];

describe('waitingAfter', () => {
  it('is before all that was counted where a partition has no batch yet', () => {
    assert.equal(waitingAfter(survey, []), '');
    const parts = closed(() => merged).filter(({ partition }) => partition !== dimensions[0]);
    assert.equal(waitingAfter(survey, parts), '');
  });

  it('does not go back for a follow-up that was too small in every batch to be parted further', () => {
    assert.equal(
      waitingAfter(
        survey,
        closed(() => merged),
      ),
      day(10),
    );
  });

  it('goes back to the first batch in which a follow-up stands by itself and is not parted yet', () => {
    const parts = closed((number) => (number === 4 || number === 7 ? [[question], ['@none']] : merged));
    assert.equal(waitingAfter(survey, parts), day(3));
    assert.equal(waitingAfter(survey, [...parts, batch(`@cross/${question}`, 4)]), day(6));
    assert.equal(waitingAfter(survey, [...parts, batch(`@cross/${question}`, 7)]), day(10));
  });
});
