/**
 * A configuration file on the disk → in force.
 */
import { readFileSync } from 'node:fs';
import { ProtocolError, parseConfigurationFile } from '@trustgauge/protocol';
import { type AppliedSite, applyConfiguration } from '../sites/apply-configuration.js';
import type { Store } from '../store/store.js';
import { CommandError, toLine } from './command-error.js';

/** @throws CommandError that names the file and what is wrong in it */
export async function applyConfigurationFile(
  store: Store,
  path: string,
  nowMs: number,
): Promise<AppliedSite[]> {
  try {
    const input: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return await applyConfiguration(store, parseConfigurationFile(input), nowMs);
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
