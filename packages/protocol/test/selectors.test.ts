import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  MAX_SELECTOR_CHARS,
  ProtocolError,
  PublicSurveySchema,
  parseConfigurationFile,
  parseWith,
  SELECTOR_PATTERN,
  toSurvey,
} from '@trustgauge/protocol';

interface Vector {
  readonly selector: string;
  readonly accepted: boolean;
}

const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('vectors/selectors.json', import.meta.url), 'utf8'),
);

const parse = (selector: string) => {
  const triggers = [{ on: 'exit' }, { on: 'event', event: 'click', selector }];
  const surveys = [{ id: 'pulse', schedule: { triggers } }];
  const site = { id: 'acme', product: 'Acme', allowedOrigins: ['https://app.acme.example'], surveys };
  const [parsed] = parseConfigurationFile({ sites: [site] }).sites;
  assert.ok(parsed?.surveys[0]);
  return toSurvey(parsed.surveys[0], parsed.product);
};

describe('a selector of a trigger', () => {
  for (const { selector, accepted } of vectors) {
    const shown = JSON.stringify(selector.length > 50 ? `${selector.slice(0, 50)}…` : selector);
    if (accepted) {
      it(`may be ${shown}`, () => {
        const [, trigger] = parse(selector).schedule.triggers ?? [];
        assert.deepEqual(trigger, { on: 'event', event: 'click', selector });
        assert.match(selector, SELECTOR_PATTERN);
      });
    } else {
      it(`may not be ${shown}: neither in a file nor in what is served`, () => {
        assert.throws(() => parse(selector), { code: 'configuration_invalid' });
        const served = parse('#a');
        const triggers = [{ on: 'event', event: 'click', selector }];
        const survey = { ...served, series: '0123456789abcdef', schedule: { ...served.schedule, triggers } };
        assert.throws(() => parseWith(PublicSurveySchema, survey, 'request_malformed'), ProtocolError);
      });
    }
  }

  it('is refused by its path, with what was expected and what came', () => {
    assert.throws(() => parse('html:has(input)'), {
      message:
        'expected a selector of tag names, #ids, .classes and [data-trustgauge…] tests, such as .upload > button, at sites.0.surveys.0.schedule.triggers.1.selector, got "html:has(input)"',
    });
  });

  it('that is too long is refused by its length, and not repeated', () => {
    assert.throws(() => parse(`#${'a'.repeat(MAX_SELECTOR_CHARS)}`), {
      message: `expected a length of at most ${MAX_SELECTOR_CHARS} at sites.0.surveys.0.schedule.triggers.1.selector, got a string of ${MAX_SELECTOR_CHARS + 1} characters`,
    });
  });

  it('is not repeated in a refusal that a client of the API reads', () => {
    const survey = { ...parse('#a'), series: '0123456789abcdef', mode: 'my own words' };
    assert.throws(() => parseWith(PublicSurveySchema, survey, 'request_malformed'), {
      message: 'expected plain or rr:<share> at mode, got a string of 12 characters',
    });
  });
});
