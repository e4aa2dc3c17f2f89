import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  checkAgainstSurvey,
  ERROR_STATUS,
  ProtocolError,
  type PublicSurvey,
  parseSubmission,
  type Submission,
} from '@trustgauge/protocol';

const read = (name: string) => JSON.parse(readFileSync(new URL(`vectors/${name}`, import.meta.url), 'utf8'));
const survey: PublicSurvey = read('survey.json');
const accepted: { name: string; submission: Submission }[] = read('submissions.accepted.json');
const refused: { name: string; code: string; body: string }[] = read('submissions.refused.json');

const take = (body: string) => checkAgainstSurvey(parseSubmission(body), survey);

describe('parseSubmission and checkAgainstSurvey', () => {
  for (const { name, submission } of accepted) {
    it(`accepts ${name} and keeps every field`, () => {
      const body = JSON.stringify(submission);
      take(body);
      assert.deepEqual(parseSubmission(body), submission);
    });
  }

  for (const { name, code, body } of refused) {
    it(`refuses ${name} with ${code}`, () => {
      assert.throws(
        () => take(body),
        (error: unknown) => error instanceof ProtocolError && error.code === code,
      );
    });
  }

  it('says what was expected and got without repeating what was sent', () => {
    const secret = 'my-mothers-maiden-name';
    const bodies = [
      JSON.stringify({ ...accepted[0]?.submission, id: secret }),
      JSON.stringify({ ...accepted[0]?.submission, [secret]: secret }),
      JSON.stringify({ ...accepted[0]?.submission, answers: { headline: secret } }),
      JSON.stringify({ ...accepted[0]?.submission, answers: { headline: 'very', [secret]: 'very' } }),
      JSON.stringify({ ...accepted[0]?.submission, segments: { [secret]: 7 } }),
      secret,
    ];
    for (const body of bodies) {
      assert.throws(
        () => take(body),
        (error: unknown) => {
          assert.ok(error instanceof ProtocolError);
          assert.match(error.message, /^expected .+, got .+$/);
          assert.ok(!error.message.includes(secret), error.message);
          return true;
        },
      );
    }
  });

  it('gives every code of the vectors a 4xx status', () => {
    for (const { code } of refused) {
      const status = ERROR_STATUS[code as keyof typeof ERROR_STATUS];
      assert.ok(status >= 400 && status < 500, code);
    }
  });
});
