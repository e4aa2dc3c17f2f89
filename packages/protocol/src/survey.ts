/**
 * A survey: what is asked, of whom, how often, and where it appears. The same shape is stored by the collector
 * and served to the widget.
 */
import * as v from 'valibot';
import {
  MAX_FOLLOW_UPS,
  MAX_OPTIONS,
  MAX_SEGMENT_DIMENSIONS,
  MAX_SEGMENT_VALUE_CHARS,
  MAX_SEGMENT_VALUES,
  MAX_TEXT_CHARS,
} from './limits.js';
import { ModeSchema, NameSchema } from './names.js';
import { ScheduleSchema } from './schedule.js';
import { wordsOf } from './text.js';
import { TranslationsSchema } from './translations.js';
import { PLACEMENTS, UNSET_SEGMENT_VALUE } from './vocabulary.js';

const TextSchema = wordsOf(MAX_TEXT_CHARS);

/** Who can act on a follow-up's option: the communications team, the technology team, both, or nobody inside. */
export const RouteSchema = v.picklist(['communications', 'technology', 'both', 'outside']);
export type Route = v.InferOutput<typeof RouteSchema>;

export const OptionSchema = v.strictObject({
  id: NameSchema,
  label: TextSchema,
  /** Which team an answer sends work to. */
  route: v.optional(RouteSchema),
  /** Which kind of data the option names, such as `payment`. */
  dataType: v.optional(NameSchema),
});
export type Option = v.InferOutput<typeof OptionSchema>;

export const FollowUpSchema = v.strictObject({
  id: NameSchema,
  text: TextSchema,
  options: v.pipe(v.array(OptionSchema), v.minLength(2), v.maxLength(MAX_OPTIONS)),
});
export type FollowUp = v.InferOutput<typeof FollowUpSchema>;

/** The headline question: options from low to high, and those that are counted but not scored. */
export const HeadlineSchema = v.strictObject({
  id: v.literal('headline'),
  text: TextSchema,
  options: v.pipe(v.array(OptionSchema), v.minLength(2), v.maxLength(11)),
  unscored: v.pipe(v.array(OptionSchema), v.maxLength(1)),
  /** Last option, counted from 0, of the low box ("worried"). */
  lowBoxUpTo: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** First option, counted from 0, of the top box ("confident"). */
  topBoxFrom: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Headline = v.InferOutput<typeof HeadlineSchema>;

const SegmentValueSchema = v.pipe(wordsOf(MAX_SEGMENT_VALUE_CHARS), v.notValue(UNSET_SEGMENT_VALUE));

/** Declared segments: dimension → allowed values. What is not declared is not counted. */
export const SegmentsSchema = v.pipe(
  v.record(NameSchema, v.pipe(v.array(SegmentValueSchema), v.minLength(1), v.maxLength(MAX_SEGMENT_VALUES))),
  v.check(
    (segments) => Object.keys(segments).length <= MAX_SEGMENT_DIMENSIONS,
    `at most ${MAX_SEGMENT_DIMENSIONS} segment dimensions`,
  ),
);

/** Who is invited: people of these segments. Whoever comes by themselves is always heard. */
export const TargetingSchema = v.strictObject({ segments: SegmentsSchema });
export type Targeting = v.InferOutput<typeof TargetingSchema>;

/**
 * Where the question appears. `inline`: where the page put the tag. In the top layer: `corner`, a card; `bar`, along
 * the lower edge; `dialog`, modal in the middle.
 */
export const PresentationSchema = v.strictObject({
  placement: v.optional(v.picklist(PLACEMENTS), 'inline'),
  /** A button that always stands there, for people who come by themselves. Default: none. */
  tab: v.optional(v.boolean()),
});
export type Presentation = v.InferOutput<typeof PresentationSchema>;

export const SurveySchema = v.strictObject({
  id: NameSchema,
  headline: HeadlineSchema,
  /** One of these is drawn at random for each person, independently of the answer. */
  followUps: v.pipe(v.array(FollowUpSchema), v.maxLength(MAX_FOLLOW_UPS)),
  segments: SegmentsSchema,
  /** Follow-ups that are also counted by the headline's low, middle or high group. */
  crosses: v.pipe(v.array(NameSchema), v.maxLength(MAX_FOLLOW_UPS)),
  mode: ModeSchema,
  schedule: ScheduleSchema,
  targeting: v.optional(TargetingSchema),
  presentation: PresentationSchema,
  /** Language tag → this survey in that language, above the widget's own translation. */
  translations: v.optional(TranslationsSchema),
  /** Whether a showing is counted, anonymously and without an id. Where it is off, response rates are unknown. */
  countsShown: v.boolean(),
  isPaused: v.boolean(),
});
export type Survey = v.InferOutput<typeof SurveySchema>;

/** The groups of headline answers that a cross counts by. `unscored` holds "I don't know". */
export const HEADLINE_GROUPS = ['low', 'middle', 'high', 'unscored'] as const;
export type HeadlineGroup = (typeof HEADLINE_GROUPS)[number];

/** The group of a headline option; undefined where the headline has no such option. */
export function headlineGroup(headline: Headline, optionId: string): HeadlineGroup | undefined {
  const rank = headline.options.findIndex((option) => option.id === optionId);
  if (rank === -1) return headline.unscored.some((option) => option.id === optionId) ? 'unscored' : undefined;
  if (rank <= headline.lowBoxUpTo) return 'low';
  return rank >= headline.topBoxFrom ? 'high' : 'middle';
}
