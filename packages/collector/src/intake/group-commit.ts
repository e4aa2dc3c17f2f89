/**
 * Many submissions, one transaction: what arrives while a commit is under way waits for the next one, and nobody is
 * answered before the commit that holds theirs is on the disk.
 */
import type { Environment } from '@trustgauge/protocol';
import { type Traces, untraced } from '../observe/traces.js';
import {
  type ArrivalCount,
  CommitUnresolved,
  type Store,
  type Write,
  type WriteOutcome,
} from '../store/store.js';

/** Writes of one transaction at most; more wait for the next. */
const MAX_WRITES_PER_COMMIT = 2_000;
/** Until refusals that no submission takes along are written by themselves. */
const REFUSALS_WAIT_MS = 100;

interface Waiting {
  readonly write: Write;
  readonly resolve: (outcome: WriteOutcome) => void;
  readonly reject: (error: unknown) => void;
}

export class GroupCommit {
  readonly #store: Store;
  readonly #traces: Traces;
  #waiting: Waiting[] = [];
  #refusals = new Map<string, ArrivalCount>();
  #refusalsTimer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;

  constructor(store: Store, traces = untraced) {
    this.#store = store;
    this.#traces = traces;
  }

  /** Resolves after the commit that holds the write. @throws StoreUnavailable */
  add(write: Write): Promise<WriteOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ write, resolve, reject });
      this.#start();
    });
  }

  /**
   * Counts a refusal; it is written with the next commit. Nobody waits for that one: whoever sends nothing else must not
   * make the disk work for each of them.
   */
  refuse(site: string, environment: Environment, day: string, code: string): void {
    const key = `${site}\n${environment}\n${day}\n${code}`;
    const count = (this.#refusals.get(key)?.count ?? 0) + 1;
    this.#refusals.set(key, { site, environment, day, outcome: `refused:${code}`, count });
    this.#refusalsTimer ??= setTimeout(() => this.#writeRefusals(), REFUSALS_WAIT_MS);
  }

  /** Resolves when nothing waits any more; refusals that could not be written wait for whoever comes next. */
  async flush(): Promise<void> {
    if (this.#refusals.size > 0) this.#writeRefusals();
    while (this.#running !== null) await this.#running;
  }

  #writeRefusals(): void {
    this.#endWait();
    this.#start();
  }

  #endWait(): void {
    if (this.#refusalsTimer !== null) clearTimeout(this.#refusalsTimer);
    this.#refusalsTimer = null;
  }

  get #areRefusalsDue(): boolean {
    return this.#refusals.size > 0 && this.#refusalsTimer === null;
  }

  #start(): void {
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    // One turn of the event loop gathers what has arrived at the same time.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0 || this.#areRefusalsDue) {
      if (!(await this.#commitOnce())) break;
    }
    // In the same turn as the last look at what waits: whoever comes next starts a new run.
    this.#running = null;
  }

  /** False where the store refused refusals that nobody waits for: they stay for the next commit. */
  async #commitOnce(): Promise<boolean> {
    const batch = this.#waiting.splice(0, MAX_WRITES_PER_COMMIT);
    const refusals = this.#takeRefusals();
    try {
      const outcomes = await this.#commit(
        batch.map(({ write }) => write),
        refusals,
      );
      batch.forEach(({ resolve, reject }, place) => {
        const outcome = outcomes[place];
        if (outcome === undefined) reject(new Error('the store answered fewer writes than it was given'));
        else resolve(outcome);
      });
      return true;
    } catch (error) {
      for (const { reject } of batch) reject(error);
      // Where nobody knows whether they were counted, a refusal is rather missed than counted twice.
      if (!(error instanceof CommitUnresolved)) this.#keep(refusals);
      return batch.length > 0;
    }
  }

  #takeRefusals(): ArrivalCount[] {
    const refusals = [...this.#refusals.values()];
    this.#refusals.clear();
    this.#endWait();
    return refusals;
  }

  /** A trace of its own: it belongs to all that it holds, and to none more than to another. */
  #commit(writes: readonly Write[], refusals: readonly ArrivalCount[]): Promise<readonly WriteOutcome[]> {
    const attributes = {
      'trustgauge.commit.submissions': writes.length,
      'trustgauge.commit.refusals': refusals.length,
    };
    return this.#traces.within({ name: 'commit', isRoot: true, attributes }, () =>
      this.#store.commit(writes, refusals),
    );
  }

  /** Refusals that could not be written are counted again with the next commit. */
  #keep(refusals: readonly ArrivalCount[]): void {
    for (const refusal of refusals) {
      const key = `${refusal.site}\n${refusal.environment}\n${refusal.day}\n${refusal.outcome.slice('refused:'.length)}`;
      const count = (this.#refusals.get(key)?.count ?? 0) + refusal.count;
      this.#refusals.set(key, { ...refusal, count });
    }
  }
}
