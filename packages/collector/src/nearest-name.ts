/**
 * The name that was meant by one that is misspelt.
 */

/** @returns Null where none is near: more than four in ten of its letters would have to change. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const distances = known.map((other) => ({ other, distance: distance(name, other) }));
  const [nearest] = distances.sort((left, right) => left.distance - right.distance);
  if (nearest === undefined) return null;
  return nearest.distance <= 0.4 * Math.max(name.length, nearest.other.length) ? nearest.other : null;
}

/** Letters to put in, take out, replace, or exchange with the next one (optimal string alignment). */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isExchanged = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isExchanged ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, next];
  }
  return last[to.length] ?? 0;
}
