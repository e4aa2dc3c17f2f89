import { ERROR_STATUS, type ErrorCode } from '@trustgauge/protocol';
import { expect } from 'chai';
import { WORDS } from './dist/words.js';

/** What a collector refuses a well-formed submission with; the vectors hold the others. */
const BY_THE_COLLECTOR: ErrorCode[] = [
  'origin_not_allowed',
  'survey_unknown',
  'survey_paused',
  'series_unknown',
  'body_too_large',
  'content_type_unsupported',
  'request_timeout',
  'too_many_requests',
  'store_unavailable',
];
const vectors = await (await fetch('/packages/protocol/test/vectors/submissions.refused.json')).json();

describe('the words', () => {
  it('have advice of their own for every code with which a submission is refused', () => {
    const codes = new Set<string>([...vectors.map(({ code }) => code), ...BY_THE_COLLECTOR]);
    for (const code of codes)
      expect(WORDS.advice(code), code).to.not.equal(WORDS.advice('a-code-of-tomorrow'));
  });

  it('say what to do about a code that only a newer collector knows', () => {
    expect(WORDS.advice('a-code-of-tomorrow')).to.match(/reload the page/);
  });

  it('give the collector’s own words for a trouble that they have none for', () => {
    expect(WORDS.trouble('request_malformed', 'expected a day, got text')).to.equal(
      'The collector refused: expected a day, got text.',
    );
  });

  it('never cry, cheer or blame', () => {
    const codes = Object.keys(ERROR_STATUS) as ErrorCode[];
    const said = [
      ...codes.flatMap((code) => [WORDS.advice(code), WORDS.trouble(code, 'expected this, got that')]),
      ...everyText(WORDS),
    ];
    for (const text of said) expect(text).to.not.match(/!|oops|sorry|please|success|invalid/i);
  });

  function everyText(words: object): string[] {
    return Object.values(words).flatMap((value) =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? everyText(value)
          : [],
    );
  }
});
