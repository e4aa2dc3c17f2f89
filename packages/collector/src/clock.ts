/**
 * Time is an argument everywhere: a collector is given a clock, tests and the demo step their own.
 */

/** Milliseconds since 1970-01-01T00:00:00Z, like `Date.now()`. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** Milliseconds since any instant, never running backwards. On Linux it stands still while the machine sleeps. */
export const systemMonotonicClock: Clock = () => performance.now();
