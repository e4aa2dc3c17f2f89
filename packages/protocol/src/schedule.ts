/**
 * When a survey asks: what has to happen in the page first, and how often the same person may be invited.
 */
import * as v from 'valibot';
import {
  MAX_COOLDOWN_MONTHS,
  MAX_EVENT_NAME_CHARS,
  MAX_FIRST_USE_DAYS,
  MAX_PATH_PATTERN_CHARS,
  MAX_SELECTOR_CHARS,
  MAX_TRIGGER_SECONDS,
  MAX_TRIGGERS,
  MIN_MONTHS_AFTER_ANSWER,
  MIN_MONTHS_AFTER_DISMISSAL,
  MIN_SAMPLE_RATE,
} from './limits.js';
import { wordsOf } from './text.js';
import { SELECTOR_PATTERN } from './vocabulary.js';

/**
 * A path within the site, such as `/account/*`: `*` stands for any characters. With `?` or `#` in it, the address's
 * query and fragment count too.
 */
const PathPatternSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_PATH_PATTERN_CHARS),
  v.regex(/^[/*]\P{C}*$/u, 'a path such as /account/*'),
);

const SecondsSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_TRIGGER_SECONDS));

const SelectorSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_SELECTOR_CHARS),
  v.regex(
    SELECTOR_PATTERN,
    'a selector of tag names, #ids, .classes and [data-trustgauge…] tests, such as .upload > button,',
  ),
);

/** Only on these pages; counted from arriving there. Default: everywhere. */
const path = v.optional(PathPatternSchema);

/** What has to happen before somebody is asked. */
export const TriggerSchema = v.variant('on', [
  /** Arriving on a page, also by a navigation that loads no document. */
  v.strictObject({ on: v.literal('page'), path: PathPatternSchema }),
  /** A DOM event, one of the page's own such as `upload-finished` or the browser's, on an element that the selector matches. */
  v.strictObject({
    on: v.literal('event'),
    event: wordsOf(MAX_EVENT_NAME_CHARS),
    selector: v.optional(SelectorSchema),
    path,
  }),
  /** So many seconds on the page. */
  v.strictObject({ on: v.literal('delay'), seconds: SecondsSchema, path }),
  /** So many seconds without any input while the page is in view. */
  v.strictObject({ on: v.literal('idle'), seconds: SecondsSchema, path }),
  /** A mouse that leaves the window by its upper edge. Never on touch. */
  v.strictObject({ on: v.literal('exit'), path }),
  /** Only where the page says so: `trustgauge('invite')` or the element's `invite()`. */
  v.strictObject({ on: v.literal('call') }),
]);
export type Trigger = v.InferOutput<typeof TriggerSchema>;

/**
 * Where it is known that somebody has been asked. `device`: a month on the device. `host`: the page says when, and
 * nothing is stored. `none`: nobody knows; each person may be asked in one week of each quarter, by a key that the
 * page gives and that never leaves it.
 */
export const StorageSchema = v.picklist(['device', 'host', 'none']);
export type Storage = v.InferOutput<typeof StorageSchema>;

const CooldownMonths = (atLeast: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(atLeast), v.maxValue(MAX_COOLDOWN_MONTHS));

/** When the same person may be invited. What it needs to know of a person never leaves the page. */
export const ScheduleSchema = v.strictObject({
  monthsAfterAnswer: v.optional(CooldownMonths(MIN_MONTHS_AFTER_ANSWER), MIN_MONTHS_AFTER_ANSWER),
  monthsAfterDismissal: v.optional(CooldownMonths(MIN_MONTHS_AFTER_DISMISSAL), MIN_MONTHS_AFTER_DISMISSAL),
  /** Default: `device`. */
  storage: v.optional(StorageSchema),
  /** Any of these. Default: as soon as the page is there. */
  triggers: v.optional(v.pipe(v.array(TriggerSchema), v.minLength(1), v.maxLength(MAX_TRIGGERS))),
  /** Days since the person's first use, which the page gives. Without that date nobody is invited. */
  firstUseDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_FIRST_USE_DAYS))),
  /** Share of people, drawn once for each by a key that the page gives. Without that key nobody is invited. Default: all. */
  sampleRate: v.optional(v.pipe(v.number(), v.minValue(MIN_SAMPLE_RATE), v.maxValue(1))),
});
export type Schedule = v.InferOutput<typeof ScheduleSchema>;
