export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Σ_j counts_j · values_j. */
export const weightedSum = (counts: readonly number[], values: readonly number[]): number =>
  counts.reduce((total, count, place) => total + count * (values[place] ?? 0), 0);
