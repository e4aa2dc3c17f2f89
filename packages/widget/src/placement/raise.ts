/** Puts a frame into the browser's top layer, above every z-index. */
import { keepClear } from './keep-clear.js';

/**
 * A dialog becomes modal and takes the focus; a popover leaves the focus where it is, and out from under it, until the
 * signal ends. Harmless where the frame stands in the page or is raised already.
 */
export function raise(frame: HTMLElement, signal: AbortSignal): void {
  try {
    if (frame instanceof HTMLDialogElement) {
      frame.showModal();
      // On no option: a key that was meant for the page must not answer.
      frame.focus();
    } else {
      frame.showPopover();
      keepClear(frame, signal);
    }
  } catch {
    // It is there already, or stands in the page.
  }
}
