/**
 * Links by which the overview of one survey can be read without signing in, until they expire or are revoked.
 */
import * as v from 'valibot';
import { ReadTokenSchema } from './access.js';
import { MAX_SHARE_LABEL_CHARS, MAX_SHARE_LINK_DAYS } from './limits.js';
import { DaySchema, NameSchema } from './names.js';
import { lineOf } from './text.js';

const InstantSchema = v.pipe(v.string(), v.isoTimestamp());

/** What somebody sends to make one. */
export const NewShareLinkSchema = v.strictObject({
  survey: NameSchema,
  /** A name for the people who list links, and for whoever opens one. */
  label: lineOf(MAX_SHARE_LABEL_CHARS),
  /** Until it expires. */
  days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_SHARE_LINK_DAYS)),
});
export type NewShareLink = v.InferOutput<typeof NewShareLinkSchema>;

export const ShareLinkSchema = v.object({
  id: v.string(),
  survey: NameSchema,
  label: v.string(),
  createdAt: InstantSchema,
  expiresAt: InstantSchema,
  /** E-mail address of the person who made it; null where it is not known. */
  madeBy: v.nullable(v.string()),
  /** Day in UTC on which it was last opened; null before the first time. */
  usedOn: v.nullable(DaySchema),
});
export type ShareLink = v.InferOutput<typeof ShareLinkSchema>;

export const ShareLinkListSchema = v.object({ shareLinks: v.array(ShareLinkSchema) });
/** Those in force, newest first. */
export type ShareLinkList = v.InferOutput<typeof ShareLinkListSchema>;

/** What is revoked when a person is removed: read tokens, and share links unless they are handed over. */
export const PersonMadeSchema = v.object({
  tokens: v.array(ReadTokenSchema),
  shareLinks: v.array(v.object({ ...ShareLinkSchema.entries, site: NameSchema })),
});
export type PersonMade = v.InferOutput<typeof PersonMadeSchema>;

/** The reply to a link that was made: the one time that its secret is shown. */
export const ShareLinkAddedSchema = v.object({
  ...ShareLinkSchema.entries,
  /** Goes into the fragment of the link: `https://trust.example/#share=tg_share_…`. */
  secret: v.string(),
});
export type ShareLinkAdded = v.InferOutput<typeof ShareLinkAddedSchema>;

/** What whoever opens a link is told of it. */
export const SharedSchema = v.object({
  label: v.string(),
  expiresAt: InstantSchema,
  site: NameSchema,
  product: v.string(),
  timeZone: v.string(),
  isSimulated: v.boolean(),
  survey: NameSchema,
  isPaused: v.boolean(),
});
export type Shared = v.InferOutput<typeof SharedSchema>;
