/**
 * Numbers that look random and are the same each time for the same seed (splitmix32 over a hashed seed; Steele,
 * Lea and Flood, "Fast splittable pseudorandom number generators", 2014). For simulation only.
 */
import { createHash } from 'node:crypto';

export class SeededRandom {
  #state: number;

  constructor(seed: string) {
    this.#state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = this.#state ^ (this.#state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** One of the items, by their weights. */
  pick<Item>(weighted: readonly (readonly [Item, number])[]): Item {
    const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [item, weight] of weighted) {
      left -= weight;
      if (left < 0) return item;
    }
    const last = weighted.at(-1);
    if (last === undefined) throw new RangeError('expected at least one item to pick from, got none');
    return last[0];
  }
}
