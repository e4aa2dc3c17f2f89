/**
 * For whoever reviews who may do what, and who has done it, as rows: people, tokens, share links, and the audit log. No
 * row holds a secret: the collector keeps none of them.
 */
import type { Person, ReadToken } from './access.js';
import type { AuditChange, AuditEntry } from './audit.js';
import type { ShareLink } from './share-link.js';
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

/** `site` is empty for one of all sites, `expiresAt` for one that does not expire. */
export function readTokensTable(tokens: readonly ReadToken[]): Table {
  const row = ({ id, label, role, site, createdAt, expiresAt, madeBy, usedOn }: ReadToken): Fields => ({
    id,
    label,
    role,
    site,
    createdAt,
    expiresAt,
    madeBy,
    usedOn,
  });
  const ending = { createdAt: '', expiresAt: null, madeBy: null, usedOn: null };
  const like = row({ id: '', label: '', role: 'viewer', site: null, ...ending });
  return toTable('read-tokens', like, tokens.map(row), {});
}

/** Those in force. @param site Id of the one that they are of. */
export function shareLinksTable(links: readonly ShareLink[], site: string): Table {
  const row = ({ id, label, survey, createdAt, expiresAt, madeBy, usedOn }: ShareLink): Fields => ({
    id,
    label,
    survey,
    createdAt,
    expiresAt,
    madeBy,
    usedOn,
  });
  const ending = { createdAt: '', expiresAt: '', madeBy: null, usedOn: null };
  const like = row({ id: '', label: '', survey: '', ...ending });
  return toTable('share-links', like, links.map(row), { site });
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
