/** Where submissions wait on the device: all that a page needs to know before it loads what delivers them. */
export const WAITING_PREFIX = 'trustgauge-queue/';

/**
 * Whether an earlier page left a submission to deliver. What only the tab has kept is delivered with the next question.
 */
export function hasWaiting(): boolean {
  try {
    for (const key in localStorage) if (key.startsWith(WAITING_PREFIX)) return true;
  } catch {
    // Storage is blocked: then nothing is left over.
  }
  return false;
}
