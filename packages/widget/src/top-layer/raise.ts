/** Puts a frame into the browser's top layer, above every z-index, and gives the tree that holds it their styles. */
import { keepClear } from './keep-clear.js';
import { PLACEMENT_STYLES } from './placement.styles.js';

let sheet: CSSStyleSheet | undefined;

/**
 * A dialog becomes modal and takes the focus; anything else leaves the focus where it is, and out from under it, until
 * the signal ends. Harmless where the frame stands in the page or is raised already.
 */
export function raise(frame: HTMLElement, signal: AbortSignal): void {
  const root = frame.getRootNode() as ShadowRoot;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(PLACEMENT_STYLES);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
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
    // It is there already.
  }
}
