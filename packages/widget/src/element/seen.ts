/**
 * When a frame has been seen: half of it, or as much of it as fills half of the window, for a second, in the view of
 * the top document, where the page is framed too.
 */
import { setPageTimeout } from '../page-gone.js';
import { unshadowed } from '../unshadowed.js';
import { isUsable, onUsableChange } from './usable.js';

/** Twenty steps: a frame that is taller than the window reaches half of the window at any of them. */
const STEPS = Array.from({ length: 21 }, (_, step) => step / 20);

export interface SeenOptions {
  /** How long, in milliseconds, it has to be in view. */
  readonly seenMs: number;
  /** Called once. */
  readonly onSeen: () => void;
}

/** Until the signal ends it. */
export function watchSeen(frame: HTMLElement, { seenMs, onSeen }: SeenOptions, signal: AbortSignal): void {
  const seen = new AbortController();
  const over = AbortSignal.any([signal, seen.signal]);
  let isInView = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const counts = isInView && unshadowed(document, 'visibilityState') === 'visible' && isUsable(frame);
    if (!counts) {
      clearTimeout(timer);
      timer = undefined;
    } else
      timer ??= setPageTimeout(() => {
        seen.abort();
        onSeen();
      }, seenMs);
  };
  over.addEventListener('abort', () => clearTimeout(timer));
  onUsableChange(frame, look, over);
  if (typeof IntersectionObserver === 'undefined') {
    isInView = true;
    look();
    return;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      const { intersectionRatio, intersectionRect, rootBounds } = entries.at(-1) as IntersectionObserverEntry;
      const { height, width } = rootBounds ?? { height: innerHeight, width: innerWidth };
      isInView =
        intersectionRatio >= 0.5 || intersectionRect.width * intersectionRect.height >= (width * height) / 2;
      look();
    },
    { threshold: STEPS },
  );
  observer.observe(frame);
  over.addEventListener('abort', () => observer.disconnect());
}
