/**
 * What is computed from a watch may be written only while the watch is as it was read. A transaction that finds another
 * one throws `Overtaken`, and takes back with it all that it had written.
 */

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
