/**
 * What leaves the page, and the only thing that does: no address, no time, no identity, nothing about the device.
 * The random id lets a retry count once; it is kept apart from the answer and forgotten.
 */
import * as v from 'valibot';
import {
  MAX_ANSWERS,
  MAX_SEGMENT_DIMENSIONS,
  MAX_SEGMENT_VALUE_CHARS,
  SUBMISSION_ID_CHARS,
} from './limits.js';
import { EntrySchema, ModeSchema, NameSchema, SiteKeySchema } from './names.js';
import { PROTOCOL_VERSION } from './protocol-version.js';
import { SeriesSchema } from './site-configuration.js';

export const SubmissionIdSchema = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^[A-Za-z0-9_-]{${SUBMISSION_ID_CHARS}}$`),
    `${SUBMISSION_ID_CHARS} URL-safe characters`,
  ),
);

const about = {
  version: v.literal(PROTOCOL_VERSION),
  site: SiteKeySchema,
  survey: NameSchema,
  series: SeriesSchema,
  entry: EntrySchema,
  mode: ModeSchema,
  /** Declared segments of this person: dimension → value. Undeclared ones are not counted. */
  segments: v.optional(
    v.pipe(
      v.record(NameSchema, v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_SEGMENT_VALUE_CHARS))),
      v.check(
        (segments) => Object.keys(segments).length <= MAX_SEGMENT_DIMENSIONS,
        'fewer segment dimensions',
      ),
    ),
  ),
  /**
   * The sender counts a showing once the question has been seen: half of it, or as much as fills half of the window, for
   * a second in the top document's view; an answer or a dismissal before that counts it at once. Widgets that leave this
   * out count a showing as soon as the question is drawn.
   */
  seen: v.optional(v.literal(true)),
};

/** The person answered the headline, and perhaps a follow-up: question → option. */
export const AnswerSchema = v.strictObject({
  ...about,
  outcome: v.literal('answer'),
  id: SubmissionIdSchema,
  answers: v.pipe(
    v.record(NameSchema, NameSchema),
    v.check((answers) => Object.keys(answers).length <= MAX_ANSWERS, `at most ${MAX_ANSWERS} answers`),
  ),
});

/** The person closed the question without answering. */
export const DismissalSchema = v.strictObject({
  ...about,
  outcome: v.literal('dismissal'),
  id: SubmissionIdSchema,
});

/** The question was shown to someone who was invited (`seen` says when that counts). Counted once, without an id, never retried. */
export const ShownSchema = v.strictObject({
  ...about,
  outcome: v.literal('shown'),
  entry: v.literal('invited'),
});

export const SubmissionSchema = v.variant('outcome', [AnswerSchema, DismissalSchema, ShownSchema]);
export type Submission = v.InferOutput<typeof SubmissionSchema>;
export type Answer = v.InferOutput<typeof AnswerSchema>;
export type Dismissal = v.InferOutput<typeof DismissalSchema>;
export type Shown = v.InferOutput<typeof ShownSchema>;

/** What a submission says, without the id that tells it from others that say the same. */
export type SubmissionContent = WithoutId<Submission>;
type WithoutId<Kind> = Kind extends unknown ? Omit<Kind, 'id'> : never;
