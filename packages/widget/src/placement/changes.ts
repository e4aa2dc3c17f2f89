/** Notices whatever may end what an element of the page does: a dialog its being open, a field its having the focus. */

import { onTurnEnd } from '../element/turn.js';
import { setPageTimeout } from '../page-gone.js';
import { unshadowed } from '../unshadowed.js';
import { drawnIn } from './parent-of.js';

/** Changes that follow one another so quickly, in milliseconds, are looked at once: the focus leaves, then arrives. */
const SETTLE_MS = 250;

/** Not only those of focus and view: a style sheet may show and hide by `:checked`, `:target` or the window's size. */
const EVENTS = [
  'focus',
  'blur',
  'visibilitychange',
  'fullscreenchange',
  'click',
  'keyup',
  'change',
  'hashchange',
  'resize',
];

/** Until the signal ends. */
export class Changes {
  readonly signal: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasChanged = false;
  #go = () => {};
  #watched: Element | undefined;
  #stopWatching = () => {};

  constructor(signal: AbortSignal) {
    this.signal = signal;
    this.listen(window);
    onTurnEnd(this.#note, signal);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#stopWatching();
      this.#go();
    });
  }

  /** Also in a frame of the page. Ignored where it listens already. */
  listen(view: Window): void {
    for (const name of EVENTS)
      view.addEventListener(name, this.#note, { capture: true, passive: true, signal: this.signal });
  }

  /** Watches this element, and no longer the one before. */
  watch(element: Element): void {
    const ancestors = [];
    for (let node: Node | null = element; node; node = drawnIn(node)) ancestors.push(node);
    if (element !== this.#watched) {
      this.#stopWatching();
      this.#watched = element;
      const mutations = new MutationObserver(this.#note);
      for (const root of ancestors.filter((node) => node instanceof Document || node instanceof ShadowRoot))
        mutations.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      // Simulated documents have none of them.
      const boxes =
        typeof ResizeObserver === 'function'
          ? [new IntersectionObserver(this.#note, { root: document }), new ResizeObserver(this.#note)]
          : [];
      for (const observer of boxes) observer.observe(element);
      this.#stopWatching = () => {
        for (const observer of [mutations, ...boxes]) observer.disconnect();
      };
    }
    // Their own events, because the page hears none of an animation that a script runs.
    for (const node of ancestors) {
      if (!(node instanceof Element)) continue;
      for (const animation of unshadowed(node, 'getAnimations')?.() ?? [])
        for (const name of ['finish', 'cancel'])
          animation.addEventListener(name, this.#note, { signal: this.signal });
    }
  }

  /** Resolves after the next change, after so many milliseconds, or with the signal. */
  async next(atMostMs: number | undefined): Promise<void> {
    const timer = atMostMs === undefined ? undefined : setPageTimeout(() => this.#go(), atMostMs);
    if (!this.#hasChanged && !this.signal.aborted)
      await new Promise<void>((resolve) => {
        this.#go = resolve;
      });
    this.#hasChanged = false;
    clearTimeout(timer);
  }

  readonly #note = (): void => {
    this.#timer ??= setPageTimeout(() => {
      this.#timer = undefined;
      this.#hasChanged = true;
      this.#go();
    }, SETTLE_MS);
  };
}
