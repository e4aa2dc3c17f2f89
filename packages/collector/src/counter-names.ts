/**
 * Names of counters that no survey can have: `@` can't stand in a survey's names.
 */

/** Question under which showings, answers and dismissals are counted. */
export const OUTCOME_QUESTION = '@outcome';

/** Ends the name of an outcome by a widget that counts a showing when it is seen, as `shown@seen`. */
export const SEEN = '@seen';

/** Dimension of a cross: a follow-up's options by the headline's group. */
export const HEADLINE_DIMENSION = '@headline';
