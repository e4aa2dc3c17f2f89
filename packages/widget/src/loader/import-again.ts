/**
 * How the loader and its chunks import other chunks. A browser remembers that a module failed to load, so the next try
 * uses another address.
 */
import { importChunk } from './import-chunk.js';

export type Import = (address: string) => Promise<unknown>;

export function importingAgain(): Import {
  /** Address → the one to try next. */
  const next: Record<string, string> = {};
  return async (address) => {
    try {
      return await importChunk(next[address] ?? address);
    } catch (error) {
      next[address] = `${next[address] ?? `${address}?`}2`;
      throw error;
    }
  };
}
