/**
 * What can be asked of a database on another thread, and of which: one connection writes, and another reads, so that
 * no read waits for the disk.
 */
import type { AuditStore } from './audit-store.js';
import type { OutboxStore } from './outbox-store.js';
import type { PeopleStore } from './people-store.js';
import type { ReleaseStore } from './release-store.js';
import type { Store, Write, WriteOutcome } from './store.js';

export type Connection = 'reads' | 'writes';

type MethodOf<Part> = {
  [Name in keyof Part]: Part[Name] extends (...args: never[]) => Promise<unknown> ? Name : never;
}[keyof Part];

export const STORE_CALLS = {
  commit: 'writes',
  sitesVersion: 'reads',
  selectSites: 'reads',
  saveSite: 'writes',
  pauseSurvey: 'writes',
  selectArrivals: 'reads',
  selectLastArrivalDay: 'reads',
  insertIncident: 'writes',
  updateIncident: 'writes',
  deleteIncident: 'writes',
  selectIncidents: 'reads',
  insertToken: 'writes',
  selectToken: 'reads',
  selectTokens: 'reads',
  deleteToken: 'writes',
  purge: 'writes',
} as const satisfies Record<Exclude<MethodOf<Store>, 'close'>, Connection>;

export const RELEASE_CALLS = {
  finishDays: 'writes',
  selectUnreleased: 'reads',
  publish: 'writes',
  refresh: 'writes',
  selectStreams: 'reads',
  selectBatches: 'reads',
  selectBatchTallies: 'reads',
  selectParts: 'reads',
  insertVoidedDay: 'writes',
  deleteVoidedDay: 'writes',
  selectVoidedDays: 'reads',
  selectWatches: 'reads',
  selectAlerts: 'reads',
  acknowledge: 'writes',
} as const satisfies Record<MethodOf<ReleaseStore>, Connection>;

export const OUTBOX_CALLS = {
  insertReceiver: 'writes',
  deleteReceiver: 'writes',
  selectReceiver: 'reads',
  selectReceivers: 'reads',
  enqueue: 'writes',
  takeDue: 'writes',
  recordAttempt: 'writes',
  hasten: 'writes',
  selectDeliveries: 'reads',
  countTests: 'reads',
  purge: 'writes',
} as const satisfies Record<MethodOf<OutboxStore>, Connection>;

export const PEOPLE_CALLS = {
  insertPerson: 'writes',
  selectPeople: 'reads',
  selectPerson: 'reads',
  selectPersonByEmail: 'reads',
  updatePerson: 'writes',
  deletePerson: 'writes',
  bindSubject: 'writes',
  deleteTokensOf: 'writes',
} as const satisfies Record<MethodOf<PeopleStore>, Connection>;

export const AUDIT_CALLS = {
  insertEntry: 'writes',
  selectEntries: 'reads',
  purgeEntries: 'writes',
} as const satisfies Record<MethodOf<AuditStore>, Connection>;

export type StorePart = 'store' | 'release' | 'outbox' | 'people' | 'audit';

/** To the thread. */
export interface Call {
  readonly id: number;
  readonly part: StorePart;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** From the thread. An error keeps what the caller tells apart: whether trying again can help. */
export type Reply =
  | { readonly id: number; readonly result: unknown }
  | {
      readonly id: number;
      readonly error: { readonly isPassing: boolean; readonly message: string; readonly stack: string };
    };

/**
 * Writes as they cross to the thread: those that move the same counters share one object, which is copied once. Most
 * of a busy second's submissions say what another one says.
 */
export interface PackedWrites {
  readonly moves: readonly Omit<Write, 'receipt'>[];
  /** For each write its place in `moves`. */
  readonly moveOf: readonly number[];
  readonly receipts: readonly Write['receipt'][];
}

export function packWrites(writes: readonly Write[]): PackedWrites {
  const places = new Map<string, number>();
  const moves: Omit<Write, 'receipt'>[] = [];
  const moveOf = writes.map(({ stream, day, counters }) => {
    const { site, environment, survey, series, entry, mode } = stream;
    let name = `${day}\n${site}\n${environment}\n${survey}\n${series}\n${entry}\n${mode}`;
    for (const { question, dimension, value, option } of counters) {
      name += `\n${question}\n${dimension}\n${value}\n${option}`;
    }
    let place = places.get(name);
    if (place === undefined) {
      place = moves.push({ stream, day, counters }) - 1;
      places.set(name, place);
    }
    return place;
  });
  return { moves, moveOf, receipts: writes.map(({ receipt }) => receipt) };
}

export function unpackWrites({ moves, moveOf, receipts }: PackedWrites): Write[] {
  return moveOf.map((place, index) => {
    const move = moves[place];
    if (move === undefined) throw new RangeError('a write was packed without its counters');
    return { ...move, receipt: receipts[index] ?? null };
  });
}

/** Outcomes as they cross back: the places of the duplicates, which are few. */
export function duplicatesOf(outcomes: readonly WriteOutcome[]): number[] {
  return outcomes.flatMap((outcome, place) => (outcome === 'duplicate' ? [place] : []));
}

export function toOutcomes(count: number, duplicates: readonly number[]): WriteOutcome[] {
  const outcomes: WriteOutcome[] = Array.from({ length: count }, () => 'stored');
  for (const place of duplicates) outcomes[place] = 'duplicate';
  return outcomes;
}
