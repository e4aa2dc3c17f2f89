export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Σ_j counts_j · values_j. */
export function weightedSum(counts: readonly number[], values: readonly number[]): number {
  return counts.reduce((total, count, place) => total + count * (values[place] ?? 0), 0);
}
