import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Survey, toSurvey } from '@trustgauge/protocol';
import { seriesOf } from '../../dist/sites/series.js';

const survey: Survey = toSurvey(
  {
    id: 'pulse',
    segments: {},
    schedule: { monthsAfterAnswer: 4, monthsAfterDismissal: 7 },
    presentation: { placement: 'inline' },
    countsShown: true,
    isPaused: false,
    alerts: { isOn: true, meanBatchesToFalseAlarm: 3650 },
    populationShares: {},
  },
  'Acme',
);
const { headline, followUps } = survey;

describe('seriesOf', () => {
  it('stays while schedule, look, segments, crosses or pause change', () => {
    for (const change of [
      { schedule: { monthsAfterAnswer: 6, monthsAfterDismissal: 12 } },
      { presentation: { placement: 'corner' as const } },
      { segments: { plan: ['free'] } },
      { crosses: [] },
      { countsShown: false },
      { isPaused: true },
    ]) {
      assert.equal(seriesOf({ ...survey, ...change }), seriesOf(survey));
    }
  });

  it('changes with wording, options, their order, the scale and the follow-ups', () => {
    const [first, ...rest] = headline.options;
    const changes: Survey[] = [
      { ...survey, headline: { ...headline, text: `${headline.text} ` } },
      { ...survey, headline: { ...headline, options: rest } },
      { ...survey, headline: { ...headline, options: first === undefined ? rest : [...rest, first] } },
      { ...survey, headline: { ...headline, topBoxFrom: 4 } },
      { ...survey, headline: { ...headline, unscored: [] } },
      { ...survey, followUps: followUps.slice(1) },
    ];
    const series = [survey, ...changes].map(seriesOf);
    assert.equal(new Set(series).size, series.length);
    for (const name of series) assert.match(name, /^[0-9a-f]{16}$/);
  });

  it('stays when a follow-up’s option is sent to another team', () => {
    const [raise, ...others] = followUps;
    assert.ok(raise !== undefined);
    const options = raise.options.map((option) => ({ ...option, route: 'both' as const }));
    assert.equal(seriesOf({ ...survey, followUps: [{ ...raise, options }, ...others] }), seriesOf(survey));
  });
});
