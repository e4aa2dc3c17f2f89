/**
 * What is done on the command line stands in the audit log like what is done on the page.
 */
import { AuditLog, type Change, COMMAND_LINE } from '../audit/audit-log.js';
import { systemClock } from '../clock.js';
import type { Store } from '../store/store.js';

export function audited(store: Store, change: Omit<Change, 'by'>): Promise<void> {
  return new AuditLog(store.audit, systemClock).record({ ...change, by: COMMAND_LINE });
}
