/** Name of the lock that the pages of one origin share, whatever version of this code each of them runs. */
const LOCK = 'trustgauge-queue';

/**
 * What the work gives, or undefined where a page of this origin is at it already. Where the browser has no locks for
 * the page (no https, a sandboxed frame) it is done in any case: the collector counts a second arrival once.
 *
 * @param work Must not throw.
 */
export async function asOneSender<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) =>
      lock ? work() : undefined,
    );
  } catch {
    return work();
  }
}
