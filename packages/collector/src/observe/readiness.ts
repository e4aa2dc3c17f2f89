/**
 * Whether the collector can do its work: read its store, and write to it as far as the last attempt has shown.
 */
import { type Store, StoreUnavailable } from '../store/store.js';

export class Readiness {
  readonly #store: Store;
  #isWritable = true;

  constructor(store: Store) {
    this.#store = store;
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

  /** @throws StoreUnavailable */
  async check(): Promise<void> {
    await this.#store.sitesVersion();
    if (!this.#isWritable) throw new StoreUnavailable('the last attempt to write failed');
  }
}
