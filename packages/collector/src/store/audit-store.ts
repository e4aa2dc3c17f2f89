/**
 * Who changed what, and when. Entries are added and, after their time, forgotten; nothing changes one.
 */
import type { ActorKind, AuditChange } from '@trustgauge/protocol';

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

export interface AuditStore {
  insertEntry(entry: NewAuditRecord): Promise<void>;
  /**
   * Newest first.
   * @param site Of this one only; null for all.
   * @param before Those with a smaller place; null from the newest on.
   */
  selectEntries(site: string | null, before: number | null, limit: number): Promise<readonly AuditRecord[]>;
  purgeEntries(beforeMs: number): Promise<void>;
}
