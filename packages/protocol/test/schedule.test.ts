import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ProtocolError, PublicSurveySchema, parseConfigurationFile, toSurvey } from '@trustgauge/protocol';
import * as v from 'valibot';

interface Vector {
  readonly name: string;
  readonly accepted: boolean;
  readonly survey: object;
}

const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('vectors/schedules.json', import.meta.url), 'utf8'),
);

const parse = (survey: object) => {
  const site = {
    id: 'acme',
    product: 'Acme',
    allowedOrigins: ['https://app.acme.example'],
    surveys: [{ id: 'pulse', ...survey }],
  };
  const [parsed] = parseConfigurationFile({ sites: [site] }).sites;
  assert.ok(parsed?.surveys[0]);
  return toSurvey(parsed.surveys[0], parsed.product);
};

describe('when and where a survey asks, in the configuration file', () => {
  for (const { name, accepted, survey } of vectors) {
    if (accepted) {
      it(`takes ${name}, and serves it as it was written`, () => {
        const served = v.parse(PublicSurveySchema, { ...parse(survey), series: '0123456789abcdef' });
        for (const [setting, value] of Object.entries(survey)) {
          const got = served[setting as keyof typeof served];
          assert.deepEqual({ ...(got as object), ...value }, got, setting);
        }
      });
    } else {
      it(`refuses ${name}`, () => {
        assert.throws(
          () => parse(survey),
          (error: unknown) => error instanceof ProtocolError && error.code === 'configuration_invalid',
        );
      });
    }
  }

  it('adds nothing to a survey that declares nothing', () => {
    const { schedule, presentation, targeting } = parse({});
    assert.deepEqual(schedule, { monthsAfterAnswer: 4, monthsAfterDismissal: 7 });
    assert.deepEqual(presentation, { placement: 'inline' });
    assert.equal(targeting, undefined);
  });
});
