/**
 * What is computed may be written only while what it was computed from is as it was read: the watch, the newest batch,
 * the days of incidents, the voided days. A transaction that finds something else throws `Overtaken`, and takes back with
 * it all that it had written.
 */
import type { ComputedFrom } from './release-store.js';

/** Somebody has written in between. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** @returns What `work` does, or `otherwise` where it was overtaken. */
export async function unlessOvertaken<Result>(
  work: () => Promise<Result>,
  otherwise: Result,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Overtaken) return otherwise;
    throw error;
  }
}

/** @param now As it is inside the transaction. @throws Overtaken */
export function expectUnchanged(read: ComputedFrom, now: ComputedFrom): void {
  const isSame =
    read.after === now.after &&
    isSameDays(read.incidents, now.incidents) &&
    isSameDays(read.voided, now.voided);
  if (!isSame) throw new Overtaken();
}

function isSameDays(one: readonly string[], other: readonly string[]): boolean {
  const [days, others] = [new Set(one), new Set(other)];
  return days.size === others.size && [...days].every((day) => others.has(day));
}
