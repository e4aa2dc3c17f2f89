/** Random numbers for simulations: the same ones for the same seed, on every machine. */

export { seededRandom } from '../../../scripts/seeded-random.mjs';

/** Counts of n answers of people who answer in these shares. */
export function drawCounts(random: () => number, shares: readonly number[], n: number): number[] {
  const counts = shares.map(() => 0);
  for (let answer = 0; answer < n; answer += 1) {
    let left = random();
    let category = 0;
    while (category < shares.length - 1 && left >= (shares[category] ?? 0)) {
      left -= shares[category] ?? 0;
      category += 1;
    }
    counts[category] = (counts[category] ?? 0) + 1;
  }
  return counts;
}
