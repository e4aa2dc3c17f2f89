/**
 * Who changed what, and when. Entries are added and, after their time, forgotten; nothing changes one.
 */
import type { ActorKind, AuditAction, AuditChange } from '@trustgauge/protocol';

export interface NewAuditRecord {
  /** Null: of no site alone. */
  readonly site: string | null;
  readonly atMs: number;
  readonly actorKind: ActorKind;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly changes: readonly AuditChange[];
}

export interface AuditRecord extends NewAuditRecord {
  /** Grows with each entry. */
  readonly place: number;
}

export interface AuditQuery {
  /** Of this one only; null for all. */
  readonly site: string | null;
  /** With those of no site alone. */
  readonly withGeneral: boolean;
  /** Those with a smaller place; null from the newest on. */
  readonly before: number | null;
  readonly limit: number;
  /** Of these only. Default: of all. */
  readonly actions?: readonly string[];
}

const CLOCK_ACTIONS = [
  'clock-stepped',
  'clock-settled',
  'clock-confirmed',
] as const satisfies readonly AuditAction[];

/** The newest entries of what has happened to the collectors' clocks. */
export const CLOCK_QUERY = {
  site: null,
  withGeneral: true,
  before: null,
  limit: 20,
  actions: CLOCK_ACTIONS,
} as const satisfies AuditQuery;

export interface AuditStore {
  insertEntry(entry: NewAuditRecord): Promise<void>;
  /** Newest first. */
  selectEntries(query: AuditQuery): Promise<readonly AuditRecord[]>;
  purgeEntries(beforeMs: number): Promise<void>;
}
