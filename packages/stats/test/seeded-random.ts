/** Random numbers for simulations: the same ones for the same seed, on every machine. */

/** Uniform on [0, 1). Source: T. Ettinger, "mulberry32", public domain. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

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
