/**
 * Ends connections whose client does not read: replies wait for it in memory, and nothing else in Node ends them.
 */
import type { Socket } from 'node:net';

/** How long a client may read nothing of a reply that waits for it. */
const SILENT_MS = 10_000;
const LOOK_EVERY_MS = 500;

interface Look {
  /** Bytes that the client had not read yet. */
  waiting: number;
  /** When that number last changed, by `performance.now()`. */
  sinceMs: number;
}

export class SilentReaders {
  readonly #watched = new Map<Socket, Look>();
  #timer: NodeJS.Timeout | null = null;

  watch(socket: Socket): void {
    this.#watched.set(socket, { waiting: 0, sinceMs: 0 });
    this.#timer ??= setInterval(() => this.#look(performance.now()), LOOK_EVERY_MS).unref();
  }

  unwatch(socket: Socket): void {
    this.#watched.delete(socket);
  }

  #look(nowMs: number): void {
    for (const [socket, look] of this.#watched) {
      const waiting = bytesWaiting(socket);
      if (socket.destroyed) this.#watched.delete(socket);
      else if (waiting === 0 || waiting !== look.waiting) {
        look.waiting = waiting;
        look.sinceMs = nowMs;
      } else if (nowMs - look.sinceMs >= SILENT_MS) {
        this.#watched.delete(socket);
        socket.destroy();
      }
    }
    if (this.#watched.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }
}

interface WithHandle {
  readonly _handle?: { readonly writeQueueSize?: number } | null;
}

/**
 * `writableLength` goes down only when a whole piece has been taken, which may be a large file. What is left of a piece
 * only the handle knows; Node's own idle timeout reads the same property.
 */
function bytesWaiting(socket: Socket): number {
  return socket.writableLength + ((socket as WithHandle)._handle?.writeQueueSize ?? 0);
}
