/**
 * Who changed what, and when: one entry for each change, of names and settings. Never an answer, never a secret.
 */
import * as v from 'valibot';

/** Everything that can be done to a collector, by the page, the API or the command line, and what happens to its clock. */
export const AUDIT_ACTIONS = [
  'signed-in',
  'signed-out',
  'everybody-signed-out',
  'person-signed-out',
  'person-added',
  'person-changed',
  'person-removed',
  'person-invited',
  'link-printed',
  'token-issued',
  'token-revoked',
  'site-made',
  'site-applied',
  'settings-changed',
  'key-rotated',
  'key-ended',
  'survey-paused',
  'survey-resumed',
  'incident-added',
  'incident-changed',
  'incident-removed',
  'step-added',
  'step-changed',
  'step-removed',
  'day-voided',
  'day-restored',
  'alert-acknowledged',
  'watches-rebuilt',
  'receiver-added',
  'receiver-removed',
  'receiver-tested',
  'share-link-made',
  'share-link-revoked',
  'weekly-summary-begun',
  'weekly-summary-ended',
  'data-restored',
  'data-imported',
  'data-moved',
  'clock-stepped',
  'clock-settled',
  'clock-confirmed',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/**
 * How somebody came: signed in as a person, by a link of the command line, as a script, on the command line itself, or by
 * the link in a weekly mail, which has no name. `collector`: what the collector has noticed, and nobody has done.
 */
export const ACTOR_KINDS = ['person', 'link', 'token', 'command-line', 'mail-link', 'collector'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const AuditEntrySchema = v.object({
  id: v.number(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  by: v.object({
    kind: v.picklist(ACTOR_KINDS),
    /** E-mail address of a person, label of a token; empty for the others. */
    name: v.string(),
  }),
  /** Null: of no site alone. */
  site: v.nullable(v.string()),
  /** One of `AUDIT_ACTIONS`; a newer collector may know others. */
  action: v.string(),
  /** What it was done to: a survey, a day, a person, a label. */
  subject: v.nullable(v.string()),
  /** Settings as they were and as they are from then on. */
  changes: v.array(v.object({ field: v.string(), from: v.nullable(v.string()), to: v.nullable(v.string()) })),
});
export type AuditEntry = v.InferOutput<typeof AuditEntrySchema>;
export type AuditChange = AuditEntry['changes'][number];

/** Newest first. */
export const AuditLogSchema = v.object({ entries: v.array(AuditEntrySchema), hasOlder: v.boolean() });
export type AuditLog = v.InferOutput<typeof AuditLogSchema>;
