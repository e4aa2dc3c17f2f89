/**
 * `trustgauge.config.json`: what an operator writes, and `trustgauge site apply` puts into force.
 */
import * as v from 'valibot';
import { BettingUnitSchema } from './alert.js';
import {
  DEFAULT_BATCHES_TO_FALSE_ALARM,
  MAX_BATCH_ANSWERS,
  MAX_BATCHES_TO_FALSE_ALARM,
  MAX_FOLLOW_UPS,
  MAX_ORIGINS,
  MAX_PRODUCT_CHARS,
  MAX_SURVEYS,
  MIN_BATCHES_TO_FALSE_ALARM,
  MINIMUM_BATCH_ANSWERS,
} from './limits.js';
import { NameSchema, SiteKeySchema } from './names.js';
import { parseWith } from './parse.js';
import { ProtocolError } from './protocol-error.js';
import { PULSE_FOLLOW_UPS, pulseHeadline } from './pulse.js';
import { ScheduleSchema } from './schedule.js';
import {
  FollowUpSchema,
  PresentationSchema,
  SegmentsSchema,
  type Survey,
  TargetingSchema,
} from './survey.js';
import { lineOf } from './text.js';
import { refuseStrangersInTranslations, TranslationsSchema } from './translations.js';

/** An origin as browsers send it: scheme, host and, unless it is the default, the port. */
export const OriginSchema = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[a-z0-9.[\]:-]+$/, 'an origin such as https://app.example, without a path'),
);

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** When an alert is raised. */
const AlertSettingsSchema = v.strictObject({
  isOn: v.optional(v.boolean(), true),
  /** The share of confident people below which it should not fall, such as 0.6. Default: learned from the first weeks. */
  target: v.optional(v.pipe(Share, v.gtValue(0), v.ltValue(1))),
  /** Average number of batches, at least, between two false alarms, over all series that are watched together. */
  meanBatchesToFalseAlarm: v.optional(
    v.pipe(v.number(), v.minValue(MIN_BATCHES_TO_FALSE_ALARM), v.maxValue(MAX_BATCHES_TO_FALSE_ALARM)),
    DEFAULT_BATCHES_TO_FALSE_ALARM,
  ),
  /** `batch` where answers of one day resemble one another. Default: found out from the baseline. */
  unit: v.optional(BettingUnitSchema),
});
export type AlertSettings = v.InferOutput<typeof AlertSettingsSchema>;

const SurveyConfigurationSchema = v.strictObject({
  id: NameSchema,
  /** Replaces the two standard follow-ups. An empty list asks the headline only. */
  followUps: v.optional(v.pipe(v.array(FollowUpSchema), v.maxLength(MAX_FOLLOW_UPS))),
  /** Dimension → values, such as { "plan": ["free", "team"] }. */
  segments: v.optional(SegmentsSchema, {}),
  /** Follow-ups to count by how confident the person is. Default: all of them. */
  crosses: v.optional(v.array(NameSchema)),
  schedule: v.optional(ScheduleSchema, {}),
  targeting: v.optional(TargetingSchema),
  presentation: v.optional(PresentationSchema, {}),
  /** Language tag → texts in that language, above the widget's own; `en` for other words in English. */
  translations: v.optional(TranslationsSchema),
  /** Whether showings are counted, so that response rates can be known. Default: true. */
  countsShown: v.optional(v.boolean(), true),
  isPaused: v.optional(v.boolean(), false),
  alerts: v.optional(AlertSettingsSchema, {}),
  /** Which values of a segment an incident touches, and which it does not: for before and after. */
  exposure: v.optional(
    v.strictObject({
      dimension: NameSchema,
      exposed: v.pipe(v.array(v.string()), v.minLength(1)),
      other: v.pipe(v.array(v.string()), v.minLength(1)),
    }),
  ),
  /** Dimension → value → share of all your customers, for a headline that is weighted to them. Together 1. */
  populationShares: v.optional(v.record(NameSchema, v.record(v.string(), Share)), {}),
});

export const SiteSettingsSchema = v.strictObject({
  id: NameSchema,
  /** The name people know you by: it stands in the question. */
  product: lineOf(MAX_PRODUCT_CHARS),
  /** IANA name, such as Europe/Vienna. Days begin and end there. */
  timeZone: v.optional(v.pipe(v.string(), v.check(isTimeZone, 'a time zone such as Europe/Vienna')), 'UTC'),
  allowedOrigins: v.pipe(v.array(OriginSchema), v.maxLength(MAX_ORIGINS)),
  /** Whether sandboxed frames, which have no origin, may submit. */
  allowsNullOrigin: v.optional(v.boolean(), false),
  minimumBatchAnswers: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(MINIMUM_BATCH_ANSWERS), v.maxValue(MAX_BATCH_ANSWERS)),
    MINIMUM_BATCH_ANSWERS,
  ),
  /** Only for answers that are made up for demonstration. */
  isSimulated: v.optional(v.boolean(), false),
  /** Publishable keys; made at random where they are not given. */
  keys: v.optional(v.strictObject({ live: SiteKeySchema, test: SiteKeySchema })),
  surveys: v.pipe(v.array(SurveyConfigurationSchema), v.minLength(1), v.maxLength(MAX_SURVEYS)),
});

export const ConfigurationFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  sites: v.pipe(v.array(SiteSettingsSchema), v.minLength(1)),
});
export type ConfigurationFile = v.InferOutput<typeof ConfigurationFileSchema>;
export type SiteSettings = v.InferOutput<typeof SiteSettingsSchema>;
export type SurveyConfiguration = v.InferOutput<typeof SurveyConfigurationSchema>;

/** @throws ProtocolError `configuration_invalid` */
export function parseConfigurationFile(input: unknown): ConfigurationFile {
  const file = parseWith(ConfigurationFileSchema, input, 'configuration_invalid', { namesKeys: true });
  refuseDuplicates(
    'site ids',
    file.sites.map((site) => site.id),
  );
  for (const site of file.sites) {
    refuseDuplicates(
      `survey ids of site ${site.id}`,
      site.surveys.map((survey) => survey.id),
    );
    if (
      site.keys !== undefined &&
      !(site.keys.live.startsWith('tg_pub_live_') && site.keys.test.startsWith('tg_pub_test_'))
    ) {
      throw new ProtocolError('configuration_invalid', {
        expected: `keys.live to start with tg_pub_live_ and keys.test with tg_pub_test_ (site ${site.id})`,
        got: 'other prefixes',
      });
    }
    for (const survey of site.surveys) toSurvey(survey, site.product);
  }
  return file;
}

/**
 * A survey of the configuration file with its defaults filled in and its questions written out.
 * @throws ProtocolError `configuration_invalid`
 */
export function toSurvey(configuration: SurveyConfiguration, product: string): Survey {
  const { id, segments, schedule, targeting, presentation, translations, countsShown, isPaused } =
    configuration;
  const followUps = configuration.followUps ?? [...PULSE_FOLLOW_UPS];
  const followUpIds = followUps.map((followUp) => followUp.id);
  refuseDuplicates(`follow-up ids of survey ${id}`, ['headline', ...followUpIds]);
  for (const followUp of followUps) {
    refuseDuplicates(
      `option ids of follow-up ${followUp.id}`,
      followUp.options.map((option) => option.id),
    );
  }
  const crosses = configuration.crosses ?? followUpIds;
  const stranger = crosses.find((cross) => !followUpIds.includes(cross));
  if (stranger !== undefined) {
    throw new ProtocolError('configuration_invalid', {
      expected: `crosses of survey ${id} to name its follow-ups (${followUpIds.join(', ') || 'none'})`,
      got: stranger,
    });
  }
  refuseUndeclaredSegments(configuration);
  const headline = pulseHeadline(product);
  if (translations) refuseStrangersInTranslations(id, translations, headline, followUps);
  return {
    id,
    headline,
    followUps,
    segments,
    crosses,
    mode: 'plain',
    schedule,
    ...(targeting && { targeting }),
    presentation,
    ...(translations && { translations }),
    countsShown,
    isPaused,
  };
}

/** What is said of segments must be said of declared ones, and a population must be a whole. */
function refuseUndeclaredSegments({
  id,
  segments,
  targeting,
  exposure,
  populationShares,
}: SurveyConfiguration): void {
  const named = [
    ...(exposure
      ? [...exposure.exposed, ...exposure.other].map((value) => [exposure.dimension, value] as const)
      : []),
    ...Object.entries(targeting?.segments ?? {}).flatMap(([dimension, values]) =>
      values.map((value) => [dimension, value] as const),
    ),
    ...Object.entries(populationShares).flatMap(([dimension, shares]) =>
      Object.keys(shares).map((value) => [dimension, value] as const),
    ),
  ];
  const stranger = named.find(([dimension, value]) => !segments[dimension]?.includes(value));
  if (stranger !== undefined) {
    throw new ProtocolError('configuration_invalid', {
      expected: `targeting, exposure and populationShares of survey ${id} to name declared segment values`,
      got: stranger.join('='),
    });
  }
  if (exposure)
    refuseDuplicates(`values of exposure of survey ${id}`, [...exposure.exposed, ...exposure.other]);
  for (const [dimension, shares] of Object.entries(populationShares)) {
    const sum = Object.values(shares).reduce((total, share) => total + share, 0);
    if (Math.abs(sum - 1) > 1e-6) {
      throw new ProtocolError('configuration_invalid', {
        expected: `populationShares.${dimension} of survey ${id} to add up to 1`,
        got: String(sum),
      });
    }
  }
}

function refuseDuplicates(what: string, names: readonly string[]): void {
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice === undefined) return;
  throw new ProtocolError('configuration_invalid', {
    expected: `${what} to differ`,
    got: `${twice} more than once`,
  });
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
