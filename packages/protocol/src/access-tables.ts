/**
 * For whoever reviews who may do what, and who has done it, as rows: people, and the audit log.
 */
import type { Person } from './access.js';
import type { AuditChange, AuditEntry } from './audit.js';
import { type Fields, type Table, toTable } from './table.js';

/** `site` is empty for whoever may do so on all of them. */
export function peopleTable(people: readonly Person[]): Table {
  const row = ({ email, role, site, addedAt }: Omit<Person, 'id' | 'revision'>): Fields => ({
    email,
    role,
    site,
    addedAt,
  });
  return toTable('people', row({ email: '', role: 'viewer', site: null, addedAt: '' }), people.map(row), {});
}

/** A row for each setting that was changed; one without settings for what changed none. */
export function auditTable(entries: readonly AuditEntry[]): Table {
  const row = ({ id, at, by, site, action, subject }: AuditEntry, change: AuditChange | null): Fields => ({
    id,
    at,
    by: by.kind,
    name: by.name,
    action,
    subject,
    field: change?.field ?? null,
    from: change?.from ?? null,
    to: change?.to ?? null,
    site,
  });
  const by = { kind: 'person', name: '' } as const;
  return toTable(
    'audit-log',
    row({ id: 0, at: '', by, site: null, action: '', subject: null, changes: [] }, null),
    entries.flatMap((entry) =>
      entry.changes.length === 0 ? [row(entry, null)] : entry.changes.map((change) => row(entry, change)),
    ),
    {},
  );
}
