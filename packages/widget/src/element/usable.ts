/**
 * Whether a person could see and press what stands at a place of the page, and when that may have changed. Without
 * polling: a page changes it by attributes, by style sheets, by its size, or by a dialog.
 */
import { isPageGone } from '../page-gone.js';
import { unshadowed } from '../unshadowed.js';

const CHANGING_ATTRIBUTES = ['class', 'style', 'hidden', 'inert', 'open', 'aria-hidden'];

/** Rendered, visible, not inert, and not behind a modal dialog of the page. */
export function isUsable(element: Element): boolean {
  // Simulated documents draw nothing, so nothing there is hidden.
  const isVisible = element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
  return (
    isVisible &&
    rootsOf(element).every(([root, within]) => !within.closest('[inert]') && !isBehind(root, within))
  );
}

/** Whether the page has opened a modal dialog, or shows an element in full screen, that does not hold this one. */
function isBehind(root: Document | ShadowRoot, element: Element): boolean {
  return (
    root instanceof Document &&
    [...unshadowed(root, 'querySelectorAll')(':modal')].some((modal) => !modal.contains(element))
  );
}

/** The tree that the element is in, and every tree around it, each with what holds the element there. */
function rootsOf(element: Element): [Document | ShadowRoot, Element][] {
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return [[root, element], ...rootsOf(root.host)];
  return root instanceof Document ? [[root, element]] : [];
}

/** Calls once a frame at most, when what `isUsable` says may have changed, until the signal ends it. */
export function onUsableChange(element: Element, call: () => void, signal: AbortSignal): void {
  let isPending = false;
  const soon = () => {
    if (isPending || signal.aborted || isPageGone()) return;
    isPending = true;
    requestAnimationFrame(() => {
      isPending = false;
      if (!signal.aborted && !isPageGone()) call();
    });
  };
  const observer = new MutationObserver(soon);
  for (const [root] of rootsOf(element)) {
    observer.observe(root, { attributeFilter: CHANGING_ATTRIBUTES, childList: true, subtree: true });
    for (const event of [
      'transitionend',
      'animationend',
      'close',
      'toggle',
      'fullscreenchange',
      'visibilitychange',
    ])
      unshadowed(root, 'addEventListener')(event, soon, { capture: true, signal });
  }
  // A box that comes or goes by a rule alone changes its size. Simulated documents have no boxes.
  const box = typeof ResizeObserver === 'function' ? new ResizeObserver(soon) : undefined;
  box?.observe(element);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    box?.disconnect();
  });
}

/** Resolves when the element is usable, or the signal ends the wait. */
export function whenUsable(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = () => {
      over.abort();
      resolve();
    };
    signal.addEventListener('abort', end, { signal: over.signal });
    const look = () => isUsable(element) && end();
    onUsableChange(element, look, over.signal);
    look();
  });
}
