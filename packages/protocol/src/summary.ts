/**
 * What the dashboard reads: estimates with their uncertainty, already computed, from closed batches only.
 */
import * as v from 'valibot';
import { PROTOCOL_VERSION } from './limits.js';
import { DaySchema, EntrySchema, EnvironmentSchema, ModeSchema, NameSchema } from './names.js';
import { SeriesSchema } from './site-configuration.js';

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Whole days in the site's time zone; both ends belong to it. */
export const PeriodSchema = v.object({ firstDay: DaySchema, lastDay: DaySchema });
export type Period = v.InferOutput<typeof PeriodSchema>;

/** A share in [0, 1] with its report interval, and the number of scored answers behind it. */
export const EstimateSchema = v.object({
  share: Share,
  interval: v.tuple([Share, Share]),
  answers: Count,
  /**
   * True below 50 answers: share and interval ends are rounded to 0.05, and a share of 0.95 means "0.95 or more",
   * of 0.05 "0.05 or less".
   */
  isRounded: v.boolean(),
});
export type Estimate = v.InferOutput<typeof EstimateSchema>;

export const PointSchema = v.object({ period: PeriodSchema, estimate: EstimateSchema });
export type Point = v.InferOutput<typeof PointSchema>;

/** A dated event that may explain a change. `ours`: it happened here. `industry`: elsewhere. */
export const IncidentSchema = v.object({
  id: v.string(),
  date: DaySchema,
  title: v.string(),
  kind: v.picklist(['ours', 'industry']),
  link: v.nullable(v.string()),
});
export type Incident = v.InferOutput<typeof IncidentSchema>;

export const GranularitySchema = v.picklist(['day', 'week', 'month']);
export type Granularity = v.InferOutput<typeof GranularitySchema>;

export const SummarySchema = v.object({
  version: v.literal(PROTOCOL_VERSION),
  site: NameSchema,
  product: v.string(),
  /** IANA name; every day of the summary is a day there. */
  timeZone: v.string(),
  /** True where the answers were made up for demonstration. The dashboard says so on every screen. */
  isSimulated: v.boolean(),
  survey: NameSchema,
  /** The headline question as people read it. */
  question: v.string(),
  environment: EnvironmentSchema,
  entry: EntrySchema,
  mode: ModeSchema,
  series: SeriesSchema,
  /** Smallest number of answers behind any figure here. */
  minimumBatchAnswers: Count,
  /** Confidence of every report interval here, such as 0.95. */
  confidence: Share,
  /** The share of the top two over the newest closed batches; null before the first batch has closed. */
  headline: v.nullable(PointSchema),
  granularity: GranularitySchema,
  /** Oldest first. Each point is a union of whole batches, in the period of the batch's last day. */
  line: v.array(PointSchema),
  /** Days that belong to no closed batch yet; their answers are not shown. Null where there are none. */
  openSince: v.nullable(DaySchema),
  /** The day on which the next figure can appear at the earliest: a batch closes when a day has ended. */
  nextFigureOn: DaySchema,
  incidents: v.array(IncidentSchema),
});
export type Summary = v.InferOutput<typeof SummarySchema>;
