/**
 * So many pieces of work at once, and so many that wait for their turn; the next is refused.
 */
import { TooManyRequests } from './too-many-requests.js';

/** Work waits for other work that takes milliseconds, seconds at the most. */
const RETRY_AFTER_SECONDS = 2;

export interface TurnsOptions {
  readonly atOnce: number;
  readonly waiting: number;
  /** As many as are taken: `at most 4 requests of one person at once`. */
  readonly words: string;
}

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

export class Turns {
  readonly #options: TurnsOptions;
  readonly #lines = new Map<string, Line>();

  constructor(options: TurnsOptions) {
    this.#options = options;
  }

  /**
   * @param of Whose work it is: each has so many turns.
   * @throws TooManyRequests, and whatever the work throws
   */
  async run<Result>(of: string, work: () => Promise<Result>): Promise<Result> {
    const { atOnce, waiting, words } = this.#options;
    const line = this.#lines.get(of) ?? { running: 0, waiting: [] };
    this.#lines.set(of, line);
    if (line.running < atOnce) line.running += 1;
    else if (line.waiting.length < waiting) await new Promise<void>((resolve) => line.waiting.push(resolve));
    else throw new TooManyRequests(words, RETRY_AFTER_SECONDS);
    try {
      return await work();
    } finally {
      const next = line.waiting.shift();
      // Handed over without a gap, in which another could come first.
      if (next !== undefined) next();
      else line.running -= 1;
      if (line.running === 0) this.#lines.delete(of);
    }
  }
}
