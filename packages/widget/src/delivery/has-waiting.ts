/** What waits on the device, by its keys: all that a page needs to know before it loads what deals with it. */

/** Submissions to deliver. */
export const WAITING_PREFIX = 'trustgauge-queue/';

/** `trustgauge-debug`: a developer asks why nothing is shown. Its value does not matter. */
export const DEBUG = /^trustgauge-d/;

/**
 * Whether an earlier page left a submission to deliver, or a developer asks why nothing is shown. What only the tab has
 * kept is delivered with the next question.
 *
 * @param keys Of these only.
 */
export function hasWaiting(keys = /^trustgauge-[dq]/): boolean {
  try {
    for (const key in localStorage) if (keys.test(key)) return true;
  } catch {
    // Storage is blocked: then nothing is left over.
  }
  return false;
}
