import { setPageTimeout } from '../page-gone.js';
import { unshadowed } from '../unshadowed.js';
import { isClippedAway } from './clipped-away.js';
import { drawnIn } from './parent-of.js';
import { possibleDialogs } from './possible-dialogs.js';

/** How long, in milliseconds, the browser is given to draw: it draws nothing where the page is not in view. */
const FRAME_MS = 1_000;

/** The names that all supported browsers know. */
const SEEN = { checkOpacity: true, checkVisibilityCSS: true };

/**
 * The first open dialog of the page, or the part of it that has the box. Open means: drawn, with some of its box on
 * the screen, and neither it nor what it is in is inert or hidden from assistive technology.
 */
export async function openDialog(): Promise<Element | undefined> {
  const [first] = await onScreen(possibleDialogs().flatMap(partsOf).filter(isVisible));
  return first;
}

/** A dialog whose own box is empty is what it positions out of itself. */
function partsOf(dialog: Element): Element[] {
  const { width, height } = unshadowed(dialog, 'getBoundingClientRect')();
  if (width > 0 && height > 0) return [dialog];
  const isPositioned = (element: Element) => /^(fixed|absolute)$/.test(getComputedStyle(element).position);
  return [...unshadowed(dialog, 'querySelectorAll')('*')].filter(isPositioned);
}

function isVisible(element: Element): boolean {
  // Simulated documents have no boxes: there everything counts as seen.
  if (unshadowed(element, 'checkVisibility')?.(SEEN) === false) return false;
  for (let node: Node | null = element; node; node = drawnIn(node)) {
    if (!(node instanceof Element)) continue;
    if (unshadowed(node, 'matches')('[inert], [aria-hidden=true i]') || isClippedAway(node)) return false;
  }
  return true;
}

/** Those that have some of their box in the window, and not cut off by what they are in. */
function onScreen(elements: readonly Element[]): Promise<Element[]> {
  return new Promise((resolve) => {
    if (elements.length === 0 || typeof IntersectionObserver !== 'function') return resolve([...elements]);
    const end = (found: Element[]) => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(found);
    };
    const timer = setPageTimeout(() => end([]), FRAME_MS);
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.filter(({ intersectionRect: { width, height } }) => width > 0 && height > 0);
        end(seen.map(({ target }) => target));
      },
      { root: document },
    );
    for (const element of elements) observer.observe(element);
  });
}
