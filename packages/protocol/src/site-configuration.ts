/**
 * What `GET /v1/sites/:siteKey` serves to the widget: public, cacheable, and free of anything about people.
 */
import * as v from 'valibot';
import { MAX_PRODUCT_CHARS, MAX_SURVEYS } from './limits.js';
import { EnvironmentSchema, SiteKeySchema } from './names.js';
import { PROTOCOL_VERSION } from './protocol-version.js';
import { SurveySchema } from './survey.js';

/** Identifies the wording, options and scale of a survey: tallies belong to a series. */
export const SeriesSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{16}$/, 'a series of 16 hexadecimal digits'),
);

export const PublicSurveySchema = v.strictObject({ ...SurveySchema.entries, series: SeriesSchema });
export type PublicSurvey = v.InferOutput<typeof PublicSurveySchema>;

export const SiteConfigurationSchema = v.strictObject({
  version: v.literal(PROTOCOL_VERSION),
  site: SiteKeySchema,
  environment: EnvironmentSchema,
  product: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_PRODUCT_CHARS)),
  /** Answers of fewer people are never shown by themselves. Absent from collectors of before. */
  minimumBatchAnswers: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  surveys: v.pipe(v.array(PublicSurveySchema), v.maxLength(MAX_SURVEYS)),
  /** Whether the collector takes answers from the origin that asked. Absent where the request had no `Origin` header. */
  mayAnswer: v.optional(v.boolean()),
});
export type SiteConfiguration = v.InferOutput<typeof SiteConfigurationSchema>;
