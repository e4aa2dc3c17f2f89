/**
 * How everything beside the loader is imported, by the loader and by the chunks themselves. A browser remembers that a
 * module could not be had, so the next try asks for it by another address.
 */
import { importChunk } from './import-chunk.js';

export type Import = (address: string) => Promise<unknown>;

/** Chunks have no import of their own of this file: they find it here. A symbol is no element's name. */
const IMPORT = Symbol.for('trustgauge.import');

/** From now on the chunks import what they need by this, too. */
export function offerImport(nonce: string | undefined): Import {
  /** Address → the one to try next. */
  const next: Record<string, string> = {};
  const importAgain = async (address: string) => {
    try {
      return await importChunk(next[address] ?? address, nonce);
    } catch (error) {
      next[address] = `${next[address] ?? `${address}?`}2`;
      throw error;
    }
  };
  Object.assign(document, { [IMPORT]: importAgain });
  return importAgain;
}
