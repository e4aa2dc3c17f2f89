/**
 * The thread that holds one connection to the embedded database: calls in, replies out, one after another.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteStore } from './open-sqlite-store.js';
import type { ReleaseStore } from './release-store.js';
import { type Call, duplicatesOf, type Reply } from './sqlite-calls.js';
import type { SqliteStore } from './sqlite-store.js';
import type { ArrivalCount } from './store.js';
import { StoreUnavailable, StoreUnfit } from './store.js';
import { type PackedWrites, WriteUnpacker } from './write-packing.js';

if (parentPort === null) throw new Error('this is a worker thread of the store, and no program');
const port = parentPort;
const unpacker = new WriteUnpacker();

try {
  answerWith(openSqliteStore((workerData as { file: string }).file));
} catch (error) {
  // As of a call, so that it keeps what it is. Nothing keeps the thread alive then.
  reply({ id: 0, error: toReply(error) });
}

function answerWith(store: SqliteStore): void {
  port.on('message', async (call: Call) => {
    const { id } = call;
    try {
      reply({ id, json: await answer(store, call) });
    } catch (error) {
      reply({ id, error: toReply(error) });
    }
    // Nothing else keeps the thread alive.
    if (call.method === 'close') port.close();
  });
  reply({ id: 0, json: undefined });
}

function reply(message: Reply): void {
  port.postMessage(message);
}

function toReply(error: unknown): Extract<Reply, { error: unknown }>['error'] {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return {
    isPassing: error instanceof StoreUnavailable,
    unfit: error instanceof StoreUnfit ? error.code : null,
    message,
    stack,
  };
}

/** As JSON text. */
async function answer(store: SqliteStore, { part, method, args }: Call): Promise<string | undefined> {
  if (part === 'store' && method === 'commit') {
    const [packed, refusals] = args as [PackedWrites, ArrivalCount[]];
    return JSON.stringify(duplicatesOf(await store.commit(unpacker.unpack(packed), refusals)));
  }
  if (part === 'release' && method === 'selectBatches') {
    const [stream, lastDays] = args as Parameters<ReleaseStore['selectBatches']>;
    return store.release.selectBatchesAsJson(stream, lastDays);
  }
  const target = (part === 'store' ? store : store[part]) as unknown as Record<
    string,
    (...args: readonly unknown[]) => Promise<unknown>
  >;
  const work = target[method];
  if (work === undefined) throw new RangeError(`the store has no ${method}`);
  return JSON.stringify(await work.apply(target, [...args]));
}
