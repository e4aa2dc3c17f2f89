import type { Submission } from '@trustgauge/protocol';
import { expect } from 'chai';
import { type Outcome, toSubmission } from '../dist/element/submission.js';
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
      const { outcome, entry, segments: given = {}, ...rest } = submission;
      const { id, answers } = submission as { id?: string; answers?: Record<string, string> };
      const done = { outcome, ...(id && { id }), ...(answers && { answers }) } as Outcome;
      // A value that is not declared is counted as unset: the widget does not even send it.
      const declared = Object.entries(given).filter(([name, value]) =>
        vectorSurvey.segments[name]?.includes(value),
      );
      const segments = declared.length > 0 && { segments: Object.fromEntries(declared) };
      expect(toSubmission(asked, given, { entry, ...done })).to.deep.equal({
        outcome,
        entry,
        ...segments,
        ...rest,
        seen: true,
      });
    });
  }

  it('leaves out every segment whose name or value the survey does not declare', () => {
    const given = { email: 'a@b.example', plan: 'a@b.example', constructor: 'free' };
    expect(toSubmission(asked, given, { entry: 'invited', outcome: 'shown' })).not.to.have.property(
      'segments',
    );
    const odd = { plan: 5 } as unknown as Record<string, string>;
    expect(toSubmission(asked, odd, { entry: 'invited', outcome: 'shown' })).not.to.have.property('segments');
  });
});
