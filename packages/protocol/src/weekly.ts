/**
 * The weekly summary by e-mail: which receivers are sent that of which survey.
 */
import * as v from 'valibot';
import { NameSchema } from './names.js';

export const WeeklySchema = v.object({
  /** Id of a receiver by e-mail. */
  receiver: v.string(),
  survey: NameSchema,
  since: v.pipe(v.string(), v.isoTimestamp()),
});
export type Weekly = v.InferOutput<typeof WeeklySchema>;

export const WeeklyListSchema = v.object({
  /** False: this collector has no mail server. */
  isOffered: v.boolean(),
  weekly: v.array(WeeklySchema),
});
export type WeeklyList = v.InferOutput<typeof WeeklyListSchema>;
