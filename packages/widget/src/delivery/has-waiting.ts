/** Where submissions wait on the device: all that a page needs to know before it loads what delivers them. */
export const WAITING_PREFIX = 'trustgauge-queue/';

/** By this key on the device, or by `debug`, a developer asks why nothing is shown. Its value does not matter. */
export const DEBUG_KEY = 'trustgauge-debug';

/**
 * Whether an earlier page left a submission to deliver, or a developer asks why nothing is shown. What only the tab has
 * kept is delivered with the next question.
 */
export function hasWaiting(): boolean {
  try {
    for (const key in localStorage) if (/^trustgauge-[dq]/.test(key)) return true;
  } catch {
    // Storage is blocked: then nothing is left over.
  }
  return false;
}
