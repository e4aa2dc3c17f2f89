/**
 * What has happened to the clocks of the collectors on a store, as the audit log keeps it: steps, how each one settled,
 * and what an operator has confirmed.
 */
import { type AuditLog, COLLECTOR, COMMAND_LINE } from '../audit/audit-log.js';
import { toChange } from '../audit/to-change.js';
import { type AuditRecord, type AuditStore, CLOCK_QUERY } from '../store/audit-store.js';
import type { ClockEvent, SettledBy } from './steady-clock.js';

export type ClockEntry = { readonly place: number; readonly atMs: number } & (
  | { readonly kind: 'stepped'; readonly fromMs: number; readonly toMs: number }
  | { readonly kind: 'settled'; readonly by: SettledBy }
  /** @param newestDay Days up to this one may lie ahead of the clock; null: none was stored. */
  | { readonly kind: 'confirmed'; readonly wallMs: number; readonly newestDay: string | null }
);

/** Newest first. */
export async function selectClockEntries(audit: AuditStore): Promise<readonly ClockEntry[]> {
  return (await audit.selectEntries(CLOCK_QUERY)).flatMap(toClockEntry);
}

export interface LatestStep {
  readonly fromMs: number;
  readonly toMs: number;
  /** When it was noticed, by the time that was believed then. */
  readonly atMs: number;
  /** How it settled, or was confirmed to be right; null where neither is recorded. */
  readonly settledBy: SettledBy | null;
  /** When it settled, or was noticed, by the time that was believed then. */
  readonly endedAtMs: number;
}

/** @param entries Newest first. */
export function latestStepIn(entries: readonly ClockEntry[]): LatestStep | null {
  const place = entries.findIndex(({ kind }) => kind === 'stepped');
  const step = entries[place];
  if (step?.kind !== 'stepped') return null;
  const { fromMs, toMs, atMs } = step;
  const after = entries.slice(0, place);
  const end =
    after.findLast(({ kind }) => kind === 'settled') ?? after.find(({ kind }) => kind === 'confirmed');
  if (end === undefined) return { fromMs, toMs, atMs, settledBy: null, endedAtMs: atMs };
  return {
    fromMs,
    toMs,
    atMs,
    settledBy: end.kind === 'settled' ? end.by : 'confirmed',
    endedAtMs: end.atMs,
  };
}

export function recordClockEvent(audit: AuditLog, event: ClockEvent): Promise<void> {
  const [from, to] = [event.fromMs, event.toMs].map((ms) => new Date(Math.round(ms)).toISOString());
  return audit.record({
    by: COLLECTOR,
    site: null,
    action: event.kind === 'stepped' ? 'clock-stepped' : 'clock-settled',
    subject: event.kind === 'stepped' ? null : event.by,
    changes: [toChange('clock', from, to)],
  });
}

/** @param newestDay The newest day that may lie ahead of the clock from now on; null where none is stored. */
export function recordConfirmation(audit: AuditLog, wallMs: number, newestDay: string | null): Promise<void> {
  return audit.record({
    by: COMMAND_LINE,
    site: null,
    action: 'clock-confirmed',
    subject: new Date(wallMs).toISOString(),
    changes: newestDay === null ? [] : [toChange('newestDay', null, newestDay)],
  });
}

export function toClockEntry({
  place,
  atMs,
  action,
  subject,
  changes: [change],
}: Pick<AuditRecord, 'place' | 'atMs' | 'action' | 'subject' | 'changes'>): ClockEntry[] {
  const entry = { place, atMs };
  if (action === 'clock-stepped') {
    const [fromMs, toMs] = [change?.from, change?.to].map((text) => Date.parse(text ?? ''));
    return fromMs === undefined || toMs === undefined ? [] : [{ ...entry, kind: 'stepped', fromMs, toMs }];
  }
  if (action === 'clock-settled') return [{ ...entry, kind: 'settled', by: subject as SettledBy }];
  if (action !== 'clock-confirmed') return [];
  return [{ ...entry, kind: 'confirmed', wallMs: Date.parse(subject ?? ''), newestDay: change?.to ?? null }];
}
