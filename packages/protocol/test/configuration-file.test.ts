import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError, parseConfigurationFile, pulseHeadline, toSurvey } from '@trustgauge/protocol';

const site = (changes: object = {}) => ({
  id: 'acme',
  product: 'Acme',
  allowedOrigins: ['https://app.acme.example'],
  surveys: [{ id: 'pulse' }],
  ...changes,
});
const parse = (...sites: object[]) => parseConfigurationFile({ sites });

const refuses = (sites: object[], expected: RegExp) =>
  assert.throws(
    () => parse(...sites),
    (error: unknown) => {
      assert.ok(error instanceof ProtocolError);
      assert.equal(error.code, 'configuration_invalid');
      assert.match(error.message, expected);
      return true;
    },
  );

describe('parseConfigurationFile', () => {
  it('fills in k = 10, UTC, counted showings and the standard cooldowns', () => {
    const [parsed] = parse(site()).sites;
    assert.equal(parsed?.minimumBatchAnswers, 10);
    assert.equal(parsed?.timeZone, 'UTC');
    assert.equal(parsed?.surveys[0]?.countsShown, true);
    assert.deepEqual(parsed?.surveys[0]?.schedule, { monthsAfterAnswer: 4, monthsAfterDismissal: 7 });
  });

  it('refuses a k of 9, because nothing about fewer than ten people may be shown', () => {
    refuses([site({ minimumBatchAnswers: 9 })], /at least 10 at sites\.0\.minimumBatchAnswers/);
  });

  it('refuses a cooldown of 3 months after an answer and 6 after a dismissal', () => {
    refuses([site({ surveys: [{ id: 'pulse', schedule: { monthsAfterAnswer: 3 } }] })], /at least 4/);
    refuses([site({ surveys: [{ id: 'pulse', schedule: { monthsAfterDismissal: 6 } }] })], /at least 7/);
  });

  it('names the place of a misspelled setting', () => {
    refuses([site({ prodcut: 'Acme' })], /no further field at sites\.0\.prodcut/);
  });

  it('refuses an origin with a path, a time zone that does not exist, and two sites of one id', () => {
    refuses([site({ allowedOrigins: ['https://acme.example/app'] })], /without a path/);
    refuses([site({ timeZone: 'Europe/Nowhere' })], /a time zone such as Europe\/Vienna/);
    refuses([site(), site()], /acme more than once/);
  });

  it('refuses a live key where the test key belongs', () => {
    refuses(
      [site({ keys: { live: 'tg_pub_live_abcd', test: 'tg_pub_live_abce' } })],
      /keys\.test with tg_pub_test_/,
    );
  });

  it('refuses more than 5 segment dimensions and the reserved value "unset"', () => {
    const segments = Object.fromEntries('abcdef'.split('').map((name) => [name, ['x']]));
    refuses([site({ surveys: [{ id: 'pulse', segments }] })], /at most 5 segment dimensions/);
    refuses([site({ surveys: [{ id: 'pulse', segments: { plan: ['unset'] } }] })], /segments/);
  });

  it('refuses a cross of a follow-up that the survey does not ask', () => {
    refuses(
      [site({ surveys: [{ id: 'pulse', crosses: ['shoe-size'] }] })],
      /to name its follow-ups \(raise, worry\)/,
    );
  });
});

describe('toSurvey', () => {
  it('gives the pulse its two follow-ups, each crossed with the headline', () => {
    const [parsed] = parse(site()).sites;
    assert.ok(parsed?.surveys[0]);
    const survey = toSurvey(parsed.surveys[0], parsed.product);
    assert.deepEqual(
      survey.followUps.map((followUp) => followUp.id),
      ['raise', 'worry'],
    );
    assert.deepEqual(survey.crosses, ['raise', 'worry']);
  });

  it('asks the frozen headline, negative end first, with five points and one unscored option', () => {
    assert.deepEqual(pulseHeadline('Acme'), {
      id: 'headline',
      text: 'How confident are you that your data is safe with Acme?',
      options: [
        { id: 'not-at-all', label: 'Not at all' },
        { id: 'slightly', label: 'Slightly' },
        { id: 'moderately', label: 'Moderately' },
        { id: 'very', label: 'Very' },
        { id: 'extremely', label: 'Extremely' },
      ],
      unscored: [{ id: 'dont-know', label: 'I don’t know' }],
      lowBoxUpTo: 1,
      topBoxFrom: 3,
    });
  });
});
