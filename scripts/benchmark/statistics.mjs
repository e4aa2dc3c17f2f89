/**
 * Of several visits one: the median of each measure, and how far single visits lay from it.
 */

/** @param {number[]} values At least one. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {Record<string, number>[]} visits @returns {Record<string, number>} */
export function medians(visits) {
  return Object.fromEntries(
    Object.keys(visits[0]).map((key) => [key, median(visits.map((visit) => visit[key]))]),
  );
}

/** From the least to the most of a measure, as a share of its median. @param {Record<string, number>[]} visits */
export function rangeOf(visits, key) {
  const values = visits.map((visit) => visit[key]);
  const middle = median(values);
  return middle === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / middle;
}
