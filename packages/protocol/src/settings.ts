/**
 * What can be changed of a site while it runs: what is in force, and what the configuration file said last.
 */
import * as v from 'valibot';
import { SiteSettingsSchema } from './configuration-file.js';
import { EnvironmentSchema, NameSchema, SiteKeySchema } from './names.js';
import { SegmentsSchema } from './survey.js';

const { product, timeZone, allowedOrigins, allowsNullOrigin, minimumBatchAnswers } =
  SiteSettingsSchema.entries;

const RevisionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** What the page can change and the file can too. */
const ChangeableSchema = v.object({
  product,
  timeZone,
  allowedOrigins,
  allowsNullOrigin,
  minimumBatchAnswers,
  surveys: v.array(v.object({ id: NameSchema, segments: SegmentsSchema })),
});
export type ChangeableSettings = v.InferOutput<typeof ChangeableSchema>;

export const SettingsSchema = v.object({
  site: NameSchema,
  /** Counts the changes: a change names the one it was made from, and is refused where there has been another. */
  revision: RevisionSchema,
  inForce: ChangeableSchema,
  /** The same as the configuration file said when it was last applied; null for a site without one. */
  inFile: v.nullable(ChangeableSchema),
  /** Whether something has been counted, in days of this time zone. */
  isTimeZoneFixed: v.boolean(),
  keys: v.object({ live: SiteKeySchema, test: SiteKeySchema }),
  /** Keys that were replaced and are still accepted. */
  retiredKeys: v.array(
    v.object({
      key: SiteKeySchema,
      environment: EnvironmentSchema,
      acceptedUntil: v.pipe(v.string(), v.isoTimestamp()),
    }),
  ),
  surveys: v.array(
    v.object({
      id: NameSchema,
      isPausedByHand: v.boolean(),
      /** Paused by the configuration file, and to be resumed there. */
      isPausedByFile: v.boolean(),
    }),
  ),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** One change of the settings; what is left out stays. */
export const SettingsChangeSchema = v.strictObject({
  revision: RevisionSchema,
  product: v.optional(product),
  timeZone: v.optional(timeZone.wrapped),
  allowedOrigins: v.optional(allowedOrigins),
  allowsNullOrigin: v.optional(v.boolean()),
  minimumBatchAnswers: v.optional(minimumBatchAnswers.wrapped),
  /** Replaces the segments of one survey. */
  segments: v.optional(v.strictObject({ survey: NameSchema, values: SegmentsSchema })),
});
export type SettingsChange = v.InferOutput<typeof SettingsChangeSchema>;

export const KeyRotationSchema = v.strictObject({
  revision: RevisionSchema,
  /** Refuse the old key at once, instead of accepting it for two days more. */
  endsAtOnce: v.optional(v.boolean(), false),
});
export type KeyRotation = v.InferOutput<typeof KeyRotationSchema>;
