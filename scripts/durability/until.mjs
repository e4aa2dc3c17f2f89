/**
 * Waits for something that clients or the server bring about.
 */
import { setTimeout as delay } from 'node:timers/promises';

/** @param {() => boolean} isSo @returns {Promise<boolean>} False where it was not so within the time. */
export async function until(isSo, withinMs = 20_000) {
  const end = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > end) return false;
    await delay(10);
  }
  return true;
}
