/**
 * A configuration file on the disk → in force.
 */
import { readFileSync } from 'node:fs';
import { ProtocolError, parseConfigurationFile } from '@trustgauge/protocol';
import { type AppliedSite, type ApplyOptions, applyConfiguration } from '../sites/apply-configuration.js';
import type { Store } from '../store/store.js';
import { audited } from './audited.js';
import { CommandError, toLine } from './command-error.js';

/** With an entry in the audit log for each site that is otherwise than before. @throws CommandError that names the file and what is wrong in it */
export async function applyConfigurationFile(
  store: Store,
  path: string,
  nowMs: number,
  options: ApplyOptions = {},
): Promise<AppliedSite[]> {
  try {
    const input: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const applied = await applyConfiguration(store, parseConfigurationFile(input), nowMs, options);
    for (const { id, isNew, changes } of applied) {
      if (isNew || changes.length > 0) await audited(store, { action: 'site-applied', site: id, changes });
    }
    return applied;
  } catch (error) {
    if (error instanceof ProtocolError || error instanceof SyntaxError || isFileError(error)) {
      throw new CommandError(`${path}: ${toLine(error)}`);
    }
    throw error;
  }
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
