/**
 * The schemas that several messages share: names, keys, days and the closed sets.
 */
import * as v from 'valibot';
import { MAX_NAME_CHARS } from './limits.js';
import { ENTRIES, ENVIRONMENTS } from './vocabulary.js';

/** Name of a site, survey, question, option or segment dimension: lower case, digits, hyphens. */
export const NameSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_NAME_CHARS),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name of lower-case letters, digits and single hyphens'),
);

/** A site's publishable key, live or test. */
export const SiteKeySchema = v.pipe(
  v.string(),
  v.regex(/^tg_pub_(live|test)_[A-Za-z0-9_-]{4,40}$/, 'a publishable key (tg_pub_live_… or tg_pub_test_…)'),
);

/** A calendar day in the site's time zone, ISO 8601: `2026-11-23`. */
export const DaySchema = v.pipe(v.string(), v.isoDate());

export const EnvironmentSchema = v.picklist(ENVIRONMENTS);
export const EntrySchema = v.picklist(ENTRIES);

/**
 * How answers were altered before they left the page: `plain` not at all; `rr:1/2` by randomised response that
 * tells the truth with probability 1/2. A survey states its mode; tallies of different modes are never pooled.
 */
export const ModeSchema = v.pipe(
  v.string(),
  v.regex(/^(plain|rr:[1-9]\d{0,2}\/[1-9]\d{0,2})$/, 'plain or rr:<share>'),
);
export type Mode = v.InferOutput<typeof ModeSchema>;
