/**
 * Random numbers that a seed decides, so that a run that found something can be made again. Source: T. Ettinger,
 * "mulberry32", public domain.
 */

/** @param {number} seed @returns {() => number} Uniform in [0, 1). */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @template Item @param {() => number} random @param {readonly Item[]} items At least one. @returns {Item} */
export function draw(random, items) {
  return items[Math.floor(random() * items.length)];
}
