/**
 * Waits until the frame would interrupt nobody: the page is in view, nothing fills the screen, no dialog of the page is
 * open and nothing is being typed. A chunk of its own, loaded when there may be something to wait for. It waits for
 * events and sets no timer while nothing changes, except one that ends the wait for a field in which nothing is typed.
 */
import { whoseTurn } from '../element/turn.js';
import { unshadowed } from '../unshadowed.js';
import { Changes } from './changes.js';
import { openDialog } from './open-dialog.js';
import { Typing } from './typing.js';

/** Resolves also when the signal ends the wait. */
export async function whenNothingIsInterrupted(signal: AbortSignal, isInline: () => boolean): Promise<void> {
  const over = new AbortController();
  const changes = new Changes(AbortSignal.any([signal, over.signal]));
  const typing = new Typing(changes);
  while (!signal.aborted) {
    let isSilentInMs: number | undefined;
    if (!whoseTurn()) {
      if (isInline()) break;
      const isInView = unshadowed(document, 'visibilityState') === 'visible';
      if (isInView && !unshadowed(document, 'fullscreenElement')) {
        const field = typing.field();
        const obstacle = field ?? (await openDialog());
        if (!obstacle) break;
        changes.watch(obstacle);
        if (field && typing.leftMs > 0) isSilentInMs = typing.leftMs;
      }
    }
    await changes.next(isSilentInMs);
  }
  over.abort();
}
