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
    for (const { name, key } of keysOf(stream, counters, day)) this.#addNamed('tally', name, key, count);
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
    this.#addNamed(table, key.join('\n'), key, count);
  }

  #addNamed(table: CounterTable, name: string, key: readonly string[], count: number): void {
    const sum = this.#sums[table].get(name);
    if (sum === undefined) this.#sums[table].set(name, { name, key, count });
    else sum.count += count;
  }
}

interface NamedKey {
  readonly name: string;
  readonly key: readonly string[];
}

/** The newest keys of a list of counters, which comes again with the next commit. */
const keys = new WeakMap<
  Write['counters'],
  { readonly stream: Stream; readonly day: string; readonly named: readonly NamedKey[] }
>();

function keysOf(stream: Stream, counters: Write['counters'], day: string): readonly NamedKey[] {
  const known = keys.get(counters);
  if (known?.stream === stream && known.day === day) return known.named;
  const named = counters.map(({ question, dimension, value, option }) => {
    const key = [...streamValues(stream), day, question, dimension, value, option];
    return { name: key.join('\n'), key };
  });
  keys.set(counters, { stream, day, named });
  return named;
}

/** The values of a stream in the order in which every table has their columns. */
export function streamValues({ site, environment, survey, series, entry, mode }: Stream): string[] {
  return [site, environment, survey, series, entry, mode];
}
