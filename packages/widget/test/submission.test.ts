import type { Submission } from '@trustgauge/protocol';
import { expect } from 'chai';
import { type Outcome, toSubmission } from '../dist/submission.js';
import { vectorSurvey } from './harness.ts';

const accepted: { name: string; submission: Submission & Outcome }[] = await (
  await fetch('/packages/protocol/test/vectors/submissions.accepted.json')
).json();

describe('toSubmission', () => {
  const asked = {
    collector: '',
    configuration: {
      version: 1,
      site: 'tg_pub_live_vectors',
      environment: 'live',
      product: 'Acme',
      surveys: [vectorSurvey],
    },
    survey: vectorSurvey,
  } as const;

  for (const { name, submission } of accepted) {
    it(`builds what the protocol’s vectors call accepted: ${name}`, () => {
      const { outcome, entry, segments } = submission;
      const { id, answers } = submission as { id?: string; answers?: Record<string, string> };
      const given = { outcome, ...(id && { id }), ...(answers && { answers }) } as Outcome;
      expect(toSubmission(asked, entry, segments ?? {}, given)).to.deep.equal(submission);
    });
  }

  it('leaves out segments that the survey does not declare, and the field where none is left', () => {
    const built = toSubmission(asked, 'invited', { email: 'a@b.example' }, { outcome: 'shown' });
    expect('segments' in built).to.equal(false);
  });
});
