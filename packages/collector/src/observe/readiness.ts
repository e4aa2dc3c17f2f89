/**
 * Whether the collector can do its work: read its store, write to it as far as the last attempt has shown, and tell the
 * time.
 */
import { type Store, StoreUnavailable } from '../store/store.js';

/** What may keep a collector from its work, besides the store. */
export interface Checked {
  check(): Promise<void>;
}

export class Readiness {
  readonly #store: Store;
  readonly #clock: Checked;
  #isWritable = true;

  constructor(store: Store, clock: Checked) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Told by whoever has just written. */
  wrote(): void {
    this.#isWritable = true;
  }

  couldNotWrite(): void {
    this.#isWritable = false;
  }

  /**
   * The work between requests. Where it succeeds the store may be tried again, even if nothing had to be written:
   * nobody sends answers to a collector that is not ready, so that nothing else would ever try.
   */
  async watch(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.wrote();
    } catch (error) {
      if (error instanceof StoreUnavailable) this.couldNotWrite();
      throw error;
    }
  }

  /** @throws StoreUnavailable ClockUnfit */
  async check(): Promise<void> {
    await this.#store.sitesVersion();
    await this.#clock.check();
    if (!this.#isWritable) throw new StoreUnavailable('the last attempt to write failed');
  }
}
