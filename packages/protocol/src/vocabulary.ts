/**
 * Closed sets and fixed values of the wire, without a schema: for whoever sends messages and never reads them.
 */

/** `invited`: we asked. `opened`: the person came by themselves. Separate series, never mixed in the headline. */
export const ENTRIES = ['invited', 'opened'] as const;
export type Entry = (typeof ENTRIES)[number];

/** Which of a site's two keys a submission came with. Never mixed. */
export const ENVIRONMENTS = ['live', 'test'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** Where the question appears. */
export const PLACEMENTS = ['inline', 'corner', 'bar', 'dialog'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** Prefix of a live publishable key. Publishable keys stand in pages; they are not secret. */
export const LIVE_KEY_PREFIX = 'tg_pub_live_';
/** Prefix of a test publishable key: what arrives with it is kept apart and shown as test. */
export const TEST_KEY_PREFIX = 'tg_pub_test_';

/** Value under which a segment is counted when the page gave none, or one that the survey does not declare. */
export const UNSET_SEGMENT_VALUE = 'unset';

/**
 * Selectors that a trigger may name: tag names, `#id`, `.class` and tests of `data-trustgauge…` attributes, compound,
 * with descendant and child combinators, in lists. With pseudo-classes and other attributes, a hostile collector
 * could read the fields of the page. Linear: no two parts of it can match the same character.
 */
export const SELECTOR_PATTERN =
  /^ *(?:(?:[#.]?-{0,2}(?:[A-Za-z_\u0080-\uffff]|\\.)(?:[\w\u0080-\uffff-]|\\.)*|\[data-trustgauge[\w-]*(?:[~|^$*]?=(?:"[^"\\\n]*"|'[^'\\\n]*'|[\w-]+))?\])(?:[#.]-{0,2}(?:[A-Za-z_\u0080-\uffff]|\\.)(?:[\w\u0080-\uffff-]|\\.)*|\[data-trustgauge[\w-]*(?:[~|^$*]?=(?:"[^"\\\n]*"|'[^'\\\n]*'|[\w-]+))?\])*(?: *$| *[>,] *(?!$)| +))+$/;

/** The survey of a new site, and of a page that names none. */
export const FIRST_SURVEY = 'pulse';
