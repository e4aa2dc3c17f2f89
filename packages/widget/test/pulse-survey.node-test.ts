import assert from 'node:assert/strict';
import { it } from 'node:test';
import { SiteConfigurationSchema } from '@trustgauge/protocol';
import { pulseSurvey, siteConfiguration } from '../dist/testing.js';

it('the survey of @trustgauge/widget/testing is one that a collector could serve', () => {
  const configuration = siteConfiguration({ site: 'tg_pub_test_acme', surveys: [pulseSurvey] });
  const { issues } = SiteConfigurationSchema['~standard'].validate(configuration) as { issues?: unknown };
  assert.equal(issues, undefined);
});
