/**
 * What a commit adds to each counter, added up by counter: a thousand submissions of one day touch a few dozen rows
 * once each.
 */
import type { ArrivalCount, Stream, Write, WriteOutcome } from './store.js';

export const COUNTER_KEYS = {
  tally: [
    'site',
    'environment',
    'survey',
    'series',
    'entry',
    'mode',
    'day',
    'question',
    'dimension',
    'value',
    'option',
  ],
  arrival: ['site', 'environment', 'day', 'outcome'],
} as const;
export type CounterTable = keyof typeof COUNTER_KEYS;

/** The key's values in the order of `COUNTER_KEYS`. */
export interface Increment {
  readonly name: string;
  readonly key: readonly string[];
  count: number;
}

interface Move extends Pick<Write, 'stream' | 'counters' | 'day'> {
  count: number;
}

export class Increments {
  readonly #sums: Readonly<Record<CounterTable, Map<string, Increment>>> = {
    tally: new Map(),
    arrival: new Map(),
  };
  /** New submissions that share their list of counters, as those of one kind do, are taken together. */
  readonly #shared = new Map<Write['counters'], Move>();

  /** @param day The day it counts on, which may be a later one than that of its arrival. */
  addWrite({ stream, counters }: Write, day: string, outcome: WriteOutcome): void {
    this.#add('arrival', [stream.site, stream.environment, day, outcome], 1);
    if (outcome === 'duplicate') return;
    const shared = this.#shared.get(counters);
    if (shared === undefined) this.#shared.set(counters, { stream, counters, day, count: 1 });
    else if (shared.day === day && shared.stream === stream) shared.count += 1;
    else this.#addMove({ stream, counters, day, count: 1 });
  }

  #addMove({ stream, counters, day, count }: Move): void {
    for (const { question, dimension, value, option } of counters) {
      this.#add('tally', [...streamValues(stream), day, question, dimension, value, option], count);
    }
  }

  addRefusal({ site, environment, day, outcome, count }: ArrivalCount): void {
    this.#add('arrival', [site, environment, day, outcome], count);
  }

  /** In the order of the keys: whoever locks rows in it never waits for one that waits for him. */
  inKeyOrder(table: CounterTable): Increment[] {
    for (const move of this.#shared.values()) this.#addMove(move);
    this.#shared.clear();
    return [...this.#sums[table].values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #add(table: CounterTable, key: readonly string[], count: number): void {
    const name = key.join('\n');
    const sum = this.#sums[table].get(name);
    if (sum === undefined) this.#sums[table].set(name, { name, key, count });
    else sum.count += count;
  }
}

/** The values of a stream in the order in which every table has their columns. */
export function streamValues({ site, environment, survey, series, entry, mode }: Stream): string[] {
  return [site, environment, survey, series, entry, mode];
}
