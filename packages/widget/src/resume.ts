import type { Explained } from './debug/explain.js';
import { resumeDelivery } from './delivery/deliver.js';
import { DEBUG, hasWaiting } from './delivery/has-waiting.js';
import { warnUnavailable } from './warn-once.js';

/**
 * Goes on with what a page finds on the device when it opens: submissions that wait, and a developer's question why
 * nothing is shown. Never throws.
 *
 * @param isDebugged Whether the page asks it too.
 */
export function resume(explained: Explained, isDebugged: boolean): void {
  if (isDebugged || hasWaiting(DEBUG))
    import('./debug/explain.js').then(({ explain }) => explain(explained)).catch(warnUnavailable);
  void resumeDelivery();
}
