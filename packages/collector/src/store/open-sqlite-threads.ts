/**
 * The embedded database on threads of its own: an fsync holds up neither a request nor a read.
 */
import { Worker } from 'node:worker_threads';
import type { AuditStore } from './audit-store.js';
import type { OutboxStore } from './outbox-store.js';
import type { PeopleStore } from './people-store.js';
import type { ReleaseStore } from './release-store.js';
import type { ShareLinkStore } from './share-link-store.js';
import {
  AUDIT_CALLS,
  type Call,
  type Connection,
  OUTBOX_CALLS,
  PEOPLE_CALLS,
  RELEASE_CALLS,
  type Reply,
  SHARE_LINK_CALLS,
  STORE_CALLS,
  type StorePart,
  toOutcomes,
  WEEKLY_CALLS,
} from './sqlite-calls.js';
import { type ArrivalCount, type Store, StoreUnavailable, StoreUnfit, type Write } from './store.js';
import type { WeeklyStore } from './weekly-store.js';
import { WritePacker } from './write-packing.js';

/** What comes and goes with a commit is small; by default a thread would keep room for a page's worth of a browser. */
const THREAD_MEMORY = { maxYoungGenerationSizeMb: 2 };

/**
 * @param file Path of the database file; its folder is made where it is missing. `:memory:` has no second connection:
 * `openSqliteStore` is for that.
 * @throws Error that names the file where it can't be opened
 * @throws StoreUnfit where a newer version wrote it
 */
export async function openSqliteThreads(file: string): Promise<Store> {
  // One after the other: the first brings the schema up to date.
  const writes = await SqliteThread.open(file);
  let reads: SqliteThread;
  try {
    reads = await SqliteThread.open(file);
  } catch (error) {
    await writes.close();
    throw error;
  }
  const threads = { reads, writes };
  const packer = new WritePacker();
  return {
    ...(callsOf(threads, 'store', STORE_CALLS) as Omit<
      Store,
      'release' | 'outbox' | 'shareLinks' | 'weekly' | 'people' | 'audit' | 'close'
    >),
    release: callsOf(threads, 'release', RELEASE_CALLS) as unknown as ReleaseStore,
    outbox: callsOf(threads, 'outbox', OUTBOX_CALLS) as unknown as OutboxStore,
    shareLinks: callsOf(threads, 'shareLinks', SHARE_LINK_CALLS) as unknown as ShareLinkStore,
    weekly: callsOf(threads, 'weekly', WEEKLY_CALLS) as unknown as WeeklyStore,
    people: callsOf(threads, 'people', PEOPLE_CALLS) as unknown as PeopleStore,
    audit: callsOf(threads, 'audit', AUDIT_CALLS) as unknown as AuditStore,
    async commit(batch: readonly Write[], refusals: readonly ArrivalCount[]) {
      const duplicates = await writes.call('store', 'commit', [packer.pack(batch), refusals]);
      return toOutcomes(batch.length, duplicates as number[]);
    },
    async close() {
      await reads.close();
      await writes.close();
    },
  };
}

function callsOf(
  threads: Readonly<Record<Connection, SqliteThread>>,
  part: StorePart,
  calls: Readonly<Record<string, Connection>>,
): Record<string, (...args: unknown[]) => Promise<unknown>> {
  return Object.fromEntries(
    Object.entries(calls).map(([method, connection]) => [
      method,
      (...args: unknown[]) => threads[connection].call(part, method, args),
    ]),
  );
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

class SqliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  #lastId = 0;
  #failure: Error | null = null;

  /** @throws Error of `openSqliteStore` */
  static async open(file: string): Promise<SqliteThread> {
    const thread = new SqliteThread(file);
    await new Promise((resolve, reject) => thread.#waiting.set(0, { resolve, reject }));
    return thread;
  }

  private constructor(file: string) {
    this.#worker = new Worker(new URL('./sqlite-thread.js', import.meta.url), {
      workerData: { file },
      resourceLimits: THREAD_MEMORY,
    });
    this.#worker.on('message', (reply: Reply) => this.#settle(reply));
    this.#worker.on('error', (error: Error) => this.#fail(error));
    this.#ended = new Promise((resolve) => this.#worker.once('exit', () => resolve()));
    this.#worker.once('exit', () => this.#fail(new Error('the thread of the database has ended')));
  }

  call(part: StorePart, method: string, args: readonly unknown[]): Promise<unknown> {
    if (this.#failure !== null) return Promise.reject(unavailable(this.#failure));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, part, method, args } satisfies Call);
    });
  }

  async close(): Promise<void> {
    if (this.#failure === null) await this.call('store', 'close', []);
    await this.#ended;
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('json' in reply) waiting?.resolve(reply.json === undefined ? undefined : JSON.parse(reply.json));
    else waiting?.reject(toError(reply.error));
  }

  /** Nobody waits for ever, and nobody is told that something was stored. */
  #fail(error: Error): void {
    this.#failure ??= error;
    for (const [id, { reject }] of this.#waiting) reject(id === 0 ? error : unavailable(error));
    this.#waiting.clear();
  }
}

function toError({ isPassing, unfit, message, stack }: Extract<Reply, { error: unknown }>['error']): Error {
  const error =
    unfit !== null
      ? new StoreUnfit(unfit, message)
      : isPassing
        ? new StoreUnavailable(message)
        : new Error(message);
  // Where it happened, which the thread's boundary would hide.
  error.stack = stack;
  return error;
}

function unavailable(cause: Error): StoreUnavailable {
  return new StoreUnavailable(`the database is not available (${cause.message})`, { cause });
}
