/**
 * What became of everything that arrived: received = stored + duplicate + refused, by reason. Per site, across
 * surveys, and the one count that is not held back until ten people have answered: it says nothing of answers.
 */
import * as v from 'valibot';
import { DaySchema, EnvironmentSchema, NameSchema } from './names.js';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const ArrivalsSchema = v.object({
  received: Count,
  stored: Count,
  duplicate: Count,
  /** Error code → count. Only codes that occurred. */
  refused: v.record(v.string(), Count),
});
export type Arrivals = v.InferOutput<typeof ArrivalsSchema>;

export const AccountingSchema = v.object({
  site: NameSchema,
  environment: EnvironmentSchema,
  today: DaySchema,
  /** Arrivals of today, in the site's time zone. */
  arrivalsToday: ArrivalsSchema,
  /** Arrivals since the site exists. */
  arrivalsInAll: ArrivalsSchema,
});
export type Accounting = v.InferOutput<typeof AccountingSchema>;
