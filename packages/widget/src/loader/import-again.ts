/**
 * How the loader and its chunks import other chunks. A browser remembers that a module failed to load, so the next try
 * uses another address.
 */
import { importChunk } from './import-chunk.js';

export type Import = (address: string) => Promise<unknown>;

/** Chunks have no import of their own of this file: they find it here. A symbol is no element's name. */
const IMPORT = Symbol.for('trustgauge.import');

/** From now on the chunks import what they need by this, too. */
export function offerImport(): Import {
  /** Address → the one to try next. */
  const next: Record<string, string> = {};
  const importAgain = async (address: string) => {
    try {
      return await importChunk(next[address] ?? address);
    } catch (error) {
      next[address] = `${next[address] ?? `${address}?`}2`;
      throw error;
    }
  };
  Object.assign(document, { [IMPORT]: importAgain });
  return importAgain;
}
