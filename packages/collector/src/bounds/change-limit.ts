/**
 * How fast those who are signed in may change things: each person with all that they made, and all of one site together.
 * It bounds the audit log, which keeps an entry of each change. Kept in memory, for each collector by itself.
 */
import {
  MAX_CHANGES_PER_DAY,
  MAX_CHANGES_PER_MINUTE,
  MAX_SITE_CHANGES_PER_DAY,
  MAX_SITE_CHANGES_PER_MINUTE,
} from '@trustgauge/protocol';
import { TokenBuckets } from '../intake/token-buckets.js';
import { TooManyRequests } from './too-many-requests.js';

const MINUTE_SECONDS = 60;
const DAY_SECONDS = 86_400;

interface Limit {
  readonly of: 'maker' | 'site';
  readonly atMost: number;
  readonly seconds: number;
  readonly words: string;
}

const LIMITS: readonly Limit[] = [
  {
    of: 'maker',
    atMost: MAX_CHANGES_PER_MINUTE,
    seconds: MINUTE_SECONDS,
    words: `at most ${MAX_CHANGES_PER_MINUTE} changes of one person or script in a minute`,
  },
  {
    of: 'maker',
    atMost: MAX_CHANGES_PER_DAY,
    seconds: DAY_SECONDS,
    words: `at most ${MAX_CHANGES_PER_DAY} changes of one person or script in a day`,
  },
  {
    of: 'site',
    atMost: MAX_SITE_CHANGES_PER_MINUTE,
    seconds: MINUTE_SECONDS,
    words: `at most ${MAX_SITE_CHANGES_PER_MINUTE} changes of a site in a minute`,
  },
  {
    of: 'site',
    atMost: MAX_SITE_CHANGES_PER_DAY,
    seconds: DAY_SECONDS,
    words: `at most ${MAX_SITE_CHANGES_PER_DAY} changes of a site in a day`,
  },
];

export class ChangeLimit {
  readonly #limits = LIMITS.map((limit) => ({
    ...limit,
    buckets: new TokenBuckets(limit.atMost / limit.seconds, { burstSeconds: limit.seconds }),
  }));

  /**
   * Counts one change.
   * @param maker Who makes it: a person, or a token that nobody issued whom the collector knows.
   * @param site The one site that the role is for; null for all.
   * @throws TooManyRequests
   */
  take(maker: string, site: string | null): void {
    const nowMs = performance.now();
    const who = { maker, site: site ?? '' };
    for (const { of, buckets, words } of this.#limits) {
      if (!buckets.take(who[of], nowMs)) throw new TooManyRequests(words, buckets.secondsUntilNext(who[of]));
    }
  }
}
