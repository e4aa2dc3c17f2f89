/**
 * What has the focus in the page is never under the frame: the frame goes to the opposite edge, and where it would be
 * in the way there too, the page is scrolled, as a browser does for what it focuses.
 */
import { unshadowed } from '../unshadowed.js';
import { focused } from './focused.js';

const HIGH = 'high';

/** Until the signal ends it. */
export function keepClear(frame: HTMLElement, signal: AbortSignal): void {
  const look = () => {
    const element = focused();
    if (!element || element === unshadowed(document, 'body')) return;
    if (!isOver(frame, element)) return;
    frame.classList.toggle(HIGH);
    if (!isOver(frame, element)) return;
    frame.classList.remove(HIGH);
    unshadowed(element, 'scrollIntoView')({ block: 'start', behavior: 'instant' });
  };
  look();
  window.addEventListener('focusin', look, { signal });
}

function isOver(frame: Element, element: Element): boolean {
  const one = frame.getBoundingClientRect();
  const other = unshadowed(element, 'getBoundingClientRect')();
  return (
    other.width > 0 &&
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
