/**
 * How much may come from one place: so many a second on average, and a burst of what a quiet minute has saved up.
 * Kept in memory only, and only of those who came lately.
 */

/** Places that are remembered at most; whoever came longest ago is forgotten first, and starts with a full bucket. */
const MAX_PLACES = 20_000;

interface Bucket {
  tokens: number;
  atMs: number;
}

export class TokenBuckets {
  readonly #perSecond: number;
  readonly #burstSeconds: number;
  readonly #buckets = new Map<string, Bucket>();

  /** @param perSecond 0 lets everything through. @param burstSeconds What may come at once: as much as in this time. */
  constructor(perSecond: number, { burstSeconds = 60 }: { readonly burstSeconds?: number } = {}) {
    this.#perSecond = perSecond;
    this.#burstSeconds = burstSeconds;
  }

  /** Takes one token of a place. False where it has none. @param nowMs Of a clock that never runs backwards. */
  take(place: string, nowMs: number): boolean {
    if (this.#perSecond === 0) return true;
    const full = this.#perSecond * this.#burstSeconds;
    const bucket = this.#buckets.get(place) ?? { tokens: full, atMs: nowMs };
    bucket.tokens = Math.min(full, bucket.tokens + ((nowMs - bucket.atMs) / 1_000) * this.#perSecond);
    bucket.atMs = nowMs;
    // To the end of the map, whose first entry is thereby the one that came longest ago.
    this.#buckets.delete(place);
    this.#buckets.set(place, bucket);
    if (this.#buckets.size > MAX_PLACES) this.#buckets.delete(this.#buckets.keys().next().value ?? '');
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  /** Seconds from its last `take` until a place has a token again. */
  secondsUntilNext(place: string): number {
    const tokens = this.#buckets.get(place)?.tokens ?? 1;
    return Math.max(0, 1 - tokens) / this.#perSecond;
  }
}
