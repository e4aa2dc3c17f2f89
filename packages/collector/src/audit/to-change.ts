/**
 * A setting as it was and as it is, in words short enough for a log.
 */
import type { AuditChange } from '@trustgauge/protocol';

/** Longest text of a value, in characters. */
const MAX_VALUE_CHARS = 300;

export function toChange(field: string, from: unknown, to: unknown): AuditChange {
  return { field, from: toText(from), to: toText(to) };
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = Array.isArray(value) ? value.join(', ') : isGroup(value) ? listed(value) : String(value);
  return text.length > MAX_VALUE_CHARS ? `${text.slice(0, MAX_VALUE_CHARS - 1)}…` : text;
}

function isGroup(value: unknown): value is Record<string, readonly string[]> {
  return typeof value === 'object' && value !== null;
}

function listed(groups: Record<string, readonly string[]>): string {
  return Object.entries(groups)
    .map(([name, values]) => `${name}: ${values.join(', ')}`)
    .join('; ');
}
