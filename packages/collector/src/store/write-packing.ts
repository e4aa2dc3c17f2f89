/**
 * Writes as they cross to another thread. Most of a busy second's submissions move the same counters as one before: what
 * they move crosses once, under a number, and after that the number alone.
 */
import type { Counter, Stream, Write } from './store.js';

/** Moves that have a number at most; then all of them are forgotten on both sides. */
const MAX_MOVES = 10_000;

interface Move {
  readonly stream: Stream;
  readonly counters: readonly Counter[];
  readonly day: string;
  /** Day of its receipts; empty for what is never retried. */
  readonly expiresOn: string;
}

export interface PackedWrites {
  /** Whether the numbers begin anew. */
  readonly isAnew: boolean;
  /** Moves that have had no number: theirs follow the last one. */
  readonly added: readonly Move[];
  /** Of each write. */
  readonly moves: readonly number[];
  /** Of each write; empty for what is never retried. */
  readonly ids: readonly string[];
}

interface Numbered extends Omit<Move, 'counters'> {
  readonly number: number;
}

export class WritePacker {
  /** By the list of counters itself, not by what it says: whoever moves the same ones shares the list. */
  #numbers = new Map<Write['counters'], Numbered>();
  #count = 0;

  pack(writes: readonly Write[]): PackedWrites {
    const isAnew = this.#count > MAX_MOVES;
    if (isAnew) {
      this.#numbers = new Map();
      this.#count = 0;
    }
    const added: Move[] = [];
    const moves = writes.map(({ stream, counters, day, receipt }) => {
      const expiresOn = receipt?.expiresOn ?? '';
      const known = this.#numbers.get(counters);
      if (known?.stream === stream && known.day === day && known.expiresOn === expiresOn) return known.number;
      const number = this.#count;
      this.#count += 1;
      this.#numbers.set(counters, { number, stream, day, expiresOn });
      added.push({ stream, counters, day, expiresOn });
      return number;
    });
    return { isAnew, added, moves, ids: writes.map(({ receipt }) => receipt?.id ?? '') };
  }
}

export class WriteUnpacker {
  #moves: Move[] = [];

  /** To be called with everything that was packed, in its order. */
  unpack({ isAnew, added, moves, ids }: PackedWrites): Write[] {
    if (isAnew) this.#moves = [];
    this.#moves.push(...added);
    return moves.map((number, place) => {
      const move = this.#moves[number];
      if (move === undefined) throw new RangeError('a write was packed without its counters');
      const { stream, counters, day, expiresOn } = move;
      const id = ids[place];
      return { stream, counters, day, receipt: id ? { id, expiresOn } : null };
    });
  }
}
