/**
 * Who changed what, and when. Every change has one entry, written after it and before anybody is told that it is done.
 */
import {
  type ActorKind,
  AUDIT_DAYS,
  type AuditAction,
  type AuditChange,
  type AuditEntry,
  type AuditLog as AuditPage,
  MAX_AUDIT_ENTRIES,
} from '@trustgauge/protocol';
import type { Clock } from '../clock.js';
import type { AuditRecord, AuditStore } from '../store/audit-store.js';
import type { PersonRecord } from '../store/people-store.js';
import type { FoundToken } from '../store/store.js';

const KEPT_MS = AUDIT_DAYS * 86_400_000;

export interface Actor {
  readonly kind: ActorKind;
  /** E-mail address of a person, label of a token; empty for the others. */
  readonly name: string;
}

/** The collector itself, of what happens to it. */
export const COLLECTOR: Actor = { kind: 'collector', name: '' };

export const COMMAND_LINE: Actor = { kind: 'command-line', name: '' };

/** Anyone who has a weekly mail: nobody signs in to end it. */
export const MAIL_LINK: Actor = { kind: 'mail-link', name: '' };

export interface Change {
  readonly by: Actor;
  readonly action: AuditAction;
  /** Null: of no site alone. */
  readonly site: string | null;
  /** What it was done to; null where the action says all. */
  readonly subject?: string | null;
  readonly changes?: readonly AuditChange[];
}

export class AuditLog {
  readonly #store: AuditStore;
  readonly #clock: Clock;

  constructor(store: AuditStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  record({ by, action, site, subject = null, changes = [] }: Change): Promise<void> {
    const atMs = this.#clock();
    return this.#store.insertEntry({
      site,
      atMs,
      actorKind: by.kind,
      actor: by.name,
      action,
      subject,
      changes,
    });
  }

  /**
   * Newest first.
   * @param site Of this one; null for all.
   * @param withGeneral With those of no site alone.
   * @param before Older than the entry with this id. Default: from the newest on.
   */
  async page(
    site: string | null,
    { withGeneral, before = null }: { withGeneral: boolean; before?: number | null },
  ): Promise<AuditPage> {
    const limit = MAX_AUDIT_ENTRIES + 1;
    const records = await this.#store.selectEntries({ site, withGeneral, before, limit });
    const shown = records.slice(0, MAX_AUDIT_ENTRIES);
    return { entries: shown.map(toEntry), hasOlder: records.length > shown.length };
  }

  /** Forgets what is older than it is said to be kept. */
  purge(): Promise<void> {
    return this.#store.purgeEntries(this.#clock() - KEPT_MS);
  }
}

/** Who is behind a token. */
export function actorOf({ kind, label, email }: FoundToken): Actor {
  if (email !== null) return { kind: 'person', name: email };
  return kind === 'read' ? { kind: 'token', name: label } : { kind: 'link', name: '' };
}

export function actorOfPerson({ email }: PersonRecord): Actor {
  return { kind: 'person', name: email };
}

function toEntry({ place, atMs, actorKind, actor, site, action, subject, changes }: AuditRecord): AuditEntry {
  return {
    id: place,
    at: new Date(atMs).toISOString(),
    by: { kind: actorKind, name: actor },
    site,
    action,
    subject,
    changes: [...changes],
  };
}
