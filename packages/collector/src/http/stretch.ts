/**
 * Days from and to, as a query says them.
 */
import type { LastDays } from '../store/release-store.js';

/** Both or neither, and in this order. */
export function isStretch(from: string | undefined, to: string | undefined): boolean {
  return from === undefined || to === undefined ? from === to : from <= to;
}

export function stretchOf(from: string | undefined, to: string | undefined): LastDays | undefined {
  return from === undefined || to === undefined ? undefined : { from, to };
}
