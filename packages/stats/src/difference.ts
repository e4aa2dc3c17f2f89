/** A change with its interval. */
export interface Difference {
  readonly difference: number;
  readonly interval: readonly [low: number, high: number];
}

/** Answers of one group, whole numbers from 0: how many, and how many of them are counted as a success. */
export interface Successes {
  readonly successes: number;
  readonly n: number;
}
